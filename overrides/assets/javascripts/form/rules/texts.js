// Texts: short enough to be read, plain words only, and nothing of a skeleton.
import { each } from "../reading.js";
import { lengthOf, wordsIn } from "../values.js";
import { said } from "./said.js";

const NOT_PROSE = new Set(["url", "archive_url", "path", "same_as"]);

export function* tooLong({ title = "", short_title: short = "", summary = "", why_it_matters: why, profile }, { limits }) {
  if (lengthOf(title) > limits.title) yield said(["title"], "title-too-long", { count: lengthOf(title) });
  if (lengthOf(short) > limits.shortTitle) yield said(["short_title"], "short-title-too-long", { count: lengthOf(short) });
  if (wordsIn(summary) > limits.summary) yield said(["summary"], "summary-too-long", { count: wordsIn(summary) });
  if (why && wordsIn(why.text) > limits.summary) yield said(["why_it_matters"], "why-too-long", { count: wordsIn(why.text) });
  for (const [name, { text }] of each(profile)) {
    const count = wordsIn(text);
    if (count > limits.cell) yield said(["profile", name, "text"], "profile-too-long", { name, count });
  }
}

export function* shouting(sheet) {
  for (const name of ["title", "short_title"]) {
    const text = sheet[name] ?? "";
    const capitals = text.split(" ").length > 2 && text === text.toUpperCase() && text !== text.toLowerCase();
    if (text.includes("!") || capitals) yield said([name], "title-shouts", { name });
  }
}

export function* marks(sheet, { patterns }) {
  for (const [path, text] of prose(sheet)) {
    const mark = new RegExp(patterns.markup, "u").exec(text)?.[0];
    const address = mark?.includes("://") && !"<[".includes(mark[0]);
    if (mark) yield said(path, address ? "markup-in-text/address" : "markup-in-text", { mark: mark.slice(0, 40) });
    if (new RegExp(`^(?:${patterns.quoted})$`).test(text)) yield said(path, "quotes-around-text", { text: text.slice(1, -1) });
  }
}

function* prose(value, path = []) {
  if (typeof value === "string") yield [path, value];
  else for (const [key, one] of each(value)) if (!NOT_PROSE.has(key)) yield* prose(one, [...path, key]);
}

export function* skeleton(sheet, { standIns }) {
  for (const [path, text] of filledBySkeleton(sheet)) {
    if (standIns.includes(text)) yield said(path, "skeleton-left", { text });
  }
}

function* filledBySkeleton({ title, summary, facts, sources }) {
  yield [["title"], title];
  yield [["summary"], summary];
  for (const [index, { text }] of each(facts)) yield [["facts", index, "text"], text];
  for (const [key, source] of each(sources)) for (const name of ["title", "publisher", "url"]) yield [["sources", key, name], source[name]];
}
