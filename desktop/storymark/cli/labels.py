"""`storymark labels PROJECT list | import | export | add | rename | merge | split | archive | delete`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from storymark.cli.options import STANDARD, add_project, opened, parser_for
from storymark.cli.output import Output
from storymark.cli.program import CommandProgram
from storymark.cli.words import counted, tr
from storymark.domain.errors import BadValue
from storymark.domain.folding import folded
from storymark.domain.ids import AnnotatorId, TagId
from storymark.domain.labels import Label, LabelSet, label_name
from storymark.services.label_acts import archive_label, merge_labels, preview_label_merge, rename_label
from storymark.services.label_edits import add_label, delete_label, split_label
from storymark.services.labelling import put_label_set
from storymark.services.ledger import Ledger

# How many words each takes after its name; None for any number from two on.
ACTS = {
    **{"list": 0, "import": 1, "export": 1, "add": 1, "rename": 2, "merge": None},
    **{"split": 2, "archive": 1, "delete": 1},
}


def parser(_program: CommandProgram) -> argparse.ArgumentParser:
    """The arguments of `labels`."""
    made = parser_for(
        "labels",
        about="List the labels of a project, exchange them as a file, TOML or JSON by its suffix, or change "
        "single ones: add NAME, rename KEY NAME, merge FROM… INTO, split KEY NAME, archive KEY, delete KEY. "
        "Each is one act.",
        examples=[
            "storymark labels claims.storymark list",
            "storymark labels claims.storymark export labels.toml",
            "storymark labels claims.storymark import labels.toml",
            "storymark labels claims.storymark rename claim Behauptung --lang de",
            "storymark labels claims.storymark merge remark aside claim",
            "storymark labels claims.storymark add “Policy loan” --parent financial_advice",
            "storymark labels claims.storymark split claim “Cancellation” --containing “hủy hợp đồng”",
            "storymark labels claims.storymark archive empathy",
            "storymark labels claims.storymark delete remark --into claim",
        ],
    )
    add_project(made)
    made.add_argument("act", choices=list(ACTS), help="import adds new labels and gives known ones new words")
    made.add_argument("words", metavar="FILE|KEY", nargs="*", help="a file (- is standard output), or labels")
    made.add_argument(
        "--lang", default="en", metavar="LANG", help="with add, rename, split: the language of the name"
    )
    made.add_argument("--parent", default="", metavar="KEY", help="with add: the label that it stands under")
    made.add_argument("--into", default="", metavar="KEY", help="with delete: the label that its tags get")
    made.add_argument("--tags", nargs="+", default=[], metavar="ID", help="with split: the tags that move")
    made.add_argument(
        "--containing", default="", metavar="WORDS", help="with split: the tags whose words contain these"
    )
    made.add_argument("--dry-run", action="store_true", help="with merge: count the tags and change nothing")
    made.set_defaults(usage_error=made.error)
    return made


def run(args: argparse.Namespace, program: CommandProgram, output: Output) -> int:
    """List, exchange or change."""
    wanted = ACTS[args.act]
    if len(args.words) < 2 if wanted is None else len(args.words) != wanted:
        args.usage_error(
            "import and export take one FILE, add NAME, rename and split KEY NAME, merge FROM… INTO, archive "
            "and delete KEY"
        )
    if args.act == "split" and bool(args.tags) == bool(args.containing):
        args.usage_error("split takes the tags that move: --tags ID… or --containing WORDS")
    args.file = args.words[0] if args.words else None
    brought = program.formats().read_label_set(Path(args.file)) if args.act == "import" else None
    with opened(program, args.project) as ledger:
        if brought is not None:
            _take(ledger, brought, args, output)
        elif args.act == "export":
            _export(ledger, args, program, output)
        elif args.act == "list":
            _list(ledger, args, output)
        else:
            _change(ledger, args, output)
    return 0


def _change(ledger: Ledger, args: argparse.Namespace, output: Output) -> None:
    data: dict[str, Any] = {"labels": args.words}
    key = args.words[0]
    if args.act in ("add", "split", "delete"):
        _change_set(ledger, args, output)
        return
    if args.act == "rename":
        name = args.words[1]
        done = rename_label(ledger, key, name, language=args.lang, author=AnnotatorId(""))
        told = tr("Label {key} is called “{name}” in {path} now.").format(
            key=key, name=name, path=args.project
        )
    elif args.act == "archive":
        done = archive_label(ledger, key, author=AnnotatorId(""))
        told = tr("Label {key} is archived in {path}; its tags stay.").format(key=key, path=args.project)
    else:
        keys, into = args.words[:-1], args.words[-1]
        found = preview_label_merge(ledger, keys, into=into)
        done = None if args.dry_run else merge_labels(ledger, keys, into=into, author=AnnotatorId(""))
        template = (
            tr("Dry run: {tags} would become {into} in {path}, {doubles} would go; nothing was changed.")
            if args.dry_run
            else tr("Merged {keys} into {into} in {path}: {tags}, {doubles} removed.")
        )
        told = template.format(
            keys=", ".join(keys),
            into=into,
            path=args.project,
            tags=counted(sum(found.tags.values()), "{n} tag", "{n} tags"),
            doubles=counted(found.doubles, "{n} double", "{n} doubles"),
        )
        data |= {"tags": found.tags, "doubles": found.doubles}
    data |= {"entry": done.entry if done else "", "revision": ledger.labels().revision}
    output.done(told, data)


def _change_set(ledger: Ledger, args: argparse.Namespace, output: Output) -> None:
    """Labels that come or go."""
    nobody, key = AnnotatorId(""), args.words[0]
    data: dict[str, Any] = {"labels": args.words}
    if args.act == "add":
        made = add_label(ledger, key, language=args.lang, parent=args.parent, author=nobody)
        told = tr("Added the label {key}, “{name}”, to {path}.").format(key=made, name=key, path=args.project)
        data["key"] = made
    elif args.act == "split":
        name, tags = args.words[1], _moving(ledger, args)
        made = split_label(ledger, key, tags=tags, name=name, language=args.lang, author=nobody)
        told = tr("Split {key} in {path}: {tags} have the new label {made} now.").format(
            key=key, path=args.project, tags=counted(len(tags), "{n} tag", "{n} tags"), made=made
        )
        data |= {"key": made, "tags": len(tags)}
    else:
        used = ledger.store.label_use(key)
        delete_label(ledger, key, tags_to=args.into, author=nobody)
        told = tr("Deleted the label {key} from {path}; {tags} have {into} now.").format(
            key=key, path=args.project, tags=counted(used, "{n} tag", "{n} tags"), into=args.into or "-"
        )
        data |= {"tags": used, "into": args.into}
    output.done(told, data | {"revision": ledger.labels().revision})


def _moving(ledger: Ledger, args: argparse.Namespace) -> list[TagId]:
    """The tags that a split moves: those that are named, or those with these words in any spelling."""
    if args.tags:
        return [TagId(tag) for tag in args.tags]
    wanted = folded(args.containing)
    found = [tag.id for _, tag in ledger.store.tags_labelled([args.words[0]]) if wanted in folded(tag.quote)]
    if not found:
        value, expected = f"“{args.containing}”", tr("a tag with this label has these words")
        raise BadValue(what="--containing", value=value, expected=expected)
    return found


def _list(ledger: Ledger, args: argparse.Namespace, output: Output) -> None:
    counts, labels = ledger.store.label_counts(), ledger.labels()
    if output.is_json:
        output.json(
            {
                "name": labels.name,
                "revision": labels.revision,
                "labels": [_plain(label) | {"tags": counts.get(label.key, 0)} for label in labels.labels],
            }
        )
    else:
        width = max((len(label.key) for label in labels.labels), default=0)
        for label in labels.labels:
            name = label_name(label, "en")
            archived = tr("  (archived)") if label.archived else ""
            count = counts.get(label.key, 0)
            output.line(f"{label.shortcut or ' '}  {label.key:<{width}}  {count:>6}  {name}{archived}")
    told = tr("{labels} in {path}, revision {revision}.").format(
        labels=counted(len(labels.labels), "{n} label", "{n} labels"),
        path=args.project,
        revision=labels.revision,
    )
    output.done(told, {}, is_data_on_stdout=True)


def _take(ledger: Ledger, brought: LabelSet, args: argparse.Namespace, output: Output) -> None:
    old = {label.key: label for label in ledger.labels().labels}
    new = [label for label in brought.labels if label.key not in old]
    changed = [label for label in brought.labels if label.key in old and old[label.key] != label]
    if new or changed:
        put_label_set(ledger, brought, author=AnnotatorId(""))
        told = tr("Added {new} and changed {changed} from {file} in {path}, now revision {revision}.")
    else:
        told = tr("{path} has all labels of {file} already; nothing was changed.")
    revision = ledger.labels().revision
    said = told.format(
        new=counted(len(new), "{n} label", "{n} labels"),
        changed=len(changed),
        file=args.file,
        path=args.project,
        revision=revision,
    )
    data = {"added": [label.key for label in new], "changed": [label.key for label in changed]}
    output.done(said, data | {"revision": revision})


def _export(ledger: Ledger, args: argparse.Namespace, program: CommandProgram, output: Output) -> None:
    labels = ledger.labels()
    is_stream = args.file == STANDARD
    data = program.formats().label_set_bytes(labels, suffix=".toml" if is_stream else Path(args.file).suffix)
    if is_stream:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    else:
        with program.formats().pending(Path(args.file)) as pending:
            pending.file.write(data)
            pending.commit()
    told = tr("Exported {labels} to {path}.").format(
        labels=counted(len(labels.labels), "{n} label", "{n} labels"),
        path=tr("standard output") if is_stream else args.file,
    )
    output.done(told, {"file": args.file, "labels": len(labels.labels)}, is_data_on_stdout=is_stream)


def _plain(label: Label) -> dict[str, Any]:
    return {
        "key": label.key,
        "parent": label.parent,
        "shortcut": label.shortcut,
        "colour": label.colour,
        "archived": label.archived,
        "name": dict(label.name),
        "hint": dict(label.hint),
        "definition": dict(label.definition),
        "test": dict(label.test),
    }
