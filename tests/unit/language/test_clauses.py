"""Clauses: steps for the hand between word and sentence."""

import json
import statistics
import time
import tomllib
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.word_checks import odd_texts

from storymark.assets import resource, seed, seed_stories
from storymark.domain.graphemes import is_boundary
from storymark.domain.ranges import Range
from storymark.language.clauses import clause_ranges
from storymark.language.sentences.segment import segment_sentences
from storymark.language.words.cut import cut_words

VIETNAMESE, CHINESE = (path.read_bytes().decode() for path in seed_stories())


def clauses(text: str, language: str, words: Sequence[Range] | None = None) -> list[str]:
    found = clause_ranges(text, Range(0, len(text)), words, language=language)
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("临终病人,最需要的不是同情,而是陪伴。", "zh", ["临终病人", "最需要的不是同情", "而是陪伴"]),
        ("临终病人，最需要的；不是同情：而是陪伴！", "zh", ["临终病人", "最需要的", "不是同情", "而是陪伴"]),
        ("护理院289家、医院7791家", "zh", ["护理院289家、医院7791家"]),
        ("提出“极致服务、科技创新”两个理念,通过服务,“在你身边,一路相伴”。", "zh",
         ["提出“极致服务、科技创新”两个理念", "通过服务", "在你身边", "一路相伴"]),
        ("“我们回家吧。”李芸说。", "zh", ["我们回家吧", "李芸说"]),
        ('他说:"你好,再见。"然后走了', "zh", ["他说", "你好", "再见", "然后走了"]),
        ("我想去——真的……好吗？", "zh", ["我想去", "真的", "好吗"]),
        ("价格5,000元,时间7:30,见https://a.b/c。", "zh", ["价格5,000元", "时间7:30", "见https://a.b/c"]),
        ("giá 5,000 đồng, lúc 7:30", "vi", ["giá 5,000 đồng", "lúc 7:30"]),
        ('"Em đi đâu?" chị hỏi.', "vi", ["Em đi đâu", "chị hỏi"]),
        ("bản thân… bất ngờ chị òa khóc", "vi", ["bản thân", "bất ngờ chị òa khóc"]),
        ("Nam - người Huế - nói", "vi", ["Nam", "người Huế", "nói"]),
        ("well-known (in Hue), they say", "en", ["well-known (in Hue)", "they say"]),
        ("We stayed at home all day because it rained so much.", "en",
         ["We stayed at home all day", "because it rained so much"]),
        ("……", "zh", ["……"]),
        ("😀,好", "zh", ["😀", "好"]),
        ("một hai", "vi", ["một hai"]),
        ("", "vi", []),
    ],
)  # fmt: skip
def test_marks_end_clauses(text: str, language: str, expected: list[str]) -> None:
    assert clauses(text, language) == expected


@pytest.mark.parametrize(
    "parted",
    [
        "chị cũng cần tiền | để chữa bệnh cho bản thân",
        "khó khăn chỉ là tạm thời | và chị sẽ vượt qua",
        "chị nói | em ơi chị xin hủy hợp đồng",
        "chị cho biết | quá trình điều trị bệnh của chị đã tiến triển",
        "chị nói rằng | hợp đồng này rất tốt cho gia đình",
        "nghe giọng chị | tôi cảm thấy trong đó có thật nhiều nỗi niềm",
        "sau khi mời chị ngồi | và xin được phục vụ chị | chị nói với tôi",
        "tôi đã giải thích thêm chỉ thêm thôi | vì tôi nghĩ chị đã rất rõ",
        "nhưng bây giờ công ty đã không còn nữa | hiện nay chị còn một hợp đồng",
        "một phụ nữ trung niên đi vào | chị có phong thái như một doanh nhân",
        "khoản lãi của khoản vay này rất thấp | đây như một nghiệp vụ hỗ trợ",
        "chị về nhà rất muộn | do đó chị chưa kịp gọi cho em",
        "anh đã đọc kỹ hợp đồng | trước khi anh ký vào đó",
        # none of these begins one
        "lý do của chị trở nên rõ ràng hơn với mọi người",
        "đôi khi chị không nên để ý những lời như vậy",
        "trên tay chị là bộ hợp đồng có bìa màu đỏ",
        "tôi lắng nghe chị trải lòng cho chị vơi bớt",
        "quá trình điều trị của chị đã tiến triển tốt hơn",
        "chị sống tự do trong căn nhà nhỏ như trước đây",
    ],
)
def test_conjunctions_and_subjects_begin_clauses(parted: str) -> None:
    text = parted.replace(" | ", " ")
    assert " | ".join(clauses(text, "vi")) == parted
    words = cut_words(text, Range(0, len(text)), language="vi").words
    assert " | ".join(clauses(text, "vi", words)) == parted


