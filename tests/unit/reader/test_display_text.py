"""What is laid out has the same length as what is kept."""

import pytest

from storymark.ui.reader.display_text import display_text, has_right_to_left


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("hợp đồng .", "hợp đồng\u00a0."),
        ("sao ?! ”", "sao\u00a0?! ”"),
        ("một , hai", "một\u00a0, hai"),
        ("a .b", "a .b"),
        ("v1 .5", "v1 .5"),
        ("x\r\ny", "x\u200b\u2028y"),
        ("x\ny\u2029z", "x\u2028y\u2028z"),
    ],
)
def test_display_text(kept: str, shown: str) -> None:
    assert display_text(kept) == shown
    assert len(shown) == len(kept)


def test_right_to_left_is_noticed() -> None:
    assert has_right_to_left("abc שלום")
    assert has_right_to_left("مرحبا")
    assert has_right_to_left("a\u202eb")
    assert not has_right_to_left("chị khóc 理赔 👩‍👩‍👧‍👦")
