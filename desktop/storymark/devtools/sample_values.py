"""Invented values that fill the panels for pictures and tests; the text is that of the first seed."""

from __future__ import annotations

import json
from pathlib import Path

from storymark.domain.clock import now_ms
from storymark.domain.ids import LabelKey, LayerId, StoryId, TagId
from storymark.domain.labels import Label, LabelSet
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.domain.tags import Tag
from storymark.services.exchange_ports import Format, Source
from storymark.services.import_plan import ImportPlan, LeftFile, PlannedFile
from storymark.services.ports import StoryRow

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_DAY_MS = 24 * _HOUR_MS


def labels() -> LabelSet:
    """Eight labels, two of them children, as the design's pictures have them."""
    rows = (
        ("claim", "1", "Claim", "Asks for or settles a payout", "blue", ""),
        ("complaint", "2", "Complaint", "Voices dissatisfaction or distress", "vermilion", ""),
        ("empathy", "3", "Empathy", "Responds to another’s feelings", "teal", ""),
        ("advice", "4", "Financial advice", "Recommends a decision about money", "amber", ""),
        ("cancel", "5", "Cancellation", "", "blue", "claim"),
        ("loan", "6", "Policy loan", "", "amber", "advice"),
        ("hardship", "7", "Hardship", "", "plum", ""),
        ("gratitude", "8", "Gratitude", "", "moss", ""),
    )
    made = tuple(
        Label(LabelKey(key), {"en": name}, parent, shortcut, colour, {"en": hint} if hint else {})
        for key, shortcut, name, hint, colour, parent in rows
    )
    return LabelSet("Insurance stories", 3, made)


def story_rows() -> tuple[StoryRow, ...]:
    """Thirteen stories in every state."""
    now = now_ms()
    five = {"claim": 2, "cancel": 1, "complaint": 2, "empathy": 2, "advice": 2, "hardship": 6}
    rows: tuple[tuple[str, str, str, int, int, int, dict[str, int], int], ...] = (
        ("sát cánh cùng khách hàng lúc khó khăn", "vi", "open", 0, 37, 17, five, 2 * _MINUTE_MS),
        (
            "从提供单纯的保险产品,到提供各式各样的服务",
            "zh",
            "open",
            0,
            65,
            58,
            {"claim": 2, "complaint": 5, "empathy": 4},
            _HOUR_MS,
        ),
        (
            "bảo hiểm là chiếc phao của gia đình tôi",
            "vi",
            "open",
            1,
            40,
            40,
            {"claim": 3, "advice": 3, "hardship": 2},
            _HOUR_MS,
        ),
        (
            "理赔款到账的那个下午",
            "zh",
            "done",
            0,
            40,
            40,
            {"claim": 4, "empathy": 3, "gratitude": 2},
            2 * _HOUR_MS,
        ),
        (
            "ba lần tôi định hủy hợp đồng",
            "vi",
            "done",
            0,
            40,
            40,
            {"claim": 5, "complaint": 4, "advice": 2},
            3 * _HOUR_MS,
        ),
        ("两年的等待与一通电话", "zh", "done", 0, 40, 40, {"complaint": 6, "empathy": 2}, 3 * _HOUR_MS),
        (
            "người tư vấn không bán gì cho tôi",
            "vi",
            "done",
            0,
            40,
            40,
            {"empathy": 4, "advice": 5},
            3 * _DAY_MS,
        ),
        (
            "mẹ tôi và tờ giấy màu đỏ",
            "vi",
            "done",
            0,
            40,
            40,
            {"hardship": 4, "claim": 2, "gratitude": 1},
            3 * _DAY_MS,
        ),
        ("客户的投诉是一面镜子", "zh", "todo", 0, 47, 0, {}, 0),
        ("một năm sau ngày ra viện", "vi", "todo", 0, 36, 0, {}, 0),
        ("把客户当成朋友或家人", "zh", "todo", 0, 39, 0, {}, 0),
        ("khoản vay cứu cả cửa hàng", "vi", "todo", 0, 29, 0, {}, 0),
        ("把服务做到极致", "zh", "todo", 0, 44, 0, {}, 0),
    )
    return tuple(
        StoryRow(
            StoryId(f"story-{place}"),
            f"{place:03}",
            title,
            language,
            4000,
            sentences,
            place,
            status,
            bool(is_flagged),
            read,
            now - ago if ago else 0,
            counts,
            key=place + 1,
        )
        for place, (title, language, status, is_flagged, sentences, read, counts, ago) in enumerate(rows)
    )


