"""Stories as tables: which set of labels each annotator gave each unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from storymark.agreement.arrays import Bools, Floats, Ints
from storymark.agreement.tables import MISSING, Table
from storymark.agreement.unitizing import merged
from storymark.services.agreement_ports import Compared, ComparedStory, Mark

_BITS = 62


def annotators_of(compared: Compared) -> tuple[str, ...]:
    """Everybody with a layer that counts, sorted."""
    return tuple(sorted({layer.annotator for story in compared.stories for layer in story.layers}))


def label_sets(
    compared: Compared,
    annotators: Sequence[str],
    labels: Sequence[str],
    *,
    unit: str,
    is_half_needed: bool = False,
) -> tuple[Table, Bools]:
    """The table of `unit` (one of UNITS) and which labels each category holds, `[c, label]`.

    Code points are elementary segments between any two edges, weighted by their length.
    """
    columns = {annotator: index for index, annotator in enumerate(annotators)}
    masks: list[Ints] = []
    weights: list[Floats] = []
    blocks: list[Ints] = []
    words = max(1, -(-len(labels) // _BITS))
    for block, story in enumerate(compared.stories):
        starts, ends = _unit_edges(story, unit)
        codes = np.full((len(starts), len(annotators), words), MISSING, dtype=np.int64)
        for layer in story.layers:
            codes[:, columns[layer.annotator]] = _masks(
                layer.marks, labels, starts, ends, words, is_half_needed=is_half_needed
            )
        masks.append(codes)
        weights.append((ends - starts if unit == "codepoint" else np.ones(len(starts))).astype(np.float64))
        blocks.append(np.full(len(starts), block, dtype=np.int64))
    shape = (0, len(annotators), words)
    packed = np.concatenate(masks) if masks else np.empty(shape, dtype=np.int64)
    codes, sets = _compact(packed, len(labels))
    table = Table(
        codes,
        np.concatenate(weights) if weights else np.empty(0),
        np.concatenate(blocks) if blocks else np.empty(0, dtype=np.int64),
        len(compared.stories),
        len(sets),
    )
    return table, sets


def _unit_edges(story: ComparedStory, unit: str) -> tuple[Ints, Ints]:
    if unit == "story":
        ranges = np.array([(0, story.length)], dtype=np.int64)
    elif unit == "codepoint":
        edges = {0, story.length}
        edges.update(edge for layer in story.layers for mark in layer.marks for edge in mark[:2])
        ordered = np.array(sorted(edges), dtype=np.int64)
        return ordered[:-1], ordered[1:]
    else:
        chosen = story.words if unit == "word" else story.sentences
        ranges = np.array([(r[0], r[1]) for r in chosen], dtype=np.int64).reshape(-1, 2)
    return ranges[:, 0], ranges[:, 1]


def _masks(
    marks: Sequence[Mark],
    labels: Sequence[str],
    starts: Ints,
    ends: Ints,
    words: int,
    *,
    is_half_needed: bool,
) -> Ints:
    """One bit a label, 62 bits a word."""
    found = np.zeros((len(starts), words), dtype=np.int64)
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for mark in marks:
        places[mark.label].append((mark.start, mark.end))
    for index, label in enumerate(labels):
        if label in places:
            covered = _covered(places[label], starts, ends)
            carries = 2 * covered >= ends - starts if is_half_needed else covered > 0
            found[:, index // _BITS] |= carries.astype(np.int64) << (index % _BITS)
    return found


def _covered(ranges: Sequence[tuple[int, int]], starts: Ints, ends: Ints) -> Floats:
    """How many code points of each unit the ranges cover together."""
    edges, heights, height = [-1], [0], 0
    for start, end in merged(ranges)[0]:
        edges += [start, end]
        heights += [height, height + end - start]
        height += end - start
    covered: Floats = np.interp(ends, edges, heights) - np.interp(starts, edges, heights)
    return covered


def _compact(packed: Ints, labels: int) -> tuple[Ints, Bools]:
    """Number the sets that occur, and take them apart."""
    flat = packed.reshape(-1, packed.shape[2])
    there = flat[:, 0] >= 0
    if packed.shape[2] == 1:
        found, inverse = np.unique(flat[there, 0], return_inverse=True)
        found = found[:, None]
    else:
        found, inverse = np.unique(flat[there], axis=0, return_inverse=True)
    codes = np.full(len(flat), MISSING, dtype=np.int64)
    codes[there] = inverse.reshape(-1)
    bits = [(found[:, index // _BITS] >> (index % _BITS)) & 1 for index in range(labels)]
    sets = np.stack(bits, axis=1).astype(np.bool_) if bits else np.zeros((len(found), 0), dtype=np.bool_)
    return codes.reshape(packed.shape[:2]), sets


def not_offered(compared: Compared, annotators: Sequence[str], label: str) -> Bools:
    """`[story, annotator]`: whose label set did not have the label."""
    columns = {annotator: index for index, annotator in enumerate(annotators)}
    missing = np.zeros((len(compared.stories), len(annotators)), dtype=np.bool_)
    for block, story in enumerate(compared.stories):
        for layer in story.layers:
            missing[block, columns[layer.annotator]] = (
                layer.offered is not None and label not in layer.offered
            )
    return missing
