"""Agreement and statistics in the window: numbers lead to their spans, by mouse and keys; files of them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from tests.support.reviews import AGREED, BOUNDARY, LABEL, MISSING, THREE_WAYS, reviewed_project

from storymark import bootstrap
from storymark.cli.main import main
from storymark.services.agreeing import Agreeing, Answer
from storymark.services.drawing import Hit
from storymark.services.ports import Progress
from storymark.services.program import Wish
from storymark.ui import app
from storymark.ui.main_window import MainWindow
from storymark.ui.review.chart_view import ChartView
from storymark.ui.review.statistics import StatisticsSheet

QUICK = 10_000
LONG = 60_000


class Lead:
    """Somebody at the review with the statistics open."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.bot, self.window = qtbot, window
        assert window.desk is not None
        self.review = window.desk.review
        self.review.do("review_statistics")
        self.sheet = self._open_sheet()

    def _open_sheet(self) -> StatisticsSheet:
        def full() -> list[StatisticsSheet]:
            return [one for one in self.window.findChildren(StatisticsSheet) if one.figures is not None]

        self.bot.waitUntil(lambda: bool(full()), timeout=LONG)
        return full()[0]

    def said(self) -> str:
        return self.window.bar.shown_text()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window.focusWidget(), key)

    def hits(self, page: str) -> dict[str, tuple[ChartView, Hit]]:
        """Everything on a page that leads on, by its words."""
        shown = self.sheet.page(page)
        return {hit.words: (chart, hit) for chart in shown.charts() for hit in chart.drawing.hits}

    def spans(self) -> list[str]:
        return [self.sheet.spans.item(row).text() for row in range(self.sheet.spans.count())]


@pytest.fixture
def lead(qtbot, qapp, tmp_path: Path) -> Iterator[Lead]:
    path = tmp_path / "small.storymark"
    reviewed_project(path, [LABEL, AGREED, BOUNDARY, MISSING, THREE_WAYS])
    window = app.open_window(bootstrap, Wish(project=path, annotator="Dung", workspace="review"), qapp)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.is_reviewing, timeout=20_000)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.review.is_ready, timeout=20_000)
    yield Lead(qtbot, window)
    window.close()
    window.deleteLater()


def click(chart: ChartView, hit: Hit) -> None:
    scale = chart.look.scale
    place = QPoint(round((hit.x + hit.width / 2) * scale) + 4, round((hit.y + hit.height / 2) * scale) + 4)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place)


def test_a_number_leads_to_its_spans_and_a_span_to_its_place(lead: Lead) -> None:
    lead.sheet.show_page("confusion")
    # Sentence 1: Chi has complaint where the others have claim; sentence 5: Bình has it.
    click(*lead.hits("confusion")["Claim – Complaint: 4"])
    wanted = next(row for row, text in enumerate(lead.spans()) if text.startswith("Complaint · Chi"))
    lead.sheet.spans.itemClicked.emit(lead.sheet.spans.item(wanted))

    lead.bot.waitUntil(lambda: not lead.sheet.is_open, timeout=QUICK)
    lead.bot.waitUntil(
        lambda: lead.review.acts.place is not None and lead.review.acts.place.sentence == 0, timeout=QUICK
    )


def test_every_page_has_numbers_that_lead_on(lead: Lead) -> None:
    assert "Kinds of disagreement" in {c.drawing.title for c in lead.sheet.page("kinds").charts()}
    for page in ("agreement", "confusion", "kinds", "time", "people"):
        found = lead.hits(page)
        assert found, page
        for chart, hit in list(found.values())[:3]:
            lead.sheet.show_page(page)
            click(chart, hit)
            assert lead.sheet._hint.text() == hit.words
            assert len(lead.spans()) == len(hit.target)  # type: ignore[arg-type]


def test_the_sheet_is_used_by_keys_alone(lead: Lead) -> None:
    for _ in range(20):
        if isinstance(lead.window.focusWidget(), ChartView):
            break
        lead.key(Qt.Key.Key_Tab)
    chart = lead.window.focusWidget()
    assert isinstance(chart, ChartView)
    first = chart.here
    lead.key(Qt.Key.Key_Down)
    assert chart.here != first
    lead.key(Qt.Key.Key_Return)
    assert lead.sheet.is_open
    assert lead.spans()
    lead.key(Qt.Key.Key_Escape)
    assert not lead.sheet.is_open


def test_more_figures_come_when_they_are_asked_for(lead: Lead) -> None:
    page = lead.sheet.agreement
    page.group.setCurrentIndex(page.group.findData("kappas"))
    page.compute.click()
    lead.bot.waitUntil(lambda: any("Scott’s pi" in text for text in page.texts()), timeout=LONG)
    told = next(text for text in page.texts() if text.startswith("Cohen’s kappa, mean of pairs, All labels"))
    for part in (
        "unit: sentences",
        "distance: same or different",
        "not handed in is missing",
        "label set revision",
    ):
        assert part in told

    page.unit.setCurrentIndex(page.unit.findData("codepoint"))
    lead.bot.waitUntil(
        lambda: any(text.startswith("Alpha: unit: characters") for text in page.texts()), timeout=LONG
    )


def test_long_work_shows_how_far_it_is_and_stops(lead: Lead, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_self: Agreeing, _compared: object, _question: object, *, progress: Progress) -> Answer:
        while True:
            progress(1, 2, "gamma")
            time.sleep(0.005)

    monkeypatch.setattr(Agreeing, "answer", endless)
    page = lead.sheet.agreement
    page.group.setCurrentIndex(page.group.findData("gamma"))
    page.compute.click()
    lead.bot.waitUntil(lambda: page._line.share == 0.5, timeout=QUICK)
    assert not page.compute.isEnabled()
    page.stop.click()
    lead.bot.waitUntil(page.compute.isEnabled, timeout=QUICK)
    assert not page.stop.isVisible()


def test_the_command_says_what_the_window_says(lead: Lead, tmp_path: Path) -> None:
    lead.sheet.csv_wanted.emit(tmp_path / "figures.csv")
    lead.bot.waitUntil(lambda: "Statistics saved" in lead.said(), timeout=QUICK)
    lead.window.close()

    charts, figures = tmp_path / "charts", tmp_path / "command.csv"
    project = tmp_path / "small.storymark"
    status = main(["agreement", str(project), "--csv", str(figures), "--plots", str(charts)])

    assert status == 0
    assert figures.read_bytes() == (tmp_path / "figures-agreement.csv").read_bytes()
    assert (charts / "statistics.csv").read_bytes() == (tmp_path / "figures.csv").read_bytes()
    assert (charts / "confusion.svg").exists()


def test_numbers_and_pictures_are_saved(lead: Lead, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    lead.sheet.csv_wanted.emit(tmp_path / "figures.csv")
    lead.bot.waitUntil(lambda: "Statistics saved" in lead.said(), timeout=QUICK)
    assert "confusion,,claim,complaint,4" in (tmp_path / "figures.csv").read_text("utf-8").splitlines()
    assert "independent,,alpha," in (tmp_path / "figures-agreement.csv").read_text("utf-8")

    lead.sheet.pictures_wanted.emit(folder)
    lead.bot.waitUntil(lambda: "pictures saved" in lead.said(), timeout=QUICK)
    assert (folder / "kinds.svg").read_text("utf-8").startswith("<svg")
    assert {path.stem for path in folder.glob("*.svg")} == {path.stem for path in folder.glob("*.png")}
    assert not QImage(str(folder / "agreement.png")).isNull()