def status_counts() -> dict[str, int]:
    """As the tabs of the pictures have them."""
    return {"todo": 96, "open": 12, "done": 140}


def sentences(count: int = 37) -> Sentences:
    """Sentences of a hundred code points each."""
    return Sentences(Range(100 * n, 100 * n + 99) for n in range(count))


def tags() -> list[Tag]:
    """Six tags of the open story."""
    rows = (
        ("complaint", 9, "bất ngờ chị òa khóc"),
        ("empathy", 9, "đưa chị khăn giấy và lắng nghe chị trải lòng cho chị vơi bớt"),
        ("complaint", 10, "hiện nay chị gặp nhiều khó khăn và muốn ngưng hợp đồng"),
        ("hardship", 10, "gặp nhiều khó khăn"),
        ("claim", 10, "muốn ngưng hợp đồng để lấy tiền trang trải"),
        ("hardship", 14, "chị là trụ cột chính của gia đình"),
    )
    return [
        Tag(
            TagId(f"tag-{place}"),
            LayerId("layer"),
            100 * sentence + place,
            100 * sentence + place + len(quote),
            LabelKey(label),
            quote,
            note="She wants cash now, not the cover.\nOverlaps the complaint on purpose."
            if label == "claim"
            else "",
            confidence="high" if label == "claim" else "",
        )
        for place, (label, sentence, quote) in enumerate(rows)
    ]


def json_lines() -> tuple[str, ...]:
    """Beginnings of exported lines."""
    texts = (
        (
            "000_6d6c60488caa4073",
            "vi",
            "sau khi mời chị ngồi và xin được phục vụ chị chị nói em ơi chị xin hủy hợp đồng .",
        ),
        ("001_82f744ac0837cb79", "zh", "“当时电话一进线,客户就莫名其妙地骂了我一顿。”"),
        (
            "000_6d6c60488caa4073",
            "vi",
            "chị chia sẻ hiện nay chị gặp nhiều khó khăn và muốn ngưng hợp đồng .",
        ),
    )
    spans = [{"start": 53, "end": 79, "label": "claim"}, {"start": 63, "end": 79, "label": "cancellation"}]
    return tuple(
        json.dumps(
            {"schema": "storymark/1", "story": story, "language": language, "text": text, "spans": spans},
            ensure_ascii=False,
        )
        for story, language, text in texts
    )


def import_plan() -> ImportPlan:
    """Two files with stories, one left aside, one unknown label."""
    parted, lines = Format("parted", "Text in parts", (".txt",)), Format("jsonl", "JSON lines", (".jsonl",))
    return ImportPlan(
        files=(
            PlannedFile(
                Source(Path("a"), "000_6d6c60488caa4073.txt"),
                parted,
                "UTF-8",
                5300,
                1,
                0,
                sample="sát cánh cùng khách hàng lúc khó khăn .\n---$$$---\nsau khi gặp lại chị tôi rất vui",
            ),
            PlannedFile(Source(Path("b"), "team-b.jsonl"), lines, "UTF-8", 1_620_000, 120, 842),
        ),
        left=(LeftFile("budget.xlsx", "its format is not one of stories"),),
        new_stories=119,
        known_stories=2,
        new_tags=842,
        unknown_labels={"hardship": 31},
    )
