"""Label sets as files: the default set, round trips, and what is refused."""

from pathlib import Path

import pytest

from storymark.assets import resource
from storymark.domain.errors import BadLabelSet
from storymark.exchange.labels_file import label_set_bytes, read_label_set
from storymark.exchange.toml_writer import toml_document

DEFAULT = resource("label_sets", "default.toml")


def test_the_default_set() -> None:
    labels = read_label_set(DEFAULT)

    assert [(label.key, label.shortcut, label.colour) for label in labels.labels] == [
        ("claim", "1", "blue"),
        ("complaint", "2", "vermilion"),
        ("empathy", "3", "teal"),
        ("financial_advice", "4", "amber"),
    ]
    assert labels.labels[0].name["vi"] == "Yêu cầu quyền lợi"
    assert set(labels.labels[0].extra) == {"use_when", "not_when", "examples", "counter_examples"}
    assert [rule["key"] for rule in labels.rules][:2] == ["shortest", "edges"]


@pytest.mark.parametrize("suffix", [".toml", ".json"])
def test_a_set_comes_back_from_its_file(tmp_path: Path, suffix: str) -> None:
    labels = read_label_set(DEFAULT)
    path = tmp_path / f"labels{suffix}"
    path.write_bytes(label_set_bytes(labels, suffix=suffix))

    assert read_label_set(path) == labels
    assert label_set_bytes(read_label_set(path), suffix=suffix) == path.read_bytes()


def test_missing_keys_have_defaults_and_unknown_ones_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(
        '[[label]]\nkey = "a"\nname = "Alpha"\n[[label]]\nkey = "b"\nparent = "a"\nweight = 3\n'
        '[[label.attribute]]\nkey = "mức"\ntype = "choice"\nchoices = ["cao", "thấp"]\nsince = 2026-11-23\n',
        encoding="utf-8",
    )

    first, second = read_label_set(path).labels

    assert (first.shortcut, first.colour, first.name) == ("1", "blue", {"en": "Alpha"})
    assert (second.shortcut, second.colour, second.parent) == ("2", "vermilion", "a")
    assert second.extra == {
        "weight": 3,
        "attribute": [{"key": "mức", "type": "choice", "choices": ["cao", "thấp"], "since": "2026-11-23"}],
    }


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[[label]\n", "not valid TOML or JSON"),
        ('{"label": [}', "not valid TOML or JSON"),
        ("{" + '"a":{' * 100_000, "nested too deeply|not valid"),
        ('name = "x"\nlabel = 3', "“label” must be a list of tables"),
        ("[[label]]\nname = 'x'", "label 1: a label is empty"),
        ('[[label]]\nkey = "a"\n[[label]]\nkey = "a"', "stands twice"),
        ('[[label]]\nkey = "a"\ncolour = "pinkish"', "neither a palette name nor #RRGGBB"),
        ('[[label]]\nkey = "a"\nshortcut = "12"', "one character"),
        ('[[label]]\nkey = "a"\nshortcut = "1"\n[[label]]\nkey = "b"\nshortcut = "1"', "shortcut 1 is taken"),
        ('[[label]]\nkey = "a"\nparent = "z"', "its parent “z” is not there"),
        ('[[label]]\nkey = "a"\nparent = "b"\n[[label]]\nkey = "b"\nparent = "a"', "circle"),
        ('[[label]]\nkey = "a"\nweight = 0.5', "not a whole number"),
        ('[[label]]\nkey = "a"\nname = { vi = 3 }', "one text for each language"),
        ("revision = 0", "“revision”"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "labels.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(BadLabelSet, match=reason):
        read_label_set(path)


def test_bytes_that_are_no_utf8(tmp_path: Path) -> None:
    path = tmp_path / "labels.toml"
    path.write_bytes(b'name = "\xff"')

    with pytest.raises(BadLabelSet, match="byte 8"):
        read_label_set(path)


def test_toml_escapes_what_it_must() -> None:
    import tomllib

    values = {"a b": 'tab\t"quote" \\ \x01 \x7f \u2028', "n": -3, "t": True, "none": None, "list": ["x", 1]}
    values["table"] = {"đ": {"e": []}}

    assert tomllib.loads(toml_document(values)) == {k: v for k, v in values.items() if v is not None}
