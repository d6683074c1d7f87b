"""What is selected: nothing, words, or a tag. Which form is shown, and what was wished in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.panels.inspected import HistoryLine, ShownSelection, ShownSuggestion, ShownTag
from storymark.ui.theme.look import Look
from storymark.ui.widgets.pane import Pane
from storymark.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from storymark.domain.ids import TagId

if TYPE_CHECKING:
    from storymark.ui.panels.selection_form import SelectionForm
    from storymark.ui.panels.suggestion_form import SuggestionForm
    from storymark.ui.panels.tag_form import TagForm

_MARGIN_PX = 16


class Inspector(Pane):
    """Wishes name the tag they are for, since a note may be committed when another one is selected.

    The forms are made when they are first needed: nothing is selected when the window opens.
    """

    undo_requested = Signal(str)
    remove_requested = Signal(str)
    confidence_chosen = Signal(str, str)  # tag, confidence
    note_committed = Signal(str, str)  # tag, text
    attributes_changed = Signal(str, str)  # tag, canonical JSON
    suggestion_accepted = Signal(str)
    suggestion_rejected = Signal(str)
    left = Signal()  # Esc in the note: the story wants the focus

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._nothing = _Nothing(look, self)
        self._selection: SelectionForm | None = None
        self._tag: TagForm | None = None
        self._suggestion: SuggestionForm | None = None
        self._page: QWidget = self._nothing
        # Not a stacked layout: that is always as high as its highest page.
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._nothing)
        # Not Maximum: that would hold it to the height that its words have in a wider pane.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_nothing(self) -> None:
        """Neither words nor a tag are selected."""
        self._leave_tag()
        self._turn_to(self._nothing)

    def show_selection(self, shown: ShownSelection) -> None:
        """Words are selected: what can be done with them."""
        self._leave_tag()
        form = self._selection or self._make_selection()
        form.show_selection(shown)
        self._turn_to(form)

    def show_suggestion(self, shown: ShownSuggestion) -> None:
        """A suggestion is selected."""
        self._leave_tag()
        form = self._suggestion or self._make_suggestion()
        form.show_suggestion(shown)
        self._turn_to(form)

    def show_tag(self, shown: ShownTag) -> None:
        """A tag is selected, or what is known of it has changed."""
        form = self._tag or self._make_tag()
        if shown.tag.id != form.id:
            self._leave_tag()
        form.show_tag(shown)
        self._turn_to(form)

    def set_history(self, tag: TagId, lines: Sequence[HistoryLine], *, now_ms: int) -> None:
        """The acts on a tag, newest first; an answer for another tag than the shown one is left."""
        if self._tag is not None and tag == self._tag.id:
            self._tag.set_history(lines, now_ms=now_ms)

    def focus_note(self) -> None:
        """Put the cursor at the end of the note of the selected tag."""
        if self._tag is not None and self._page is self._tag:
            self._tag.focus_note()

    def focus_attributes(self) -> bool:
        """Put the focus on the selected tag's first attribute; False where it has none."""
        return self._tag is not None and self._page is self._tag and self._tag.attributes.focus_first()

    def commit_note(self) -> None:
        """Tell a note that is being typed, before the window closes or another story opens."""
        self._leave_tag()

    @property
    def shown_tag(self) -> str:
        """The id of the tag that is shown, empty for none."""
        return self._tag.id if self._tag is not None and self._page is self._tag else ""

    def _leave_tag(self) -> None:
        if self._tag is not None and self._page is self._tag:
            self._tag.note.commit()

    def _turn_to(self, page: QWidget) -> None:
        if page is self._page:
            return
        self._page.hide()
        self._page = page
        page.show()

    def _make_selection(self) -> SelectionForm:
        from storymark.ui.panels.selection_form import SelectionForm

        form = self._selection = SelectionForm(self.look, self)
        form.hide()
        self._column.addWidget(form)
        return form

    def _make_suggestion(self) -> SuggestionForm:
        from storymark.ui.panels.suggestion_form import SuggestionForm

        form = self._suggestion = SuggestionForm(self.look, self)
        form.hide()
        self._column.addWidget(form)
        form.accept.clicked.connect(lambda: self.suggestion_accepted.emit(form.id))
        form.reject.clicked.connect(lambda: self.suggestion_rejected.emit(form.id))
        return form

    def _make_tag(self) -> TagForm:
        from storymark.ui.panels.tag_form import TagForm

        form = self._tag = TagForm(self.look, self)
        form.hide()
        self._column.addWidget(form)
        form.undo.clicked.connect(lambda: self.undo_requested.emit(form.id))
        form.remove.clicked.connect(lambda: self.remove_requested.emit(form.id))
        form.confidence_chosen.connect(lambda value: self.confidence_chosen.emit(form.id, value))
        form.attributes.changed.connect(lambda told: self.attributes_changed.emit(form.id, told))
        form.attributes.left.connect(self.left)
        form.note.committed.connect(lambda text: self.note_committed.emit(form.id, text))
        form.note.left.connect(self.left)
        return form


class _Nothing(Pane):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._hint = Paragraph(look, font="small", ink="ink2", parent=self)
        whole = QVBoxLayout(self)
        margin = look.px(_MARGIN_PX)
        whole.setContentsMargins(margin, look.px(12), margin, look.px(12))
        whole.addWidget(self._hint)
        self.retranslate()

    def retranslate(self) -> None:
        self._hint.setText(self.tr("Select a tag to see its label, note and history here."))
