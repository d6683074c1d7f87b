"""What a dataset holds, seen from both ends: from what was to be written and from what is read back.

Each story becomes a fingerprint of all that its format can hold; equal fingerprints in equal order mean that
the file has what the project has.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from storymark.services.exchange_ports import Aspect, Counts, OutStory, ReadStory


class Contents:
    """Counts and fingerprints of stories as far as `holds` goes."""

    def __init__(self, holds: frozenset[Aspect]) -> None:
        self._holds = holds
        self._tags = 0
        self._tables: dict[str, Counter[str]] = {
            name: Counter() for name in ("labels", "languages", "annotators")
        }
        self.prints: list[bytes] = []
        self.names: list[str] = []

    def add_out(self, out: OutStory) -> None:
        """A story as it is to be written."""
        story = out.story
        facts = {
            "story_ids": story.external_id,
            "titles": story.title,
            "languages": story.language,
            "sections": story.sections,
            "meta": story.meta,
            "splits": story.split,
            "story_labels": self._whole((x.label.label, x.annotator.name) for x in out.story_labels),
        }
        tags = [
            (
                item.tag.start,
                item.tag.end,
                item.tag.label,
                {
                    "people": item.annotator.name,
                    "kinds": (item.layer.kind, item.layer.round),
                    "notes": item.tag.note,
                    "confidence": item.tag.confidence,
                    "attributes": item.tag.attributes,
                    "tag_ids": item.tag.id,
                    "times": (item.tag.created_ms, item.tag.updated_ms),
                    "history": (item.tag.origin, item.tag.decision),
                },
            )
            for item in out.tags
        ]
        self._add(story.text, facts, tags, out.story.external_id)

    def add_read(self, read: ReadStory) -> None:
        """A story as it was read."""
        facts = {
            "story_ids": read.external_id,
            "titles": read.title,
            "languages": read.language,
            "sections": read.sections,
            "meta": read.meta,
            "splits": read.split,
            "story_labels": self._whole((x.label, x.annotator) for x in read.story_labels),
        }
        tags = [
            (
                tag.start,
                tag.end,
                tag.label,
                {
                    "people": tag.annotator,
                    "kinds": (tag.kind, tag.round),
                    "notes": tag.note,
                    "confidence": tag.confidence,
                    "attributes": tag.attributes,
                    "tag_ids": tag.id,
                    "times": (tag.created_ms, tag.updated_ms),
                    "history": (tag.origin, tag.decision),
                },
            )
            for tag in read.tags
        ]
        self._add(read.text, facts, tags, read.where)

    def counts(self) -> Counts:
        """How much it is; sentences and layers are not counted where files are compared story by story."""
        stories = len(self.prints)
        return Counts(
            lines=stories,
            stories=stories,
            tags=self._tags,
            spans=self._tags,
            labels=dict(self._tables["labels"]),
            languages=dict(self._tables["languages"]),
            annotators=dict(self._tables["annotators"]),
        )

    def difference(self, read: Contents) -> str:
        """What differs in what was read back, empty for nothing."""
        if len(self.prints) != len(read.prints):
            return f"{len(read.prints)} stories come back of {len(self.prints)}"
        # Files of a folder come back in the order of their names.
        left = Counter(read.prints)
        for wanted, name in zip(self.prints, self.names, strict=True):
            if not left[wanted]:
                return f"the story “{name[:60]}” comes back changed"
            left[wanted] -= 1
        return ""

    def _whole(self, labels: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Labels of a whole story, with their people where the format has those."""
        has_people = "people" in self._holds
        return sorted({(label, person if has_people else "") for label, person in labels})

    def _add(
        self,
        text: str,
        facts: dict[str, Any],
        tags: Iterable[tuple[int, int, str, dict[str, Any]]],
        name: str,
    ) -> None:
        held = [facts[aspect] for aspect in sorted(facts) if aspect in self._holds]
        rows = []
        aspects: list[str] = []
        for start, end, label, more in tags:
            aspects = aspects or [aspect for aspect in sorted(more) if aspect in self._holds]
            rows.append((start, end, label, *(more[aspect] for aspect in aspects)))
            self._tables["labels"][label] += 1
            if "people" in self._holds:
                self._tables["annotators"][more["people"]] += 1
        rows.sort()
        if "languages" in self._holds:
            self._tables["languages"][facts["languages"]] += 1
        self._tags += len(rows)
        text = text if "texts" in self._holds else ""
        digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16)
        digest.update(repr((held, rows)).encode("utf-8", "surrogatepass"))
        self.prints.append(digest.digest())
        self.names.append(name)
