"""Pictures of the text view in both themes, to be laid beside the design: run with a FOLDER.

`spec-*` draws the samples of the drawing reference with the real painter, `annotate-*` the centre column
with the seed stories. Needs no display: without one it draws offscreen.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from storymark.assets import seed_stories
from storymark.domain.ids import StoryId
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import Story, parted_sections
from storymark.language.sentences.marks import sentence_core
from storymark.language.sentences.segment import segment_sentences
from storymark.ui.reader import painting
from storymark.ui.reader.chips import ChipFonts
from storymark.ui.reader.metrics import Metrics
from storymark.ui.reader.painting import PaintState
from storymark.ui.reader.scene import Scene
from storymark.ui.reader.shown import SUGGESTED, LabelStyle, ShownTag
from storymark.ui.reader.story_view import StoryView
from storymark.ui.reader.text_model import TextModel
from storymark.ui.theme import fonts, tokens
from storymark.ui.theme.contrast import contrast
from storymark.ui.theme.theme import Theme

LABELS = (
    LabelStyle("claim", "Claim", "1", "blue"),
    LabelStyle("cancellation", "Cancellation", "5", "blue"),
    LabelStyle("complaint", "Complaint", "2", "vermilion"),
    LabelStyle("empathy", "Empathy", "3", "teal"),
    LabelStyle("financial_advice", "Financial advice", "4", "amber"),
    LabelStyle("policy_loan", "Policy loan", "6", "amber"),
    LabelStyle("hardship", "Hardship", "7", "plum"),
    LabelStyle("gratitude", "Gratitude", "8", "moss"),
)
STYLES = {style.key: style for style in LABELS}

_CUSTOMER = "chị chia sẻ hiện nay chị gặp nhiều khó khăn và muốn ngưng hợp đồng để lấy tiền trang trải ."
_ADVICE = (
    "tôi đã tư vấn cho chị tạm ứng vay 80 giá trị hoàn lại của hợp đồng để giải quyết khó khăn trước mắt ."
)
_CHINESE = (
    "有的客户去世后,因理赔尚在走流程,在理赔款未到时,为缓解客户情绪,我们会为他们提供一些关怀如贴心的问候。"
)


@dataclass(frozen=True)
class Sample:
    """One row of the drawing reference."""

    title: str
    note: str
    text: str
    marks: tuple[tuple[str, str], ...]
    language: str = "vi"
    selected: int = -1
    noted: int = -1
    is_suggested: bool = False
    selection: str = ""


SAMPLES = (
    Sample("One tag", "tint 15 % (dark 22 %), bar 3 px at baseline + 7, radius 3.5", _CUSTOMER,
           (("muốn ngưng hợp đồng", "claim"),)),
    Sample("Nested", "shortest nearest the text, lane pitch 5 px, third lane makes the line 5 px taller",
           _ADVICE,
           (("tôi đã tư vấn cho chị tạm ứng vay 80 giá trị hoàn lại của hợp đồng", "financial_advice"),
            ("tạm ứng vay 80 giá trị hoàn lại của hợp đồng", "policy_loan"), ("vay 80", "hardship"))),
    Sample("Crossing", "tints mix, bars never cross, each tag keeps its lane over line breaks", _CUSTOMER,
           (("hiện nay chị gặp nhiều khó khăn và muốn ngưng hợp đồng", "complaint"),
            ("muốn ngưng hợp đồng để lấy tiền trang trải", "claim"))),
    Sample("Selected", "1.5 px outline, edge handles, solid chip", _CUSTOMER,
           (("chị gặp nhiều khó khăn và muốn ngưng hợp đồng để lấy tiền", "complaint"),
            ("muốn ngưng hợp đồng", "claim")), selected=1),
    Sample("Suggested", "dashed outline, 6 % tint, ring on the current one", _CUSTOMER,
           (("gặp nhiều khó khăn", "hardship"), ("muốn ngưng hợp đồng để lấy tiền", "claim")),
           selected=1, is_suggested=True),
    Sample("Four tags, three lanes", "square bar ends at a line break, round ends at the real edge", _CHINESE,
           (("因理赔尚在走流程,在理赔款未到时", "claim"), ("在理赔款未到时,为缓解客户情绪", "complaint"),
            ("理赔款", "financial_advice"),
            ("为缓解客户情绪,我们会为他们提供一些关怀如贴心的问候", "empathy")),
           language="zh", noted=3),
    Sample("Caret and selection", "words in a selection snap to word edges, Alt gives characters",
           "khó khăn chỉ là tạm thời và chị sẽ vượt qua .", (), selection="khó khăn chỉ là tạm"),
)  # fmt: skip


def tag_on(number: int, text: str, quote: str, label: str, **more: object) -> ShownTag:
    """A tag on the first place of `quote`."""
    start = text.index(quote)
    return ShownTag(str(number), start, start + len(quote), label, **more)  # type: ignore[arg-type]


def paint_spec(painter: QPainter, theme: Theme) -> None:
    """The page of the drawing reference: samples at the left, palette, roles and type at the right."""
    painter.fillRect(0, 0, 800, 900, theme.colour("page"))
    painter.fillRect(800, 0, 640, 900, theme.colour("window"))
    _text(painter, theme, 24, 41, "How tags are drawn", fonts.ui_font(20, weight=600))
    y = 75
    for sample in SAMPLES:
        bold = fonts.ui_font(12, weight=600)
        _text(painter, theme, 24, y, sample.title, bold)
        painter.setFont(bold)
        x = 24 + painter.fontMetrics().horizontalAdvance(sample.title) + 16
        _text(painter, theme, x, y, sample.note, fonts.ui_font(12), role="ink3")
        y += _paint_sample(painter, theme, sample, y + 9) + 43
    _paint_palette(painter, theme)
    _paint_roles(painter, theme)
    _paint_type(painter, theme)


def _paint_sample(painter: QPainter, theme: Theme, sample: Sample, top: int) -> int:
    chip_fonts = ChipFonts.make()

    def chip_width(tag: ShownTag, goes_on: bool) -> int:
        name = STYLES[tag.label].name
        return chip_fonts.chip_width(name, has_note=tag.has_note, goes_on=goes_on, score=tag.score)

    scene = Scene(chip_width, chip_fonts.more_width)
    scene.metrics = Metrics(width=800, text_px=17, pitch=34, text_left=24, measure=600)
    scene.font = fonts.reading_font(sample.language, 17)
    scene.show(TextModel(sample.text, Sentences([Range(0, len(sample.text))]), language=sample.language))
    state_name = SUGGESTED if sample.is_suggested else "saved"
    scores = (88, 93)
    scene.set_tags(
        tag_on(
            number, sample.text, quote, label,
            has_note=number == sample.noted, state=state_name,
            score=scores[number] if sample.is_suggested else None,
        )
        for number, (quote, label) in enumerate(sample.marks)
    )  # fmt: skip
    block = scene.block(0)
    state = PaintState(
        theme=theme,
        metrics=scene.metrics,
        number_font=fonts.ui_font(12),
        current_number_font=fonts.ui_font(12),
        chip_fonts=chip_fonts,
        styles=STYLES,
        selected_id=str(sample.selected) if sample.selected >= 0 else None,
    )
    if sample.selection:
        state.selection = Range(0, len(sample.selection))
        state.caret, state.caret_piece, state.has_caret = len(sample.selection), 0, True
    painting.paint_block(painter, block, top, state, number="")
    return block.arranged.height


def _paint_palette(painter: QPainter, theme: Theme) -> None:
    _text(painter, theme, 824, 39, "Label palette", fonts.ui_font(14, weight=600))
    for x, head in ((1010, "Bar"), (1106, "Text"), (1202, "Tint"), (1358, "text on tint")):
        _text(painter, theme, x, 60, head, fonts.ui_font(11, weight=500), role="ink3")
    table = tokens.LABELS_DARK if theme.is_dark else tokens.LABELS_LIGHT
    for row, (name, colours) in enumerate(table.items()):
        y = 68 + 36 * row
        paint = theme.label(name)
        _box(painter, QRectF(824, y, 28, 28), paint.bar, 6)
        _box(painter, QRectF(860, y, 28, 28), paint.tint, 6)
        _text(painter, theme, 866, y + 19, "Aa", fonts.ui_font(13, weight=600), ink=colours.text)
        _text(painter, theme, 904, y + 19, name.capitalize(), fonts.ui_font(13, weight=500))
        for x, value in ((1014, colours.bar), (1114, colours.text), (1214, colours.tint)):
            _text(painter, theme, x, y + 18, value, fonts.mono_font(11), role="ink2")
        ratio = f"{contrast(colours.text, colours.tint):.1f} : 1"
        _text(painter, theme, 1378, y + 19, ratio, fonts.ui_font(12, weight=600, is_tabular=True))
    _rule(painter, theme, 408)


def _paint_roles(painter: QPainter, theme: Theme) -> None:
    _text(painter, theme, 824, 440, "Colour roles", fonts.ui_font(14, weight=600))
    names = (
        "window", "page", "raised", "sunken", "sel", "hair", "strong", "ink1",
        "ink2", "ink3", "here", "herebg", "textsel", "ok", "warn", "bad",
    )  # fmt: skip
    for index, name in enumerate(names):
        x, y = 824 + 148 * (index % 4), 455 + 44 * (index // 4)
        _box(painter, QRectF(x, y, 28, 28), theme.colour(name), 7, border=theme.colour("strong"))
        _text(painter, theme, x + 36, y + 12, name, fonts.ui_font(12, weight=500))
        _text(painter, theme, x + 36, y + 27, theme.hex(name), fonts.mono_font(10), role="ink3")
    _rule(painter, theme, 639)


def _paint_type(painter: QPainter, theme: Theme) -> None:
    _text(painter, theme, 824, 669, "Type", fonts.ui_font(14, weight=600))
    rows: Sequence[tuple[str, str, QFont]] = (
        ("28 / 34", "Dashboard figure 3,912", fonts.ui_font(28, weight=600)),
        ("20 / 28", "sát cánh cùng khách hàng", fonts.reading_font("vi", 20, weight=700)),
        ("17 / 34", "đưa chị khăn giấy và lắng nghe 倾听", fonts.reading_font("vi", 17)),
        ("13 / 19", "Interface text, buttons, rows", fonts.ui_font(13, weight=500)),
        ("12 / 18", "Secondary text, status bar", fonts.ui_font(12)),
        ("11 / 16", "Keys, small captions", fonts.ui_font(11, weight=500)),
    )
    for y, (size, sample, font) in zip((704, 748, 784, 817, 846, 874), rows, strict=True):
        _text(painter, theme, 824, y, size, fonts.ui_font(12, is_tabular=True), role="ink3")
        _text(painter, theme, 904, y, sample, font)


def _text(
    painter: QPainter,
    theme: Theme,
    x: float,
    y: float,
    text: str,
    font: QFont,
    *,
    role: str = "ink1",
    ink: str = "",
) -> None:
    painter.setFont(font)
    painter.setPen(ink or theme.hex(role))
    painter.drawText(QPointF(x, y), text)


def _box(
    painter: QPainter, rect: QRectF, colour: QColor, radius: float, *, border: QColor | None = None
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if border is not None:
        painter.setPen(QPen(border, 1))
        rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def _rule(painter: QPainter, theme: Theme, y: int) -> None:
    painter.fillRect(800, y, 640, 1, theme.colour("hair"))


# --- the centre column
def seed_story(number: int, language: str) -> Story:
    """A sample story, cut into sentences."""
    text = seed_stories()[number].read_bytes().decode()
    sentences = Sentences(segment_sentences(text, language=language))
    return Story(StoryId("0"), "seed", "", language, text, parted_sections(text), sentences)


def vietnamese_tags(text: str) -> list[ShownTag]:
    """The tags of the design's first picture."""
    marks = (
        ("gương mặt đượm buồn và đầy vẻ mệt mỏi", "hardship"),
        ("em ơi chị xin hủy hợp đồng", "claim"),
        ("xin hủy hợp đồng", "cancellation"),
        ("tôi cảm thấy trong đó có thật nhiều nỗi niềm cần chia sẻ tôi đã hỏi thăm chị", "empathy"),
        ("bất ngờ chị òa khóc", "complaint"),
        ("đưa chị khăn giấy và lắng nghe chị trải lòng cho chị vơi bớt", "empathy"),
        ("hiện nay chị gặp nhiều khó khăn và muốn ngưng hợp đồng", "complaint"),
        ("gặp nhiều khó khăn", "hardship"),
        ("muốn ngưng hợp đồng để lấy tiền trang trải", "claim"),
        ("tôi đã tư vấn cho chị cách giải quyết vấn đề hiện tại", "financial_advice"),
    )
    return [tag_on(i, text, q, label, has_note=i == 5) for i, (q, label) in enumerate(marks)]


