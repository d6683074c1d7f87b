"""The only place that chooses implementations; headless, and importing it loads nothing heavy."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from storymark.domain.ids import AnnotatorId, ProjectId
    from storymark.domain.journal import Entry
    from storymark.domain.labels import LabelSet
    from storymark.domain.rule_breaks import RuleBreak
    from storymark.language.segmentation import Segmentation
    from storymark.services.addresses import Location, ServerAddress
    from storymark.services.agreement_ports import Agreement
    from storymark.services.checking import ProjectChecker, Report
    from storymark.services.diagnostics import Diagnostics
    from storymark.services.exchange_ports import Formats, PendingFile
    from storymark.services.last_session import LastSessions
    from storymark.services.ledger import Ledger
    from storymark.services.outbox import Outbox
    from storymark.services.packet_ports import Bundle, PackedStory, PacketHead, Packets
    from storymark.services.places import Place
    from storymark.services.ports import Listening, Progress, SentenceCutter, Store, TextFinder, WordCutter
    from storymark.services.program import Wish
    from storymark.services.safekeeping import Safekeeping


def user_folder(kind: str) -> Path:
    """The folder for `data`, `cache`, `config`, `log` or `documents`.

    It is the platform's, or below `$STORYMARK_HOME`.
    """
    home = os.environ.get("STORYMARK_HOME")
    if home:
        return Path(home) / kind
    import platformdirs

    if kind == "documents":
        return platformdirs.user_documents_path() / "Storymark"
    finder = {
        "data": platformdirs.user_data_path,
        "cache": platformdirs.user_cache_path,
        "config": platformdirs.user_config_path,
        "log": platformdirs.user_log_path,
    }[kind]
    return finder("storymark", appauthor=False)


def project_exists(place: Location) -> bool:
    """Whether there is a project; for a server, raises what connecting raises."""
    if isinstance(place, Path):
        return place.exists()
    _require_driver(place)
    from storymark.storage.server.opening import exists

    return exists(place)


def type_password(place: ServerAddress, password: str) -> None:
    """Somebody typed the password of a server; the system's keyring gets it once the server took it."""
    from storymark.storage.passwords import typed

    typed(place, password)


def open_outbox(address: ServerAddress) -> Outbox:
    """What waits on this computer for a server; each opening has its own acts and takes over left ones."""
    from storymark.storage.outbox import open_outbox as open_

    return open_(user_folder("data") / "outbox", str(address))


def count_waiting(address: ServerAddress) -> int:
    """How many acts wait for a server that no window has open."""
    from storymark.storage.outbox import count_waiting as count

    return count(user_folder("data") / "outbox", str(address))


def listen(address: ServerAddress, *, own: str, heard: Callable[[], None]) -> Listening:
    """Call `heard`, in a thread of its own, whenever somebody but the opening `own` has worked there."""
    from storymark.storage.server.listening import Listener

    return Listener(address, own=own, heard=heard)


def open_ledger(
    path: Location, *, create: bool = False, name: str = "", who: str = "", labels: LabelSet | None = None
) -> Ledger:
    """The project at `path`, for the one thread that calls this.

    A project that is made here gets `labels`, else the default set. Raises ProjectMissing, ProjectExists,
    NotAProject, ProjectTooNew, ProjectDamaged, ProjectLocked, ProjectReadOnly; for a server also
    ExtraMissing, ServerNotReached, ServerRefused, DatabaseMissing, DatabaseNotEmpty, PasswordNeeded.
    """
    from storymark.services.ledger import Ledger

    store = _open_store(path, create=create, name=name, who=who)
    ledger = Ledger(store)
    if create:
        try:
            put_default_labels(ledger, labels)
        except BaseException:
            store.close()
            raise
    return ledger


def open_backup(path: Path) -> Ledger:
    """A backup, for reading only; raises what `open_ledger` raises."""
    from storymark.services.ledger import Ledger
    from storymark.storage.store import open_backup as open_

    return Ledger(open_(path))


def open_snapshot(place: Location) -> Ledger:
    """A project for reading only: a file as it is now, which is free again at once; a server as it lives.

    Raises what `open_ledger` raises.
    """
    from storymark.services.ledger import Ledger

    if isinstance(place, Path):
        from storymark.storage.snapshot import open_snapshot as open_

        return Ledger(open_(place))
    _require_driver(place)
    from storymark.storage.server.store import open_server_store

    return Ledger(open_server_store(place, read_only=True))


def safekeeping() -> Safekeeping:
    """Backups of projects that are not open."""
    from storymark.storage.restore import SafeFolder

    return SafeFolder()


