"""Rules across sheets. They work while sheets are faulty: what does not resolve is skipped."""

from collections.abc import Iterator
from datetime import date

from briefing.link.rules import (
    commitments,
    duplicates,
    paper,
    relations,
    schemas,
    sources,
    status,
    visited,
)
from briefing.link.rules import registries as whole
from briefing.link.rules.together import AcrossCheck, Together, across
from briefing.problem import Problem, Severity, has_errors
from briefing.read.repository import Repository

__all__ = ["CATALOG_CHECKS", "check_together"]

E, W = Severity.ERROR, Severity.WARNING

_ACROSS: tuple[AcrossCheck, ...] = (
    across("status-move", E, status.status_move, may_wait=True),
    across("relation-order", E, relations.relation_order, may_wait=True),
    across("relation-cycle", E, relations.relation_cycle),
    across("relation-both-sides", W, relations.relation_both_sides),
    across("duplicate-event", W, duplicates.duplicate_event),
    across("alias-clash", E, duplicates.alias_clash),
    across("position-clash", W, duplicates.position_clash),
    across("commitment-overdue", W, commitments.commitment_overdue),
    across("print-too-long", W, paper.print_too_long),
    across("source-metadata-differs", W, sources.source_metadata_differs),
    across("source-lost", W, visited.source_lost),
    across("document-number-clash", W, sources.document_number_clash),
    across("registry-unused", W, whole.registry_unused),
    across("registry-loop", E, whole.registry_loop),
    across("schema-behind", W, schemas.schema_behind),
    across("post-dates-reversed", E, whole.post_dates_reversed, may_wait=True),
    across("next-state-unknown", E, whole.next_state_unknown),
    across("inverse-label-missing", E, whole.inverse_label_missing),
    across("likelihood-range-reversed", E, whole.likelihood_range_reversed),
)
CATALOG_CHECKS = tuple(one.check for one in _ACROSS)


def check_together(repository: Repository, today: date) -> list[Problem]:
    """Return what is wrong between sheets and in the registries as a whole.

    Nothing is checked when there is no usable vocabulary. Sheets that were withdrawn take no part,
    except that their former ids stay taken.
    """
    return list(_problems(repository, today))


def _problems(repository: Repository, today: date) -> Iterator[Problem]:
    registries = repository.registries
    if registries is None:
        return
    standing = {sheet.id: sheet for sheet in repository.events if sheet.stands}
    together = Together(
        repository, registries, standing, today, not has_errors(repository.problems)
    )
    for one in _ACROSS:
        for found in one.rule(together):
            yield Problem(
                found.place, one.check.slug, one.check.severity, found.message, found.help
            )
