"""What the acts do: each takes the view, moves what is current there, and says what is wished."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from storymark.domain.ranges import Range
from storymark.ui.reader import ladder
from storymark.ui.reader.caret import Place, moved
from storymark.ui.reader.edges import moved_edge
from storymark.ui.reader.keymap import END
from storymark.ui.reader.shown import SUGGESTED, reading_order
from storymark.ui.reader.snapping import tag_span

if TYPE_CHECKING:
    from storymark.ui.reader.story_view import StoryView


def target(view: StoryView) -> tuple[str, Range] | None:
    """What a label would go to: the selection, the selected tag or the current sentence, and where it is."""
    if not len(view.scene):
        return None
    if view.selection is not None:
        span = tag_span(view.model, view.selection)
        return ("selection", span) if span is not None else None
    tag = view.tag(view.selected_tag)
    if tag is not None:
        return "suggestion" if tag.state == SUGGESTED else "tag", tag.span
    return "sentence", view.model.core(view.current)


def press_label(view: StoryView, label_key: str, *, is_second: bool) -> None:
    """Tag the selection, relabel the selected tag or tag the sentence; `is_second` never relabels."""
    found = target(view)
    if found is None:
        view.status_hint.emit("nothing_to_tag", None)
        return
    kind, span = found
    view.set_last_label(label_key)
    tag = view.tag(view.selected_tag)
    if kind in ("tag", "suggestion") and tag is not None and not is_second:
        if tag.label == label_key and kind == "tag":
            view.status_hint.emit("label_is_there", tag.id)
        else:
            view.relabel_requested.emit(tag.id, label_key)
        return
    selected = view.selection
    view.tag_requested.emit(span, label_key, is_second)
    if selected is not None and view.selection == selected:
        view.move_caret(view.state.place)  # the selection became a tag: the next digit must not tag it again


def press_digit(view: StoryView, digit: str, *, is_second: bool) -> None:
    """Give the label of a digit; a digit without a label says so."""
    label_key = view.label_for_digit(digit)
    if label_key is None:
        view.status_hint.emit("digit_without_label", digit)
        return
    press_label(view, label_key, is_second=is_second)


def last_label(view: StoryView) -> None:
    """Give the last label again."""
    if view.last_label is None:
        view.status_hint.emit("no_last_label", None)
    else:
        press_label(view, view.last_label, is_second=False)


def climb(view: StoryView, direction: int) -> None:
    """Widen (1) or narrow (-1) the selection, or the selected tag, by one rung of the ladder."""
    if not len(view.scene):
        return
    tag = view.tag(view.selected_tag)
    if tag is not None and view.selection is None:
        _climb_tag(view, tag.id, tag.span, direction)
        return
    state = view.state
    if state.origin is None:
        state.origin, state.steps = view.caret, []
        if view.selection is not None:
            state.origin = view.selection.start
    span = view.selection or Range(state.origin, state.origin)
    if direction < 0 and state.steps:
        back = state.steps.pop()
        if back.length:
            view.select_span(back, keeps_ladder=True)
        else:
            view.move_caret(Place(view.model.sentence_at(back.start), back.start), keeps_ladder=True)
        return
    if direction < 0 and not span.length:
        made = ladder.lowest(view.model, state.origin, view.current)
    else:
        step = ladder.climb if direction > 0 else ladder.descend
        made = step(view.model, span, origin=state.origin, sentence=view.current)
    if made is None:
        view.status_hint.emit("top_of_ladder" if direction > 0 else "bottom_of_ladder", None)
        return
    if direction > 0:
        state.steps.append(span)
    view.select_span(made, keeps_ladder=True)
    view.reveal_current()


def _climb_tag(view: StoryView, tag_id: str, span: Range, direction: int) -> None:
    step = ladder.climb if direction > 0 else ladder.descend
    made = step(view.model, span, origin=span.start, sentence=view.current)
    if made is None:
        view.status_hint.emit("top_of_ladder" if direction > 0 else "bottom_of_ladder", None)
    else:
        view.resize_requested.emit(tag_id, made)


def step_tag(view: StoryView, direction: int) -> None:
    """Select the next (1) or previous (-1) tag in reading order, going round at the ends."""
    tags = view.scene.tags
    selected = view.tag(view.selected_tag)
    if selected is not None:
        order: tuple[int, ...] | tuple[int, int, str, str] = reading_order(selected)
    else:
        order = (view.caret,) if direction < 0 else (view.caret, -1)
    found = tags.after(order) if direction > 0 else tags.before(order)
    if found is None:
        found = tags.first() if direction > 0 else tags.last()
        if found is None:
            view.status_hint.emit("no_tags", None)
            return
        if found.id != view.selected_tag:
            view.status_hint.emit("went_round", direction)
    view.select_tag(found.id)


def next_untagged(view: StoryView) -> None:
    """Go to the next sentence without a tag, going round at the end."""
    sentences = view.model.sentences
    count = len(sentences)
    for step in range(1, count + 1):
        number = (view.current + step) % count
        if all(tag.state == SUGGESTED for tag in view.scene.tags.touching(sentences[number])):
            if number <= view.current:
                view.status_hint.emit("went_round", 1)
            view.go_to_sentence(number)
            return
    view.status_hint.emit("all_tagged", None)


def move_edge(view: StoryView, edge: str, direction: int, unit: str) -> None:
    """Move an edge of the selection, else of the selected tag."""
    if view.selection is not None:
        selection = view.selection
        made = moved_edge(view.model, selection, edge, direction, unit)
        if made != selection:
            view.select_span(made, is_backward=edge != END)
            view.reveal_current()
        return
    tag = view.tag(view.selected_tag)
    if tag is None:
        view.status_hint.emit("nothing_to_resize", None)
        return
    made = moved_edge(view.model, tag.span, edge, direction, unit)
    if made != tag.span:
        view.resize_requested.emit(tag.id, made)
        at = made.start if edge != END else made.end - 1
        view.reveal(Range(at, at + 1))


def step_sentence(view: StoryView, direction: int, *, marks_read: bool = True) -> None:
    """Go to the next or previous sentence; leaving one forwards means that it was read."""
    if not len(view.scene):
        return
    here = view.current
    if direction > 0 and marks_read:
        view.read_requested.emit(here)
    wanted = here + direction
    if not 0 <= wanted < len(view.model.sentences):
        view.status_hint.emit("last_sentence" if direction > 0 else "first_sentence", None)
        if direction < 0:
            view.go_to_sentence(here)
        return
    view.go_to_sentence(wanted)


def move(view: StoryView, unit: str, direction: int, is_extending: bool) -> None:
    """Move the caret, or the head of the selection, by a unit of text or by lines."""
    if not len(view.scene):
        return
    state = view.state
    anchor = None
    if is_extending:
        anchor = state.anchor if state.anchor is not None else state.place.position
    if unit in ("line", "page"):
        place = _by_line(view, direction, 1 if unit == "line" else _lines_of_page(view))
        goal = state.goal_x
        view.move_caret(place, anchor=anchor)
        state.goal_x = goal
    else:
        start = _start_of_move(view, unit, direction, is_extending=is_extending)
        state.goal_x = None
        view.move_caret(moved(view.model, start, unit, direction, anchor=anchor), anchor=anchor)
    view.reveal_current()


def _start_of_move(view: StoryView, unit: str, direction: int, *, is_extending: bool) -> Place:
    """A plain arrow with a selection starts from the side it points to, as everywhere."""
    selection = view.selection
    if is_extending or selection is None or unit not in ("character", "word", "clause"):
        return view.state.place
    at = selection.start if direction < 0 else selection.end
    if at == view.caret:
        return view.state.place
    return Place(view.model.sentence_at(at if direction < 0 else max(0, at - 1)), at)


def _lines_of_page(view: StoryView) -> int:
    return max(1, view.viewport().height() // view.scene.metrics.pitch - 2)


def _by_line(view: StoryView, direction: int, count: int) -> Place:
    """The place `count` lines above or below, as near as can be to the column where the walk began."""
    state, scene = view.state, view.scene
    piece = scene.model.pieces.holding(state.place.position, state.place.sentence)
    paragraph = scene.paragraph(piece)
    line = paragraph.line_of(state.place.position)
    if state.goal_x is None:
        state.goal_x = paragraph.x_of(state.place.position, line)
    for _ in range(count):
        line += direction
        if not 0 <= line < len(paragraph.lines):
            if not 0 <= piece + direction < len(scene):
                line -= direction
                break
            piece += direction
            paragraph = scene.paragraph(piece)
            line = 0 if direction > 0 else len(paragraph.lines) - 1
    return Place(scene.model.pieces.sentence_of(piece), paragraph.gap_at(line, state.goal_x))


def remove(view: StoryView) -> None:
    """Ask for the removal of the selected tag; a suggestion is rejected, by a key of its own."""
    if view.selected_tag is None:
        view.status_hint.emit("no_tag_selected", None)
    elif _is_suggested(view):
        view.status_hint.emit("suggestion", None)
    else:
        view.remove_requested.emit(view.selected_tag)


def note(view: StoryView) -> None:
    """Ask for the note of the selected tag."""
    if view.selected_tag is None:
        view.status_hint.emit("no_tag_selected", None)
    elif _is_suggested(view):
        view.status_hint.emit("suggestion", None)
    else:
        view.note_requested.emit(view.selected_tag)


def _is_suggested(view: StoryView) -> bool:
    tag = view.tag(view.selected_tag)
    return tag is not None and tag.state == SUGGESTED


def copy(view: StoryView) -> None:
    """Put the words of the selection or of the selected tag on the clipboard."""
    text = view.selected_text()
    if text:
        QApplication.clipboard().setText(text)
        view.status_hint.emit("copied", len(text))


def escape(view: StoryView) -> bool:
    """Clear the selection, else the tag; whether nothing was left to clear and the window was told."""
    if view.quick_bar.isVisible():
        view.quick_bar.hide()
    if view.clear():
        return False
    view.escape_pressed.emit()
    return True
