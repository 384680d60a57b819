// Disputes, figures, positions and links to other events: whole, and at one with themselves.
import { readDate } from "../dates.js";
import { each } from "../reading.js";
import { folded } from "../values.js";
import { said } from "./said.js";

export function* disputes(sheet) {
  for (const [index, { id, resolution, preferred, reason, versions }] of each(sheet.disputes)) {
    const why = resolution === "resolved" ? "resolved" : preferred ? "prefers" : "";
    if (why && reason === undefined) yield said(["disputes", index], `dispute-without-reason/${why}`, { id });
    const none = resolution === "resolved" && preferred === undefined;
    if (none) yield said(["disputes", index], "dispute-without-preferred", { id, first: each(versions)[0]?.[1].text });
  }
}

export function* preferred(sheet) {
  for (const [index, dispute] of each(sheet.disputes)) {
    const versions = each(dispute.versions).map(([, one]) => one.text);
    const unknown = dispute.preferred && !versions.includes(dispute.preferred);
    const holes = { count: versions.length, near: versions[0] };
    if (unknown) yield said(["disputes", index, "preferred"], "dispute-preferred-unknown", holes);
  }
}

export function* figures(sheet, { limits }) {
  const atOnce = (one, other) => {
    if (!one || !other) return !one && !other;
    const [a, b] = [readDate(one, limits), readDate(other, limits)];
    return a.earliest <= b.latest && b.earliest <= a.latest;
  };
  const all = each(sheet.figures);
  for (const [place, [index, one]] of all.entries()) {
    for (const [number, other] of all.slice(0, place)) {
      const same = folded(one.label) === folded(other.label) && one.unit === other.unit;
      if (!same || one.value === other.value || !atOnce(one.as_of, other.as_of)) continue;
      yield said(["figures", index, "value"], "figure-clash", { value: one.value, other: other.value, number: number + 1 });
    }
  }
}

export function* positions(sheet, { bases }) {
  for (const [index, { stance, basis }] of each(sheet.positions)) {
    const [label, weight] = bases[basis] ?? [];
    if (!label || weight > 1) continue;
    if (stance === "none") yield said(["positions", index, "stance"], "no-position-inferred", { label });
    if (Math.abs(stance) !== 2) continue;
    const better = Object.keys(bases).filter((name) => bases[name][1] > 1).join(", ");
    const holes = { stance: Number(stance), label, half: stance / 2, better };
    yield said(["positions", index, "stance"], "position-extreme-inferred", holes);
  }
}

export function* causes(sheet, { causal }) {
  for (const [index, { type, basis }] of each(sheet.relations)) {
    if (causal[type] && basis === undefined) yield said(["relations", index], "causal-without-basis", { label: causal[type] });
  }
}

export function* judged(sheet) {
  const ids = each(sheet.assessments).map(([, one]) => `\`${one.id}\``).join(", ") || "none yet";
  for (const [index, { basis, assessment }] of each(sheet.relations)) {
    const unnamed = basis === "assessed" && assessment === undefined;
    if (unnamed) yield said(["relations", index, "basis"], "assessed-without-assessment", { ids });
  }
}

export function* toItself(sheet, { id }) {
  for (const [index, { target }] of each(sheet.relations)) {
    if (target === id) yield said(["relations", index, "target"], "relation-to-itself");
  }
  if (id && sheet.withdrawn?.use_instead === id) yield said(["withdrawn", "use_instead"], "relation-to-itself/instead");
}
