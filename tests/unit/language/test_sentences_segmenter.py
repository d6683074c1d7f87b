"""Who found the sentences, and what the function promises besides finding them."""

import hashlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tests.support.sentence_gold import own_cases

from storymark.domain.ranges import Range
from storymark.language.sentences.segment import SENTENCE_SEGMENTER, segment_sentences

# A change here means that stored sentences may differ from new ones: raise the version with it.
TABLES = "17984f9b1bc30b75"
OUTPUT = "fa00c3094d5ea4a7"


def _output_hash() -> str:
    digest = hashlib.sha256()
    for case in own_cases():
        digest.update(repr([tuple(r) for r in segment_sentences(case.text)]).encode())
    return digest.hexdigest()[:16]


def test_tables_and_output_change_only_with_the_version() -> None:
    assert SENTENCE_SEGMENTER.name == "storymark-sentences"
    assert (SENTENCE_SEGMENTER.version, SENTENCE_SEGMENTER.tables_hash[:16], _output_hash()) == (
        "1",
        TABLES,
        OUTPUT,
    )


def test_the_hash_of_the_tables_is_sha256() -> None:
    assert len(SENTENCE_SEGMENTER.tables_hash) == 64
    assert int(SENTENCE_SEGMENTER.tables_hash, 16) > 0


def test_sentences_are_ranges() -> None:
    found = segment_sentences("Một. Hai.")
    assert found == [Range(0, 4), Range(5, 9)]
    assert all(type(sentence) is Range for sentence in found)
    assert found[1].length == 4


def test_nothing_gives_nothing() -> None:
    for text in ("", " ", "\n\n", "\t\r\n \u3000", "---$$$---", "😀😀", "***\n———"):
        assert segment_sentences(text) == []


def test_lone_surrogates_and_controls_do_no_harm() -> None:
    text = "".join(map(chr, range(32))) + "a\ud800. B\udfff!"
    assert [text[s:e] for s, e in segment_sentences(text)] == ["a\ud800.", "B\udfff!"]


def test_a_region_of_a_language_is_that_language() -> None:
    text = "Xem vol. Rồi về."
    assert segment_sentences(text, language="vi-VN") == segment_sentences(text, language="vi")


def test_editing_a_paragraph_changes_no_sentence_before_it() -> None:
    before = "Chị nói: “Em ơi,\nchị mệt.” Tôi nghe. v.v. và\n"
    for after in ("", "A.", "tôi . tôi", "“”。", "”"):
        found = segment_sentences(before + after)
        assert [r for r in found if r.end <= len(before)] == segment_sentences(before)


def test_threads_agree() -> None:
    texts = [case.text for case in own_cases()]
    alone = [segment_sentences(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(segment_sentences, texts)) == alone


def test_a_fresh_process_agrees_whatever_the_hash_seed() -> None:
    script = (
        "from tests.support.sentence_gold import own_cases\n"
        "from storymark.language.sentences.segment import segment_sentences, SENTENCE_SEGMENTER\n"
        "print([segment_sentences(c.text) for c in own_cases()], SENTENCE_SEGMENTER.tables_hash)"
    )
    outputs = set()
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", f"import sys; sys.path[:0]={sys.path!r}\n{script}"],
            env={"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
            timeout=50,
        )
        assert done.stderr == b""
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_importing_loads_no_library_of_words() -> None:
    script = (
        "import sys\nimport storymark.language.sentences.segment, storymark.language.detect\n"
        "loaded = {'jieba', 'pyvi', 'PySide6', 'sqlalchemy', 'sklearn', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {loaded}' if loaded else 0)"
    )
    subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0]={sys.path!r}\n{script}"], check=True, timeout=50
    )
