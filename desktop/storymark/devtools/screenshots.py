"""Pictures of the real window, for the README and the eye: `python -m storymark.devtools.screenshots`.

Opens a throw-away project with the two sample stories and Linh's tags of the walkthrough, goes from screen to
screen and saves each as a PNG, in both themes. Offscreen unless a platform is set.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = ((1440, 900), (1366, 768))
LIMIT_S = 60


def tag_as_linh(path: Path) -> None:
    """The sample project with the tags of the walkthrough's first annotator."""
    from storymark import bootstrap
    from storymark.assets import seed
    from storymark.domain.ranges import Range
    from storymark.services import annotating
    from storymark.services.people import annotator_named
    from storymark.services.segmenting import with_sentences

    ledger = bootstrap.open_sample(path)
    linh = annotator_named(ledger, "Linh")
    for entry in json.loads(seed("walkthrough.json").read_text("utf-8"))["stories"]:
        (story,) = ledger.store.find_stories(Path(entry["file"]).stem)
        with_sentences(ledger, ledger.story(story), bootstrap.sentence_cutter())
        for tag in entry["layers"]["Linh"]:
            annotating.tag(
                ledger,
                annotator=linh,
                story=story,
                span=Range(tag["start"], tag["end"]),
                label=tag["label"],
                note=tag["note"],
                confidence=tag["confidence"],
            )
    ledger.store.close()


# Words of the first sample story, a label and a score, as a model might propose them.
PROPOSED = (
    ("cần tiền để chữa bệnh cho bản thân", "complaint", 0.88),
    ("mua bảo hiểm là để tiết kiệm và bảo vệ lâu dài", "financial_advice", 0.61),
    ("bây giờ gặp khó khăn", "complaint", 0.74),
    ("giải quyết khó khăn trước mắt", "empathy", 0.93),
)


def propose(path: Path) -> None:
    """Suggestions of a model in the first story, imported as predictions."""
    from storymark import bootstrap
    from storymark.services.import_plan import ImportOptions, plan_import
    from storymark.services.importing import run_import

    ledger = bootstrap.open_ledger(path)
    story = ledger.story(ledger.store.story_ids()[0])
    results = [
        {
            "type": "labels",
            "value": {"start": (at := story.text.index(words)), "end": at + len(words), "labels": [label]},
            "score": score,
            "meta": {"text": ["Words of the label’s lexicon."]},
        }
        for words, label, score in PROPOSED
    ]
    prediction = {"model_version": "lexicon 2", "result": results}
    task = {"data": {"id": story.external_id, "text": story.text}, "predictions": [prediction]}
    source = path.with_suffix(".predictions.json")
    source.write_text(json.dumps([task]), "utf-8")
    options = ImportOptions()
    plan = plan_import(
        [source], formats=bootstrap.formats(), options=options, ledger=ledger, labels=ledger.labels()
    )
    run_import(ledger, plan, options=options, detect_language=bootstrap.detect_language)
    ledger.store.close()


