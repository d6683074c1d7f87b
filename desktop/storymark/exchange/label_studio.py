"""Reads Label Studio's JSON: tasks with annotations and predictions, and the flat JSON_MIN.

An annotation is a person's layer, a prediction a model's; a person's choices for the whole text are labels of
the story. Today's editor counts code points; older data has UTF-16 units, which the quotes give away. Facts:
field.md 1C.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from storymark.domain.errors import BadItem
from storymark.domain.story import check_text
from storymark.exchange.decoding import stem_of, text_notes
from storymark.exchange.json_items import checked_fields, read_items, typed
from storymark.exchange.native_rules import key_problem, name_problem
from storymark.exchange.peer_spans import check_tag_count, grouped, placed_by_quotes
from storymark.exchange.scores import scored
from storymark.exchange.story_facts import unpacked
from storymark.services.exchange_ports import (
    ReadLayer,
    ReadOptions,
    ReadStory,
    ReadStoryLabel,
    ReadTag,
    Source,
)

TEXT_KEY = "text"
_NUMBERED = re.compile(r"(?P<name>.+), \d+")
_MIN_OWN = frozenset(
    {"annotator", "annotation_id", "created_at", "updated_at", "lead_time", "was_cancelled", "ground_truth",
     "created_username"}
)  # fmt: skip


class _Value(msgspec.Struct):
    start: int | str | None = None
    end: int | str | None = None
    text: str | list[Any] | None = None
    labels: list[str] | None = None
    hypertextlabels: list[str] | None = None
    globalOffsets: dict[str, int] | None = None  # noqa: N815 -- the file's own name


class _Meta(msgspec.Struct):
    text: list[str] | str | None = None


class _Result(msgspec.Struct):
    type: str = ""
    id: str | int | None = None
    value: _Value = msgspec.field(default_factory=_Value)
    meta: _Meta | None = None
    score: Any = None


class _Choices(msgspec.Struct):
    choices: list[str]


class _Choice(msgspec.Struct):
    value: _Choices


class _Annotation(msgspec.Struct):
    result: list[msgspec.Raw] = []
    completed_by: Any = None
    created_username: str | None = None
    was_cancelled: bool = False
    ground_truth: bool = False
    lead_time: float | None = None


class _Prediction(msgspec.Struct):
    result: list[msgspec.Raw] = []
    model_version: str | None = None
    score: Any = None


class _Task(msgspec.Struct):
    data: dict[str, Any]
    id: int | str | None = None
    annotations: list[_Annotation] | None = None
    completions: list[_Annotation] | None = None  # the name before version 1.0
    predictions: list[_Prediction | int] | None = None


class _MinSpan(msgspec.Struct):
    start: int
    end: int
    labels: list[str]
    text: str = ""


_FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_TASK = msgspec.json.Decoder(_Task)
_RESULT = msgspec.json.Decoder(_Result)
_CHOICE = msgspec.json.Decoder(_Choice)
_PLAIN = msgspec.json.Decoder(dict[str, Any])
_MIN_SPANS = msgspec.json.Decoder(list[_MinSpan])


def read_label_studio(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    """The stories of the file, JSON or JSON_MIN; raises BadItem and the errors of texts."""
    yield from grouped(_stories(source, options))


def _stories(source: Source, options: ReadOptions) -> Iterator[ReadStory]:
    size = source.path.stat().st_size if source.path.is_file() else 0
    for number, data in read_items(source, options):
        where = f"{source.name}, item {number}"
        fallback = f"{stem_of(source.name)}-{number}"
        try:
            fields = typed(_FIELDS, data)
            if "data" in fields:
                yield _story_of_task(data, where, fallback, size)
            else:
                yield _story_of_row(fields, data, where, fallback, size)
        except ValueError as error:
            raise BadItem(path=source.name, item=number, reason=str(error)) from error


# --- JSON
def _story_of_task(data: bytes, where: str, fallback: str, consumed: int) -> ReadStory:
    task = typed(_TASK, data)
    key, text = _text_of(task.data)
    check_text(text, where=where)
    rest = {name: value for name, value in task.data.items() if name != key}
    facts = unpacked(checked_fields(rest, "data"))
    tags: list[ReadTag] = []
    layers: list[ReadLayer] = []
    whole: list[ReadStoryLabel] = []
    left = 0
    for number, annotation in enumerate(task.annotations or task.completions or (), 1):
        who = _who(annotation, number)
        kind = "gold" if annotation.ground_truth else "annotator"
        base = ReadTag(0, 0, "", "", annotator=who, kind=kind)
        found, chosen, skipped = _tags(annotation.result, base, f"annotations[{number - 1}]")
        tags += found
        whole += [ReadStoryLabel(label, annotator=who) for label in chosen]
        left += skipped
        layers.append(_layer(who, kind, annotation))
    for number, prediction in enumerate(task.predictions or ()):
        if isinstance(prediction, int):
            continue  # some exports have only the ids
        who = prediction.model_version or "model"
        told = scored(prediction.score)
        base = ReadTag(0, 0, "", "", annotator=who, kind="model", origin="suggestion", attributes=told)
        found, chosen, skipped = _tags(prediction.result, base, f"predictions[{number}]")
        tags += found
        left += skipped + len(chosen)
        layers.append(ReadLayer(who, "", kind="model"))
    identity = facts.external_id or (str(task.id) if task.id not in (None, "") else fallback)
    placed, note = _placed(tags, text)
    notes = [*text_notes(text), *([note] if note else [])]
    if left:
        notes.append(f"{left} result(s) that are no spans of the text left out")
    return ReadStory(
        where=where,
        external_id=identity,
        text=text,
        title=facts.title,
        language=facts.language,
        meta=facts.meta,
        tags=placed,
        layers=tuple(layers),
        story_labels=tuple(dict.fromkeys(whole)),
        notes=tuple(notes),
        consumed_bytes=consumed,
    )


def _text_of(data: Mapping[str, Any]) -> tuple[str, str]:
    """Which field of the data is the text: `text`, else the only long one."""
    if isinstance(data.get(TEXT_KEY), str):
        return TEXT_KEY, data[TEXT_KEY]
    texts = [name for name, value in data.items() if isinstance(value, str)]
    if len(texts) == 1:
        return texts[0], data[texts[0]]
    raise ValueError(f"“data.{TEXT_KEY}” is missing, and {len(texts)} other fields could be the text")


def _who(annotation: _Annotation, number: int) -> str:
    who = annotation.completed_by
    name = annotation.created_username or ""
    numbered = _NUMBERED.fullmatch(name)
    name = (numbered.group("name") if numbered else name).strip()
    if not name and isinstance(who, dict):
        full = " ".join(str(who.get(part) or "") for part in ("first_name", "last_name")).strip()
        name = full or str(who.get("email") or who.get("username") or who.get("id") or "")
    if not name and isinstance(who, str | int) and not isinstance(who, bool):
        name = who if isinstance(who, str) else f"annotator {who}"
    name = name or f"annotator {number}"
    if reason := name_problem(name):
        raise ValueError(reason)
    return name


def _layer(who: str, kind: str, annotation: _Annotation) -> ReadLayer:
    seconds = annotation.lead_time or 0.0
    time_ms = round(seconds * 1000) if 0 <= seconds <= 1e9 else 0
    status = "skipped" if annotation.was_cancelled else "done"
    return ReadLayer(who, "", kind=kind, status=status, time_ms=time_ms)


def _tags(results: Sequence[msgspec.Raw], base: ReadTag, place: str) -> tuple[list[ReadTag], list[str], int]:
    """Tags with the offsets of the file, choices for the whole text, and how many results are neither."""
    found: list[ReadTag] = []
    chosen: list[str] = []
    left = 0
    for index, raw in enumerate(results):
        result = _result(bytes(raw))
        if result is None:
            names = _choices(bytes(raw))
            chosen += names
            left += not names
            continue
        value = result.value
        start, end = value.start, value.end
        if value.globalOffsets and value.globalOffsets.keys() >= {"start", "end"}:
            start, end = value.globalOffsets["start"], value.globalOffsets["end"]
        labels = value.labels or value.hypertextlabels or []
        if not isinstance(start, int) or not isinstance(end, int):
            raise ValueError(f"{place}.result[{index}]: “start” and “end” must be integers (whole numbers)")
        note = result.meta.text if result.meta is not None else None
        note = "\n".join(note) if isinstance(note, list) else note or ""
        quote = value.text if isinstance(value.text, str) else ""
        identity = str(result.id) if result.id not in (None, "") and len(labels) == 1 else ""
        own = base._replace(attributes=scored(result.score, otherwise=base.attributes))
        found += [
            own._replace(start=start, end=end, label=label, quote=quote, note=note, id=identity)
            for label in labels
        ]
    if reason := next(filter(None, map(key_problem, chosen)), ""):
        raise ValueError(f"{place}: {reason}")
    return found, chosen, left


def _choices(data: bytes) -> list[str]:
    """The choices of a result for the whole text; none for one of a region, or of another kind."""
    plain = typed(_PLAIN, data)
    value = plain.get("value")
    is_whole = isinstance(value, dict) and not value.keys() & {"start", "end", "startOffset", "endOffset"}
    return typed(_CHOICE, data).value.choices if plain.get("type") == "choices" and is_whole else []


def _result(data: bytes) -> _Result | None:
    """A span with labels; None for choices, relations, ratings and the like."""
    kind = typed(_PLAIN, data).get("type")
    if kind not in ("labels", "hypertextlabels"):
        return None
    return typed(_RESULT, data)


# --- JSON_MIN
def _story_of_row(
    fields: Mapping[str, msgspec.Raw], data: bytes, where: str, fallback: str, consumed: int
) -> ReadStory:
    plain = typed(_PLAIN, data)
    key, text = _text_of({name: value for name, value in plain.items() if name not in _MIN_OWN})
    check_text(text, where=where)
    spans_key = next((name for name, value in plain.items() if _is_spans(value)), "")
    spans = typed(_MIN_SPANS, bytes(fields[spans_key])) if spans_key else []
    own = _MIN_OWN | {key, spans_key, "label" if not plain.get("label") else ""}
    facts = unpacked(checked_fields({n: v for n, v in plain.items() if n not in own}, "data"))
    annotation = _Annotation(
        completed_by=plain.get("annotator"),
        created_username=plain.get("created_username") or None,
        lead_time=plain["lead_time"] if isinstance(plain.get("lead_time"), int | float) else None,
        ground_truth=plain.get("ground_truth") is True,
        was_cancelled=plain.get("was_cancelled") is True,
    )
    has_work = "annotator" in plain or bool(spans)
    who = _who(annotation, 1) if has_work else ""
    kind = "gold" if annotation.ground_truth else "annotator"
    tags = [
        ReadTag(span.start, span.end, label, span.text, annotator=who, kind=kind)
        for span in spans
        for label in span.labels
    ]
    placed, note = _placed(tags, text)
    return ReadStory(
        where=where,
        external_id=facts.external_id or fallback,
        text=text,
        title=facts.title,
        language=facts.language,
        meta=facts.meta,
        tags=placed,
        layers=(_layer(who, kind, annotation),) if has_work else (),
        notes=(*text_notes(text), *((note,) if note else ())),
        consumed_bytes=consumed,
    )


def _is_spans(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict) and "labels" in value[0]


# --- places
def _placed(tags: Sequence[ReadTag], text: str) -> tuple[tuple[ReadTag, ...], str]:
    """The tags in code points; all as UTF-16 units, and a note of it, if only so every quote fits."""
    check_tag_count(tags)
    # The editor shows line ends in quotes as the two characters \n.
    mended = [
        tag._replace(quote=tag.quote.replace("\\n", "\n"))
        if "\\n" in tag.quote and "\\n" not in text
        else tag
        for tag in tags
    ]
    return placed_by_quotes(mended, text)
