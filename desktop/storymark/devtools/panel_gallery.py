"""Draws every panel, page and dialog with sample values into PNG files, in both themes and two window sizes.

Run it as `python -m storymark.devtools.panel_gallery FOLDER [NAME…]`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from storymark.devtools import sample_values as sample
from storymark.domain.clock import now_ms
from storymark.ui.panels.inspector import HistoryLine, ShownSelection, ShownTag
from storymark.ui.panels.left_pane import LeftPane
from storymark.ui.panels.right_pane import RightPane
from storymark.ui.panels.status_bar import StatusBar
from storymark.ui.panels.story_head import StoryHead
from storymark.ui.panels.top_bar import TopBar
from storymark.ui.theme.fonts import load_fonts
from storymark.ui.theme.look import Look
from storymark.ui.theme.style import dress
from storymark.ui.theme.theme import Theme
from storymark.ui.widgets.pane import Pane

SIZES = ((1440, 900), (1366, 768))
WORKSPACES = (
    ("annotate", "Annotate"),
    ("review", "Review"),
    ("search", "Search"),
    ("labels", "Labels"),
    ("dashboard", "Dashboard"),
)


class Shell(Pane):
    """The panels around an empty text, as the window places them."""

    def __init__(self, look: Look, width: int, height: int) -> None:
        super().__init__(look, ground="page")
        self.top, self.status = TopBar(look, self), StatusBar(look, self)
        self.left, self.right = LeftPane(look, self), RightPane(look, self)
        self.head = StoryHead(look, self)
        is_wide = width >= 1440
        self.left.setFixedWidth(264 if is_wide else 240)
        self.right.setFixedWidth(296 if is_wide else 280)
        self.right.set_tabbed(not is_wide)
        self.head.set_text_left(88 if is_wide else 68)
        centre = QVBoxLayout()
        centre.addWidget(self.head)
        centre.addWidget(QWidget(self), 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.left)
        middle.addLayout(centre, 1)
        middle.addWidget(self.right)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.top)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)
        self.resize(width, height)


def annotate(look: Look, width: int, height: int) -> QWidget:
    """A tag is selected."""
    shell = _filled(look, width, height)
    tag = sample.tags()[4]
    shell.right.tags.set_selected(tag.id)
    shell.right.inspector.show_tag(ShownTag(tag, "Claim", "blue", 11, "vi", 9))
    now = now_ms()
    history = (
        HistoryLine("changed", "Linh moved the end by 2 words", now),
        HistoryLine("created", "Linh created", now - 60_000),
    )
    shell.right.inspector.set_history(tag.id, history, now_ms=now)
    shell.status.set_tag(9, 15)
    shell.status.set_digit_target("tag")
    return shell


def selection(look: Look, width: int, height: int) -> QWidget:
    """Words are selected."""
    shell = _filled(look, width, height)
    quote = "需要及时采取补救措施,避免走向监管投诉这一步"
    shown = ShownSelection(quote, "zh", 22, 13, ("1", "8"))
    shell.right.inspector.show_selection(shown)
    shell.status.set_selection(22)
    shell.status.set_digit_target("selection")
    return shell


def nothing(look: Look, width: int, height: int) -> QWidget:
    """No stories yet."""
    shell = Shell(look, width, height)
    _name(shell, "New project")
    shell.right.labels.set_labels(sample.labels(), "en")
    shell.left.stories.show_stories((), annotator=None, total=0)
    return shell


SCENES: dict[str, Callable[[Look, int, int], QWidget]] = {
    "annotate": annotate,
    "selection": selection,
    "nothing": nothing,
}


def main(arguments: list[str]) -> int:
    """Draw the scenes that are named, or all, into a folder."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    load_fonts(always_chinese=True)
    wanted = arguments[1:] or list(SCENES)
    for theme in (Theme.light(), Theme.dark()):
        look = Look(theme)
        dress(app, look)
        for name in wanted:
            for width, height in SIZES:
                widget = SCENES[name](look, width, height)
                widget.show()
                app.processEvents()
                file = folder / f"{name}-{width}x{height}-{theme.name}.png"
                widget.grab().save(str(file))
                widget.close()
                widget.deleteLater()
                sys.stdout.write(f"{file}\n")
    return 0


def _name(shell: Shell, project: str) -> None:
    shell.top.set_project(project)
    shell.top.set_workspaces(WORKSPACES)
    shell.top.set_workspace("annotate")
    shell.top.set_annotator("Linh Đặng")
    shell.status.set_annotator("Linh Đặng")


def _filled(look: Look, width: int, height: int) -> Shell:
    shell = Shell(look, width, height)
    _name(shell, "Bảo hiểm · đợt 3")
    labels, rows = sample.labels(), sample.story_rows()
    stories, right = shell.left.stories, shell.right
    stories.set_labels(labels)
    stories.show_stories(rows, annotator=None, total=248)
    stories.set_status_counts(sample.status_counts())
    stories.set_current(rows[0].id)
    right.labels.set_labels(labels, "en")
    right.labels.set_counts(rows[0].label_counts)
    right.tags.set_labels(labels, "en")
    right.tags.set_story(sample.tags(), sample.sentences(), "vi")
    shell.head.set_story(
        rows[0].title,
        external_id="000_6d6c60488caa4073",
        language="vi",
        sentences=37,
        characters=4087,
        words=1022,
    )
    shell.status.set_saved("saved", at_ms=now_ms())
    shell.status.set_sentence(11, 37)
    shell.status.set_read(17, 37)
    shell.status.set_time(402_000)
    shell.status.set_today(41)
    return shell


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
