// Dates: they agree with each other. A rule speaks only when no reading of the dates would do.
import { readDate } from "../dates.js";
import { cited, each } from "../reading.js";
import { words } from "../spoken.js";
import { said } from "./said.js";
import { later } from "./sources.js";

export function* afterAsOf(sheet, { limits }) {
  if (!sheet.as_of) return;
  const last = readDate(sheet.as_of, limits).latest;
  for (const [path, date, what, holes] of dated(sheet)) {
    const late = date && readDate(date, limits).earliest > last;
    if (late) yield said(path, `date-after-as-of/${what}`, { date: words(date), asOf: words(sheet.as_of), ...holes });
  }
}

function* dated(sheet) {
  yield [["date"], sheet.date, "event", {}];
  for (const [index, { id, kind, date }] of each(sheet.facts)) {
    if (kind === "event" || kind === "statement") yield [["facts", index, "date"], date, "fact", { id }];
  }
  for (const [key, { date }] of each(sheet.sources)) yield [["sources", key, "date"], date, "source", { key }];
  for (const [index, { actor, date }] of each(sheet.actors)) yield [["actors", index, "date"], date, "role", { actor }];
  for (const [index, { id, done }] of each(sheet.commitments)) yield [["commitments", index, "done", "date"], done?.date, "done", { id }];
}

export function* inFuture({ date }, { limits, today }) {
  if (date && readDate(date, limits).earliest > today) yield said(["date"], "event-in-future", { date: words(date) });
}

export function* beforeEvent(sheet, { limits, patterns }) {
  for (const [index, fact] of each(sheet.facts)) {
    const happened = fact.date ?? sheet.date;
    const dates = cited(fact.cite, sheet).map((one) => one.date);
    const known = sheet.date && dates.length && dates.every(Boolean);
    if (!known || fact.kind !== "event" || new RegExp(patterns.planned).test(fact.text)) continue;
    const newest = dates.reduce((one, other) => (readDate(other, limits).latest > readDate(one, limits).latest ? other : one));
    const early = later(readDate(newest, limits).latest) < readDate(happened, limits).earliest;
    const holes = { id: fact.id, happened: words(happened), newest: words(newest) };
    if (early) yield said(["facts", index, "cite"], "source-before-event", holes);
  }
}

export function* doneTooEarly(sheet, { limits }) {
  for (const [index, { id, due, done }] of each(sheet.commitments)) {
    if (!done || !due?.after || readDate(done.date, limits).latest >= readDate(due.after, limits).earliest) continue;
    const holes = { id, done: words(done.date), start: words(due.after) };
    yield said(["commitments", index, "done", "date"], "done-before-due-start", holes);
  }
}

export function* documents(sheet, { limits }) {
  for (const [index, { date_signed: signed, date_published: published }] of each(sheet.documents)) {
    if (!signed || !published || readDate(published, limits).latest >= readDate(signed, limits).earliest) continue;
    const holes = { published: words(published), signed: words(signed) };
    yield said(["documents", index, "date_published"], "document-dates-reversed", holes);
  }
}

export function* review({ review_by: by, as_of: asOf }, { limits }) {
  const early = by && asOf && readDate(by, limits).latest < readDate(asOf, limits).earliest;
  if (early) yield said(["review_by"], "review-before-as-of", { review: words(by), asOf: words(asOf) });
}
