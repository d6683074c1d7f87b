"""Known failures: facts and one sentence that says what happened, where, what was kept, what to do.

Every class carries `template`, an English sentence with named places, and the facts that fill it. The
interface translates the template and fills it afterwards; nobody else words an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class StorymarkError(Exception):
    """A failure that the program knows; `str(error)` is the whole English sentence."""

    template: ClassVar[str] = "Something could not be done: {reason}"

    def __init__(self, **facts: object) -> None:
        self.facts: Mapping[str, object] = facts
        super().__init__(facts)

    def __str__(self) -> str:
        return self.template.format(**self.facts)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), dict(self.facts))


def _rebuild(kind: type[StorymarkError], facts: dict[str, object]) -> StorymarkError:
    return kind(**facts)


class Refused(StorymarkError):
    """Bad input or a request against the rules: nothing was changed (exit status 3)."""


class NotSaved(StorymarkError):
    """An act was not made durable; it is kept for another try."""


# --- text -----------------------------------------------------------------------------------------------
class TextHasNul(Refused):
    template = (
        "{where}: the text has a NUL character at position {position}; nothing was imported. Remove it."
    )


class TextHasSurrogate(Refused):
    template = (
        "{where}: the text has a lone surrogate (U+{code}) at position {position}; nothing was imported. "
        "Save the file as correct UTF-8."
    )


class TextTooLong(Refused):
    template = (
        "{where}: the story has {length} characters, more than the limit of {limit}; nothing was imported."
    )


class EmptyStory(Refused):
    template = "{where} is empty: there is no text in it; nothing was imported."


# --- acts -----------------------------------------------------------------------------------------------
class UnknownStory(Refused):
    template = "There is no story {story} in this project; nothing was changed."


class UnknownLabel(Refused):
    template = "There is no label “{label}” in this project’s label set; nothing was changed."


class LabelInUse(Refused):
    template = (
        "The label “{label}” stands {tags} times, so it was not deleted; say which label these tags get."
    )


class UnknownTag(Refused):
    template = "There is no tag {tag} in this project; nothing was changed."


class UnknownAnnotator(Refused):
    template = "There is no annotator “{name}” in this project; nothing was changed."


class SpanOutside(Refused):
    template = (
        "The span {start} to {end} is not inside the story of {length} characters; nothing was changed."
    )


class SpanEmpty(Refused):
    template = "The span {start} to {end} holds no character; nothing was changed."


class QuoteMismatch(Refused):
    template = (
        "{where}: the text at {start} to {end} is “{found}”, not “{expected}”; nothing was changed. "
        "Check the offsets."
    )


class NotYourTag(Refused):
    template = "The tag {tag} belongs to {owner}; only its annotator can change it. Nothing was changed."


class LayerSubmitted(Refused):
    template = "This layer was handed in and is read-only until it is returned; nothing was changed."


class RoundBegun(Refused):
    template = "Work on the round that this act began is under way, so it stays; nothing was changed."


class NothingToUndo(Refused):
    template = "There is nothing to undo."


class NothingToRedo(Refused):
    template = "There is nothing to redo."


class NoSuchSplit(Refused):
    template = "A sentence cannot be split here: both parts need words. Nothing was changed."


class SentencesApart(Refused):
    template = "These cannot be one sentence: a line, a section or the story ends there. Nothing was changed."


class AlreadyTakenBack(Refused):
    template = "Nothing of this act holds any more; nothing was changed."


class NotFromHistory(Refused):
    template = "This kind of act is not taken back from the history; nothing was changed."


class NothingToGoBackTo(Refused):
    template = "Nothing has changed since then."


class BadValue(Refused):
    template = "{what} cannot be {value}: {expected}. Nothing was changed."


class EmptyName(Refused):
    template = "A name cannot be empty; nothing was changed. Type a name."


# --- projects -------------------------------------------------------------------------------------------
class ProjectMissing(Refused):
    template = (
        "There is no project at {path}; nothing was changed. Check the path, or make it with “storymark new”."
    )


class ProjectExists(Refused):
    template = "There is already a file at {path}; it was left as it is. Choose another name."


class NotAProject(Refused):
    template = "{path} is not a Storymark project; it was left as it is."


class ProjectDamaged(Refused):
    template = (
        "{path} is damaged ({reason}); it was left as it is. Restore the newest backup into a new file."
    )


class ProjectTooNew(Refused):
    template = (
        "{path} was made by a newer Storymark (schema {found}, this program knows {known}); "
        "it was left as it is. Update Storymark."
    )


class ProjectLocked(Refused):
    template = (
        "{path} is open already: {who} on {host}, since {since}. Close it there first; nothing was changed."
    )


class ProjectReadOnly(Refused):
    template = (
        "{path} cannot be written ({reason}); nothing was changed. Allow writing, or copy it elsewhere."
    )


class BackupFailed(Refused):
    template = "No backup of {path} could be made: {reason}. Older backups are kept; nothing was changed."


class CheckFailed(Refused):
    template = "{path} could not be looked through: {reason}. Nothing was changed."


class BackupUnusable(Refused):
    template = "The backup {path} is not in order ({reason}); nothing was restored. Take an older one."


class OpenForReading(Refused):
    template = "This is a backup, open for reading only; nothing was changed. Restore it to go on working."


class OpenedToRead(Refused):
    template = "{path} was opened for reading only; nothing was changed. Open it with writable=True."


class ProjectClosed(Refused):
    template = "{path} was closed; nothing was read or changed. Open it again."


class OtherThread(Refused):
    template = (
        "{path} was opened in another thread; nothing was read or changed. "
        "Open it in the thread that uses it."
    )


class BackupMissing(Refused):
    template = "There is no good backup of {path}; nothing was read. “storymark backup” makes one."


class BackupsElsewhere(Refused):
    template = (
        "{path} is on a database server, whose administrator makes the backups (pg_dump); nothing was done."
    )


class NothingToRestore(Refused):
    template = "{path} has no good backup and no act in it can be read; it was left as it is."


class ProjectMoved(NotSaved):
    template = (
        "The project file {path} was moved, replaced or deleted while it was open; saving stopped. "
        "What was not saved is kept; put the file back."
    )


class DiskFull(NotSaved):
    template = (
        "The disk of {path} is full: not saved. What was not saved is kept; free some space and try again."
    )


class WriteFailed(NotSaved):
    template = (
        "Writing {path} failed ({reason}): not saved. What was not saved is kept; it will be tried again."
    )


# --- a team's server ------------------------------------------------------------------------------------
class BadAddress(Refused):
    template = "{path} is not the address of a project on a server: {reason}. Nothing was changed."


class ExtraMissing(Refused):
    template = (
        "{path} is on a server, and this installation has no driver for PostgreSQL; nothing was changed. "
        "Install it: “{command}”."
    )


class ServerNotReached(Refused):
    template = (
        "The server of {path} cannot be reached ({reason}); nothing was changed. "
        "Check the address, the network, and that the server runs."
    )


class ServerRefused(Refused):
    template = "The server of {path} refuses ({reason}); nothing was changed. Ask who looks after it."


class PasswordNeeded(Refused):
    template = (
        "{path} needs the password of {user}; nothing was changed. "
        "Run the command in a terminal, which asks for it, or open the project in the window once."
    )


class PasswordWrong(PasswordNeeded):
    template = "{path} did not accept the password of {user}; nothing was changed."


class DatabaseMissing(Refused):
    template = "There is no database of this name: {path}. Nothing was changed; have it made on the server."


class DatabaseNotEmpty(Refused):
    template = "The database {path} holds tables already; it was left as it is. Choose an empty one."


class ServerAway(NotSaved):
    template = (
        "The server of {path} cannot be reached ({reason}): not saved there. "
        "What was not saved is kept; it will be tried again."
    )


class TagChanged(Refused):
    """`mine` and `theirs` are both versions in words; `my_version` and `their_version` are the values."""

    template = (
        "The tag {tag} was changed meanwhile: it is {theirs} now, and this act would make it {mine}. "
        "Nothing was changed; look at both and do it again to have yours."
    )


class RemovedMeanwhile(TagChanged):
    template = (
        "The tag {tag} was removed meanwhile, and this act would make it {mine}. "
        "Nothing was changed; tag that place again to have yours."
    )


class ChangedBeforeRemoval(TagChanged):
    template = (
        "The tag {tag} was changed meanwhile: it is {theirs} now, and this act would remove it. "
        "Nothing was changed; look at it and do it again to remove it."
    )


# --- files ----------------------------------------------------------------------------------------------
class FileMissing(Refused):
    template = "There is no file or folder {path}; nothing was changed."


class FileUnreadable(Refused):
    template = "{path} cannot be read ({reason}); nothing was changed."


class UnknownFormat(Refused):
    template = "{path}: its format is not one that Storymark knows; nothing was imported. Known are: {known}."


class FormatExtraMissing(Refused):
    template = (
        "The format {format} needs a library that this installation lacks; nothing was changed. "
        "Install it: “{command}”."
    )


class BadEncoding(Refused):
    template = (
        "{path}: byte {position} is not valid {encoding}; nothing was imported. "
        "Name the right encoding with --encoding, or save the file as UTF-8."
    )


class BadLine(Refused):
    template = "{path}, line {line}: {reason}; nothing was imported. Correct that line."


class BadItem(Refused):
    template = "{path}, item {item}: {reason}; nothing was imported. Correct that item."


class NothingToImport(Refused):
    template = "{path}: there is no story in it; nothing was imported."


class NeedsConsent(Refused):
    template = "{what}; nothing was imported. Agree with {option}."


class TargetExists(Refused):
    template = "{path} cannot be written ({reason}); nothing was exported."


class VerifyFailed(Refused):
    template = "{path}: {reason}."


class BadLabelSet(Refused):
    template = "{path}: {reason}; the label set was not read."


# --- search ---------------------------------------------------------------------------------------------
class BadPattern(Refused):
    template = "“{pattern}” is no regular expression ({reason}); nothing was searched."


class PatternTooSlow(Refused):
    template = (
        "“{pattern}” takes too long in one story; the search was stopped and nothing was changed. "
        "Use a pattern with fewer repetitions inside repetitions."
    )


# --- packets and merging ----------------------------------------------------------------------------------
class NotAPacket(Refused):
    template = "{path} is no packet ({reason}); nothing was changed."


class PacketDamaged(Refused):
    template = (
        "{path} is damaged or was changed on its way ({reason}); nothing of it was taken. Ask for it again."
    )


class PacketTooNew(Refused):
    template = (
        "{path} was made by a newer Storymark (packet version {found}, this program knows {known}); "
        "nothing was changed. Update Storymark."
    )


class WrongProject(Refused):
    template = (
        "{path} belongs to another project (“{found}”, not “{here}”); nothing was changed. "
        "Merge it into the project that it came from."
    )


class TextMismatch(Refused):
    template = "{path}: {count} tags do not fit the texts of this project ({example}); nothing was merged."


class NothingToHandIn(Refused):
    template = "{name} has no work to hand in here; nothing was changed."


class NotIssued(Refused):
    template = (
        "This project was not made from a packet, so it is not known whose work is to be handed in; "
        "nothing was changed. Name the person with --annotator."
    )


class NotOneEntry(Refused):
    template = "There is no merge or act {entry} in the history of this project; nothing was changed."


# --- review ---------------------------------------------------------------------------------------------
class PlaceChanged(Refused):
    template = "This place in {story} has changed meanwhile; nothing was decided. Look at it again."
