"""The acts of the review workspace, a part of `action_table`. Qt-free.

Keys are those of the design's section 0: none on a vowel, D, W or a bracket, which Vietnamese editors
rewrite.
"""

from __future__ import annotations

from collections.abc import Iterator

from storymark.ui.action_spec import QT_TRANSLATE_NOOP, REVIEW, ActionSpec, Group, Scope

_R, _S = Group.REVIEW, Scope.REVIEW
_STEP_ROW = QT_TRANSLATE_NOOP("Actions", "Next, previous disagreement")
_TAKE_ROW = QT_TRANSLATE_NOOP("Actions", "Take a candidate")
_LABEL_ROW = QT_TRANSLATE_NOOP("Actions", "Gold with a label")
_SPAN_ROW = QT_TRANSLATE_NOOP("Actions", "Union, overlap")
_START_ROW = QT_TRANSLATE_NOOP("Actions", "Start of the gold tag out, in")
_END_ROW = QT_TRANSLATE_NOOP("Actions", "End of the gold tag out, in")
_START_FINE = QT_TRANSLATE_NOOP("Actions", "Start of the gold tag by a character")
_END_FINE = QT_TRANSLATE_NOOP("Actions", "End of the gold tag by a character")


def _digits() -> Iterator[ActionSpec]:
    for digit in "123456789":
        yield ActionSpec(
            f"candidate_{digit}",
            QT_TRANSLATE_NOOP("Actions", "Take candidate {number}"),
            _R,
            (digit,),
            _TAKE_ROW,
            scope=_S,
            number=digit,
        )
    for digit in "123456789":
        yield ActionSpec(
            f"gold_label_{digit}",
            QT_TRANSLATE_NOOP("Actions", "Gold with label {number}"),
            _R,
            (f"Shift+{digit}",),
            _LABEL_ROW,
            scope=_S,
            number=digit,
        )


def _edges() -> Iterator[ActionSpec]:
    coarse = (
        ("start_out", QT_TRANSLATE_NOOP("Actions", "Gold: start out"), "H", "[", _START_ROW),
        ("start_in", QT_TRANSLATE_NOOP("Actions", "Gold: start in"), "Shift+H", "Shift+[", _START_ROW),
        ("end_out", QT_TRANSLATE_NOOP("Actions", "Gold: end out"), "L", "]", _END_ROW),
        ("end_in", QT_TRANSLATE_NOOP("Actions", "Gold: end in"), "Shift+L", "Shift+]", _END_ROW),
    )
    for name, text, key, alias, row in coarse:
        yield ActionSpec(f"gold_{name}", text, _R, (key, alias), row, scope=_S, repeats=True)
    fine = (
        (
            "start_out",
            QT_TRANSLATE_NOOP("Actions", "Gold: start out by a character"),
            "Alt+H",
            "Alt+[",
            _START_FINE,
        ),
        (
            "start_in",
            QT_TRANSLATE_NOOP("Actions", "Gold: start in by a character"),
            "Alt+Shift+H",
            "Alt+Shift+[",
            _START_FINE,
        ),
        (
            "end_out",
            QT_TRANSLATE_NOOP("Actions", "Gold: end out by a character"),
            "Alt+L",
            "Alt+]",
            _END_FINE,
        ),
        (
            "end_in",
            QT_TRANSLATE_NOOP("Actions", "Gold: end in by a character"),
            "Alt+Shift+L",
            "Alt+Shift+]",
            _END_FINE,
        ),
    )
    for name, text, key, alias, row in fine:
        yield ActionSpec(f"gold_{name}_fine", text, _R, (key, alias), row, scope=_S, repeats=True)


REVIEW_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "next_disagreement",
        QT_TRANSLATE_NOOP("Actions", "&Next disagreement"),
        _R,
        ("J",),
        _STEP_ROW,
        menu=REVIEW,
        scope=_S,
        repeats=True,
    ),
    ActionSpec(
        "previous_disagreement",
        QT_TRANSLATE_NOOP("Actions", "&Previous disagreement"),
        _R,
        ("K",),
        _STEP_ROW,
        menu=REVIEW,
        scope=_S,
        repeats=True,
    ),
    ActionSpec(
        "next_undecided",
        QT_TRANSLATE_NOOP("Actions", "Next &undecided story"),
        _R,
        ("N",),
        menu=REVIEW,
        scope=_S,
    ),
    *_digits(),
    ActionSpec(
        "accept_shown",
        QT_TRANSLATE_NOOP("Actions", "&Take what is shown, go on"),
        _R,
        ("Return",),
        menu=REVIEW,
        scope=_S,
        separator=True,
    ),
    ActionSpec("union", QT_TRANSLATE_NOOP("Actions", "Un&ion"), _R, ("B",), _SPAN_ROW, menu=REVIEW, scope=_S),
    ActionSpec(
        "overlap",
        QT_TRANSLATE_NOOP("Actions", "&Overlap"),
        _R,
        ("Shift+B",),
        _SPAN_ROW,
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec("nothing", QT_TRANSLATE_NOOP("Actions", "No tag &here"), _R, ("X",), menu=REVIEW, scope=_S),
    ActionSpec(
        "keep_several", QT_TRANSLATE_NOOP("Actions", "&Keep several"), _R, ("M",), menu=REVIEW, scope=_S
    ),
    *_edges(),
    ActionSpec(
        "split_gold",
        QT_TRANSLATE_NOOP("Actions", "&Split the gold tag at the caret"),
        _R,
        ("S",),
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec("later", QT_TRANSLATE_NOOP("Actions", "&Later"), _R, ("Shift+Return",), menu=REVIEW, scope=_S),
    ActionSpec(
        "return_work",
        QT_TRANSLATE_NOOP("Actions", "&Return to the annotators"),
        _R,
        ("T",),
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec(
        "reason",
        QT_TRANSLATE_NOOP("Actions", "R&eason…"),
        _R,
        ("R",),
        menu=REVIEW,
        scope=_S,
        separator=True,
    ),
    ActionSpec("comment", QT_TRANSLATE_NOOP("Actions", "&Comment"), _R, ("C",), menu=REVIEW, scope=_S),
    ActionSpec(
        "guideline_comment",
        QT_TRANSLATE_NOOP("Actions", "Comment &for the guideline"),
        _R,
        ("G",),
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec(
        "decide_alike",
        QT_TRANSLATE_NOOP("Actions", "&Decide alike"),
        _R,
        ("V",),
        menu=REVIEW,
        scope=_S,
        separator=True,
    ),
    ActionSpec(
        "by_rule", QT_TRANSLATE_NOOP("Actions", "Decide &by rule…"), _R, ("F",), menu=REVIEW, scope=_S
    ),
    ActionSpec(
        "review_statistics",
        QT_TRANSLATE_NOOP("Actions", "Statistics of the re&view…"),
        _R,
        ("P",),
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec(
        "filter_queue",
        QT_TRANSLATE_NOOP("Actions", "Filter and order of the &queue…"),
        _R,
        ("/",),
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec(
        "judge_first",
        QT_TRANSLATE_NOOP("Actions", "&Judge first, then see candidates"),
        _R,
        ("Z",),
        menu=REVIEW,
        scope=_S,
    ),
    ActionSpec(
        "show_names",
        QT_TRANSLATE_NOOP("Actions", "N&ames shown or hidden"),
        _R,
        ("Ctrl+H",),
        menu=REVIEW,
        scope=_S,
    ),
)
