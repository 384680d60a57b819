"""Comparisons: one row a subject, one cell a side, and who is near whom from coded positions."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.compare import Column, Comparison
from briefing.render.cells import Group, groups, side_name
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.words import counted


@dataclass(frozen=True, slots=True)
class Nearness:
    """The issues at one gap, each as its question, and that gap from 0 to 4."""

    questions: tuple[str, ...]
    gap: int


def comparison_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the list of comparisons, then each of them, those chosen by rule last."""
    yield _index(catalog)
    for one in (*catalog.comparisons, *catalog.pairs.comparisons):
        yield _page(catalog, one)


def _index(catalog: Catalog) -> Page:
    body = render_template(
        "comparison_index.md.j2",
        "compare/",
        label=Labels(catalog),
        comparisons=catalog.comparisons,
        pairs=catalog.pairs,
        mean_gap=mean_gap,
        side_name=lambda side: side_name(catalog, side),
    )
    about = "Initiatives and events side by side, from the same cited cells as their briefings."
    return Page("compare/index.md", "Compare", about, "page", body)


def _page(catalog: Catalog, one: Comparison) -> Page:
    rows: tuple[Group, ...] = groups(catalog, one)
    body = render_template(
        "comparison.md.j2",
        f"compare/{one.id}/",
        label=Labels(catalog),
        one=one,
        groups=rows,
        names=[side_name(catalog, side) for side in one.columns],
        speakers=[speaker(catalog, side) for side in one.columns],
        closest=nearness(catalog, one, one.closest),
        furthest=nearness(catalog, one, one.furthest),
        shared=nearness(catalog, one, _all_alike(one)),
        mean=mean_gap(one),
        kind=f"{counted(len(one.columns), 'side')}",
    )
    title = one.record.title
    uri, about = f"compare/{one.id}.md", one.record.summary
    if one.by_rule:  # it repeats cells of others, so that it comes after them among search results
        return Page(uri, title, about, "comparison", body)
    return Page(uri, title, about, "comparison", body, one.path)


def speaker(catalog: Catalog, side: Column) -> str:
    """Return whose coded positions stand for a side, or nothing."""
    return catalog.actor_name(side.actor) if side.actor else ""


def nearness(catalog: Catalog, one: Comparison, issues: tuple[str, ...]) -> Nearness | None:
    """Return issues at one gap in words, or None where there are none."""
    sizes = {shared.issue: shared.gap for shared in one.gaps}
    known = catalog.registries.issues
    if not issues:
        return None
    return Nearness(tuple(known[name].question for name in issues), sizes[issues[0]])


def _all_alike(one: Comparison) -> tuple[str, ...]:
    """Return the shared issues where none is closer than another; else nothing."""
    return tuple(shared.issue for shared in one.gaps) if not one.closest else ()


def mean_gap(one: Comparison) -> str:
    """Return the mean gap over all shared issues with one decimal, or nothing."""
    if not one.gaps:
        return ""
    return f"{sum(shared.gap for shared in one.gaps) / len(one.gaps):.1f}"