def test_no_clause_begins_inside_a_word() -> None:
    text = "tôi mua mỗi khi cần và chị cũng mua như vậy"
    assert clauses(text, "vi") == ["tôi mua", "mỗi khi cần", "và chị cũng mua như vậy"]
    words = [Range(0, 3), Range(4, 15), Range(16, 19), Range(20, 43)]
    assert clauses(text, "vi", words) == ["tôi mua mỗi khi cần", "và chị cũng mua như vậy"]
    assert clauses(text, "vi", [Range(0, len(text))]) == [text]


@given(odd_texts, st.sampled_from(["vi", "zh", "en", "und", ""]), st.booleans())
def test_clauses_lie_in_the_sentence_and_cut_nothing(text: str, language: str, has_words: bool) -> None:
    sentence = Range(0, len(text))
    words = cut_words(text, sentence, language="en").words if has_words else None
    found = clause_ranges(text, sentence, words, language=language)
    assert all(clause.start < clause.end for clause in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert not found or (found[0].start >= 0 and found[-1].end <= len(text))
    assert all(is_boundary(text, place) for clause in found for place in clause)
    letters = [i for i, character in enumerate(text) if character.isalnum()]
    assert all(any(clause.start <= i < clause.end for clause in found) for i in letters)


@pytest.mark.parametrize("unit", ["và chị đã đi ", ",", "(", "a,", "“", "“a”,", "-", " - ", "a", '"', "(a),"])
def test_time_grows_with_the_length(unit: str) -> None:
    def cpu_s(size: int) -> float:
        text = unit * (size // len(unit))
        started = time.process_time()
        clause_ranges(text, Range(0, len(text)), None, language="vi")
        return time.process_time() - started

    # The least of three: a busy machine adds to either, and never takes away.
    long, short = (min(cpu_s(size) for _ in range(3)) for size in (80_000, 40_000))
    assert long < max(0.3, 6 * short)


def test_twenty_typical_tags_are_near() -> None:
    """The tags of one annotator and of the label cards: caret to the start, selection to the end."""
    spans = sorted(_typical_spans())
    assert len(spans) == 20
    presses = [_presses(span) for span in spans]
    assert statistics.median(presses) <= 5
    assert sum(presses) <= 93
    assert max(presses) <= 9


def _typical_spans() -> set[tuple[int, int]]:
    walkthrough = json.loads(seed("walkthrough.json").read_text(encoding="utf-8"))
    tags = walkthrough["stories"][0]["layers"]["Linh"]
    labels = tomllib.loads(resource("label_sets/default.toml").read_text(encoding="utf-8"))["label"]
    cards = [example for label in labels for example in label["examples"] + label["counter_examples"]]
    cards = [example for example in cards if example["seed"].startswith("000_")]
    return {(tag["start"], tag["end"]) for tag in tags + cards}


def _presses(span: tuple[int, int]) -> int:
    sentence = next(s for s in segment_sentences(VIETNAMESE) if s.start <= span[0] < s.end)
    words = cut_words(VIETNAMESE, sentence, language="vi").words
    found = clause_ranges(VIETNAMESE, sentence, words, language="vi")
    starts = [[w.start for w in words], [c.start for c in found]]
    ends = [[w.end for w in words], [c.end for c in found]]
    return _steps(starts, sentence.start, span[0]) + _steps(ends, *span)


def _steps(kinds: list[list[int]], start: int, goal: int) -> int:
    """The fewest presses from `start` to `goal`: each goes to the next or last stop of one kind."""
    waiting, seen = deque([(start, 0)]), {start}
    while waiting:
        place, count = waiting.popleft()
        if place == goal:
            return count
        for stops in kinds:
            behind, before = bisect_right(stops, place), bisect_left(stops, place) - 1
            for index in (behind, before):
                if 0 <= index < len(stops) and stops[index] not in seen:
                    seen.add(stops[index])
                    waiting.append((stops[index], count + 1))
    raise AssertionError(f"{goal} is no edge of a word")


def test_every_clause_of_the_seeds_can_be_read() -> None:
    for text, language in ((VIETNAMESE, "vi"), (CHINESE, "zh")):
        for sentence in segment_sentences(text):
            for start, end in clause_ranges(text, sentence, None, language=language):
                assert text[start].isalnum() or text[start] in "“‘《"
                assert text[end - 1].isalnum() or text[end - 1] in "”’》)%"
