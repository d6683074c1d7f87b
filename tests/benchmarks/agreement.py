"""Agreement on 10,000 spans by 20 annotators on 50 stories: CPU seconds and memory. Run by hand:

    PYTHONPATH=desktop:. python -m tests.benchmarks.agreement [slow]

The fast figures (observed, alpha, Cohen, Fleiss, Scott, strict, boundary and type F1, 2,000 draws) are
to take at most 2 s of CPU after loading, and 300 MB. `slow` also times what runs as a job.
"""

from __future__ import annotations

import random
import resource
import sys
import time

from storymark.agreement.report import AgreementRoom
from storymark.domain.ranges import Range
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Mark, Question
from storymark.services.ports import no_progress

FAST = ("observed", "alpha", "cohen", "fleiss", "scott_pi", "f1_strict", "f1_boundary", "f1_type")
SLOW = ("f1_overlap", "boundary_shift", "u_alpha", "bar_u_alpha", "dawid_skene", "mace")
LABELS = ("claim", "complaint", "empathy", "financial_advice")
STORIES, ANNOTATORS, SPANS, LENGTH = 50, 20, 10_000, 6_000


def corpus(seed: int = 7) -> Compared:
    """Annotators who see the same places and differ in edges, labels and what they leave out."""
    chance = random.Random(seed)
    stories = []
    for number in range(STORIES):
        places = [(at, at + chance.randrange(30, 140)) for at in range(0, LENGTH - 200, LENGTH // 14)]
        labels = [chance.choice(LABELS) for _ in places]
        layers = []
        for annotator in range(ANNOTATORS):
            chosen = chance.sample(range(len(places)), SPANS // STORIES // ANNOTATORS)
            marks = [_drawn(chance, places[index], labels[index]) for index in sorted(chosen)]
            layers.append(ComparedLayer(f"a{annotator:02}", tuple(marks)))
        sentences = [Range(at, at + 95) for at in range(0, LENGTH, 100)]
        stories.append(ComparedStory(f"s{number:03}", LENGTH, tuple(layers), sentences=sentences))
    return Compared(tuple(stories), LABELS)


def _drawn(chance: random.Random, place: tuple[int, int], label: str) -> Mark:
    start, end = place
    if chance.random() < 0.4:
        start, end = start + chance.randrange(0, 12), end - chance.randrange(0, 12)
    return Mark(start, end, label if chance.random() < 0.85 else chance.choice(LABELS))


def main() -> None:
    """Print the times."""
    import scipy.optimize
    import scipy.sparse.csgraph  # noqa: F401  (loading is not what is measured)

    compared = corpus()
    before = _megabytes()
    for unit in ("sentence", "codepoint"):
        _timed(f"fast figures, unit {unit}", compared, FAST, unit)
    print(f"memory: {_megabytes():.0f} MB at the peak, {before:.0f} MB of it before")
    if "slow" in sys.argv[1:]:
        for measure in SLOW:
            _timed(measure, compared, (measure,), "sentence")


def _timed(name: str, compared: Compared, measures: tuple[str, ...], unit: str) -> None:
    start = time.process_time()
    report = AgreementRoom().report(compared, Question(measures=measures, unit=unit), no_progress)
    print(f"{name}: {time.process_time() - start:.2f} s CPU, {len(report.figures)} figures")


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
