// Facts: who speaks, what they rest on, and that they report and do not judge.
import { cited, each } from "../reading.js";
import { folded } from "../values.js";
import { said } from "./said.js";

export function* withoutSpeaker(sheet) {
  for (const [index, { id, kind, by }] of each(sheet.facts)) {
    if (kind === "statement" && by === undefined) yield said(["facts", index], "statement-without-speaker", { id });
  }
}

export function* onlySaid(sheet) {
  for (const [index, { id, kind, applies }] of each(sheet.facts)) {
    const spoken = applies && (kind === "statement" || kind === "context");
    if (spoken) yield said(["facts", index, "applies"], "applies-only-said", { id, kind });
  }
}

export function* judging(sheet, { patterns }) {
  for (const [index, { kind, text }] of each(sheet.facts)) {
    const own = text.replace(new RegExp(patterns.quotation, "gu"), " ");
    const word = patterns.judging[kind] && new RegExp(patterns.judging[kind]).exec(own);
    if (word && !new RegExp(patterns.attributed).test(own)) yield said(["facts", index, "text"], "fact-judges", { word: word[0] });
  }
}

export function* replaced(sheet) {
  for (const [index, { id, status, replaced_by: other }] of each(sheet.facts)) {
    const path = ["facts", index, "replaced_by"];
    if (other === id) yield said(path, "fact-replaced-still-current/itself", { id });
    else if (other !== undefined && status === "current") yield said(path, "fact-replaced-still-current", { id, other });
  }
}

export function* twice(sheet) {
  const first = new Map();
  for (const [index, { id, status, text, by, date }] of each(sheet.facts)) {
    if (status !== "current") continue;
    const claim = JSON.stringify([folded(text), by, date]);
    if (first.has(claim)) yield said(["facts", index, "text"], "fact-twice", { id, first: first.get(claim) });
    else first.set(claim, id);
  }
}

/** Facts that stand although all their sources were retracted, or read by nobody. */
export function* spoilt(sheet) {
  for (const [index, { id, status, cite }] of each(sheet.facts)) {
    const sources = cited(cite, sheet);
    if (status !== "current" || !sources.length) continue;
    const path = ["facts", index, "cite"];
    if (sources.every((one) => one.state === "retracted")) yield said(path, "retracted-source", { id });
    if (sources.every((one) => one.access === "not-read")) yield said(path, "fact-only-unread", { id });
  }
}
