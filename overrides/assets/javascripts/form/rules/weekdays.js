// Weekdays in running text: they agree with the calendar.
import { MONTHS, readDate } from "../dates.js";
import { each } from "../reading.js";
import { words } from "../spoken.js";
import { said } from "./said.js";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function* wrong(sheet, { limits, patterns }) {
  for (const [path, text, when] of texts(sheet)) {
    for (const [named, day] of claims(text ?? "", when && readDate(when, limits), when, patterns.weekdays)) {
      const real = DAYS[new Date(`${day}T00:00Z`).getUTCDay()];
      if (named !== real) yield said(path, "weekday-wrong", { date: words(day), named, real });
    }
  }
}

function* texts({ date, summary, facts, upcoming }) {
  yield [["summary"], summary, date];
  for (const [index, fact] of each(facts)) yield [["facts", index, "text"], fact.text, fact.date ?? date];
  for (const [index, one] of each(upcoming)) yield [["upcoming", index, "what"], one.what, one.date];
}

/** Yield weekdays with the day they are said of, only where there is no doubt which day is meant. */
function* claims(text, known, when, { before, after, on, any }) {
  const written = [before, after].flatMap((one) => [...text.matchAll(new RegExp(one, "g"))]);
  for (const { groups: found } of written) {
    const year = found.year ?? found.year2 ?? known?.earliest.slice(0, 4);
    const month = MONTHS.indexOf(found.month ?? found.month2) + 1;
    const day = year && `${year}-${String(month).padStart(2, "0")}-${(found.day ?? found.day2).padStart(2, "0")}`;
    if (day && isDay(day)) yield [found.weekday, day];
  }
  const alone = new RegExp(on).exec(text);
  const sole = [...text.matchAll(new RegExp(any, "g"))].length === 1;
  if (alone && sole && !written.length && /^\d{4}-\d{2}-\d{2}$/.test(when ?? "")) yield [alone.groups.weekday, when];
}

function isDay(text) {
  const read = new Date(`${text}T00:00Z`);
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(text);
}
