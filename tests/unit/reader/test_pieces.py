"""What is laid out at once."""

from storymark.domain.graphemes import is_boundary
from storymark.domain.ranges import Range
from storymark.domain.sentences import Sentences
from storymark.ui.reader.pieces import Pieces


def pieces_of(text: str, *sentences: tuple[int, int], limit: int = 2000) -> Pieces:
    return Pieces(text, Sentences([Range(*s) for s in sentences] or [Range(0, len(text))]), limit=limit)


def test_usual_sentences_are_their_own_pieces_without_a_copy() -> None:
    sentences = Sentences([Range(0, 5), Range(6, 9)])
    pieces = Pieces("hello you", sentences)
    assert pieces.starts is sentences.starts
    assert [pieces.sentence_of(i) for i in range(len(pieces))] == [0, 1]
    assert pieces.is_first(1)
    assert pieces.is_last(0)


def test_a_long_sentence_is_divided_behind_blanks_and_loses_nothing() -> None:
    text = "bảo hiểm nhân thọ " * 2000
    pieces = pieces_of(text, limit=500)
    assert pieces.starts[0] == 0
    assert pieces.ends[-1] == len(text)
    assert all(pieces.ends[i] == pieces.starts[i + 1] for i in range(len(pieces) - 1))
    assert all(text[end - 1] == " " for end in pieces.ends)
    assert max(pieces[i].length for i in range(len(pieces))) <= 500
    assert {pieces.sentence_of(i) for i in range(len(pieces))} == {0}
    assert pieces.of_sentence(0) == range(len(pieces))


def test_without_blanks_it_is_divided_between_clusters() -> None:
    for unit in ("保险客户服务", "👩‍👩‍👧‍👦", "🇻🇳", "e\u0301\u0323", "한"):
        text = unit * 900
        pieces = pieces_of(text, limit=400)
        assert "".join(text[p.start : p.end] for p in (pieces[i] for i in range(len(pieces)))) == text
        assert all(is_boundary(text, end) for end in pieces.ends)


def test_half_a_million_marks_on_one_letter_are_divided_at_all() -> None:
    text = "e" + "\u0301" * 500_000
    pieces = pieces_of(text)
    assert pieces.ends[-1] == len(text)
    assert max(pieces[i].length for i in range(len(pieces))) <= 2000


def test_only_the_long_one_among_short_ones_is_divided() -> None:
    text = "một .\n" + "hai " * 1000 + "\nba ."
    long_end = len(text) - 5
    pieces = pieces_of(text, (0, 5), (6, long_end), (long_end + 1, len(text)), limit=1000)
    owners = [pieces.sentence_of(i) for i in range(len(pieces))]
    assert owners == [0, 1, 1, 1, 1, 2]
    assert [pieces.is_first(i) for i in range(6)] == [True, True, False, False, False, True]
    assert [pieces.is_last(i) for i in range(6)] == [True, False, False, False, True, True]
    assert pieces.of_sentence(1) == range(1, 5)


def test_between_two_pieces_the_later_holds_the_caret_and_at_the_end_the_last() -> None:
    text = "hai " * 1000
    pieces = pieces_of(text, limit=1000)
    assert pieces.holding(pieces.ends[0], 0) == 1
    assert pieces.holding(0, 0) == 0
    assert pieces.holding(len(text), 0) == len(pieces) - 1


def test_neighbours_in_chinese_share_a_position_that_the_sentence_tells_apart() -> None:
    pieces = pieces_of("你好。再见。", (0, 3), (3, 6))
    assert pieces.holding(3, 0) == 0
    assert pieces.holding(3, 1) == 1
    assert list(pieces.touching(Range(2, 4))) == [0, 1]
    assert list(pieces.touching(Range(3, 4))) == [1]