def project_checker(ledger: Ledger) -> ProjectChecker:
    """What looks through an open project for broken rules."""
    from storymark.storage.checking.checker import Checker
    from storymark.storage.store import SqlStore

    assert isinstance(ledger.store, SqlStore)
    return Checker(ledger.store)


def copy_for_check(ledger: Ledger, progress: Progress) -> Path:
    """A copy of an open project for `check_copy`; acts that wait are done while it is made."""
    from storymark.storage.checking.apart import copy_for_check as copy

    return copy(ledger, progress)


def check_copy(copy: Path, progress: Progress) -> Report:
    """What is wrong with the copy, which is removed; on any thread."""
    from storymark.storage.checking.apart import check_copy_apart

    return check_copy_apart(copy, progress)


def check_closed_file(path: Path, *, who: str, should_repair: bool = False) -> list[RuleBreak]:
    """What would keep the project at `path` from being opened; set right with `should_repair`."""
    from storymark.storage.checking.file_rules import check_closed_file as check

    return check(path, who=who, should_repair=should_repair)


def last_sessions() -> LastSessions:
    """Where projects ended when they were last open on this computer."""
    from storymark.services.last_session import LastSessions

    return LastSessions(user_folder("data") / "sessions")


def place_of(path: Path) -> Place:
    """Whether a project lies on a local disk, a network drive or in a folder that is synchronised."""
    from storymark.storage.places import place_of as place

    return place(path)


def diagnostics() -> Diagnostics:
    """Facts about the database for a report."""
    from storymark.storage import diagnostics as facts

    return facts


def _open_store(place: Location, *, create: bool, name: str, who: str) -> Store:
    if isinstance(place, Path):
        from storymark.storage.store import open_store

        return open_store(place, create=create, name=name, who=who)
    _require_driver(place)
    from storymark.storage.server.store import create_server_store, open_server_store

    return create_server_store(place, name=name) if create else open_server_store(place)


def _require_driver(place: ServerAddress) -> None:
    from importlib.util import find_spec

    if find_spec("psycopg") is None:
        from storymark.assets import how_to_add
        from storymark.domain.errors import ExtraMissing

        raise ExtraMissing(path=str(place), command=how_to_add("postgres"))


def packets() -> Packets:
    """Packets, and projects of others for merging."""
    return _Packets()


class _Packets:
    """The `Packets` of the program; what is behind them loads when it is first used."""

    def is_packet(self, path: Path) -> bool:
        from storymark.exchange.packets import is_packet

        return is_packet(path)

    def read(self, path: Path) -> Bundle:
        from storymark.exchange.packets import read_packet

        return read_packet(path)

    def write(
        self, pending: PendingFile, head: PacketHead, entries: Iterator[Entry], stories: Iterator[PackedStory]
    ) -> None:
        from storymark.exchange.packets import write_packet

        write_packet(pending, head, entries, stories)

    def project_bundle(self, path: Path) -> AbstractContextManager[Bundle]:
        from storymark.storage.foreign import project_bundle

        return project_bundle(path)

    def publish(self, project: Path, target: Path) -> None:
        from storymark.storage.creation import publish

        publish(project, target)

    def issued_to(self, path: Path) -> tuple[ProjectId, AnnotatorId] | None:
        from storymark.storage.foreign import issued_to

        return issued_to(path)


def open_packet(path: Path, *, who: str = "") -> Path:
    """The project of a packet of work, in the user's documents; made the first time."""
    from storymark.services.packet_opening import project_of_packet

    return project_of_packet(
        path,
        documents_folder() / "Storymark",
        packets=packets(),
        make_copy=make_copy,
        open_project=lambda project: open_ledger(project, who=who),
    )


def make_copy(path: Path, project: ProjectId) -> Ledger:
    """An empty copy of a project that exists elsewhere; everything in it comes from there."""
    from storymark.services.ledger import Ledger
    from storymark.storage.store import create_store

    return Ledger(create_store(path, name="", project=project))


def documents_folder() -> Path:
    """Where the user keeps documents; below `$STORYMARK_HOME` if that is set."""
    home = os.environ.get("STORYMARK_HOME")
    if home:
        return Path(home) / "documents"
    import platformdirs

    return platformdirs.user_documents_path()


def put_default_labels(ledger: Ledger, labels: LabelSet | None = None) -> None:
    """Give a project without labels `labels`, else the set that ships with the program."""
    if ledger.labels().labels:
        return
    from storymark.domain.ids import AnnotatorId
    from storymark.exchange.labels_file import read_label_set
    from storymark.services.labelling import put_label_set

    put_label_set(ledger, labels or read_label_set(default_label_set()), author=AnnotatorId(""))


