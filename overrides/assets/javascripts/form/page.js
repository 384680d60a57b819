// The page on which a sheet is written without git: it asks, checks, shows the file and hands it on.
// Nothing that is written leaves this browser before its reader opens another site with it.
import { findings } from "./checks.js";
import { control } from "./controls.js";
import { draft } from "./draft.js";
import { hand } from "./handing.js";
import { naming } from "./naming.js";
import { kindOf } from "./notices.js";
import { record } from "./records.js";
import { cyclesOf } from "./states.js";
import { summary } from "./summary.js";
import { yaml } from "./yaml.js";

const WAIT = 150; // ms between a key and what follows from it
const SCHEMA = "# yaml-language-server: $schema=../schemas/event.json\n";
const FIRST = ["title", "date", "type", "summary", "sources", "facts"];
const WEIGHT = ["warning", "todo", "error"];
const root = new URL("../../../", import.meta.url);
const byId = (name) => document.getElementById(name);

async function begin() {
  const answer = await fetch(new URL("data/form.json", root));
  if (!answer.ok) throw new Error(`data/form.json: ${answer.status}`);
  const data = { ...(await answer.json()), today: new Date().toISOString().slice(0, 10) };
  let written = {};
  const local = { source: new Set(), fact: new Set(), assessment: new Set() };
  const around = { data, control, local, lists: new Map(), shelf: byId("form-words"), changed: later, cycles: () => cyclesOf(written, data) };
  const sheet = record(data.root, { legend: "The sheet" }, around, { first: FIRST, parts: data.groups });
  const name = naming(data, around);
  byId("form-fields").replaceChildren(sheet.node, name.node);
  const kept = draft(root);
  let waiting = 0;

  /** Everything that follows from what is written: the file, the draft, what the checks say. */
  function follow() {
    written = sheet.value();
    sheet.refresh();
    written = sheet.value();
    name.suggest(written);
    const text = SCHEMA + yaml(written);
    byId("form-file").textContent = text;
    byId("form-name").textContent = `briefs/events/${name.value() || "…"}.yml`;
    const twins = [];
    everywhere((one) => twins.push(...(one.twins?.() ?? [])));
    const found = [...findings(written, data, name.value()), ...name.findings(written), ...twins];
    return { text, found, places: show(found), name: name.value() };
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(() => { follow(); kept.keep(written, name.own()); }, WAIT);
  }

  /** Say at each place that was left or checked what weighs most there; return all places. */
  function show(found) {
    const places = found.map((one) => [placeOf(one), one]);
    const told = new Map();
    for (const [place, one] of places) if (!told.has(place) || weight(told.get(place)) < weight(one)) told.set(place, one);
    everywhere((one) => one.tell(one.touched ? told.get(one) : null));
    return places;
  }

  function placeOf({ path, atKey, place: own }) {
    if (own || path[0] === "id") return own ?? name.question;
    const place = sheet.at(path);
    return (atKey && place.asked) || place;
  }

  function everywhere(act) {
    sheet.each(act);
    act(name.question);
  }

  /** Check everything and say what is left to do; returns whether nothing is. */
  function check() {
    clearTimeout(waiting);
    everywhere((one) => { one.touched = true; });
    const now = follow();
    summary(byId("form-summary"), now.places, data, written);
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
  byId("form-without").remove();
  byId("form").hidden = false;
}

const weight = (found) => WEIGHT.indexOf(kindOf(found));

begin().catch((error) => {
  byId("form-failed").hidden = false;
  console.error(error);
});
