"""Dresses the application: Fusion with our palette, and one small style sheet for its stock parts."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from storymark.ui.theme.look import Look
from storymark.ui.theme.theme import Theme

# Palette role -> colour role of the design. What we draw ourselves asks the theme, not the palette.
_PALETTE: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink1",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "ink1",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "ink1",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.Highlight: "textsel",
    QPalette.ColorRole.HighlightedText: "ink1",
    QPalette.ColorRole.Link: "here",
    QPalette.ColorRole.LinkVisited: "here",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink1",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "sel",
    QPalette.ColorRole.Mid: "strong",
    QPalette.ColorRole.Dark: "ctl",
    QPalette.ColorRole.Shadow: "strong",
    QPalette.ColorRole.Accent: "here",
}
# For QApplication(…). Setting or asking the style afterwards gives a QStyle to Python, and PySide (6.12) then
# builds all enums of that class, some 15 ms at the start.
FUSION_ARGUMENTS = ("-style", "fusion")
_WRITTEN = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

# Small on purpose: every widget that is made is held against it. Drawn widgets need none of it.
_SHEET = """
QLineEdit, QPlainTextEdit {{ background: transparent; border: none; }}
QToolTip {{ background: {raised}; color: {ink1}; border: 1px solid {strong}; padding: 4px 7px; }}
QMenu {{ background: {raised}; color: {ink1}; border: 1px solid {strong}; padding: 4px; }}
QMenu::item {{ padding: 5px 22px 5px 22px; border-radius: 5px; }}
QMenu::item:selected {{ background: {sel}; }}
QMenu::item:disabled {{ color: {ink4}; }}
QMenu::separator {{ height: 1px; background: {hair}; margin: 4px 8px; }}
QComboBox QAbstractItemView {{ background: {raised}; color: {ink1}; border: 1px solid {strong};
  padding: 3px; outline: none; selection-background-color: {sel}; selection-color: {ink1}; }}
QListWidget, QTreeWidget {{ background: transparent; border: none; outline: none; }}
QListWidget::item, QTreeWidget::item {{ padding: 5px 8px; border-radius: 6px; }}
QListWidget::item:selected, QTreeWidget::item:selected {{ background: {sel}; color: {ink1}; }}
QHeaderView::section {{ background: transparent; color: {ink2}; border: none; padding: 4px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {strong}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {ctl}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


def palette_of(theme: Theme) -> QPalette:
    """Qt's palette in the theme's colours."""
    palette = QPalette()
    for role, name in _PALETTE.items():
        palette.setColor(role, theme.colour(name))
    for role in _WRITTEN:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("ink4"))
    return palette


def sheet_of(theme: Theme) -> str:
    """The application's style sheet."""
    return _SHEET.format(**theme.roles)


def dress(app: QApplication, look: Look) -> None:
    """Give the application this look; again after every change of theme.

    The style itself must be Fusion: make the application with FUSION_ARGUMENTS.
    """
    app.setFont(look.font("row"))
    app.setPalette(palette_of(look.theme))
    app.setStyleSheet(sheet_of(look.theme))
