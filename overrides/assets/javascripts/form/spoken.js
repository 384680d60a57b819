// Dates in the words in which the checks speak of them: `26 July 2025`, `July 2025, approximate`.
import { MONTHS } from "./dates.js";

const PARTS = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;

/** Return the words of a date that is sound. */
export function words(text) {
  if (!text.includes("/")) return single(text);
  const [start, end] = text.split("/").map((one) => (one === ".." ? "" : one));
  if (!start) return `until ${single(end)}`;
  if (!end) return `from ${single(start)}`;
  return span(start, end);
}

function single(text) {
  const mark = PARTS.exec(text)[4] ?? "";
  const doubts = [/[~%]/.test(mark) && "approximate", /[?%]/.test(mark) && "uncertain"];
  return [plain(text), ...doubts.filter(Boolean)].join(", ");
}

function plain(text) {
  const [, year, month, day] = PARTS.exec(text);
  if (year.includes("X")) return `${Number(year.replaceAll("X", "0"))}s`;
  if (!month || month === "XX") return String(Number(year));
  const named = `${MONTHS[Number(month) - 1]} ${Number(year)}`;
  return !day || day === "XX" ? named : `${Number(day)} ${named}`;
}

function span(start, end) {
  const [, year, month, day] = PARTS.exec(start);
  const days = [start, end].every((one) => /^\d{4}-\d{2}-\d{2}$/.test(one));
  if (days && end.startsWith(`${year}-${month}`)) return `${Number(day)} to ${plain(end)}`;
  if (days && end.startsWith(year)) return `${Number(day)} ${MONTHS[Number(month) - 1]} to ${plain(end)}`;
  return `${single(start)}${/[?~%]$/.test(start) ? "," : ""} to ${single(end)}`;
}
