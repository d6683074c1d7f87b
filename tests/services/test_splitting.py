"""Splits: like stories on one side whatever the seed, balanced, stored, and the same every time."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from tests.services.conftest import put_story

from storymark.domain.errors import BadValue
from storymark.domain.people import Annotator
from storymark.domain.ranges import Range
from storymark.services import annotating
from storymark.services.ledger import Ledger
from storymark.services.passages import Prints, grouped, prints_of
from storymark.services.splitting import (
    SplitStory,
    SplitWish,
    assigned,
    parse_shares,
    preview_split,
    split_project,
)

_SYLLABLES = (
    "chị anh khách hàng hợp đồng bảo hiểm tư vấn nhân viên công ty hủy tiền lãi vay gia đình con nhỏ".split()
)
_HANZI = (
    "客户保险理赔合同公司员工服务电话费用时间家庭医院手术住院资料申请审核结果同意拒绝退保现金价值利息贷款"
)


def prose(seed: int, *, length: int = 300, is_chinese: bool = False) -> str:
    chance = random.Random(seed)
    if is_chinese:
        return "".join(chance.choice(_HANZI) for _ in range(length))
    return " ".join(chance.choice(_SYLLABLES) + str(chance.randrange(3) or "") for _ in range(length))


def stories(texts: list[str], **features: frozenset[str]) -> list[SplitStory]:
    return [
        SplitStory(f"{number:03d}", features.get(f"s{number}", frozenset()), prints_of(text))
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize("is_chinese", [False, True])
def test_near_copies_abstracts_and_shared_passages_are_found(*, is_chinese: bool) -> None:
    one, two, three = (prose(n, is_chinese=is_chinese) for n in (1, 2, 3))
    cut = len(one) // 3
    edited = one[:50] + "x" + one[60:200] + one[210:]
    abstract = two[cut : 2 * cut]
    footer = prose(9, length=40, is_chinese=is_chinese)
    with_footer, other_footer = (
        prose(4, is_chinese=is_chinese) + footer,
        prose(5, is_chinese=is_chinese) + footer,
    )
    texts = [one, two, three, edited, abstract, with_footer, other_footer]

    assert grouped([prints_of(text) for text in texts]).groups == [[0, 3], [1, 4], [2], [5, 6]]


def test_case_marks_and_blanks_do_not_hide_a_copy() -> None:
    text = prose(1)
    shouted = text.upper().replace(" ", ",\r\n")
    assert grouped([prints_of(text), prints_of(shouted)]).groups == [[0, 1]]


def test_boilerplate_under_every_story_ties_nothing_but_real_copies_stay_together() -> None:
    footer = prose(99, length=60)
    texts = [prose(n) + footer for n in range(12)]
    texts.append(texts[3].replace("bảo", "bao"))
    found = grouped([prints_of(text) for text in texts])

    assert found.common
    assert [group for group in found.groups if len(group) > 1] == [[3, 12]]


def test_copies_never_part_over_a_hundred_seeds() -> None:
    texts = [prose(n) for n in range(20)]
    texts[7] = texts[2][:400] + texts[7][400:]
    texts[11] = texts[2] + " hết"
    made = stories(texts)
    sides_seen = set()
    for seed in range(100):
        sides, _, _ = assigned(made, SplitWish((60, 20, 20), seed))
        assert sides["002"] == sides["007"] == sides["011"]
        sides_seen.add(tuple(sides.values()))
    assert len(sides_seen) > 50


def test_a_collection_of_nothing_but_shared_passages_is_parted_all_the_same_and_copies_stay_together() -> (
    None
):
    chance = random.Random(5)
    passages = [prose(1000 + n, length=24) + " . " for n in range(40)]
    texts = ["".join(chance.choices(passages, k=24)) for _ in range(150)]
    copies = [(n, len(texts) + n) for n in range(10)]
    texts += [texts[n].replace("bảo", "bao").replace(" . ", " .. ", 3) for n, _ in copies]
    texts.append("".join(texts[3].split(" . ")[:4]))  # an abstract of its first passages
    made = stories(texts)
    for seed in range(5):
        sides, _, notes = assigned(made, SplitWish((80, 10, 10), seed))
        counts = Counter(sides.values())
        assert (counts["train"], counts["dev"] > 10, counts["test"] > 10) == (
            pytest.approx(129, abs=6),
            True,
            True,
        )
        assert [sides[f"{n:03d}"] for n, _ in copies] == [sides[f"{m:03d}"] for _, m in copies]
        assert sides["160"] == sides["003"]
        assert "only near-copies are" in notes[0]


def test_languages_and_labels_are_balanced() -> None:
    chance = random.Random(1)
    made = [
        SplitStory(
            f"{n:04d}",
            frozenset({f"language {'zh' if n % 4 == 0 else 'vi'}"})
            | ({"label rare"} if n % 10 == 0 else frozenset())
            | ({"label common"} if chance.random() < 0.7 else frozenset()),
            Prints(frozenset({n}), frozenset()),
        )
        for n in range(200)
    ]
    sides, groups, notes = assigned(made, SplitWish((80, 10, 10), 7))
    assert (groups, notes) == (200, [])
    for feature in ("", "language zh", "language vi", "label rare", "label common"):
        own = [story for story in made if not feature or feature in story.features]
        counts = Counter(sides[story.id] for story in own)
        for side, share in (("train", 0.8), ("dev", 0.1), ("test", 0.1)):
            assert abs(counts[side] - share * len(own)) <= 2, (feature, counts)


def test_shares() -> None:
    assert parse_shares("80/10/10") == (80, 10, 10)
    assert parse_shares("75/25") == (75, 0, 25)
    for bad in ("80", "80/30", "a/b", "0/50/50", "80/10/10/0", "-10/110", "８０/２０"):
        with pytest.raises(BadValue, match="80/10/10"):
            parse_shares(bad)


def test_assignments_are_stored_as_one_act_and_never_move(ledger: Ledger, linh: Annotator) -> None:
    ids = [put_story(ledger, f"s{n}", prose(n)) for n in range(10)]
    annotating.tag(ledger, annotator=linh, story=ids[0], span=Range(0, 3), label="claim")
    before = len(list(ledger.store.entries()))

    shown = preview_split(ledger, SplitWish((60, 20, 20), 3))
    first = split_project(ledger, SplitWish((60, 20, 20), 3))
    assert (shown.counts, shown.assigned) == (first.counts, first.assigned)
    stored = {story: ledger.story(story).split for story in ids}
    assert len(list(ledger.store.entries())) == before + 1
    assert first.counts == {"train": 6, "dev": 2, "test": 2}
    assert split_project(ledger, SplitWish((60, 20, 20), 3)).assigned == 0

    copy = put_story(ledger, "copy", prose(4) + " hết")
    later = [put_story(ledger, f"t{n}", prose(100 + n)) for n in range(5)]
    again = split_project(ledger, SplitWish((60, 20, 20), 99))
    assert again.assigned == 6
    assert {story: ledger.story(story).split for story in ids} == stored
    assert ledger.story(copy).split == stored[ids[4]]
    assert all(ledger.story(story).split for story in later)

    fresh = split_project(ledger, SplitWish((50, 0, 50), 1, is_fresh=True))
    assert set(fresh.counts) == {"train", "test"}
