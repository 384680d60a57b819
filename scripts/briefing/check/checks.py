"""Every check on one sheet, in one place. A rule that is not listed here does not run."""

from briefing.check import (
    assessments,
    dates,
    disputes,
    facts,
    figures,
    identity,
    language,
    positions,
    posts,
    quotes,
    relations,
    review,
    sources,
    status,
    upkeep,
    weekdays,
)
from briefing.check.forms import FORM_CHECKS
from briefing.check.references import REFERENCE_CHECKS
from briefing.check.rule import Check, check
from briefing.problem import Severity

__all__ = ["FORM_CHECKS", "NEEDS_WHOLE_SHEET", "REFERENCE_CHECKS", "SHEET_CHECKS"]

E, W = Severity.ERROR, Severity.WARNING

SHEET_CHECKS: tuple[Check, ...] = (
    *REFERENCE_CHECKS,
    check("duplicate-id", E, identity.duplicate_id),
    check("statement-without-speaker", E, facts.statement_without_speaker),
    check("fact-judges", W, facts.fact_judges),
    check("fact-replaced-still-current", E, facts.replaced_without_status),
    check("retracted-source", E, facts.retracted_source),
    check("fact-only-unread", W, facts.fact_only_unread),
    check("quote-too-long", E, quotes.quote_too_long),
    check("translation-missing", W, quotes.translation_missing),
    check("source-unused", W, sources.source_unused),
    check("homepage-as-source", W, sources.homepage_as_source),
    check("source-derivation-loop", E, sources.source_derivation_loop),
    check("dispute-without-reason", E, disputes.dispute_without_reason),
    check("dispute-preferred-unknown", E, disputes.dispute_preferred_unknown),
    check("figure-clash", W, figures.figure_clash),
    check("date-after-as-of", E, dates.date_after_as_of),
    check("event-in-future", W, dates.event_in_future),
    check("source-before-event", W, dates.source_before_event),
    check("done-before-due-start", E, dates.done_before_due_start),
    check("document-dates-reversed", E, dates.document_dates_reversed),
    check("review-before-as-of", W, dates.review_before_as_of),
    check("weekday-wrong", W, weekdays.weekday_wrong),
    check("review-overdue", W, upkeep.review_overdue),
    check("upcoming-past", W, upkeep.upcoming_past),
    check("gap-unchecked", W, upkeep.gap_unchecked),
    check("assessment-due", W, upkeep.assessment_due),
    check("reviewed-by-author", W, review.reviewed_by_author),
    check("title-too-long", W, language.title_too_long),
    check("short-title-too-long", W, language.short_title_too_long),
    check("summary-too-long", W, language.summary_too_long),
    check("why-too-long", W, language.why_too_long),
    check("profile-too-long", W, language.profile_too_long),
    check("title-shouts", W, language.title_shouts),
    check("title-overclaims", W, language.title_overclaims),
    check("status-unknown", E, status.status_unknown),
    check("status-without-initiative", W, status.status_without_initiative),
    check("assessment-incomplete", E, assessments.assessment_incomplete),
    check("likelihood-with-confidence", E, assessments.likelihood_with_confidence),
    check("likelihood-twice", W, assessments.likelihood_twice),
    check("assessment-without-horizon", W, assessments.assessment_without_horizon),
    check("assessment-on-retracted", E, assessments.assessment_on_retracted),
    check("position-extreme-inferred", W, positions.position_extreme_inferred),
    check("person-as-state", W, positions.person_as_state),
    check("post-not-held", W, posts.post_not_held),
    check("causal-without-basis", E, relations.causal_without_basis),
    check("assessed-without-assessment", E, relations.assessed_without_assessment),
    check("relation-to-itself", E, relations.relation_to_itself),
)

# What is absent can only be told from a sheet of which nothing was set aside.
NEEDS_WHOLE_SHEET = frozenset({"source-unused"})