def default_label_set() -> Path:
    """The file of the four labels that ship with the program."""
    from storymark.assets import resource

    return resource("label_sets/default.toml")


def sample_stories() -> list[Path]:
    """The two stories that ship with the program, in order."""
    from storymark.assets import seeds

    return sorted(seeds().glob("*.txt"))


def open_sample(path: Path, *, who: str = "") -> Ledger:
    """The sample project, made if it is missing: both stories with the work of three invented annotators."""
    path.parent.mkdir(parents=True, exist_ok=True)
    ledger = open_ledger(path, create=not path.exists(), name=path.stem, who=who)
    try:
        # A start that was killed half-way left a project without stories: it is completed here.
        put_default_labels(ledger)
        if ledger.store.story_count() == 0:
            _add_samples(ledger)
    except BaseException:
        ledger.store.close()
        raise
    return ledger


def _add_samples(ledger: Ledger) -> None:
    import json

    from storymark.assets import seed
    from storymark.domain.ids import AnnotatorId, story_id
    from storymark.domain.story import Story, parted_sections, title_of
    from storymark.services.stories import add_story
    from storymark.services.walkthrough import add_invented_annotators, invented_work

    walkthrough = json.loads(seed("walkthrough.json").read_text("utf-8"))
    layers_of = {entry["file"]: entry["layers"] for entry in walkthrough["stories"]}
    with ledger.store.transaction():
        people = add_invented_annotators(ledger, walkthrough["annotators"])
        for file in sample_stories():
            # Bytes and not text mode: a text file's line ends are part of the story.
            text = file.read_bytes().decode("utf-8")
            sections = parted_sections(text)
            title = title_of(text, sections, file.stem)
            identity = story_id(file.stem, text)
            story = Story(identity, file.stem, title, detect_language(text), text, sections)
            layers, tags = invented_work(ledger, story, layers_of.get(file.name, {}), people)
            add_story(ledger, story, author=AnnotatorId(""), layers=layers, tags=tags)


def formats() -> Formats:
    """The file formats that can be read and written."""
    from storymark.exchange.registry import Registry

    return Registry()


def sentence_cutter() -> SentenceCutter:
    """The rules for Vietnamese, Chinese and other languages."""
    return _cut_sentences


def _cut_sentences(text: str, *, language: str = "auto") -> Sentences:
    from storymark.language.sentences.segment import SENTENCE_SEGMENTER, segment_sentences

    who = SENTENCE_SEGMENTER
    name = f"{who.name}/{who.version}/{who.tables_hash[:16]}"
    return Sentences(segment_sentences(text, language=language), segmenter=name)


def detect_language(text: str) -> str:
    """`vi`, `zh`, `en`, … or `und`, for a whole story."""
    from storymark.language.detect import detect_story_language

    return detect_story_language(text)


def segment(text: str, *, language: str = "auto") -> Segmentation:
    """Language, sentences, clauses and words of a text, the last two found in this process when asked for."""
    from storymark.language.segmentation import Segmentation

    return Segmentation(text, language, cache_folder=user_folder("cache"))


def sentence_core(text: str, sentence: Range) -> Range:
    """What a tag on a whole sentence takes: no final mark, no outer quotation marks."""
    from storymark.language.sentences.marks import sentence_core as core

    return core(text, sentence)


def clause_ranges(
    text: str, sentence: Range, words: Sequence[Range] | None, *, language: str
) -> Sequence[Range]:
    """The clauses of a sentence, whether its words are known or not."""
    from storymark.language.clauses import clause_ranges as clauses

    return clauses(text, sentence, words, language=language)


def word_cutter() -> WordCutter:
    """jieba and pyvi in their worker process, which starts at the first request."""
    from storymark.language.worker import WordWorker

    return WordWorker(cache_folder=user_folder("cache"))


def pattern_finder(pattern: str, ignores_case: bool) -> TextFinder:
    """What finds a regular expression in texts; raises BadPattern."""
    from storymark.language.patterns import PatternFinder

    return PatternFinder(pattern, ignores_case=ignores_case)


def agreement() -> Agreement:
    """The agreement room; numpy and scipy are loaded here."""
    from storymark.agreement.report import AgreementRoom

    return AgreementRoom()


def run_window(wish: Wish) -> int:
    """Open the window, as a process of its own would; the exit status."""
    import sys

    from storymark.ui.quick_imports import quicken_imports

    quicken_imports()
    from storymark.ui.app import run

    return run(sys.modules[__name__], wish)
