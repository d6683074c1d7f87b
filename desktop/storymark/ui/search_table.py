"""The acts of the list of hits in the search workspace, a part of `action_table`. Qt-free."""

from __future__ import annotations

from collections.abc import Iterator

from storymark.ui.action_spec import QT_TRANSLATE_NOOP, ActionSpec, Group, Scope

_G, _S = Group.SEARCH, Scope.SEARCH


def _digits() -> Iterator[ActionSpec]:
    for digit in "123456789":
        yield ActionSpec(
            f"tag_hits_{digit}",
            QT_TRANSLATE_NOOP("Actions", "Tag the picked hits with the label of key {number}"),
            _G,
            (digit,),
            QT_TRANSLATE_NOOP("Actions", "Tag the picked hits"),
            scope=_S,
            number=digit,
        )


SEARCH_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "open_hit",
        QT_TRANSLATE_NOOP("Actions", "Show the hit in its story"),
        _G,
        ("Return",),
        scope=_S,
    ),
    ActionSpec("pick_hit", QT_TRANSLATE_NOOP("Actions", "Pick the hit, or not"), _G, ("Space",), scope=_S),
    ActionSpec(
        "pick_all_hits",
        QT_TRANSLATE_NOOP("Actions", "Pick all hits, or none"),
        _G,
        ("Ctrl+A", "A"),
        scope=_S,
    ),
    *_digits(),
    ActionSpec(
        "leave_hits",
        QT_TRANSLATE_NOOP("Actions", "Pick none, then back to the story"),
        _G,
        ("Escape",),
        scope=_S,
    ),
)
