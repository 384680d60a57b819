// Upkeep: what has come due by today.
import { readDate } from "../dates.js";
import { each } from "../reading.js";
import { words } from "../spoken.js";
import { said } from "./said.js";

export function* overdue({ review_by: by, withdrawn }, { aside, limits, today }) {
  const late = by && !withdrawn && !aside.has("withdrawn") && readDate(by, limits).latest < today;
  if (late) yield said(["review_by"], "review-overdue", { date: words(by) });
}

export function* past(sheet, { aside, limits, today }) {
  if (sheet.withdrawn || aside.has("withdrawn")) return;
  for (const [index, { date }] of each(sheet.upcoming)) {
    if (readDate(date, limits).latest < today) yield said(["upcoming", index, "date"], "upcoming-past", { date: words(date) });
  }
}

export function* unchecked(sheet, { aside, limits, today }) {
  if (sheet.withdrawn || aside.has("withdrawn")) return;
  for (const [index, gap] of each(sheet.gaps)) {
    const checked = gap.checked ?? sheet.as_of;
    const old = checked && months(readDate(checked, limits).latest, limits.unchecked) < today;
    if (old) yield said(["gaps", index], "gap-unchecked", { date: words(checked) });
  }
}

/** Return a day moved by whole months; the last day of a shorter month stands for a later one. */
function months(day, count) {
  const [year, month, number] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(number, last))).toISOString().slice(0, 10);
}

export function* due(sheet, { aside, limits, today }) {
  if (sheet.withdrawn || aside.has("withdrawn")) return;
  for (const [index, { id, horizon, likelihood, outcome }] of each(sheet.assessments)) {
    const over = horizon && likelihood && !outcome && readDate(horizon, limits).latest < today;
    if (over) yield said(["assessments", index, "horizon"], "assessment-due", { id, date: words(horizon) });
  }
}
