"""What the window offers when a project cannot be opened as it is, or had better not be where it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from storymark.domain.backups import Backup
from storymark.domain.clock import hlc_ms, now_ms
from storymark.domain.errors import ProjectDamaged
from storymark.services.last_session import OldCopy
from storymark.services.places import Place
from storymark.services.ports import Cancelled
from storymark.services.safekeeping import Prepared, Restored, Safekeeping
from storymark.ui.dialogs.damaged import DamagedDialog, State
from storymark.ui.dialogs.message import ask, tell
from storymark.ui.opening import ProjectSummary
from storymark.ui.problems import sentence
from storymark.ui.side_lane import SideLane
from storymark.ui.text import clock, day, moment, number

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

REPLAYED = "replayed"
_BACKUPS_SHOWN = 2
_END_WAIT_S = 2.0


class Safety(QObject):
    """Backups, damaged files, old copies and unsafe places, as the person meets them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._program = desk.context.program
        self._recovery: _Recovery | None = None

    # --- a project that is open elsewhere
    def offer_backup(self, path: Path, error: BaseException) -> None:
        """Say who has the project open, and offer to look at its newest backup."""
        lane = SideLane(self._program.safekeeping, self)

        def found(newest: tuple[Backup, Path] | None) -> None:
            lane.close()
            title = self.tr("This project is open elsewhere")
            look, window = self._desk.context.look, self._desk.window
            if newest is None:
                tell(look, window, title=title, text=sentence(error))
                return
            backup, file = newest
            text = self.tr("You can look at its backup of {moment}, without changing anything.")
            message = ask(
                look,
                window,
                title=title,
                text=sentence(error) + "\n\n" + text.format(moment=moment_in_text(backup.made_ms)),
                answers=(("close", self.tr("Close")), ("look", self.tr("Open the backup read-only"))),
                kind="warn",
                icon="lock",
            )
            message.answered.connect(
                lambda answer: self.open_backup(path, file, backup.made_ms) if answer == "look" else None
            )

        lane.ask(lambda keeping: keeping.newest(path), found, lambda _: found(None))

    def open_backup(self, project: Path, file: Path, made_ms: int) -> None:
        """Look at a backup: the text and the tags are there, nothing can be changed."""
        self._desk.files.open_path(file, backup_of=project, backup_ms=made_ms)

    def show_read_only(self, made_ms: int) -> None:
        """Say so as long as the backup is open."""
        text = self.tr("This is the backup of {moment}. Nothing that you do here is kept.")
        self._desk.workspace.show_banner(self.tr("Read-only"), text.format(moment=moment_in_text(made_ms)))
        summary = self._desk.summary
        name = summary.name if summary is not None else ""
        self._desk.window.setWindowTitle(
            self.tr("{name}, backup of {moment}").format(name=name, moment=moment_in_text(made_ms))
            + " – Storymark"
        )

    # --- a damaged project
    def recover(self, path: Path, error: ProjectDamaged) -> None:
        """Show what can be opened instead of a damaged file."""
        self._recovery = _Recovery(self, self._desk, path, str(error.facts.get("reason", "")))
        self._recovery.begin()

    def stop(self) -> None:
        """The window closes: what was made ready for nobody is thrown away."""
        if self._recovery is not None:
            self._recovery.end(wait_s=_END_WAIT_S)

    # --- what was noticed at the opening
    def look_at(self, summary: ProjectSummary, path: Path) -> None:
        """Tell of an old copy, else of a place where the file is not safe."""
        wish = self._desk.wish
        if wish.picture is not None or wish.should_quit:
            return
        if summary.old_copy is not None:
            self._ask_about_old_copy(summary.old_copy, path)
        elif summary.place.kind != "local":
            self._ask_about_place(summary.place, path)

    def _ask_about_old_copy(self, old: OldCopy, path: Path) -> None:
        text = self.tr(
            "This copy ends at tag {here}; your last session ended at tag {then} ({moment}). "
            "A program that synchronises the folder may have put it there."
        )
        message = ask(
            self._desk.context.look,
            self._desk.window,
            title=self.tr("This file is older than your last session"),
            text=text.format(
                here=number(old.tags_here), then=number(old.tags_then), moment=moment_in_text(old.ended_ms)
            ),
            answers=(
                ("on", self.tr("Go on with this copy")),
                ("close", self.tr("Close the project")),
                ("restore", self.tr("Restore the newest backup")),
            ),
            kind="warn",
            icon="history",
        )
        message.answered.connect(lambda answer: self._answer_old_copy(answer, path))

    def _answer_old_copy(self, answer: str, path: Path) -> None:
        project = self._desk.project
        if project is None:
            return
        if answer == "on":
            project.accept_old_copy()
        elif answer == "close":
            self._desk.close_project()
        elif answer == "restore":
            self._desk.shut_project()
            self.restore_beside(path, from_backup=True)

    def _ask_about_place(self, place: Place, path: Path) -> None:
        settings = self._desk.context.settings
        if str(path) in settings.accepted_places.split("\n"):
            return
        if place.kind == "network":
            title = self.tr("This project is on a network drive")
            text = self.tr(
                "Saving there is slower, and locks of network drives cannot be relied on when two people "
                "open one file. Work in a copy on this computer, and give others packets or exports."
            )
        else:
            title = self.tr("{name} synchronises this folder").format(name=place.name)
            text = self.tr(
                "It copies the file while it is written, and may put an old copy in its place: tags get "
                "lost. Work in a copy outside of it, and put packets, exports or backups there instead."
            )
        message = ask(
            self._desk.context.look,
            self._desk.window,
            title=title,
            text=text,
            answers=(("stay", self.tr("Work here all the same")), ("copy", self.tr("Work in a local copy"))),
            kind="warn",
        )
        message.answered.connect(lambda answer: self._answer_place(answer, path))

    def _answer_place(self, answer: str, path: Path) -> None:
        context = self._desk.context
        if answer == "stay":
            context.change(accepted_places=f"{context.settings.accepted_places}\n{path}".strip())
        elif answer == "copy":
            self._desk.shut_project()
            self.restore_beside(path, folder=self._program.user_folder("documents"))

    # --- restoring
    def restore_beside(self, path: Path, *, folder: Path | None = None, from_backup: bool = False) -> None:
        """Make a copy of a project, or restore its newest backup, and open that; the file itself stays."""
        lane = SideLane(self._program.safekeeping, self)

        def work(keeping: Safekeeping) -> Restored:
            newest = keeping.newest(path) if from_backup else None
            place = folder or path.parent
            place.mkdir(parents=True, exist_ok=True)
            words = "restored" if from_backup else ""
            source = newest[1] if newest is not None else path
            return keeping.restore(
                source, free_name(place, path.stem, words), has_later_acts=False, progress=_no_progress
            )

        def failed(error: BaseException) -> None:
            lane.close()
            self._desk.files.show_welcome()
            self.tell_not_restored(error)

        def done(restored: Restored) -> None:
            lane.close()
            self._desk.files.open_path(restored.path)

        lane.ask(work, done, failed)

    def tell_not_restored(self, error: BaseException) -> None:
        """Restoring failed; everything is as it was."""
        look, window = self._desk.context.look, self._desk.window
        tell(look, window, title=self.tr("Nothing was restored"), text=sentence(error), kind="bad")


