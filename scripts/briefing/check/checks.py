"""Every check on one sheet, in one place. A rule that is not listed here does not run."""

from briefing.check import (
    assessments,
    dates,
    disputes,
    facts,
    figures,
    identity,
    language,
    marks,
    positions,
    posts,
    quotes,
    relations,
    review,
    skeletons,
    sources,
    status,
    upkeep,
    weekdays,
)
from briefing.check.forms import FORM_CHECKS
from briefing.check.references import REFERENCE_CHECKS
from briefing.check.rule import Check, check
from briefing.problem import Severity

__all__ = ["FORM_CHECKS", "REFERENCE_CHECKS", "SHEET_CHECKS"]

E, W = Severity.ERROR, Severity.WARNING

SHEET_CHECKS: tuple[Check, ...] = (
    *REFERENCE_CHECKS,
    check("duplicate-id", E, identity.duplicate_id),
    check("listed-twice", E, identity.listed_twice),
    check("participant-twice", W, identity.participant_twice),
    check(
        "statement-without-speaker",
        E,
        facts.statement_without_speaker,
        of_absence=True,
        may_wait=True,
    ),
    check("applies-only-said", W, facts.applies_only_said),
    check("fact-judges", W, facts.fact_judges),
    check("fact-replaced-still-current", E, facts.replaced_without_status, may_wait=True),
    check("fact-twice", W, facts.fact_twice),
    check("retracted-source", E, facts.retracted_source, may_wait=True),
    check("fact-only-unread", W, facts.fact_only_unread),
    check("quote-too-long", E, quotes.quote_too_long, may_wait=True),
    check("translation-missing", W, quotes.translation_missing, of_absence=True),
    check("source-unused", W, sources.source_unused, needs_whole=True),
    check("homepage-as-source", W, sources.homepage_as_source),
    check("source-twice", W, sources.source_twice),
    check("source-read-early", W, sources.source_read_early),
    check("source-derivation-loop", E, sources.source_derivation_loop),
    check(
        "dispute-without-reason", E, disputes.dispute_without_reason, of_absence=True, may_wait=True
    ),
    check(
        "dispute-without-preferred",
        E,
        disputes.dispute_without_preferred,
        of_absence=True,
        may_wait=True,
    ),
    check("dispute-preferred-unknown", E, disputes.dispute_preferred_unknown),
    check("figure-clash", W, figures.figure_clash),
    check("date-after-as-of", E, dates.date_after_as_of, may_wait=True),
    check("event-in-future", W, dates.event_in_future),
    check("source-before-event", W, dates.source_before_event),
    check("done-before-due-start", E, dates.done_before_due_start, may_wait=True),
    check("document-dates-reversed", E, dates.document_dates_reversed, may_wait=True),
    check("review-before-as-of", W, dates.review_before_as_of),
    check("weekday-wrong", W, weekdays.weekday_wrong),
    check("review-overdue", W, upkeep.review_overdue),
    check("upcoming-past", W, upkeep.upcoming_past),
    check("gap-unchecked", W, upkeep.gap_unchecked, of_absence=True),
    check("assessment-due", W, upkeep.assessment_due, of_absence=True),
    check("reviewed-by-author", W, review.reviewed_by_author),
    check("skeleton-left", E, skeletons.skeleton_left, may_wait=True),
    check("title-too-long", W, language.title_too_long),
    check("short-title-too-long", W, language.short_title_too_long),
    check("summary-too-long", W, language.summary_too_long),
    check("why-too-long", W, language.why_too_long),
    check("profile-too-long", W, language.profile_too_long),
    check("markup-in-text", W, marks.markup_in_text),
    check("quotes-around-text", W, marks.quotes_around_text),
    check("title-shouts", W, language.title_shouts),
    check("title-overclaims", W, language.title_overclaims),
    check("status-unknown", E, status.status_unknown),
    check("status-without-initiative", W, status.status_without_initiative),
    check(
        "assessment-incomplete",
        E,
        assessments.assessment_incomplete,
        of_absence=True,
        may_wait=True,
    ),
    check("likelihood-with-confidence", E, assessments.likelihood_with_confidence, may_wait=True),
    check("likelihood-twice", W, assessments.likelihood_twice),
    check("assessment-without-horizon", W, assessments.assessment_without_horizon, of_absence=True),
    check("assessment-on-retracted", E, assessments.assessment_on_retracted, may_wait=True),
    check("position-extreme-inferred", W, positions.position_extreme_inferred),
    check("no-position-inferred", W, positions.no_position_inferred),
    check("person-as-state", W, positions.person_as_state),
    check("post-not-held", W, posts.post_not_held),
    check(
        "causal-without-basis", E, relations.causal_without_basis, of_absence=True, may_wait=True
    ),
    check(
        "assessed-without-assessment",
        E,
        relations.assessed_without_assessment,
        of_absence=True,
        may_wait=True,
    ),
    check("relation-to-itself", E, relations.relation_to_itself),
)
