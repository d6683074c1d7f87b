"""Packets in the window: giving work, handing it in, and taking in what others did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from storymark.services.assigning import worked_on
from storymark.services.exchange_ports import ReadOptions
from storymark.services.import_plan import ImportOptions
from storymark.services.ledger import Ledger
from storymark.services.merge_files import MergeFiles, merge_files, preview_files, run_files
from storymark.services.merge_files import MergeReport as Report
from storymark.services.packet_opening import SUFFIX
from storymark.services.packet_ports import WORK
from storymark.services.packing import Packed, pack_return, pack_work
from storymark.services.people import annotator_named
from storymark.services.ports import ISSUED_TO, Cancelled, Progress
from storymark.ui.dialogs.give_work import GiveWorkDialog
from storymark.ui.dialogs.merge_report import MergeReport
from storymark.ui.dialogs.message import tell
from storymark.ui.jobs import Job
from storymark.ui.opening import PACKET_SUFFIX
from storymark.ui.problems import sentence

if TYPE_CHECKING:
    from storymark.ui.desk import Desk

# The report names new labels before anything is merged: whoever goes on agrees to them.
_OPTIONS = ImportOptions(read=ReadOptions(has_consent=True), accepts_labels=True)


class PacketFlow(QObject):
    """One packet at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._report: MergeReport | None = None
        self._reading: Job | None = None
        self._paths: tuple[Path, ...] = ()

    # --- taking in
    def choose(self) -> None:
        """Ask for files of others: packets, copies of the project, JSONL."""
        if self._desk.project is None or self._desk.project.summary is None:
            return
        picker = QFileDialog(self._desk.window, self.tr("Take in others’ work"))
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        pattern = self.tr("Packets, projects, JSONL (*{packet} *{project} *.jsonl)")
        picker.setNameFilter(pattern.format(packet=PACKET_SUFFIX, project=SUFFIX))
        picker.filesSelected.connect(lambda paths: self.take([Path(path) for path in paths]))
        picker.open()

    def take(self, paths: Sequence[Path]) -> None:
        """Show what merging these files would do; a packet of work for somebody opens instead."""
        project, program = self._desk.project, self._desk.context.program
        if project is None or project.summary is None or self._report is not None:
            return
        self._paths = tuple(paths)
        report = MergeReport(self._desk.context.look, self._desk.window)
        report.merge_requested.connect(self._run)
        report.closed.connect(self._on_closed)
        self._report = report
        report.open()

        def work(ledger: Ledger, progress: Progress) -> Report | None:
            with merge_files(paths, packets=program.packets()) as files:
                if _is_for_somebody_else(ledger, files):
                    return None
                formats = program.formats()
                return preview_files(ledger, files, formats=formats, options=_OPTIONS, progress=progress)

        job = Job(self)
        self._reading = job
        job.progressed.connect(lambda done, total, _note: report.show_progress(done, total))
        job.start(project.host, work, self._on_read, self._on_unreadable)

    def _on_read(self, found: Report | None) -> None:
        if self._report is None:
            return
        if found is not None:
            self._report.show_preview(found)
            return
        self._report.cancel()
        self._desk.files.open_path(self._paths[0])

    def _on_unreadable(self, error: BaseException) -> None:
        if self._report is not None and not isinstance(error, Cancelled):
            self._report.show_problem(sentence(error))

    def _run(self) -> None:
        project, program, paths = self._desk.project, self._desk.context.program, self._paths
        if project is None:
            return
        who = project.annotator.id

        def work(ledger: Ledger, progress: Progress) -> Report:
            with merge_files(paths, packets=program.packets()) as files:
                return run_files(
                    ledger,
                    files,
                    formats=program.formats(),
                    options=_OPTIONS,
                    detect_language=program.detect_language,
                    who=who,
                    progress=progress,
                )

        self._desk.say(self.tr("Merging…"))
        self._start(work, self._on_merged, self.tr("Nothing was merged"))

    def _on_merged(self, done: Report) -> None:
        self._show_anew(self.tr("Merged: %Ln new acts.", "", done.new))

    def _show_anew(self, told: str) -> None:
        """Everything may be otherwise now: show the project once more, and say why."""
        project = self._desk.project
        if project is not None:
            once = Qt.ConnectionType.SingleShotConnection
            project.annotator_changed.connect(lambda _: self._desk.say(told), once)
            self._desk.switch_to(project.annotator.name)

    def _on_closed(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        self._report = self._reading = None
        self._desk.focus_text()

    # --- giving and handing in
    def give(self) -> None:
        """Ask for whom, then where the packet goes."""
        if self._desk.project is None or self._desk.project.summary is None:
            return
        dialog = GiveWorkDialog(self._desk.context.look, self._desk.window)
        dialog.chosen.connect(self._ask_where)
        dialog.closed.connect(self._desk.focus_text)
        dialog.open()

    def _ask_where(self, name: str, is_blind: bool) -> None:
        self._pick(
            self.tr("Packet for {name}").format(name=name),
            name,
            lambda path: self._give(name, is_blind, path),
        )

    def _give(self, name: str, is_blind: bool, path: Path) -> None:
        program, project = self._desk.context.program, self._desk.project
        if project is None:
            return
        author = project.annotator.id

        def work(ledger: Ledger, progress: Progress) -> Packed:
            with program.formats().pending(path) as pending:
                packed = pack_work(
                    ledger,
                    program.packets(),
                    pending,
                    to=annotator_named(ledger, name),
                    stories=ledger.store.story_ids(),
                    author=author,
                    is_blind=is_blind,
                    progress=progress,
                )
                pending.commit()
            return packed

        done = self.tr("The packet for {name} is saved.").format(name=name)
        self._start(work, lambda _: self._desk.say(done), self.tr("The packet was not saved"))

    def hand_in(self) -> None:
        """Ask where the packet goes; then one's work is handed in and read-only."""
        project = self._desk.project
        if project is None or project.summary is None:
            return
        name = project.annotator.name
        self._pick(self.tr("Hand in work"), f"{name}-{project.summary.name}", self._hand_in)

    def _hand_in(self, path: Path) -> None:
        program, project = self._desk.context.program, self._desk.project
        if project is None:
            return
        who = project.annotator

        def work(ledger: Ledger, _progress: Progress) -> Packed:
            stories = worked_on(ledger, annotator=who)
            with program.formats().pending(path) as pending:
                packed = pack_return(ledger, program.packets(), pending, annotator=who, stories=stories)
                pending.commit()
            return packed

        self._start(work, self._on_handed_in, self.tr("Nothing was handed in"))

    def _on_handed_in(self, done: Packed) -> None:
        self._show_anew(self.tr("%Ln stories are handed in and read-only now.", "", done.stories))

    def _pick(self, title: str, stem: str, then: Callable[[Path], None]) -> None:
        picker = QFileDialog(self._desk.window, title)
        picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        picker.setDefaultSuffix(PACKET_SUFFIX[1:])
        picker.setNameFilter(self.tr("Packets (*{suffix})").format(suffix=PACKET_SUFFIX))
        kept = "".join(c if c.isalnum() or c in " -_" else "-" for c in stem).strip() or "packet"
        picker.selectFile(kept + PACKET_SUFFIX)
        picker.fileSelected.connect(lambda path: then(Path(path)))
        picker.open()

    def _start(
        self,
        work: Callable[[Ledger, Progress], Report] | Callable[[Ledger, Progress], Packed],
        then: Callable[..., None],
        title: str,
    ) -> None:
        project = self._desk.project
        if project is None:
            return

        def failed(error: BaseException) -> None:
            tell(self._desk.context.look, self._desk.window, title=title, text=sentence(error))

        Job(self).start(project.host, work, then, failed)


def _is_for_somebody_else(ledger: Ledger, files: MergeFiles) -> bool:
    """Whether it is one packet of work, and for another copy than this one: that is opened, not merged."""
    if len(files.bundles) != 1 or files.datasets:
        return False
    head = files.bundles[0].head
    is_own = head.annotator is not None and head.annotator.id == ledger.store.meta(ISSUED_TO)
    return head.kind == WORK and not is_own
