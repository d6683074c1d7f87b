"""Decisions of reviewers and comments, as rows and as values."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import bindparam, select

from storymark.domain.decisions import Comment, Decision
from storymark.domain.disagreements import HeldSpan
from storymark.domain.ids import TagId
from storymark.storage.engine import Database, Row
from storymark.storage.tables import comment, decision, is_zero, story


def decisions(database: Database, number: int) -> list[Decision]:
    """All that were made on the story with this number, oldest first; none that was taken back."""
    query = database.prepare("decisions", _decisions, ("n",))
    return [_decision(row) for row in database.fetch(query, (number,))]


def decisions_about(database: Database, number: int, cluster: str, tags: Collection[str]) -> list[Decision]:
    """Of these decisions the ones on a cluster or on any of these tags, and those that supersede them.

    The rows are looked at as they are stored: a long story has thousands, and one decision is about few.
    """
    rows = database.fetch(database.prepare("decisions", _decisions, ("n",)), (number,))
    wanted = {row[0] for row in rows if row[2] == cluster or any(tag in row[4] for tag in tags)}
    told = [row for row in rows if row[11] != "[]"]
    count = -1
    while count != len(wanted):
        count = len(wanted)
        wanted.update(row[0] for row in told if row[0] not in wanted and any(id in row[11] for id in wanted))
    return [_decision(row) for row in rows if row[0] in wanted]


def comments(database: Database, number: int) -> list[Comment]:
    """All on the story with this number, oldest first."""
    query = database.prepare("comments", _comments, ("n",))
    return [_comment(row) for row in database.fetch(query, (number,))]


def _decisions() -> Any:
    c = decision.c
    columns = (
        *(c.id, story.c.id, c.cluster, c.verdict, c.seen, c.gold),
        *(c.method, c.cause, c.comment, c.reviewer, c.decided_ms, c.supersedes),
    )
    here = (c.story == bindparam("n"), is_zero(c.deleted), c.verdict != "")
    return select(*columns).join(story, story.c.num == c.story).where(*here).order_by(c.decided_ms, c.id)


def _decision(row: Row) -> Decision:
    id, story_id, cluster, verdict, seen, gold, method, cause, said, reviewer, decided_ms, supersedes = row
    return Decision(
        id=id,
        story=story_id,
        cluster=cluster,
        verdict=verdict,
        seen=tuple(_seen(seen)),
        gold=tuple(TagId(str(tag)) for tag in json.loads(gold)),
        method=method,
        cause=cause,
        comment=said,
        reviewer=reviewer,
        decided_ms=decided_ms,
        supersedes=tuple(map(str, json.loads(supersedes))),
    )


def _seen(stored: str) -> list[HeldSpan]:
    found = []
    for item in json.loads(stored):
        match item:
            case [int(start), int(end), str(label), str(annotator), str(tag)]:
                found.append(HeldSpan(start, end, label, annotator, tag))
    return found


def _comment(row: Row) -> Comment:
    id, story_id, about, target, body, flag, reply_to, author, created_ms, resolved = row
    return Comment(
        id=id,
        story=story_id,
        about=about,
        target=target,
        body=body,
        flag=flag,
        reply_to=reply_to,
        author=author,
        created_ms=created_ms,
        is_resolved=bool(resolved),
    )


def _comments() -> Any:
    c = comment.c
    columns = (
        *(c.id, story.c.id, c.about, c.target, c.body, c.flag),
        *(c.reply_to, c.author, c.created_ms, c.resolved),
    )
    here = (c.story == bindparam("n"), is_zero(c.deleted), c.about != "")
    return select(*columns).join(story, story.c.num == c.story).where(*here).order_by(c.created_ms, c.id)
