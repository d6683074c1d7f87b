"""What stands before each piece."""

from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.story import parted_sections
from storymark.ui.reader import gaps
from storymark.ui.reader.text_model import TextModel, sentences_by_line


def kinds(text: str, *sentences: str) -> list[int]:
    ranges, at = [], 0
    for sentence in sentences:
        at = text.index(sentence, at)
        ranges.append(Range(at, at + len(sentence)))
        at += len(sentence)
    return list(gaps.gap_kinds(TextModel(text, Sentences(ranges))))


def test_sentences_of_a_line_paragraphs_and_headings() -> None:
    text = "Câu một. Câu hai.\nĐề mục\nCâu ba. Câu bốn."
    assert kinds(text, "Câu một.", "Câu hai.", "Đề mục", "Câu ba.", "Câu bốn.") == [
        gaps.NONE,
        gaps.SENTENCE,
        gaps.HEADING,
        gaps.PARAGRAPH,
        gaps.SENTENCE,
    ]


def test_every_line_end_makes_a_paragraph_also_several_in_a_row() -> None:
    for end in ("\n", "\r\n", "\r", "\u2028", "\x85", "\n\n\n"):
        assert kinds(f"Một.{end}Hai.", "Một.", "Hai.") == [gaps.NONE, gaps.PARAGRAPH]


def test_a_short_last_line_is_no_heading() -> None:
    assert kinds("Câu một.\nLinh", "Câu một.", "Linh")[1] == gaps.PARAGRAPH


def test_a_line_that_is_drawn_and_not_read_is_a_rule() -> None:
    assert kinds("Một.\n***\nHai.", "Một.", "Hai.") == [gaps.NONE, gaps.RULE]


def test_sections_begin_with_their_name() -> None:
    text = "đề .\n---$$$---\ntóm .\n---$$$---\nthân ."
    model = TextModel(text, sentences_by_line(text), sections=parted_sections(text))
    found = gaps.gap_kinds(model)
    names = gaps.section_names(model, found)
    assert names == {1: "abstract", 2: "body"}
    assert list(found) == [gaps.NONE, gaps.SECTION, gaps.SECTION]


def test_pieces_of_one_sentence_have_no_gap() -> None:
    text = "hai " * 1500
    model = TextModel(text, Sentences([Range(0, len(text))]))
    assert set(gaps.gap_kinds(model)) == {gaps.NONE}
    assert len(model.pieces) > 1


def test_a_story_nobody_has_cut_is_shown_line_by_line() -> None:
    text = "đề mục\r\n\r\n---$$$---\r\n  hai ba  \u2028bốn"
    assert [text[s.start : s.end] for s in sentences_by_line(text)] == ["đề mục", "hai ba", "bốn"]