def chinese_tags(text: str) -> list[ShownTag]:
    """The tags of the design's Chinese picture."""
    marks = (
        ("站在客户的角度去思考", "empathy"),
        ("把客户当成朋友或家人", "empathy"),
        ("平时会接触大量投诉案例", "complaint"),
        ("投保后,没有及时生成保单", "complaint"),
        ("该投诉案件或涉及到媒体、监管风险", "complaint"),
        ("客户就莫名其妙地骂了我一顿", "complaint"),
        ("确实没有查到他的保单", "claim"),
        ("尽力帮客户去协调沟通,获得了客户的理解", "empathy"),
    )
    return [tag_on(i, text, q, label) for i, (q, label) in enumerate(marks) if q in text]


def centre_column(theme: Theme, *, language: str, width: int = 880, height: int = 748) -> StoryView:
    """The text view of the annotate screen, not yet shown."""
    view = StoryView(theme=theme)
    view.set_labels(STYLES)
    view.resize(width, height)
    story = seed_story(0 if language == "vi" else 1, language)
    view.set_story(story, language=language, sentence_core=sentence_core)
    view.set_tags(vietnamese_tags(story.text) if language == "vi" else chinese_tags(story.text))
    view.show()
    view.setFocus()
    return view


def _show_sentence(view: StoryView, sentence: int, at: int) -> None:
    view.scroller.show_piece(view.model.pieces.of_sentence(sentence)[0], at=at)
    view.viewport().update()


