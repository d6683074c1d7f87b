"""Heights with sums."""

from storymark.ui.reader.heights import Heights


def test_tops_are_sums_and_locate_is_their_inverse() -> None:
    values = [(i * 37) % 91 + 1 for i in range(2000)]
    heights = Heights(values)
    assert heights.total == sum(values)
    for index in (0, 1, 255, 256, 257, 1999, 2000):
        assert heights.top(index) == sum(values[:index])
    for index in (0, 255, 256, 1024, 1999):
        assert heights.locate(heights.top(index)) == (index, 0)
        assert heights.locate(heights.top(index) + values[index] - 1) == (index, values[index] - 1)


def test_a_corrected_height_moves_all_below() -> None:
    heights = Heights([10] * 600)
    assert heights.set(3, 25) == 15
    assert heights.set(3, 25) == 0
    assert (heights.top(3), heights.top(4), heights.top(600), heights.total) == (30, 55, 6015, 6015)
    assert heights.locate(54) == (3, 24)


def test_beyond_both_ends_the_first_and_last_piece_answer() -> None:
    heights = Heights([10, 10])
    assert heights.locate(-5) == (0, -5)
    assert heights.locate(27) == (1, 17)
    assert Heights().locate(5) == (0, 0)
