"""The agreement room's door: what a question asks for, in the order of the measures."""

from __future__ import annotations

from collections.abc import Sequence

from threadpoolctl import threadpool_limits

from storymark.agreement.competence_figures import competence_figures
from storymark.agreement.continuum_figures import continuum_figures
from storymark.agreement.gamma_figures import gamma_figures
from storymark.agreement.matching import match_spans
from storymark.agreement.scope import Scope, scope_of
from storymark.agreement.silver import silver_spans
from storymark.agreement.span_figures import span_report, spans_of
from storymark.agreement.unit_figures import unit_figures
from storymark.services.agreement_ports import Compared, MatchedPair, Question, Report, SilverSpan
from storymark.services.ports import Progress


class AgreementRoom:
    """The `Agreement` of the program."""

    def report(self, compared: Compared, question: Question, progress: Progress) -> Report:
        """The figures asked for; raises Cancelled."""
        scope = scope_of(compared, question, progress)
        # Matrices are small here: the threads of the library would spend four times the work on waiting.
        with threadpool_limits(limits=1, user_api="blas"):
            units = list(unit_figures(scope))
            spans, shifts = span_report(scope)
            continua, notes = continuum_figures(scope)
            gammas = list(gamma_figures(scope))
            estimated = list(competence_figures(scope))
        figures = (*units, *spans, *continua, *gammas, *estimated)
        return Report(figures, tuple(shifts), (*compared.notes, *_left_out(scope), *notes))

    def matches(
        self, compared: Compared, progress: Progress, *, is_label_kept: bool = False
    ) -> Sequence[MatchedPair]:
        """Matched spans of every two annotators, with `is_label_kept` only those of one label; Cancelled."""
        scope = scope_of(compared, Question(draws=0), progress)
        spans = spans_of(scope.compared, scope.annotators, compared.labels)
        found = match_spans(spans.placed, is_label_kept=is_label_kept, progress=progress)
        rows = zip(
            found.first.tolist(), found.second.tolist(), found.level.tolist(), found.iou.tolist(), strict=True
        )
        return [
            MatchedPair(
                scope.compared.stories[spans.placed[one].story].id,
                spans.marks[one],
                spans.marks[two],
                scope.annotators[spans.placed[one].annotator],
                scope.annotators[spans.placed[two].annotator],
                level,
                iou,
            )
            for one, two, level, iou in rows
        ]

    def silver(self, compared: Compared, progress: Progress) -> Sequence[SilverSpan]:
        """The weighted vote on spans, in reading order; raises Cancelled."""
        return list(silver_spans(scope_of(compared, Question(draws=0), progress)))


def _left_out(scope: Scope) -> list[str]:
    lacking = [label for label in scope.compared.labels if label not in scope.labels]
    if not lacking:
        return []
    return ["figures over all labels leave out those that not every layer was offered: " + ", ".join(lacking)]
