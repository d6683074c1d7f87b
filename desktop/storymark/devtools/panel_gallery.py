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
from storymark.services.settings import Settings
from storymark.ui.panels.inspected import HistoryLine, ShownSelection, ShownTag
from storymark.ui.panels.left_pane import LeftPane
from storymark.ui.panels.right_pane import RightPane
from storymark.ui.panels.status_bar import StatusBar
from storymark.ui.panels.story_head import StoryHead
from storymark.ui.panels.top_bar import TopBar
from storymark.ui.theme.fonts import load_fonts
from storymark.ui.theme.look import Look
from storymark.ui.theme.style import FUSION_ARGUMENTS, dress
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


def empty(look: Look, width: int, height: int) -> QWidget:
    """The page of a project without stories."""
    from storymark.ui.pages.empty import EmptyPage

    page = EmptyPage(look, has_sample=True)
    page.resize(width - 560, height - 72)
    return page


def welcome(look: Look, width: int, height: int) -> QWidget:
    """The page without a project."""
    from storymark.ui.pages.welcome import WelcomePage
    from storymark.ui.pages.welcome_parts import RecentProject

    page = WelcomePage(look)
    page.set_recent(
        (
            RecentProject("a", "Bảo hiểm · đợt 3", 248, 140, "Today", "~/Documents/bao-hiem-3.storymark"),
            RecentProject("b", "Bảo hiểm · đợt 2", 210, 210, "3 Nov", "~/Documents/bao-hiem-2.storymark"),
            RecentProject("c", "平安 客户服务", 96, 30, "28 Oct", "D:\\Projects\\pingan.storymark"),
            RecentProject("d", "Pilot, 20 stories", 20, 20, "9 Oct", "~/Documents/pilot.storymark", True),
        )
    )
    page.set_name("Linh Đặng")
    page.set_theme("system")
    page.set_reading_font("sans")
    page.resize(width, height)
    return page


def export(look: Look, width: int, height: int) -> QWidget:
    """The export dialog over the window."""
    from storymark.exchange.registry import Registry
    from storymark.ui.dialogs import export_dialog as module
    from storymark.ui.export_formats import export_formats

    shell = annotate(look, width, height)
    formats = export_formats(Registry().writable())
    scope = module.ExportScope("Bảo hiểm · đợt 3", ("Linh Đặng", "Hà"), ("vi", "zh"), sample.labels())
    notes = (
        "Left out, since longer tags lie across them: 12 tags.",
        "Widened to whole words, since they begin or end inside one: 3 tags.",
    )
    preview = module.ExportPreview(sample.json_lines(), 5218, 140, 5218, 3412, 2_800_000, notes)
    dialog = module.ExportDialog(
        look,
        shell,
        formats=formats,
        scope=scope,
        folder=Path.home() / "Storymark" / "exports",
        file_stem="bao-hiem-dot-3",
        preview=lambda _format, _options, then: then(preview),
    )
    dialog.open()
    return shell


def import_(look: Look, width: int, height: int) -> QWidget:
    """The import report over the window."""
    from storymark import bootstrap
    from storymark.exchange.registry import Registry
    from storymark.services.exchange_ports import ReadStory
    from storymark.services.import_plan import ImportOptions
    from storymark.services.import_preview import preview_story
    from storymark.ui.dialogs.import_choice import Looked
    from storymark.ui.dialogs.import_dialog import ImportDialog

    shell = annotate(look, width, height)
    names = [(entry.name, entry.title) for entry in Registry().readable()]
    dialog = ImportDialog(look, shell, formats=names)
    dialog.open()
    plan = sample.import_plan()
    dialog.show_looked(Looked(plan, languages=("vi", "zh")))
    read = ReadStory("", "000_6d6c60488caa4073", plan.files[0].sample)
    cutter = bootstrap.sentence_cutter()
    dialog.show_preview(preview_story(read, ImportOptions(), cutter, bootstrap.detect_language))
    return shell


def name(look: Look, width: int, height: int) -> QWidget:
    """The question for a name."""
    from storymark.ui.dialogs.name_dialog import NameDialog

    shell = annotate(look, width, height)
    NameDialog(look, shell, name="Linh Đặng", known=("Hà", "Minh")).open()
    return shell


