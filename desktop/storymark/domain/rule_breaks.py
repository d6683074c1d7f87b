"""The ways in which a project can break its own rules: what `check` looks for, in plain words.

Each is worded as a failure is (a template and the facts that fill it), so one place translates both. They are
found and reported, hardly ever raised. `repair` says what mends it:

- `file`: the file's own fittings are set right; nothing that anybody wrote is touched
- `rows`: rows are made anew from the journal
- `edit`: an act of type `repair` is written, which the history can take back
- `nothing`: it is named and left; a backup may have it whole
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from storymark.domain.errors import StorymarkError
from storymark.domain.journal import Change, RecordRef

Repair = Literal["file", "rows", "edit", "nothing"]


class RuleBreak(StorymarkError):
    """One rule that is broken in one place; `changes` is the act that mends it, for `repair` of `edit`."""

    template = "Something is not as it should be: {reason}"
    kind: ClassVar[str] = ""
    repair: ClassVar[Repair] = "nothing"

    ref: RecordRef | None = None
    where: str = ""
    """The title of the story that it is about, empty for none."""
    changes: tuple[Change, ...] = ()

    def at(self, ref: RecordRef) -> RuleBreak:
        """The same, about this record."""
        self.ref = ref
        return self

    def mended_by(self, *changes: Change) -> RuleBreak:
        """The same, with the act that mends it."""
        self.changes = changes
        return self


# --- the file -------------------------------------------------------------------------------------------
class CopyRowBroken(RuleBreak):
    kind, repair = "copy_row", "file"
    template = "The file does not say which copy of which project it is."


class ForeignPart(RuleBreak):
    kind, repair = "foreign_part", "file"
    template = "The file has a part that Storymark never made, “{part}”; it could act at every saving."


class SchemaNumberWrong(RuleBreak):
    kind, repair = "schema_number", "file"
    template = "The file’s first bytes name schema {found}, but its tables are those of schema {expected}."


class IndexMissing(RuleBreak):
    kind, repair = "index_missing", "file"
    template = "The index “{index}” is missing or is not the one that this schema has."


class IndexWrong(RuleBreak):
    kind, repair = "index_wrong", "file"
    template = "The index “{index}” does not agree with its table, so some things would not be found."


class PagesDamaged(RuleBreak):
    kind, repair = "pages_damaged", "nothing"
    template = "SQLite finds the file itself damaged: {reason}."


# --- the journal ----------------------------------------------------------------------------------------
class EntryColumnsDiffer(RuleBreak):
    kind, repair = "entry_columns", "rows"
    template = "What stands beside journal entry {entry} is not what the entry itself says."


class EntryDamaged(RuleBreak):
    kind, repair = "entry_damaged", "edit"
    template = "Journal entry number {number} is damaged: {reason}. What it brought still stands in the rows."


class EntryLost(RuleBreak):
    kind, repair = "entry_lost", "edit"
    template = "Journal entry number {number} is missing. What it brought still stands in the rows."


class HeadsDiffer(RuleBreak):
    kind, repair = "heads", "rows"
    template = "It is noted wrongly which entry last touched the {record} {id}."


# --- rows -----------------------------------------------------------------------------------------------
class RowDiffers(RuleBreak):
    kind, repair = "row_differs", "rows"
    template = "The {record} {id} has “{found}” as its {column}, where the journal says “{expected}”."


class RowMissing(RuleBreak):
    kind, repair = "row_missing", "rows"
    template = "The {record} {id} is in the journal and missing from the project."


class RowUnknown(RuleBreak):
    kind, repair = "row_unknown", "rows"
    template = "The {record} {id} stands in the project, but no entry of the journal brought it."


class MarksDiffer(RuleBreak):
    kind, repair = "read_marks", "rows"
    template = "The sentences read in layer {id} are not those that the journal has."


class ListingWrong(RuleBreak):
    kind, repair = "listing", "rows"
    template = "The story list shows the wrong layer or time for layer {id}."


class CountWrong(RuleBreak):
    kind, repair = "count", "rows"
    template = "Story {id} is listed with {found} sentences and has {expected}."


class SentencesBroken(RuleBreak):
    kind, repair = "sentences", "rows"
    template = "The sentences kept for story {id} overlap, are out of order or leave the text."


class TextOrphaned(RuleBreak):
    kind, repair = "text_orphan", "rows"
    template = "A text of {length} characters is kept that belongs to no story."


class TextDamaged(RuleBreak):
    kind, repair = "text_damaged", "nothing"
    template = (
        "The text of story {id} was changed: it is not the one that was imported. A backup has it whole."
    )


class TextMissing(RuleBreak):
    kind, repair = "text_missing", "nothing"
    template = "The text of story {id} is missing. Import the story again, or take it from a backup."


# --- what was written -----------------------------------------------------------------------------------
class QuoteWrong(RuleBreak):
    kind, repair = "quote", "edit"
    template = "Tag {id} quotes “{quote}”, but the text at {start} to {end} is “{found}”."


class SpanOutside(RuleBreak):
    kind, repair = "span", "edit"
    template = "Tag {id} reaches from {start} to {end}, in a text of {length} characters."


class LabelMissing(RuleBreak):
    kind, repair = "label_unknown", "edit"
    template = "Tags have the label “{label}”, which is not in the label set."


class LayerMissing(RuleBreak):
    kind, repair = "layer_unknown", "edit"
    template = "Tag {id} is in a layer that nobody has begun, so no list shows it."


class TagElsewhere(RuleBreak):
    kind, repair = "tag_story", "edit"
    template = "Tag {id} is on another story than the layer that it is in."


class TagTwice(RuleBreak):
    kind, repair = "tag_twice", "edit"
    template = "Tag {id} puts the label “{label}” on {start} to {end} a second time in the same layer."


class NameEmpty(RuleBreak):
    kind, repair = "name_empty", "edit"
    template = "The annotator {id} has no name."


class OwnerMissing(RuleBreak):
    kind, repair = "owner_unknown", "edit"
    template = "Layers belong to the annotator {id}, who is not in the project."


class StoryMissing(RuleBreak):
    kind, repair = "layer_story", "edit"
    template = "Layer {id} is on a story that is not in the project."


class StoryLabelUnknown(RuleBreak):
    kind, repair = "story_label_unknown", "edit"
    template = "A whole story has the label “{label}”, which is not in the label set."


class StoryLabelOwnerless(RuleBreak):
    kind, repair = "story_label_owner", "edit"
    template = "Labels on whole stories belong to the annotator {id}, who is not in the project."


class StoryLabelAdrift(RuleBreak):
    kind, repair = "story_label_story", "edit"
    template = "The label “{label}” is on a whole story that is not in the project."


class ValueUnknown(RuleBreak):
    kind, repair = "value", "edit"
    template = "The {record} {id} has “{value}” as its {column}, which is none of the known values."


class SectionsOutside(RuleBreak):
    kind, repair = "sections", "edit"
    template = "The sections of story {id} overlap, are out of order or leave the text."


class LengthWrong(RuleBreak):
    kind, repair = "length", "edit"
    template = "Story {id} is listed with {found} characters and has {expected}."


class HandSentencesBroken(RuleBreak):
    kind, repair = "hand_sentences", "edit"
    template = (
        "The sentences that somebody corrected in story {id} overlap, are out of order or leave the text."
    )


class ReadOutside(RuleBreak):
    kind, repair = "read_outside", "edit"
    template = "Layer {id} has “read” for {start} to {end}, in a text of {length} characters."


class ParentMissing(RuleBreak):
    kind, repair = "label_parent", "edit"
    template = "The label “{label}” stands below “{parent}”, which is not in the label set or below it."


def all_kinds() -> Iterator[type[RuleBreak]]:
    """Every kind, in the order in which they are looked for."""
    yield from RuleBreak.__subclasses__()
