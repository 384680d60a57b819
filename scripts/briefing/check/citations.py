"""Every citation of a sheet with its place, found by the shape of the schema."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from briefing.read.nodes import Loc
from briefing.schema.citation import CitationDetail
from briefing.schema.evidence import Fact, Source
from briefing.schema.fields import Record
from briefing.schema.shape import Kind, Shape, fields_of


def citations(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, CitationDetail]]:
    """Yield (location, citation) for every citation below a record, in the order of the schema."""
    for name, attribute, shape in _leading_to_citations(type(record)):
        value = getattr(record, attribute)
        if value:
            yield from _citations_in(value, shape, (*loc, name))


def _citations_in(value: Any, shape: Shape, loc: Loc) -> Iterator[tuple[Loc, CitationDetail]]:
    if isinstance(value, CitationDetail):
        yield loc, value
    elif shape.kind is Kind.RECORD:
        yield from citations(value, loc)
    elif shape.kind is Kind.LIST and shape.inner:
        for index, item in enumerate(value):
            yield from _citations_in(item, shape.inner, (*loc, index))
    elif shape.kind is Kind.MAP and shape.inner:
        for key, item in value.items():
            yield from _citations_in(item, shape.inner, (*loc, key))


@cache
def _leading_to_citations(model: type[Record]) -> tuple[tuple[str, str, Shape], ...]:
    return tuple(
        (field.name, field.attribute, field.shape)
        for field in fields_of(model).values()
        if _has_citation(field.shape)
    )


def _has_citation(shape: Shape) -> bool:
    if shape.kind is Kind.RECORD and shape.model:
        if shape.model is CitationDetail:
            return True
        return any(_has_citation(field.shape) for field in fields_of(shape.model).values())
    return shape.inner is not None and _has_citation(shape.inner)


def cited_sources(fact: Fact, sources: dict[str, Source]) -> list[Source]:
    """Return the sources that a fact cites; none where the sheet does not hold all of them."""
    found = [sources[one.source] for one in fact.cite if one.source in sources]
    return found if len(found) == len(fact.cite) else []