def annotate(theme: Theme) -> StoryView:
    """The first picture: sentence 11, a selected tag."""
    view = centre_column(theme, language="vi")
    view.select_tag("8")
    _show_sentence(view, 6, 14)
    return view


def chinese_selection(theme: Theme) -> StoryView:
    """The Chinese picture: a selection and the quick bar."""
    view = centre_column(theme, language="zh")
    quote = "需要及时采取补救措施,避免走向监管投诉这一步"
    start = view.model.text.index(quote)
    view.select_span(Range(start, start + len(quote)))
    _show_sentence(view, max(0, view.current - 8), 18)
    view.open_quick_bar()
    return view


def focus_mode(theme: Theme) -> StoryView:
    """Only the text, everything but the current sentence faint."""
    view = centre_column(theme, language="vi", width=1440, height=820)
    view.set_focus_mode(True)
    view.go_to_sentence(9)
    return view


def story_start(theme: Theme) -> StoryView:
    """The top of the first story: sections and their rules."""
    view = centre_column(theme, language="vi")
    view.go_to_sentence(0)
    return view


VIEWS: dict[str, Callable[[Theme], StoryView]] = {
    "annotate": annotate,
    "annotate-zh-selection": chinese_selection,
    "annotate-focus": focus_mode,
    "story-start": story_start,
}


def main(arguments: Sequence[str]) -> int:
    """Write all pictures into the folder that is the only argument."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m storymark.devtools.reader_gallery FOLDER\n")
        return 2
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    fonts.load_fonts(always_chinese=True)
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    for theme in (Theme.light(has_motion=False), Theme.dark(has_motion=False)):
        page = QImage(1440, 900, QImage.Format.Format_RGB32)
        painter = QPainter(page)
        paint_spec(painter, theme)
        painter.end()
        page.save(str(folder / f"spec-tags-and-tokens-{theme.name}.png"))
        for name, make in VIEWS.items():
            view = make(theme)
            app.processEvents()
            view.grab().save(str(folder / f"{name}-{theme.name}.png"))
            view.close()
    sys.stdout.write(f"pictures are in {folder}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
