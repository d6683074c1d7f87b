"""The workspace of labels: tree, form, merge and use; where room is short the last go under the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from storymark.domain.labels import Label, LabelSet, label_name
from storymark.services.label_acts import LabelMerge
from storymark.services.label_facts import LabelFacts
from storymark.ui.label_editor.form import LabelForm
from storymark.ui.label_editor.side import WIDTH_PX, LabelSide
from storymark.ui.label_editor.tree import LabelTree
from storymark.ui.text import number
from storymark.ui.theme.look import Look
from storymark.ui.widgets.controls import Button, IconButton
from storymark.ui.widgets.fields import SearchField
from storymark.ui.widgets.labels import ElidedLabel, PlainLabel
from storymark.ui.widgets.marks import Chip
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport
from storymark.ui.widgets.pane import Hairline, Pane
from storymark.ui.widgets.paragraph import Paragraph

TREE_PX, NARROW_TREE_PX, FORM_PX = 320, 220, 620
# At large text in a small window: what can be done without.
_ROOMY_HEIGHT_PX, _USE_FROM_PX = 400, 700


class LabelsPage(Pane):
    """Shows; what is wished is told by the signals of its parts and these."""

    label_chosen = Signal(str)
    add_wanted = Signal(str)  # a name, empty to ask for one
    archive_wanted = Signal(bool)
    split_wanted = Signal()
    delete_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    stale_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, look: Look, *, word_act: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="page")
        self._labels = LabelSet()
        self._counts: Mapping[str, int] = {}
        self._language = "en"
        self._label: Label | None = None
        self._facts = LabelFacts()
        self._is_read_only = False
        self.form = LabelForm(look, self, word_act=word_act)
        self.side = LabelSide(look, self)
        self._build_left()
        self._build_head()
        self._build()
        self.tree.chosen.connect(self.label_chosen)
        self.tree.delete_wanted.connect(self.delete_wanted)
        self.tree.rename_wanted.connect(self.form.focus_name)
        self.search.textChanged.connect(lambda _text: self._show_tree())
        self.search.returnPressed.connect(self._leave_find)
        self.retranslate()

    def _build_left(self) -> None:
        look = self.look
        self._left = Pane(look, self, ground="window")
        self._set_name = ElidedLabel(look, font="row_strong", parent=self._left)
        self._revision = PlainLabel(look, font="small", ink="ink3", parent=self._left)
        self.search = SearchField(look, self._left, icon="search")
        self.add = IconButton(look, "plus", self._left, size_px=32)
        self._columns = [ElidedLabel(look, font="small", ink="ink3", parent=self._left) for _ in range(3)]
        self.tree = LabelTree(look, self._left)
        self._drag_hint = Paragraph(look, font="small", ink="ink3", parent=self._left)
        self.stale = Button(look, parent=self._left, icon="history", kind="plain", height_px=28)
        self.questions = Button(look, parent=self._left, icon="file-text", kind="plain", height_px=28)
        self.questions.clicked.connect(self.questions_wanted)
        self.take_in = Button(look, parent=self._left, icon="import", kind="plain", height_px=28)
        self.give_out = Button(look, parent=self._left, icon="upload", kind="plain", height_px=28)
        head, row, columns, files = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.setContentsMargins(look.px(20), look.px(12), look.px(20), 0)
        head.addWidget(self._set_name, 1)
        head.addWidget(self._revision)
        row.setContentsMargins(look.px(12), look.px(8), look.px(12), 0)
        row.setSpacing(look.px(8))
        row.addWidget(self.search, 1)
        row.addWidget(self.add)
        columns.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(2))
        columns.addWidget(self._columns[0], 1)
        columns.addWidget(self._columns[1])
        columns.addSpacing(look.px(38))
        columns.addWidget(self._columns[2])
        files.setContentsMargins(look.px(12), 0, look.px(12), look.px(8))
        for button in (self.stale, self.questions, self.take_in, self.give_out):
            button.shrink()
        for button in (self.take_in, self.give_out):
            files.addWidget(button)
        files.addStretch(1)
        hint = QVBoxLayout()
        hint.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(8))
        hint.addWidget(self._drag_hint)
        stale = QVBoxLayout()
        stale.setContentsMargins(look.px(12), 0, look.px(12), 0)
        stale.setSpacing(0)
        for button in (self.questions, self.stale):
            stale.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        whole = QVBoxLayout(self._left)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (head, row, columns):
            whole.addLayout(part)
        whole.addWidget(self.tree, 1)
        whole.addLayout(hint)
        whole.addLayout(stale)
        whole.addLayout(files)
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.search.text().strip()))
        self.stale.clicked.connect(self.stale_wanted)
        self.take_in.clicked.connect(self.import_wanted)
        self.give_out.clicked.connect(self.export_wanted)

    def _build_head(self) -> None:
        look = self.look
        self._head = QWidget(self)
        self._chip = Chip(look, self._head, is_solid=True)
        self._use = ElidedLabel(look, font="small", ink="ink2", parent=self._head)
        self.archive = Button(look, parent=self._head, icon="archive", kind="plain", height_px=32)
        self.split = Button(look, parent=self._head, icon="split", kind="plain", height_px=32)
        self.delete = Button(look, parent=self._head, icon="trash-2", kind="plain", height_px=32)
        line = QHBoxLayout(self._head)
        line.setContentsMargins(look.px(32), look.px(14), look.px(24), look.px(14))
        line.setSpacing(look.px(8))
        line.addWidget(self._chip)
        line.addWidget(self._use, 1)
        for button in (self.delete, self.split, self.archive):
            button.shrink()
            line.addWidget(button)
        self.archive.clicked.connect(
            lambda: self.archive_wanted.emit(self._label is not None and not self._label.archived)
        )
        self.split.clicked.connect(self.split_wanted)
        self.delete.clicked.connect(self.delete_wanted)

    def _build(self) -> None:
        look = self.look
        self._centre = _Scroll(look, self)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.form)
        self._centre.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._right = _Scroll(look, self)
        self._right.setFixedWidth(look.px(WIDTH_PX))
        self._right_line = Hairline(look, self, is_vertical=True)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._head)
        middle.addWidget(Hairline(look, self))
        middle.addWidget(self._centre, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._left)
        whole.addWidget(Hairline(look, self, is_vertical=True))
        whole.addLayout(middle, 1)
        whole.addWidget(self._right_line)
        whole.addWidget(self._right)
        self._is_wide: bool | None = None
        self._arrange(is_wide=True)

    # --- showing
    def show_labels(
        self, labels: LabelSet, counts: Mapping[str, int], language: str, *, current: str
    ) -> None:
        """Show the set, with this label chosen in the tree."""
        self._labels, self._counts, self._language = labels, counts, language
        self._set_name.setText(labels.name or self.tr("Labels"))
        self._revision.setText(f"v{labels.revision}")
        self._revision.setAccessibleName(self.tr("Revision {n}").format(n=number(labels.revision)))
        self._show_tree(current)

    def show_label(self, label: Label | None, facts: LabelFacts, *, now_ms: int) -> None:
        """Show one label, or that there is none."""
        self._label, self._facts = label, facts
        for part in (self._head, self._centre, self.side):
            part.setVisible(label is not None)
        self._right.setVisible(label is not None and bool(self._is_wide))
        if label is None:
            return
        self.form.show_label(label, self._labels, facts, language=self._language, now_ms=now_ms)
        self.side.merge.show_label(label, self._labels, self._language)
        self.side.show_facts(label, facts, now_ms=now_ms)
        self._chip.set_label(label_name(label, self._language), label.colour)
        self.retranslate()

    def show_preview(self, found: LabelMerge | None) -> None:
        """What the chosen merge would do."""
        self.side.merge.show_preview(found)

    def set_read_only(self, is_read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._is_read_only = is_read_only
        for part in (
            self.form,
            self.side.merge,
            self.add,
            self.archive,
            self.split,
            self.delete,
            self.take_in,
            self.questions,
        ):
            part.setEnabled(not is_read_only)
        self.tree.setDragEnabled(not is_read_only)

    def _show_tree(self, current: str = "") -> None:
        wanted = current or self.tree.current
        typed = self.search.text().strip()
        self.tree.show_labels(self._labels, self._counts, self._language, typed=typed, current=wanted)
        if typed and self.tree.current and self.tree.current != wanted:
            self.label_chosen.emit(self.tree.current)

    def _leave_find(self) -> None:
        if self.tree.tree.rowCount():
            self.tree.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.search.text().strip():
            self.add_wanted.emit(self.search.text().strip())

    def retranslate(self) -> None:
        """Word it in the present language."""
        self.setAccessibleName(self.tr("Labels"))
        self.search.setPlaceholderText(self.tr("Find a label"))
        self.search.setAccessibleName(self.tr("Find a label"))
        self.add.describe(self.tr("New label"))
        captions = (self.tr("Label"), self.tr("Key"), self.tr("Tags"))
        for shown, text in zip(self._columns, captions, strict=True):
            shown.setText(text)
        self.tree.setAccessibleName(self.tr("Labels"))
        self._drag_hint.setText(self.tr("Drag to nest or reorder, or Alt with the arrow keys"))
        self.questions.setText(self.tr("Attributes of stories…"))
        self.questions.describe(self.tr("What every story is asked: texts, choices, numbers, yes or no"))
        self.stale.setText(self.tr("Older than their definition"))
        self.stale.describe(
            self.tr("Tags and sentences that were decided before the definition changed"),
            key=self.look.key("stale"),
        )
        self.take_in.setText(self.tr("Import"))
        self.take_in.describe(self.tr("Take labels from a file, TOML or JSON"))
        self.give_out.setText(self.tr("Export"))
        self.give_out.describe(self.tr("Write the labels to a file, TOML or JSON"))
        label, facts = self._label, self._facts
        is_archived = label is not None and label.archived
        self.archive.setText(self.tr("Bring back") if is_archived else self.tr("Archive"))
        self.archive.set_icon("archive-restore" if is_archived else "archive")
        self.archive.describe(self.archive.text())
        self.split.setText(self.tr("Split…"))
        self.split.describe(self.tr("Take a new label out of this one"))
        self.delete.setText(self.tr("Delete…") if facts.tags else self.tr("Delete"))
        self.delete.describe(self.tr("Delete the label; its tags have to go somewhere"), key="Del")
        tags = self.tr("1 tag") if facts.tags == 1 else self.tr("%Ln tags", "", facts.tags)
        stories = self.tr("1 story") if facts.stories == 1 else self.tr("%Ln stories", "", facts.stories)
        self._use.setText(f"{tags} · {stories}")

    # --- room
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's hook: at large text or in a narrow window the side goes under the form."""
        super().resizeEvent(event)
        width, look = self.width(), self.look
        self._arrange(is_wide=width >= look.px(TREE_PX + FORM_PX + WIDTH_PX))
        self._drag_hint.setVisible(self.height() >= look.px(_ROOMY_HEIGHT_PX))
        self._use.setVisible(width >= look.px(_USE_FROM_PX))
        is_roomy = width >= look.px(TREE_PX + FORM_PX)
        least = min(look.px(NARROW_TREE_PX), width // 3)
        self._left.setFixedWidth(look.px(TREE_PX) if is_roomy else max(least, 180))

    def _arrange(self, *, is_wide: bool) -> None:
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._right.takeWidget()
        self._column.removeWidget(self.side)
        if is_wide:
            self._right.setWidget(self.side)
        else:
            self._column.addWidget(self.side)
        has_label = self._label is not None
        self._right.setVisible(is_wide and has_label)
        self._right_line.setVisible(is_wide)
        self.side.setVisible(has_label)


class _Scroll(QScrollArea):
    """Scrolls up and down what it holds."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        own_viewport(self)
        OverlayScrollBar(look, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