class Photographer:
    """Drives the window and saves what it shows."""

    def __init__(self, folder: Path, project: Path) -> None:
        from storymark import bootstrap
        from storymark.services.program import Wish
        from storymark.ui import app

        self.folder = folder
        self.application = app.make_application()
        wish = Wish(project=project, annotator="Linh", is_demo=True)
        self.window = app.open_window(bootstrap, wish, self.application)
        self.wait(lambda: self.window.desk is not None)
        assert self.window.desk is not None
        self.desk = self.window.desk
        self.wait(lambda: self.desk.annotating.session is not None)

    def wait(self, condition: Callable[[], object], *, at_least_s: float = 0.0) -> None:
        """Let the window go on until `condition` holds."""
        from PySide6.QtCore import QEventLoop

        begin = time.monotonic()
        while time.monotonic() - begin < at_least_s or not condition():
            if time.monotonic() - begin > LIMIT_S:
                raise SystemExit("the window did not come to rest")
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 30)

    def rest(self, seconds: float = 0.5) -> None:
        """Let everything settle."""
        self.wait(lambda: True, at_least_s=seconds)

    def save(self, name: str) -> None:
        """One picture."""
        self.window.grab().save(str(self.folder / f"{name}.png"))

    def words_known(self, sentence: int) -> bool:
        """Whether the words of a sentence have come."""
        return self.desk.view.model.words_of(sentence) is not None

    def story(self, number: int, sentence: int) -> None:
        """Open a story of the list at a sentence."""
        rows = self.desk.workspace.left.stories.model
        row = rows.row_at(number)
        assert row is not None
        wanted = row.id
        self.desk.stories.open_story(wanted)
        self.wait(lambda: self.desk.annotating.session is not None and self._is_open(wanted))
        self.desk.view.go_to_sentence(sentence)
        self.wait(lambda: self.words_known(sentence))
        self.rest()

    def _is_open(self, story: str) -> bool:
        session = self.desk.annotating.session
        return session is not None and session.story is not None and session.story.id == story

    def tour(self, theme: str) -> None:
        """Every screen in one theme."""
        desk = self.desk
        desk.context.change(theme=theme, are_suggestions_on=False)
        for size in SIZES:
            self.window.resize(*size)
            suffix = theme if size == SIZES[0] else f"{size[0]}x{size[1]}-{theme}"
            self.story(0, 10)
            tags = sorted(desk.annotating.session.tags.values(), key=lambda t: t.start)  # type: ignore[union-attr]
            desk.view.select_tag(next(t.id for t in tags if t.start > 1250))
            self.rest()
            self.save(f"annotate-{suffix}")
        self.window.resize(*SIZES[0])
        self.story(1, 20)
        desk.view.clear()
        desk.view.climb()
        desk.view.climb()
        self.rest(0.8)
        self.save(f"annotate-zh-selection-{theme}")
        desk.view.clear()
        desk.commands.toggle_focus_mode()
        self.rest()
        self.save(f"annotate-focus-{theme}")
        desk.commands.toggle_focus_mode()
        self._suggestions(theme)
        self.review(theme)
        self._search(theme)
        self._labels(theme)
        self._work_list(theme)
        self._dialogs(theme)
        self._statistics(theme)

    def _suggestions(self, theme: str) -> None:
        """What a model proposes in the first story, the surest one selected."""
        desk = self.desk
        desk.context.change(are_suggestions_on=True)
        self.story(0, 0)
        self.wait(lambda: desk.suggesting.shown)
        surest = max(desk.suggesting.shown, key=lambda suggestion: suggestion.score or 0)
        desk.view.select_tag(surest.tag.id)
        desk.view.put_sentence_at(desk.view.current, 330)
        self.rest(0.8)
        self.save(f"annotate-suggestions-{theme}")
        desk.suggesting.toggle()

    def review(self, theme: str) -> None:
        """The first sample story under review, as it is and with candidates hidden."""
        desk = self.desk
        desk.show_workspace("review")
        self.wait(lambda: desk.review.is_ready and desk.review.story is not None)
        row = desk.workspace.left.stories.model.row_at(0)
        assert row is not None
        wanted = row.id
        desk.review.open_story(wanted)
        self.wait(lambda: desk.review.story_id() == wanted, at_least_s=2.0)
        desk.review.acts.step(1)
        desk.review.acts.step(1)
        self.rest()
        self.save(f"review-{theme}")
        desk.review.do("judge_first")
        self.rest()
        self.save(f"review-judge-first-{theme}")
        desk.review.do("judge_first")
        desk.show_workspace("annotate")

    def _search(self, theme: str) -> None:
        """Hits of both stories, some of them picked."""
        desk = self.desk
        desk.search.open("khó khăn|投诉", "regex")
        page = desk.search.page
        self.wait(lambda: page.model.rowCount() > 10, at_least_s=1.0)
        page.focus_list()
        for place in (0, 2, 3, 5, 6, 8):
            page.model.toggle(place)
        page.list.go_to(2)
        self.rest()
        self.save(f"search-{theme}")
        page.model.pick_none()
        desk.show_workspace("annotate")

    def _labels(self, theme: str) -> None:
        """The label that has most to show, and what stories are asked."""
        desk = self.desk
        desk.show_workspace("labels")
        self.wait(lambda: bool(desk.label_editing.key), at_least_s=0.8)
        self.save(f"labels-{theme}")
        desk.label_editing.page.questions.click()
        self.rest(0.5)
        self.save(f"story-questions-{theme}")
        self._close_overlays()
        desk.show_workspace("annotate")

    def _work_list(self, theme: str) -> None:
        """The list narrowed and sorted, why a story is skipped, and the sheet of the story as a whole."""
        from storymark.ui.panels.story_filter import ALL_STORIES, Narrowing

        desk = self.desk
        self.story(0, 10)
        desk.workspace.left.stories.narrow(Narrowing(language="vi", order="time"))
        self.rest()
        self.save(f"work-list-{theme}")
        desk.workspace.left.stories.narrow(ALL_STORIES)
        for action, name in (("skip", "skip"), ("story_labels", "story-sheet")):
            desk.actions[action].trigger()
            self.rest(0.8)
            self.save(f"{name}-{theme}")
            self._close_overlays()
        tags = sorted(desk.annotating.session.tags.values(), key=lambda t: t.start)  # type: ignore[union-attr]
        desk.view.select_tag(tags[0].id)
        self.rest()
        desk.commands.show_guideline()
        self.rest()
        self.save(f"guideline-{theme}")
        self._close_overlays()

    def _dialogs(self, theme: str) -> None:
        desk = self.desk
        desk.exports.start()
        self.rest(1.5)
        self.save(f"export-{theme}")
        self._close_overlays()
        for action, name in (("keys", "shortcuts"), ("change_keys", "change-keys"), ("history", "history")):
            desk.actions[action].trigger()
            self.rest(0.8)
            self.save(f"{name}-{theme}")
            self._close_overlays()
        self.story(0, 10)
        desk.commands.show_palette("khó")
        self.rest(0.8)
        self.save(f"command-palette-{theme}")
        self._close_overlays()

    def _statistics(self, theme: str) -> None:
        """Agreement and statistics, page by page with the spans behind a number, and who tags what."""
        from storymark.ui.review.statistics import StatisticsSheet
        from storymark.ui.review.statistics_pages import PAGES

        desk = self.desk
        desk.show_workspace("review")
        self.wait(lambda: desk.review.is_ready, at_least_s=0.8)
        desk.review.do("review_statistics")

        def full() -> list[StatisticsSheet]:
            every = self.window.findChildren(StatisticsSheet)
            return [sheet for sheet in every if sheet.is_open and sheet.figures is not None]

        self.wait(full)
        (sheet,) = full()
        for page in ("agreement", *PAGES):
            sheet.show_page(page)
            chart = sheet.page(page).charts()[0]
            chart.taken.emit(chart.drawing.hits[-1])
            self.rest()
            self.save(f"statistics-{page}-{theme}")
        self._close_overlays()
        desk.show_workspace("annotate")
        desk.actions["share_work"].trigger()
        self.rest(1.2)
        self.save(f"who-tags-what-{theme}")
        self._close_overlays()

    def _close_overlays(self) -> None:
        from storymark.ui.widgets.overlay import Overlay

        for overlay in self.window.findChildren(Overlay):
            if overlay.is_open:
                overlay.cancel()
        self.rest(0.2)

    def welcome(self, theme: str) -> None:
        """The page without a project, and the one without stories."""
        self.desk.context.change(theme=theme)
        self.desk.close_project()
        self.rest()
        self.save(f"welcome-{theme}")

    def empty(self, theme: str, folder: Path) -> None:
        """A project without stories."""
        self.desk.context.change(theme=theme, name="Linh")
        self.desk.files.open_path(folder / f"New project {theme}.storymark", create=True)
        self.wait(lambda: self.desk.summary is not None, at_least_s=0.8)
        self.save(f"empty-{theme}")

    def safety(self, theme: str, project: Path) -> None:
        """A damaged project, one that is open elsewhere, and its backup opened for reading."""
        from storymark import bootstrap
        from storymark.ui.dialogs.damaged import DamagedDialog

        files = self.desk.files
        self.desk.context.change(theme=theme)
        self.desk.close_project()
        damaged = project.with_name(f"bao-hiem-{theme}.storymark")
        spoiled_copy(project, damaged)
        files.open_path(damaged)
        self.wait(lambda: self.window.findChildren(DamagedDialog), at_least_s=2.5)
        self.save(f"damaged-{theme}")
        self._close_overlays()
        held = bootstrap.open_ledger(project, who="Lan")
        try:
            held.store.back_up("manual", between=lambda: None)
            files.open_path(project)
            self.rest(1.0)
            self.save(f"open-elsewhere-{theme}")
            self._close_overlays()
            found = bootstrap.safekeeping().newest(project)
            assert found is not None
            self.desk.safety.open_backup(project, found[1], found[0].made_ms)
            self.wait(lambda: self.desk.annotating.session is not None, at_least_s=1.5)
            self.save(f"read-only-{theme}")
        finally:
            held.store.close()
        self.desk.close_project()


