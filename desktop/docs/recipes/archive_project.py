"""Archives a project file of the schema that this program writes, with its export: for `tests/data/projects`.

    PYTHONPATH=desktop:. python desktop/docs/recipes/archive_project.py tests/data/projects

Run it once for each schema, before the next one is made. It refuses to write over an archived file.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.support.checked_projects import make_project

from storymark import bootstrap
from storymark.services.segmenting import with_sentences
from storymark.storage.schema import REVISIONS


def main() -> int:
    """Write both files."""
    folder, name = Path(sys.argv[1]), f"schema-{REVISIONS[-1]}"
    project, dataset = folder / f"{name}.storymark", folder / f"{name}.jsonl"
    assert not project.exists(), f"{project} is archived already"
    make_project(project)
    ledger = bootstrap.open_ledger(project)
    for story in ledger.store.story_ids():  # an export must not depend on the segmenter of its day
        with_sentences(ledger, ledger.story(story), bootstrap.sentence_cutter())
    ledger.store.close()
    export = ["export", str(project), "--format", "jsonl", "-o", str(dataset)]
    subprocess.run([sys.executable, "-m", "storymark", *export], check=True)
    for beside in folder.glob(f"{name}.jsonl.*"):
        beside.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
