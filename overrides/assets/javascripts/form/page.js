// The page on which a sheet is written without git: it asks, checks, shows the file and hands it on.
// Nothing that is written leaves this browser before its reader opens another site with it.
import { findings } from "./checks.js";
import { record } from "./groups.js";
import { naming } from "./naming.js";
import { hand } from "./handing.js";
import { summary } from "./summary.js";
import { draft } from "./draft.js";
import { yaml } from "./yaml.js";

const WAIT = 150; // ms between a key and what follows from it
const SCHEMA = "# yaml-language-server: $schema=../schemas/event.json\n";
const root = new URL("../../../", import.meta.url);
const byId = (name) => document.getElementById(name);

async function begin() {
  const answer = await fetch(new URL("data/form.json", root));
  if (!answer.ok) throw new Error(`data/form.json: ${answer.status}`);
  const data = { ...(await answer.json()), today: new Date().toISOString().slice(0, 10) };
  const around = { data, changed: later, local: { source: new Set(), fact: new Set(), assessment: new Set() } };
  const sheet = record(data.root, "The sheet", "", around, { first: ["sources", "summary", "type", "date", "title"] });
  const name = naming(data, around);
  byId("form-fields").replaceChildren(sheet.node, name.node);
  const kept = draft(root);
  let all = false;
  let waiting = 0;

  /** Everything that follows from what is written: the file, the draft, what the checks say. */
  function follow() {
    sheet.refresh();
    const written = sheet.value();
    name.suggest(written);
    const text = SCHEMA + yaml(written);
    byId("form-file").textContent = text;
    byId("form-name").textContent = `briefs/events/${name.value() || "…"}.yml`;
    const found = [...findings(written, data), ...name.findings()];
    show(found);
    return { written, text, found, name: name.value() };
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { const now = follow(); kept.keep(now.written, name.own()); }, WAIT);
  }

  function show(found) {
    const places = found.map((one) => [one.path[0] === "id" ? name.question : sheet.at(one.path), one]);
    const told = new Map();
    for (const [place, one] of places) if (!told.has(place) || (told.get(place).severity === "warning" && one.severity === "error")) told.set(place, one);
    const tell = (one) => one.tell(all || one.touched ? told.get(one) : null);
    sheet.each(tell);
    tell(name.question);
    return places;
  }

  /** Check everything and say what is wrong; returns whether nothing is. */
  function check() {
    clearTimeout(waiting);
    all = true;
    const now = follow();
    summary(byId("form-summary"), show(now.found));
    return { ...now, sound: !now.found.some((one) => one.severity === "error") };
  }

  byId("form").addEventListener("input", later);
  byId("form").addEventListener("change", later);
  byId("form").addEventListener("submit", (event) => { event.preventDefault(); check(); });
  hand(document.querySelector("[data-repository]").dataset, check);
  const old = kept.read();
  if (old) { name.set(old.name); sheet.set(old.sheet); }
  kept.tell(Boolean(old));
  byId("form-clear").addEventListener("click", () => kept.clear());
  follow();
  byId("form").hidden = false;
}

begin().catch((error) => {
  byId("form-waiting").textContent = "The form could not be loaded. The file way below works without it.";
  console.error(error);
}).then(() => { if (!byId("form").hidden) byId("form-waiting").remove(); });
