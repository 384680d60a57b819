"""Relations as written in one sheet: a cause has a basis, and nothing is related to itself."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet


def causal_without_basis(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A relation that claims a cause says on what basis."""
    types = around.registries.vocabulary.relation_types
    for index, one in enumerate(sheet.record.relations):
        kind = types.get(one.type)
        if kind and kind.causal and one.basis is None:
            message = f"“{kind.label}” claims a cause, but not how we know"
            help = "Add `basis:` stated (an actor says so), reported (others do), assessed (we do)."
            yield Finding(("relations", index), message, help)


def assessed_without_assessment(
    sheet: Sheet[EventSheet], around: Surroundings
) -> Iterator[Finding]:
    """A relation on the basis `assessed` names the assessment behind it."""
    for index, one in enumerate(sheet.record.relations):
        if one.basis == "assessed" and one.assessment is None:
            ids = ", ".join(f"`{judged.id}`" for judged in sheet.record.assessments) or "none yet"
            help = f"Add `assessment:` with the id of an assessment of this sheet ({ids})."
            yield Finding(
                ("relations", index, "basis"), "the link is judged, but no judgement is named", help
            )


def relation_to_itself(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """An event is neither related to itself nor replaced by itself."""
    for index, one in enumerate(sheet.record.relations):
        if one.target == sheet.id:
            help = "Name the other event in `target`, or delete the relation."
            yield Finding(("relations", index, "target"), "the target is this sheet itself", help)
    gone = sheet.record.withdrawn
    if gone and gone.use_instead == sheet.id:
        help = "Name the sheet that takes its place, or delete `use_instead`."
        message = "the withdrawn sheet itself is to be used instead"
        yield Finding(("withdrawn", "use_instead"), message, help)
