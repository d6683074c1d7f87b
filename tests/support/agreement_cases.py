"""Answers a known-answer case with the program's own functions: measure and form in, number out."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import numpy as np

from storymark.agreement import coefficients, distances, unitizing
from storymark.agreement.bootstrap import block_draws, every_block_once, percentile_interval
from storymark.agreement.competence import dawid_skene, likeliest, mace, majority, votes_of
from storymark.agreement.gamma import Costs, align, positional
from storymark.agreement.gamma_chance import gamma_of
from storymark.agreement.span_f1 import match_counts, positive_specific_agreement
from storymark.agreement.tables import Table, presence, table_of_items
from storymark.agreement.tallies import disagreement, tallies
from storymark.agreement.units import label_sets, not_offered
from storymark.domain.ranges import Range
from storymark.services import agreement_ports as ports
from storymark.services.agreement_ports import Compared, ComparedLayer, ComparedStory, Mark

# Measures that are optional and not offered: their cases are deselected.
NOT_OFFERED = (
    "boundary_similarity",
    "windowdiff",
    "alpha_u_1995",
    "alpha_u_1995_per_label",
    "krippendorff_alpha_masi2004",
)

Case = dict[str, Any]


def is_offered(measure: str) -> bool:
    """Whether the program has this measure at all."""
    return measure.removesuffix("_on_units") not in NOT_OFFERED


def answer(case: Case) -> Any:
    """What the program says; None where it says that the value is undefined."""
    measure, given = case["measure"], case["input"]
    form = given.get("form", "items")
    if measure.startswith("span_match_"):
        return match_counts(
            _spans(given["gold"]), _spans(given["pred"]), scheme=measure.removeprefix("span_match_")
        )
    if measure.startswith(("gamma", "u_alpha", "bar_u_alpha", "cu_alpha", "k_u_alpha")):
        return _on_continuum(measure, given)
    if measure == "positive_specific_agreement":
        return positive_specific_agreement(given["both"], given["only_a"], given["only_b"])
    if form == "set-pair":
        return _pair_distance(measure, given)
    if measure.startswith(("dawid_skene", "mace", "majority")):
        return _estimated(measure, given)
    if form == "spans":
        return _on_units(measure.removesuffix("_on_units"), given)
    return _on_items(measure, given)


# --- tables -----------------------------------------------------------------------------------------------
def _on_items(measure: str, given: Case) -> Any:
    is_sets = given.get("form") == "set-items"
    items = [[_value(value, is_sets=is_sets) for value in item] for item in _items(given)]
    table, order = table_of_items(
        items, categories=[_value(c, is_sets=is_sets) for c in given.get("categories", ())]
    )
    return _coefficient(measure, table, order, given)


def _items(given: Case) -> list[list[Any]]:
    """Items as they are, or those that a table of two annotators counts."""
    if "items" in given:
        return list(given["items"])
    names = given.get("categories") or list(range(len(given["table"])))
    return [
        [names[i], names[j]]
        for i, row in enumerate(given["table"])
        for j, count in enumerate(row)
        for _ in range(count)
    ]


def _on_units(measure: str, given: Case) -> Any:
    compared = _compared(given)
    annotators = sorted(given["spans"])
    labels = tuple(given.get("labels") or sorted({s[2] for spans in given["spans"].values() for s in spans}))
    unit = {"document": "story", "code point": "codepoint"}.get(given["unit"], given["unit"])
    half = any(word in str(given.get("rule", "")) for word in ("50", "half"))
    table, sets = label_sets(compared, annotators, labels, unit=unit, is_half_needed=half)
    order: list[Hashable] = [frozenset(labels[i] for i in np.flatnonzero(row)) for row in sets]
    if not measure.endswith("_per_label"):
        return _coefficient(measure, table, order, given)
    base = {"krippendorff_alpha_per_label": "krippendorff_alpha_nominal"}.get(
        measure, measure.removesuffix("_per_label")
    )
    found = {}
    for index, label in enumerate(labels):
        own = table.with_categories(sets[:, index].astype(np.int64), 2)
        found[label] = _coefficient(
            base, own.without(not_offered(compared, annotators, label)), [0, 1], given
        )
    return found


def _coefficient(measure: str, table: Table, order: list[Hashable], given: Case) -> Any:
    if table.annotator_count < 2 and not measure.endswith("_per_label"):
        return None  # nobody to agree with
    summed, once = tallies(table), every_block_once(table.block_count)
    plain: dict[str, Callable[[], Any]] = {
        "observed_agreement": lambda: coefficients.observed(summed, once),
        "observed_agreement_weighted_by_values": lambda: coefficients.observed_by_values(summed, once),
        "cohen_kappa": lambda: coefficients.cohen(summed, once)[:, 0, 1],
        "cohen_kappa_max": lambda: coefficients.cohen_max(summed, once)[:, 0, 1],
        "mean_pairwise_cohen_kappa": lambda: coefficients.mean_of_pairs(coefficients.cohen(summed, once)),
        "fleiss_kappa": lambda: coefficients.fleiss(summed, once),
        "scott_pi": lambda: coefficients.scott_pi(summed, once),
        "gwet_ac1": lambda: coefficients.gwet_ac1(summed, once, categories=table.category_count),
    }
    if measure in plain:
        return _number(plain[measure]())
    if measure == "cohen_kappa_ci95":
        draws = block_draws(table.block_count, draws=4000, seed=given.get("seed", 1))
        return list(percentile_interval(coefficients.cohen(summed, draws)[:, 0, 1]) or ())
    if measure.endswith("_per_label"):
        base = measure.removesuffix("_per_label")
        alone = [
            table.with_categories(presence(c, table.category_count), 2) for c in range(table.category_count)
        ]
        return {
            str(label): _coefficient(base, own, [0, 1], given)
            for label, own in zip(order, alone, strict=True)
        }
    if measure.startswith("krippendorff_alpha"):
        distance = _distance(
            measure.removeprefix("krippendorff_alpha_"), summed.totals.sum(axis=0), order, given
        )
        return _number(coefficients.alpha(summed.totals, disagreement(table, distance), distance, once))
    raise AssertionError(f"no such measure: {measure}")


def _distance(name: str, totals: Any, order: list[Hashable], given: Case) -> Any:
    if name == "custom_distance":
        table = given["distance"]
        return np.array([[_told(table, a, b) for b in order] for a in order])
    if name in ("masi", "jaccard"):
        labels = sorted({label for value in order for label in value})  # type: ignore[attr-defined]
        sets = np.array([[label in value for label in labels] for value in order]).reshape(
            len(order), len(labels)
        )  # type: ignore[operator]
        return distances.masi(sets) if name == "masi" else distances.jaccard(sets)
    if name == "interval":
        return distances.interval([float(value) for value in order])  # type: ignore[arg-type]
    return distances.ordinal(totals) if name == "ordinal" else distances.nominal(len(order))


def _told(table: dict[str, float], a: Hashable, b: Hashable) -> float:
    return 0.0 if a == b else table.get(f"{a}|{b}", table.get(f"{b}|{a}", 1.0))


def _pair_distance(measure: str, given: Case) -> float:
    labels = sorted({*given["a"], *given["b"]})
    sets = np.array([[label in given[side] for label in labels] for side in "ab"]).reshape(2, len(labels))
    matrix = distances.masi(sets) if measure.startswith("masi") else distances.jaccard(sets)
    return float(matrix[0, 1])


def _compared(given: Case) -> Compared:
    missing = set(given.get("not_annotated_by", ()))
    layers = tuple(
        ComparedLayer(annotator, tuple(Mark(*span) for span in spans))
        for annotator, spans in given["spans"].items()
        if annotator not in missing
    )
    ranges = {key: [Range(*pair) for pair in given.get(key, ())] for key in ("sentences", "words")}
    story = ComparedStory(
        "story", given["length"], layers, sentences=ranges["sentences"], words=ranges["words"]
    )
    return Compared((story,), tuple(given.get("labels", ())))


# --- continua ---------------------------------------------------------------------------------------------
def _on_continuum(measure: str, given: Case) -> Any:
    if measure == "gamma_positional_dissimilarity":
        return [positional(*pair) for pair in given["pairs"]]
    labels = sorted({span[2] for spans in given["spans"].values() for span in spans})
    begin = given.get("begin", 0)
    lines = [
        sorted((start - begin, end - begin, labels.index(label)) for start, end, label in spans)
        for annotator, spans in given["spans"].items()
        if annotator not in given.get("not_annotated_by", ())
    ]
    if measure.startswith("gamma"):
        return _gamma(measure, given, lines, labels)
    base = measure.removesuffix("_per_label")
    if base != measure:
        return {
            label: _u_alpha(base, given["length"], _only(lines, index), 1)
            for index, label in enumerate(labels)
        }
    found = _u_alpha(
        base, given["length"], [[(s, e, v + 1) for s, e, v in line] for line in lines], len(labels)
    )
    if base != "k_u_alpha":
        return found
    every = dict(zip(labels, found, strict=True))
    wanted = given.get("label", given.get("k", given.get("category")))
    return every if wanted is None else every[str(wanted)]


def _only(lines: list[Any], index: int) -> list[list[tuple[int, int, int]]]:
    return [
        [(s, e, 1) for s, e in unitizing.merged((s, e) for s, e, v in line if v == index)[0]]
        for line in lines
    ]


def _u_alpha(measure: str, length: int, lines: Any, values: int) -> Any:
    sums = unitizing.unit_sums([unitizing.Continuum(length, lines)], values=values)
    found = getattr(unitizing, measure)(sums, every_block_once(1))
    return [_number(value) for value in found[0]] if measure == "k_u_alpha" else _number(found)


def _gamma(measure: str, given: Case, lines: Any, labels: list[str]) -> Any:
    if len(lines) < 2:
        return None
    costs = Costs(given.get("alpha", 1.0), given.get("beta", 1.0), given.get("delta_empty", 1.0))
    if measure == "gamma_best_alignment_disorder":
        return align(lines, costs).disorder
    found = gamma_of(
        lines,
        costs,
        sampler=given.get("sampler", "shuffle"),
        draws=max(200, given.get("samples", 30)),
        precision=given.get("precision"),
        seed=given.get("seed", 0),
    )
    if found is None or measure == "gamma":
        return found and found.gamma
    if measure == "gamma_k":
        wanted = given.get("label", given.get("category"))
        every = {label: found.gamma_k(index) for index, label in enumerate(labels)}
        return every if wanted is None else every[wanted]
    return found.gamma_cat


# --- competence -------------------------------------------------------------------------------------------
def _estimated(measure: str, given: Case) -> Any:
    items = given["items"]
    if not any(value is not None for item in items for value in item):
        return [] if measure == "mace_competence" else [None] * len(items)
    flat = [
        value for item in items for cell in item for value in (cell if isinstance(cell, list) else [cell])
    ]
    if given.get("form") == "repeated-ratings" or any(
        isinstance(cell, list) for item in items for cell in item
    ):
        order = sorted({value for value in flat if value is not None}, key=lambda v: (str(type(v)), v))
        votes = np.zeros((len(items), max(map(len, items)), len(order)))
        for unit, item in enumerate(items):
            for rater, cell in enumerate(item):
                for value in cell if isinstance(cell, list) else [cell]:
                    if value is not None:
                        votes[unit, rater, order.index(value)] += 1
        codes = None
    else:
        table, order = table_of_items(items)  # type: ignore[assignment]
        codes, votes = table.codes, votes_of(table.codes, table.category_count)
    named = [None, *order]
    if measure == "majority_vote_labels":
        return [named[0 if c is None else c + 1] for c in majority(votes)]
    if measure.startswith("mace"):
        assert codes is not None
        estimate = mace(
            codes,
            categories=len(order),
            restarts=given.get("restarts", 10),
            iterations=given.get("iterations", 50),
            seed=given.get("seed", 0),
        )
        if measure == "mace_competence":
            return estimate.competence.tolist()
        return [named[0 if c is None else c + 1] for c in likeliest(estimate.posterior)]
    found = dawid_skene(votes, smoothing=given.get("smoothing", 0.0 if "smoothing" not in given else 0.01))
    kind = measure.removeprefix("dawid_skene_")
    if "label" in kind or kind == "classes":
        return [named[0 if c is None else c + 1] for c in likeliest(found.posterior)]
    if "rate" in kind or "confusion" in kind:
        return found.rates.tolist()
    if "posterior" in kind or "probab" in kind:
        return found.posterior.tolist()
    return found.classes.tolist()


def reason(case: Case) -> str:
    """Why `answer` says None, for the forms that are tables."""
    items = _items(case["input"]) if "items" in case["input"] or "table" in case["input"] else []
    rated = [[value for value in item if value is not None] for item in items]
    if max(map(len, items), default=0) < 2:
        return ports.ONE_ANNOTATOR
    return ports.NO_VARIATION if any(len(values) > 1 for values in rated) else ports.NO_PAIRS


# --- helpers ----------------------------------------------------------------------------------------------
def _value(value: Any, *, is_sets: bool) -> Hashable | None:
    return frozenset(value) if is_sets and value is not None else value


def _spans(spans: Any) -> list[Mark]:
    return [Mark(*span) for span in spans]


def _number(values: Any) -> float | None:
    value = float(np.asarray(values).reshape(-1)[0])
    return None if np.isnan(value) else value
