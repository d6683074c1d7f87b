"""The word worker without a process: messages, slices, the server's answers."""

import io
from array import array

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.word_checks import check_words, odd_texts

from storymark.domain.ranges import Range
from storymark.language.packed_ranges import PackedRanges
from storymark.language.sentences.segment import segment_sentences
from storymark.language.words.cut import cut_words
from storymark.language.worker_main import Server
from storymark.language.worker_slices import LONGEST_SLICE, Slice, Slicing
from storymark.language.worker_wire import read_message, write_message


def answer_all(slicing: Slicing, user_words: tuple[str, ...] = ()) -> list[Slice]:
    server = Server()
    done: list[Slice] = []
    while not slicing.is_done:
        part = slicing.next()
        answer = server.answer(
            {
                "text": part.text,
                "parts": [(*span, language) for span, language in part.parts],
                "is_end": part.is_end,
                "user_words": user_words,
            }
        )
        slicing.take(part, answer["words"], answer["fallbacks"], answer["reached"])
        done.append(part)
    return done


@given(
    odd_texts,
    st.sampled_from(["vi", "zh", "en"]),
    st.integers(1, 400),
    st.lists(st.sampled_from("的 ,一ab"), max_size=3),
)
@settings(max_examples=40)
def test_slices_give_the_words_of_whole_sentences(
    text: str, language: str, times: int, user_words: list[str]
) -> None:
    story = (text * times)[:12_000]
    sentences = segment_sentences(story)
    slicing = Slicing(story, sentences, language)
    for part in answer_all(slicing, tuple(user_words)):
        assert len(part.text) <= LONGEST_SLICE or not part.is_end or len(part.parts) == 1
    expected = [
        word
        for s in sentences
        for word in cut_words(story, s, language=language, user_words=user_words).words
    ]
    assert slicing.words == tuple(expected)


def test_a_long_story_goes_in_many_slices() -> None:
    story = "Một câu ngắn.\n" * 1000
    sentences = segment_sentences(story)
    slices = answer_all(Slicing(story, sentences, "en"))
    assert sum(len(part.parts) for part in slices) == len(sentences)
    assert all(len(part.text) <= LONGEST_SLICE for part in slices)
    assert len(slices) == -(-len(story) // LONGEST_SLICE)


def test_a_suspected_slice_is_done_sentence_by_sentence() -> None:
    story = "one. Two. Three."
    slicing = Slicing(story, [Range(0, 4), Range(5, 9), Range(10, 16)], "en")
    everything = slicing.next()
    assert len(everything.parts) == 3
    assert slicing.suspect(everything)
    alone = slicing.next()
    assert [part for part, _ in alone.parts] == [Range(0, 4)]
    assert not slicing.suspect(alone)
    slicing.give_up(alone)
    assert slicing.words == (Range(0, 3), Range(3, 4))
    assert slicing.fallbacks == [Range(0, 4)]
    assert slicing.next().offset == 5


def test_a_part_of_a_long_sentence_is_given_up_up_to_a_whole_cluster() -> None:
    story = "a" * (LONGEST_SLICE - 1) + "e\u0301" * 10 + " b" * 2000
    sentence = Range(0, len(story))
    slicing = Slicing(story, [sentence], "en")
    slicing.give_up(slicing.next())
    assert slicing.fallbacks == [Range(0, LONGEST_SLICE - 1)]
    answer_all(slicing)
    check_words(story, sentence, slicing.words)


@pytest.mark.parametrize("language", ["auto", "vi"])
def test_each_paragraph_is_cut_in_its_own_language(language: str) -> None:
    story = "chị mua bảo hiểm nhân thọ .\n在理赔款未到时\n12\nThe two of them went home again.\r\n"
    sentences = segment_sentences(story)
    part = Slicing(story, sentences, language).next()
    found = [spoken for _, spoken in part.parts]
    assert found == (["vi"] * 4 if language == "vi" else ["vi", "zh", found[2], "en"])
    backwards = [Slicing(story, [s], language).next().parts[0][1] for s in reversed(sentences)]
    assert backwards[::-1] == found


@given(st.text(alphabet=st.characters(codec="utf-8", categories=None) | st.characters(categories=["Cs"])))
def test_messages_carry_any_text(text: str) -> None:
    stream = io.BytesIO()
    write_message(stream, {"text": text, "numbers": [1, 2]})
    write_message(stream, {})
    stream.seek(0)
    assert read_message(stream) == {"text": text, "numbers": [1, 2]}
    assert read_message(stream) == {}
    assert read_message(stream) is None


@pytest.mark.parametrize("cut_at", [1, 3, 4, 10])
def test_a_message_that_breaks_off_is_the_end(cut_at: int) -> None:
    stream = io.BytesIO()
    write_message(stream, {"text": "hello"})
    assert read_message(io.BytesIO(stream.getvalue()[:cut_at])) is None


def test_what_is_no_message_is_an_error() -> None:
    with pytest.raises(ValueError, match="object"):
        read_message(io.BytesIO(b"\x02\x00\x00\x00[]"))
    with pytest.raises(ValueError, match="Expecting"):
        read_message(io.BytesIO(b"\x02\x00\x00\x00xx"))


def test_the_server_remembers_the_words_of_the_user() -> None:
    server = Server()
    question = {"text": "a b c", "parts": [(0, 5, "en")], "is_end": True}
    assert server.answer({**question, "user_words": ["b c"]})["words"] == [0, 1, 2, 5]
    assert server.answer(question)["words"] == [0, 1, 2, 5]
    assert server.answer({**question, "user_words": []})["words"] == [0, 1, 2, 3, 4, 5]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))), st.slices(6), st.integers(-7, 6))
def test_packed_ranges_are_as_good_as_a_tuple(pairs: list[tuple[int, int]], some: slice, index: int) -> None:
    usual = tuple(Range(*pair) for pair in pairs)
    packed = PackedRanges(array("I", [number for pair in pairs for number in pair]))
    assert len(packed) == len(usual)
    assert tuple(packed) == usual
    assert packed == usual
    assert usual == packed
    assert packed == PackedRanges(array("I", packed._flat))
    assert packed != (*usual, Range(0, 0))
    assert packed != list(usual)
    assert hash(packed) == hash(usual)
    assert repr(packed) == repr(usual)
    assert packed[some] == usual[some]
    assert all(type(item) is Range for item in packed)
    if -len(usual) <= index < len(usual):
        assert packed[index] == usual[index]
    else:
        with pytest.raises(IndexError):
            packed[index]
