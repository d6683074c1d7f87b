"""The review's figures as other programs read them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.support.reviews import AGREED, BOUNDARY, LABEL, MISSING, reviewed_project

from storymark import bootstrap
from storymark.services.agreeing import Agreeing
from storymark.services.figure_files import figures_csv
from storymark.services.review_figures import review_basis, review_figures


def test_the_csv_has_every_number_with_what_it_is_of(tmp_path: Path) -> None:
    path = tmp_path / "work.storymark"
    reviewed_project(path, [AGREED, LABEL, BOUNDARY, MISSING])
    ledger = bootstrap.open_ledger(path)
    basis = review_basis(ledger, bootstrap.sentence_cutter())
    ledger.store.close()
    figures = review_figures(Agreeing(bootstrap.agreement()), basis)
    assert figures is not None

    rows = list(csv.DictReader(io.StringIO(figures_csv(figures))))
    found = {(row["table"], row["of"], row["first"], row["second"]): row["value"] for row in rows}
    assert found["confusion", "", "claim", "complaint"] == "2"
    assert found["confusion", "", "complaint", "nothing"] == "2"
    assert found["kind", "", "missing", ""] == "1"
    assert found["shift_start", "An", "-11", ""] == "2"
    assert float(found["strict_f1_over_time", "", "1", "1"]) > 0


def test_nothing_to_compare_is_no_figure(tmp_path: Path) -> None:
    ledger = bootstrap.open_ledger(tmp_path / "empty.storymark", create=True, name="Empty")
    basis = review_basis(ledger, bootstrap.sentence_cutter())
    ledger.store.close()
    figures = review_figures(Agreeing(bootstrap.agreement()), basis)
    assert figures is None or figures.cells == ()
