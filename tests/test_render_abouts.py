"""The line that describes a page to those who see only its address."""

from pathlib import Path

from briefing.render.actors import actor_pages
from briefing.render.jurisdictions import jurisdiction_pages
from briefing.render.sources import source_pages
from pages import catalogue_with, sheet

ACTORS = """
delegate:
  name: Amal Haddad
  kind: person
  posts:
    - title: Delegate
      from: 2020
      to: 2024
    - title: Chair of the assembly
      from: 2024-06
retired:
  name: Noor Saleh
  kind: person
  posts:
    - title: Registrar
      from: 2010
      to: 2014
silent:
  name: Ines Costa
  kind: person
"""
IN_ROLE = """actors:
  - actor: delegate
    role: host
  - actor: retired
    role: host
"""


def descriptions(folder: Path) -> dict[str, str]:
    events = {
        "xx-2025-first": sheet("An assembly adopts a first text", "2025-03", IN_ROLE),
        "xx-2026-second": sheet("An assembly adopts a second text", "2026-03-04"),
    }
    catalog = catalogue_with(folder, events, {"actors": ACTORS})
    made = [*actor_pages(catalog), *jurisdiction_pages(catalog), *source_pages(catalog)]
    return {one.uri: one.description for one in made}


def test_a_person_is_described_by_the_post_held_now_and_the_last_event(tmp_path: Path) -> None:
    assert descriptions(tmp_path)["actors/delegate.md"] == (
        "Amal Haddad: Chair of the assembly. "
        "1 event recorded: March 2025, “An assembly adopts a first text”."
    )


def test_a_post_that_ended_is_not_given_as_held(tmp_path: Path) -> None:
    assert descriptions(tmp_path)["actors/retired.md"].startswith("Noor Saleh: formerly Registrar.")


def test_an_actor_without_events_says_so(tmp_path: Path) -> None:
    assert descriptions(tmp_path)["actors/silent.md"].endswith("No event recorded.")


def test_a_site_of_sources_names_one_and_the_last_event_that_cites_it(tmp_path: Path) -> None:
    found = descriptions(tmp_path)["sources/example-org.md"]
    assert found.startswith("example.org: 1 source, “A page of the assembly”. Cited for 2 events:")
    assert "the latest, 4 March 2026, “An assembly adopts a second text”." in found
