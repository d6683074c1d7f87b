"""The pane at the right: labels, what is selected, the story's tags; one above the other or under tabs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from storymark.ui.panels.inspector import Inspector
from storymark.ui.panels.label_palette import LabelPalette
from storymark.ui.panels.tag_list import TagList
from storymark.ui.theme.look import Look
from storymark.ui.widgets.choices import Tabs
from storymark.ui.widgets.overlay_scroll import OverlayScrollBar, own_viewport
from storymark.ui.widgets.pane import Hairline, Pane

LABELS, TAGS = "labels", "tags"


class RightPane(Pane):
    """Parts are reached as `palette`, `inspector` and `tags`; this pane only places them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent, ground="window")
        self._is_tabbed = False
        self._has_story = False
        # Not `palette`: that is a method of every widget.
        self.labels = LabelPalette(look, self)
        self.inspector = Inspector(look, self)
        self.tags = TagList(look, self)
        self._tabs = Tabs(look, self)
        self._tabs.chosen.connect(self._show_tab)
        self._tabs_box = QWidget(self)
        box = QHBoxLayout(self._tabs_box)
        box.setContentsMargins(look.px(8), look.px(8), look.px(8), look.px(4))
        box.addWidget(self._tabs)
        self._upper = _FitScroll(look, self)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.labels)
        column.addWidget(Hairline(look, inner))
        column.addWidget(self.inspector)
        column.addStretch(1)
        self._upper.setWidget(inner)
        inner.setAutoFillBackground(False)
        self._line = Hairline(look, self)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(0)
        for part in (self._tabs_box, self._upper, self._line):
            self._below.addWidget(part)
        self._below.addWidget(self.tags, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Hairline(look, self, is_vertical=True))
        whole.addLayout(self._below, 1)
        for signal in (self.tags.model.rowsInserted, self.tags.model.rowsRemoved, self.tags.model.modelReset):
            signal.connect(lambda *_: self._tabs.set_count(TAGS, self.tags.count))
        self.tags.story_shown.connect(self._on_story)
        self.retranslate()
        self._tabs.set_current(LABELS)
        self._arrange()

    @property
    def is_tabbed(self) -> bool:
        """Whether labels and tags are under tabs."""
        return self._is_tabbed

    def set_tabbed(self, is_tabbed: bool) -> None:
        """Under tabs for a narrow window, one above the other for a wide one."""
        if is_tabbed != self._is_tabbed:
            self._is_tabbed = is_tabbed
            self._arrange()

    def show_labels(self) -> None:
        """Bring labels and inspector forward, for a note to be written."""
        self._tabs.set_current(LABELS)
        self._arrange()

    def retranslate(self) -> None:
        """Word it in the present language."""
        self._tabs.set_choices(((LABELS, self.tr("Labels")), (TAGS, self.tr("Tags"))))

    def _on_story(self, has_story: bool) -> None:
        if has_story != self._has_story:
            self._has_story = has_story
            self._arrange()

    def _show_tab(self, _key: str) -> None:
        self._arrange()

    def _arrange(self) -> None:
        is_stacked = not self._is_tabbed
        is_labels = self._tabs.current != TAGS
        self._tabs_box.setVisible(self._is_tabbed)
        self.labels.set_has_head(is_stacked)
        self._upper.setVisible(is_stacked or is_labels)
        has_tags_below = is_stacked and self._has_story
        self._line.setVisible(has_tags_below)
        self.tags.setVisible(has_tags_below or not (is_stacked or is_labels))
        policy = QSizePolicy.Policy.Maximum if has_tags_below else QSizePolicy.Policy.Expanding
        self._upper.setSizePolicy(QSizePolicy.Policy.Expanding, policy)
        self._below.setStretchFactor(self._upper, 0 if has_tags_below else 1)


class _FitScroll(QScrollArea):
    """As high as what it holds where there is room, scrolling where there is not."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = own_viewport(self)
        OverlayScrollBar(look, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(80)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        held = self.widget()
        layout = held.layout() if held is not None else None
        if layout is None:
            return super().sizeHint()
        width = self._ground.width()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(layout.sizeHint().width(), height)
