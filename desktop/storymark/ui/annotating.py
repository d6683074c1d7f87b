"""The annotate workspace at work: carries wishes of the text view to the story session, and facts back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from storymark.domain.errors import NotSaved, TagChanged
from storymark.domain.ids import StoryId, TagId
from storymark.domain.labels import LabelSet, label_name
from storymark.domain.ranges import Range
from storymark.domain.story import Story
from storymark.domain.tags import Tag
from storymark.services.operations import Performed
from storymark.ui import start_trace
from storymark.ui.active_time import ActiveTime
from storymark.ui.context import UiContext
from storymark.ui.opening import last_place
from storymark.ui.problems import sentence
from storymark.ui.project_session import ProjectSession
from storymark.ui.reader.shown import PENDING, SAVED, LabelStyle, ShownTag
from storymark.ui.reader.story_view import StoryView
from storymark.ui.story_session import OpenedStory, StorySession, TagsDelta, fetch_story
from storymark.ui.word_feed import WordFeed

# Of the hour a story takes, half a minute is the most that a crash may leave uncounted.
SAVE_TIME_EVERY_MS = 30_000
# Less than a frame: a commit is through by then as a rule, and the panels are drawn once and not twice.
FOLLOW_AFTER_MS = 12
# A slow disk or a busy computer takes longer: so many times more, and not for ever.
MOST_WAITS = 3
# Of more stories than these the list is fetched anew, and not line by line.
_MANY_ROWS = 20


class Annotating(QObject):
    """Knows the text view and the open story; panels are told through its signals.

    `story_shown` comes when a story is on the screen and ready for a key. `work_changed` when anything
    about the story's tags or layer changed: panels read what they show from `session`.
    """

    story_shown = Signal(object)  # OpenedStory
    story_failed = Signal(object)  # error
    work_changed = Signal()
    tags_changed = Signal(object)  # TagsDelta, for lists that follow single tags
    tags_reset = Signal()  # for the same lists: all tags may be others
    tag_selected = Signal(object)  # id or None
    told = Signal(str)
    warned = Signal(str)
    row_changed = Signal(str)  # a story's line in the list is stale
    rows_changed = Signal()  # so are many
    note_wanted = Signal(str)
    words_counted = Signal(int)
    worked = Signal()  # somebody moved, selected or scrolled

    def __init__(self, context: UiContext, view: StoryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view = view
        self._project: ProjectSession | None = None
        self._labels = LabelSet()
        self._wanted_story: StoryId | None = None
        self._unsaved_ms = 0
        self._untold: TagId | None = None
        self._tell_soon = QTimer(self, singleShot=True, interval=FOLLOW_AFTER_MS)
        self._tell_soon.timeout.connect(self._announce_tag)
        self._tell_waits = 0
        self.words = WordFeed(context.program.word_cutter, self)
        self.words.words_ready.connect(self._on_words)
        self.words.counted.connect(self._on_counted)
        self.time = ActiveTime(self)
        self.time.ticked.connect(self._on_tick)
        self._connect_view()

    def _connect_view(self) -> None:
        view = self._view
        view.label_for_digit = self._label_for_digit
        view.tag_requested.connect(self._on_tag_requested)
        view.relabel_requested.connect(lambda tag, label: self._session().relabel(TagId(tag), label))
        view.resize_requested.connect(lambda tag, span: self._session().resize(TagId(tag), span))
        view.remove_requested.connect(self._on_remove_requested)
        view.note_requested.connect(self.note_wanted)
        view.read_requested.connect(self._on_read_requested)
        view.tag_selected.connect(self.tag_selected)
        view.current_changed.connect(lambda _index: self.look_around())
        view.selection_changed.connect(lambda _span: self._on_sign_of_life())
        view.verticalScrollBar().valueChanged.connect(lambda _value: self.look_around())

    # --- the project
    def use(self, project: ProjectSession | None) -> None:
        """Another project, or another annotator in it; no story is on the screen yet."""
        self._project = project
        self._wanted_story = None
        self.words.show(None)
        session = project.story if project is not None else None
        if project is None or session is None or project.summary is None:
            return
        self.set_labels(project.summary.labels)
        self.words.set_user_words(project.summary.user_words)
        session.opened.connect(self._on_opened)
        session.tags_changed.connect(self._on_tags_changed)
        session.tags_reset.connect(self._on_tags_reset)
        session.layer_changed.connect(lambda _layer: self._on_layer_changed())
        session.acted.connect(self._on_acted)
        session.refused.connect(self._on_refused)
        session.existing_tag_found.connect(self._on_existing)

    def set_labels(self, labels: LabelSet) -> None:
        """The labels that digits and chips stand for."""
        self._labels = labels
        language = self._context.language
        self._view.set_labels(
            {
                label.key: LabelStyle(label.key, label_name(label, language), label.shortcut, label.colour)
                for label in labels.labels
            }
        )

    @property
    def session(self) -> StorySession | None:
        """The open story, None while there is none."""
        project = self._project
        if project is None or project.story is None or project.story.story is None:
            return None
        return project.story

    def _session(self) -> StorySession:
        session = self.session
        assert session is not None, "the text view acts on an open story only"
        return session

    # --- stories
    def open_story(self, story: StoryId) -> None:
        """Put a story on the screen; the one that is there is left with its place and time kept."""
        project = self._project
        if project is None or project.story is None:
            return
        self.leave_story()
        self._wanted_story = story
        annotator, cutter = project.annotator, self._context.program.sentence_cutter()

        def failed(error: BaseException) -> None:
            if self._wanted_story == story:
                kept = project.kept_story(story) if isinstance(error, NotSaved) else None
                if kept is not None:  # the server is away: what was loaded before can be worked on
                    self._show(project, kept, 0)
                    self.warned.emit(sentence(error))
                    return
                self._wanted_story = None
                self.story_failed.emit(error)

        def work(ledger: Any) -> tuple[OpenedStory, int]:
            place = last_place(ledger, annotator.id, story)
            return fetch_story(ledger, story, annotator, cutter, place=place), place

        project.host.ask(work, lambda found: self._show(project, *found), failed)

    def leave_story(self) -> None:
        """Keep place and time of the story on the screen."""
        session = self.session
        if session is None or session.story is None or self._project is None:
            return
        self.save_time()
        self._project.remember(session.story.id, self._view.current)
        self._project.keep_story(session.shown())

    def save_time(self) -> None:
        """Count the active time so far."""
        session = self.session
        active_ms = self.time.take()
        if session is not None:
            session.add_time(active_ms)

    def _show(self, project: ProjectSession, opened: OpenedStory, place: int) -> None:
        if project is not self._project or opened.story.id != self._wanted_story or project.story is None:
            return
        project.story.show(opened, label_revision=self._labels.revision)
        self.time.take()
        sentences = opened.story.sentences
        if sentences is not None and 0 < place < len(sentences):
            self._view.go_to_sentence(place)
        self.look_around()
        self.story_shown.emit(opened)
        start_trace.mark("ready")

    def _on_opened(self, opened: OpenedStory) -> None:
        program, story = self._context.program, opened.story
        self.words.show(story)

        def clauses_of(index: int) -> Sequence[Range] | None:
            if story.sentences is None:
                return None
            words = self._view.model.words_of(index)
            return program.clause_ranges(story.text, story.sentences[index], words, language=story.language)

        self._view.set_story(story, sentence_core=program.sentence_core, clauses_of=clauses_of)
        self._view.set_tags(_all_shown(opened.tags))
        self._view.set_read(opened.layer.read)
        self.work_changed.emit()

    # --- words
    def _on_sign_of_life(self) -> None:
        self.time.sign_of_life()
        self.worked.emit()

    def look_around(self) -> None:
        """The words of what is on the screen are wanted."""
        self._on_sign_of_life()
        if self.session is None or not len(self._view.model.sentences):
            return
        shown = [block.sentence for block, _top in self._view.visible()]
        shown.append(self._view.current)
        self.words.want(min(shown), max(shown))

    def _on_words(self, story: str, first: int, words: Sequence[Sequence[Range]]) -> None:
        session = self.session
        if session is not None and session.story is not None and session.story.id == story:
            for index, own in enumerate(words, start=first):
                self._view.set_words(index, own)

    def _on_counted(self, story: str, count: int) -> None:
        session = self.session
        if session is not None and session.story is not None and session.story.id == story:
            self.words_counted.emit(count)

    # --- wishes of the view
    def _label_for_digit(self, digit: str) -> str | None:
        label = self._labels.by_shortcut(digit)
        return label.key if label is not None else None

    def _on_tag_requested(self, span: Range, label: str, _is_second: bool) -> None:
        session = self.session
        if session is None:
            return
        made = session.add_tag(span, label)
        if made is not None:
            self._view.select_tag(made)
            self._untold = made
            self._tell_waits = 0
            self._tell_soon.start()

    @property
    def is_behind(self) -> bool:
        """Whether a tag was made that nobody was told of yet."""
        return self._tell_soon.isActive()

    def _announce_tag(self) -> None:
        """The tag that was made, once it is painted and saved, and if it is still there."""
        project = self._project
        if project is not None and not project.queue.is_empty and self._tell_waits < MOST_WAITS:
            self._tell_waits += 1
            self._tell_soon.start()
            return
        tag, self._untold = self._untold, None
        made = self.session.tag(tag) if self.session is not None and tag is not None else None
        label = self._labels.get(made.label) if made is not None else None
        if made is not None and label is not None:
            text = self.tr("Tagged “{quote}” as {label}")
            quote = " ".join(made.quote.split())
            name = label_name(label, self._context.language)
            self.told.emit(text.format(quote=quote if len(quote) <= 60 else quote[:59] + "…", label=name))

    def _on_remove_requested(self, tag: str) -> None:
        self._session().remove(TagId(tag))
        text = self.tr("Tag deleted. {key} brings it back.")
        self.told.emit(text.format(key=self._context.look.key("undo")))

    def _on_read_requested(self, index: int) -> None:
        session = self.session
        if session is not None and session.story is not None and session.story.sentences is not None:
            session.mark_read([session.story.sentences[index]])

    # --- facts of the session
    def _on_tags_changed(self, delta: TagsDelta) -> None:
        session = self._session()
        put = [_shown(tag, is_pending=session.is_pending(tag.id)) for tag in delta.put]
        selected = self._view.selected_tag
        self._view.update_tags(put, delta.gone)
        if selected in delta.gone:
            self._view.select_tag(None)
        self.tags_changed.emit(delta)
        self.work_changed.emit()

    def _on_tags_reset(self) -> None:
        session = self._session()
        shown = _all_shown(session.tags.values())
        if session.has_pending:
            shown = [_shown(t, is_pending=session.is_pending(t.id)) for t in session.tags.values()]
        self._view.set_tags(shown)
        if self._view.selected_tag is not None and self._view.selected_tag not in session.tags:
            self._view.select_tag(None)
        self.tags_reset.emit()
        self.work_changed.emit()

    def _on_layer_changed(self) -> None:
        session = self._session()
        assert session.layer is not None
        self._view.set_read(session.layer.read)
        self.work_changed.emit()

    def _on_acted(self, operation: Mapping[str, Any], done: Performed) -> None:
        stories = set(done.stories)
        session = self.session
        if session is not None and session.story is not None and "story" not in operation:
            stories.add(session.story.id)
        if len(stories) > _MANY_ROWS:
            self.rows_changed.emit()
            return
        for story in stories:
            self.row_changed.emit(story)

    def _on_refused(self, operation: Mapping[str, Any], error: BaseException) -> None:
        if operation.get("id") == self._untold:  # what was refused must not be told as done
            self._untold = None
        if isinstance(error, TagChanged):  # a dialog shows both versions
            return
        self.warned.emit(sentence(error))

    def _on_existing(self, tag: str) -> None:
        self._view.select_tag(tag)
        self.told.emit(self.tr("This label is on these very words already; that tag is selected."))

    def _on_tick(self, active_ms: int) -> None:
        if active_ms >= SAVE_TIME_EVERY_MS:
            self.save_time()


_REST = tuple(ShownTag._field_defaults.values())[2:]  # what follows `state`


def _all_shown(tags: Iterable[Tag]) -> list[ShownTag]:
    """Many saved tags; spelled out, since a story may have ten thousand on the way to its first screen."""
    make = tuple.__new__
    return [make(ShownTag, (t[0], t[2], t[3], t[4], bool(t[6]), SAVED, *_REST)) for t in tags]


def _shown(tag: Tag, *, is_pending: bool = False) -> ShownTag:
    state = PENDING if is_pending else SAVED
    return ShownTag(tag.id, tag.start, tag.end, tag.label, bool(tag.note), state)


def read_count(story: Story, read: Mapping[Range, int]) -> int:
    """How many of the story's sentences were read."""
    return sum(1 for span in story.sentences or () if span in read)
