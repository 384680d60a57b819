// The rules on a whole sheet that can run in a browser; each yields a path and what a check says.
import { readDate } from "./dates.js";
import { fold, lengthOf, wordsIn } from "./values.js";

const NOT_PROSE = new Set(["url", "archive_url", "path", "same_as"]);
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu;
const idOf = (one, letter, index) => one.id ?? `${letter}${index + 1}`;
const said = (path, name, holes = {}) => ({ path, said: [name, holes] });

function* tooLong(sheet, { limits }) {
  const title = lengthOf(fold(sheet.title ?? ""));
  const short = lengthOf(fold(sheet.short_title ?? ""));
  const why = sheet.why_it_matters?.text ?? sheet.why_it_matters ?? "";
  if (title > limits.title) yield said(["title"], "title-too-long", { count: title });
  if (short > limits.shortTitle) yield said(["short_title"], "short-title-too-long", { count: short });
  if (wordsIn(sheet.summary ?? "") > limits.summary) yield said(["summary"], "summary-too-long", { count: wordsIn(sheet.summary) });
  if (wordsIn(why) > limits.summary) yield said(["why_it_matters", "text"], "why-too-long", { count: wordsIn(why) });
  for (const [name, cell] of Object.entries(sheet.profile ?? {})) {
    const count = wordsIn(cell.text ?? "");
    if (count > limits.cell) yield said(["profile", name, "text"], "profile-too-long", { name, count });
  }
}

function* shouting(sheet) {
  for (const name of ["title", "short_title"]) {
    const text = fold(sheet[name] ?? "");
    const capitals = text.split(" ").length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
    if (text.includes("!") || capitals) yield said([name], "title-shouts", { name });
  }
}

function* facts(sheet, { patterns }) {
  for (const [index, fact] of (sheet.facts ?? []).entries()) {
    const kind = fact.kind ?? "event";
    const id = idOf(fact, "f", index);
    if (kind === "statement" && fact.by === undefined) yield said(["facts", index, "by"], "statement-without-speaker", { id });
    const own = fold(fact.text ?? "").replace(new RegExp(patterns.quotation, "gu"), " ");
    const word = patterns.judging[kind] && new RegExp(patterns.judging[kind]).exec(own);
    if (word && !new RegExp(patterns.attributed).test(own)) yield said(["facts", index, "text"], "fact-judges", { word: word[0] });
    if (unread(fact, sheet)) yield said(["facts", index, "cite"], "fact-only-unread", { id });
  }
}

function unread(fact, sheet) {
  const cited = citesOf(fact).map((key) => sheet.sources?.[key]).filter(Boolean);
  return (fact.status ?? "current") === "current" && cited.length > 0 && cited.every((one) => one.access === "not-read");
}

const keyOf = (cite) => (typeof cite === "string" ? cite : cite.source);
const citesOf = (one) => (Array.isArray(one.cite) ? one.cite.map(keyOf) : []);

/** Yield every citation below a value with its path. */
function* citations(value, path = []) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (key === "cite" && Array.isArray(one)) for (const [index, cite] of one.entries()) yield [[...path, key, index], cite];
    else yield* citations(one, [...path, key]);
  }
}

function* quotations(sheet, { limits }) {
  for (const [path, cite] of citations(sheet)) {
    const quote = cite.quote ?? "";
    const unspaced = (quote.match(UNSPACED) ?? []).length;
    const count = wordsIn(quote.replace(UNSPACED, " ")) + Math.floor((unspaced + 1) / 2);
    if (count > limits.quote) yield said([...path, "quote"], "quote-too-long", { count });
  }
}

function* sources(sheet, { patterns }) {
  const used = new Set([...citations(sheet)].map(([, cite]) => keyOf(cite)));
  for (const one of Object.values(sheet.sources ?? {})) for (const step of one.derived_from ?? []) used.add(step.source);
  for (const [key, one] of Object.entries(sheet.sources ?? {})) {
    if (!used.has(key)) yield said(["sources", key], "source-unused", { key });
    const path = /^https:\/\/[^/?#]*([^?#]*)/.exec(one.url ?? "");
    const door = path && one.url.length < 60 && !/\?./.test(one.url) && new RegExp(`^(?:${patterns.frontDoor})$`).test(path[1]);
    if (door) yield said(["sources", key, "url"], "homepage-as-source", { key });
  }
}

function* ids(sheet) {
  const seen = new Map();
  for (const [name, letter] of [["facts", "f"], ["disputes", "d"], ["assessments", "a"], ["commitments", "c"]]) {
    for (const [index, one] of (sheet[name] ?? []).entries()) {
      const id = idOf(one, letter, index);
      if (seen.has(id)) yield said([name, index, "id"], "duplicate-id", { value: id, first: seen.get(id) });
      else seen.set(id, `${name}[${index + 1}]`);
    }
  }
}

function* disputes(sheet) {
  for (const [index, one] of (sheet.disputes ?? []).entries()) {
    const why = one.resolution === "resolved" ? "resolved" : one.preferred ? "prefers" : "";
    if (why && one.reason === undefined) yield said(["disputes", index, "reason"], `dispute-without-reason/${why}`, { id: idOf(one, "d", index) });
  }
}

function* dates(sheet, { limits, today }) {
  const days = (text) => (typeof text === "string" ? readDate(text, limits) : {});
  const asOf = days(sheet.as_of).latest;
  const event = days(sheet.date);
  if (event.earliest > today) yield said(["date"], "event-in-future", { date: sheet.date });
  const dated = [[["date"], sheet.date, "event", {}]];
  for (const [index, fact] of (sheet.facts ?? []).entries()) {
    if (["event", "statement"].includes(fact.kind ?? "event")) dated.push([["facts", index, "date"], fact.date, "fact", { id: idOf(fact, "f", index) }]);
  }
  for (const [key, one] of Object.entries(sheet.sources ?? {})) dated.push([["sources", key, "date"], one.date, "source", { key }]);
  for (const [path, date, what, holes] of dated) {
    if (asOf && days(date).earliest > asOf) yield said(path, `date-after-as-of/${what}`, { date, asOf: sheet.as_of, ...holes });
  }
}

function* marks(sheet, { patterns }) {
  for (const [path, text] of prose(sheet)) {
    const mark = new RegExp(patterns.markup, "u").exec(text)?.[0];
    if (mark) yield said(path, mark.includes("://") && !"<[".includes(mark[0]) ? "markup-in-text/address" : "markup-in-text", { mark: mark.slice(0, 40) });
    if (new RegExp(`^(?:${patterns.quoted})$`).test(text)) yield said(path, "quotes-around-text", { text: text.slice(1, -1) });
  }
}

function* prose(value, path = []) {
  if (typeof value === "string") yield [path, value];
  else for (const [key, one] of Array.isArray(value) ? value.entries() : Object.entries(value)) if (!NOT_PROSE.has(key)) yield* prose(one, [...path, key]);
}

export const RULES = [ids, facts, quotations, sources, disputes, dates, tooLong, marks, shouting];