class _Recovery(QObject):
    """One damaged project: looks at its journal and its backups, then opens what is chosen."""

    def __init__(self, safety: Safety, desk: Desk, path: Path, reason: str) -> None:
        super().__init__(desk)
        self._safety, self._desk, self._path = safety, desk, path
        self._stop = threading.Event()
        self._lane = SideLane(desk.context.program.safekeeping, self)
        self._backups: dict[str, tuple[Backup, Path]] = {}
        self._prepared: Prepared | None = None
        self._dialog = DamagedDialog(desk.context.look, desk.window, path=home_path(path), reason=reason)
        self._dialog.restore_requested.connect(self._restore)
        self._dialog.read_only_requested.connect(self._look)
        self._dialog.closed.connect(self.end)

    def begin(self) -> None:
        """Open the dialog and look."""
        self._dialog.show_state(State(REPLAYED, self.tr("Replay the journal")))
        self._dialog.open()
        path, progress = self._path, self._progress
        self._lane.ask(lambda keeping: list(keeping.backups(path)), self._on_backups, self._on_no_journal)
        self._lane.ask(
            lambda keeping: keeping.prepare(path, progress=progress), self._on_prepared, self._on_no_journal
        )

    # --- what comes in
    def _on_backups(self, found: list[tuple[Backup, Path]]) -> None:
        sound = [(backup, file) for backup, file in found if backup.is_sound]
        self._dialog.set_has_backup(bool(sound))
        for backup, file in sound[:_BACKUPS_SHOWN]:
            self._backups[backup.name] = (backup, file)
            self._dialog.show_state(self._state(backup))

    def _on_prepared(self, prepared: Prepared) -> None:
        self._prepared = prepared
        done = prepared.restored
        facts = [moment_words(hlc_ms(done.last_hlc)), self._tags(done.tags), self._stories(done.stories)]
        good = self.tr("All checks pass")
        self._dialog.show_state(
            State(REPLAYED, self.tr("Replay the journal"), _joined(facts), good, is_good=True)
        )
        text = self.tr(
            "Its parts do not fit together, as after a power cut or on a failing disk. Your work up to "
            "{moment} is safe. Choose what to open; the damaged file is kept beside it, as it is."
        )
        said = text.format(moment=moment_in_text(hlc_ms(done.last_hlc)))
        if done.later:
            recovered = self.tr("{recovered} of {later} acts after the backup were recovered.")
            said += " " + recovered.format(recovered=number(done.recovered), later=number(done.later))
        self._dialog.say(said)
        self._check_backups(done.tags)

    def _on_no_journal(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        self._dialog.show_state(State(REPLAYED, self.tr("Replay the journal"), "", self.tr("Cannot be read")))
        self._dialog.say(sentence(error))
        self._check_backups(None)

    def _check_backups(self, tags: int | None) -> None:
        progress = self._progress
        for backup, file in self._backups.values():

            def checked(problem: str, backup: Backup = backup) -> None:
                verdict = self.tr("Damaged") if problem else self.tr("All checks pass")
                self._dialog.show_state(self._state(backup, verdict, is_good=not problem, of_tags=tags))

            self._lane.ask(
                lambda keeping, file=file: keeping.problem(file, progress=progress),  # type: ignore[misc]
                checked,
                lambda _error: None,
            )

    # --- what is chosen
    def _restore(self, key: str) -> None:
        prepared, progress = self._prepared, self._progress
        target = free_name(self._path.parent, self._path.stem, "restored")
        self._dialog.set_busy()
        if key == REPLAYED and prepared is not None:
            work: Callable[[Safekeeping], Restored] = lambda _: prepared.publish(target)  # noqa: E731
        else:
            file = self._backups[key][1]
            work = lambda keeping: keeping.restore(  # noqa: E731
                file, target, has_later_acts=False, progress=progress
            )
        self._lane.ask(work, self._on_restored, self._on_failed)

    def _on_restored(self, restored: Restored) -> None:
        self._dialog.close_overlay()
        self._desk.files.open_path(restored.path)

    def _on_failed(self, error: BaseException) -> None:
        self._dialog.close_overlay()
        self._safety.tell_not_restored(error)

    def _look(self) -> None:
        if self._backups:
            backup, file = next(iter(self._backups.values()))
            self._safety.open_backup(self._path, file, backup.made_ms)

    def end(self, *, wait_s: float = 0) -> None:
        """The dialog is gone: nothing goes on behind it, and nothing half done is left."""
        self._stop.set()
        self._lane.close(last=self._discard, wait_s=wait_s)

    def _discard(self, _keeping: Any) -> None:
        if self._prepared is not None:
            self._prepared.discard()

    def _progress(self, _done: int, _total: int, _note: str) -> None:
        """On the lane's thread."""
        if self._stop.is_set():
            raise Cancelled

    # --- words
    def _state(
        self, backup: Backup, verdict: str = "", *, is_good: bool = False, of_tags: int | None = None
    ) -> State:
        facts = [moment_words(backup.made_ms), self._tags(backup.tags)]
        if of_tags is not None and of_tags > backup.tags:
            facts[-1] += self.tr(", {n} fewer").format(n=number(of_tags - backup.tags))
        title = {
            "import": self.tr("Backup before an import"),
            "merge": self.tr("Backup before a merge"),
            "repair": self.tr("Backup before a repair"),
            "upgrade": self.tr("Backup before an upgrade"),
        }.get(backup.reason, self.tr("Backup"))
        return State(backup.name, title, _joined(facts), verdict, is_good)

    def _tags(self, count: int) -> str:
        return self.tr("%Ln tags", "", count)

    def _stories(self, count: int) -> str:
        return self.tr("%Ln stories", "", count)


def free_name(folder: Path, stem: str, words: str) -> Path:
    """A path of a project that is not there yet: `NAME restored`, `NAME restored 2`, …"""
    base = f"{stem} {words}".strip()
    path, count = folder / f"{base}.storymark", 1
    while path.exists():
        count += 1
        path = folder / f"{base} {count}.storymark"
    return path


def moment_words(at_ms: int) -> str:
    """`Today 14:32`, `3 Nov 09:12`."""
    return f"{day(at_ms, now_ms=now_ms())} {clock(at_ms, has_seconds=False)}"


def moment_in_text(at_ms: int) -> str:
    """`14:32` for today, `3 Nov 09:12` for another day: within a sentence."""
    shown, time = moment(at_ms, now_ms=now_ms()), clock(at_ms, has_seconds=False)
    return time if shown == time else f"{shown} {time}"


def home_path(path: Path) -> str:
    """A path as people write it."""
    shown, home = str(path), str(Path.home())
    return f"~{shown[len(home) :]}" if shown.startswith(home + "/") else shown


def _joined(facts: list[str]) -> str:
    return "  ·  ".join(fact for fact in facts if fact)


def _no_progress(_done: int, _total: int, _note: str) -> None:
    pass