def spoiled_copy(project: Path, damaged: Path) -> None:
    """A project with two backups and some later tags whose first pages are gone."""
    from storymark import bootstrap
    from storymark.domain.ranges import Range
    from storymark.services import annotating
    from storymark.services.people import annotator_named

    bootstrap.safekeeping().restore(project, damaged, progress=lambda *_: None)
    ledger = bootstrap.open_ledger(damaged)
    linh, story = annotator_named(ledger, "Linh"), ledger.store.story_ids()[0]
    for turn in range(3):
        for start in range(600 + 100 * turn, 690 + 100 * turn, 9):
            annotating.tag(ledger, annotator=linh, story=story, span=Range(start, start + 5), label="claim")
        if turn < 2:
            ledger.store.back_up("idle", between=lambda: None)
    ledger.store.close()
    with damaged.open("r+b") as file:
        file.write(bytes(8192))


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = Path(__file__).resolve().parents[2] / "docs" / "pictures"
    parser.add_argument("folder", nargs="?", type=Path, default=default)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["STORYMARK_HOME"] = temporary
        project = Path(temporary) / "Bảo hiểm · đợt 1.storymark"
        tag_as_linh(project)
        propose(project)
        photographer = Photographer(options.folder, project)
        photographer.window.resize(*SIZES[0])
        for theme in ("light", "dark"):
            photographer.tour(theme)
        for theme in ("light", "dark"):
            photographer.welcome(theme)
            photographer.empty(theme, Path(temporary))
        for theme in ("light", "dark"):
            photographer.safety(theme, project)
        photographer.window.close()
        photographer.rest(0.2)


if __name__ == "__main__":
    main()
