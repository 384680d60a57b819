"""What a page must bear: a long title, a crowd of actors, a lone event, a name in one script."""

from pathlib import Path

from site_fixture import add_sheets

CROWD, LONE = "un-2026-crowd", "cn-2026-lone"
CHINESE, LONELY_TOPIC = "cn-plan", "glacier-lakes"
# Ninety characters, with a word that no narrow column holds.
TITLE = "Forty delegations agree telecommunications-supported flood forecasts for all shared rivers"
CHINESE_TITLE = "《澜沧江—湄公河合作五年行动计划2023—2027》"
ACTORS = 40
_ACTOR = """
guest-{number:02d}:
  name: Ministry of Water Resources and Environmental Protection number {number}
  short_name: Water ministry {number}
  kind: ministry
  jurisdiction: INTL
"""
_INITIATIVE = f"""
{CHINESE}:
  title: {CHINESE_TITLE}
  instrument: basin-treaty
  lead: guest-01
"""
_TOPIC = f"""
{LONELY_TOPIC}:
  label: Glacier lakes
  definition: Lakes that ice dams and that burst.
"""
_SHEET = """\
title: "{title}"
initiative: {initiative}
date: 2026-04-01
type: adoption
topics: [{topic}]
summary: What happened on that day, in one sentence.
actors:
{actors}
facts:
  - text: It was adopted by the delegations' heads.
    cite: [page]
sources:
  page:
    title: A page of the assembly
    url: https://example.org/{topic}/{long}
"""


def add_extremes(root: Path) -> None:
    """Add the extremes to the data folder of a small site."""
    briefs = root / "briefs"
    crowd = "".join(_ACTOR.format(number=number) for number in range(1, ACTORS + 1))
    for name, text in (("actors", crowd), ("initiatives", _INITIATIVE), ("topics", _TOPIC)):
        path = briefs / f"{name}.yml"
        path.write_text(path.read_text("utf-8") + text, "utf-8")
    parties = [f"  - {{actor: guest-{one:02d}, role: party}}" for one in range(1, ACTORS + 1)]
    made = {CROWD: (TITLE, "river-commissions", parties), LONE: ("Lone", LONELY_TOPIC, parties[:1])}
    add_sheets(
        root,
        {
            name: _SHEET.format(
                title=title,
                initiative=CHINESE,
                topic=topic,
                actors="\n".join(actors),
                long="x" * 90,
            )
            for name, (title, topic, actors) in made.items()
        },
    )