def damaged(look: Look, width: int, height: int) -> QWidget:
    """A message that must be read."""
    from storymark.ui.dialogs.message import ask

    shell = annotate(look, width, height)
    ask(
        look,
        shell,
        title="This project file is damaged",
        subtitle="~/Documents/bao-hiem-3.storymark",
        text="The last write stopped half way, probably when the power went. Your work up to 14:32:08 "
        "is safe in the newest backup. The damaged file is kept beside it, unchanged.",
        answers=(("cancel", "Cancel"), ("open", "Open the backup")),
        kind="bad",
        icon="database",
        details="integrity check failed at page 214 of 911",
    )
    return shell


def about(look: Look, width: int, height: int) -> QWidget:
    """Versions and licences."""
    from storymark.ui.dialogs.about import AboutDialog

    shell = annotate(look, width, height)
    AboutDialog(look, shell).open()
    return shell


def text_options(look: Look, width: int, height: int) -> QWidget:
    """The popover of the text options."""
    from PySide6.QtCore import QPoint

    from storymark.ui.dialogs.text_options import TextOptions

    shell = annotate(look, width, height)
    popover = TextOptions(look, shell, text_px=17, settings=Settings())
    popover.open_at(shell.mapToGlobal(QPoint(width - 470, 108)))
    return shell


def keys(look: Look, width: int, height: int) -> QWidget:
    """All keys."""
    from storymark.ui.dialogs.keys_sheet import KeysSheet

    shell = annotate(look, width, height)
    KeysSheet(look, shell).open()
    return shell


def change_keys(look: Look, width: int, height: int) -> QWidget:
    """A key that two acts want."""
    from storymark.ui.dialogs.change_keys import ChangeKeys

    shell = annotate(look, width, height)
    sheet = ChangeKeys(look, shell)
    sheet.open()
    sheet.give("Ctrl+B")
    return shell


def palette(look: Look, width: int, height: int) -> QWidget:
    """The command palette with something typed."""
    from storymark.ui.dialogs.command_palette import CommandPalette

    shell = annotate(look, width, height)
    made = CommandPalette(look, shell, labels=sample.labels(), language="en", target="sentence", typed="e")
    made.open()
    return shell


def history(look: Look, width: int, height: int) -> QWidget:
    """The history with acts, one of them taken back."""
    from storymark.domain.ids import AnnotatorId, EntryId
    from storymark.services.timeline import Deed, Page
    from storymark.ui.deeds import deed_text
    from storymark.ui.dialogs.history_sheet import HistorySheet, Line

    shell = annotate(look, width, height)
    title = sample.story_rows()[0].title
    at = now_ms()
    deeds = tuple(
        Deed(EntryId(str(n)), kind, AnnotatorId("a"), at - n * 90_000, 0, "s", title, "t", quote, label, 1,
             is_taken_back=n == 2)
        for n, (kind, quote, label) in enumerate(
            (("tag", "muốn ngưng hợp đồng", "claim"), ("relabel", "bất ngờ chị òa khóc", "complaint"),
             ("remove", "gặp nhiều khó khăn", "claim"), ("split", "", ""), ("status", "", ""))
        )
    )  # fmt: skip
    labels = sample.labels()
    sheet = HistorySheet(
        look,
        shell,
        word=lambda deed: Line(deed_text(deed, labels, "en"), "Linh", deed.title, deed),
        now_ms=lambda: at,
        has_story=True,
    )
    sheet.model.start(lambda _after, take: take(Page(deeds, None)))
    sheet.open()
    return shell


SCENES: dict[str, Callable[[Look, int, int], QWidget]] = {
    "annotate": annotate,
    "selection": selection,
    "nothing": nothing,
    "empty": empty,
    "welcome": welcome,
    "export": export,
    "import": import_,
    "name": name,
    "damaged": damaged,
    "about": about,
    "text-options": text_options,
    "keys": keys,
    "change-keys": change_keys,
    "palette": palette,
    "history": history,
}


def main(arguments: list[str]) -> int:
    """Draw the scenes that are named, or all, into a folder."""
    if not arguments:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([*sys.argv[:1], *FUSION_ARGUMENTS])
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
    stories.set_labels(labels, "en")
    stories.show_stories(rows, annotator=None, total=len(rows))
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
