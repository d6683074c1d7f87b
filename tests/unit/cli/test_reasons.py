"""Why a file cannot be read, in the language of whoever reads it: names stay, no English is left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.bad_files import FILES
from tests.support.fuzz_target import load

from storymark.assets import resource
from storymark.cli import words
from storymark.domain.errors import Refused
from storymark.services.reasons import REASONS, translated


def catalogue(language: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(
        resource("translations", f"commands.{language}.json").read_text("utf-8")
    )
    return found


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_refusal_of_a_bad_file_has_its_reason_in_the_language(tmp_path: Path, language: str) -> None:
    known = catalogue(language)
    asked = 0
    for bad in FILES:
        path = tmp_path / bad.name
        path.write_bytes(bad.data)
        try:
            load(path)
        except Refused as error:
            for name in {"reason", "what"} & error.facts.keys():
                asked += 1
                told = str(error.facts[name])
                assert translated(told, lambda text: known.get(text, text)) != told
    assert asked > 15


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("“số” is missing", "thiếu “số”"),
        ("label[3]: a label is empty", "label[3]: một nhãn bị rỗng"),
        ("“id” must be a text, not an object", "“id” phải là văn bản, không phải đối tượng"),
        (
            "the text at 0 to 3 is “a: b”, it does not match “c”; the offsets fit in the unit utf16",
            "văn bản từ 0 đến 3 là “a: b”, không khớp với “c”; vị trí khớp với đơn vị utf16",
        ),
        ("what nobody ever said: {x}", "what nobody ever said: {x}"),
    ],
)
def test_facts_are_put_into_the_translation(reason: str, told: str) -> None:
    known = catalogue("vi")
    assert translated(reason, lambda text: known.get(text, text)) == told


def test_in_english_a_reason_stays_what_it_was() -> None:
    for template in REASONS:
        assert translated(template, str) == template
