// Dates in EDTF level 1, judged as `briefing check` judges them: a cause, or the days allowed.

export const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SINGLE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
const SPELLED = [
  /^(?<y>\d{4})(?<s>[/.-])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})$/,
  /^(?<y>\d{4})[/.](?<m>\d{1,2})$/,
  /^(?<y>\d{4})-(?<m>\d)$/,
  /^(?<y>\d{4})年(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?$/,
  /^(?:(?<d>\d{1,2})(?:st|nd|rd|th)?\s+)?(?<w>[a-z]+)\.?,?\s+(?<y>\d{4})$/,
  /^(?<w>[a-z]+)\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})$/,
];

/** Return `{ earliest, latest }` as ISO days, or `{ cause, … }` with what fills the text. */
export function readDate(text, limits) {
  const found = text.includes("/") ? interval(text, limits) : single(text, limits);
  if (!found.cause) return found;
  const timed = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:/.exec(text);
  const meant = timed ? timed[1] : oneReading(text, limits);
  if (timed && found.cause === "form") return { cause: "time", value: text, meant };
  return { ...found, value: text, ...(meant ? { cause: "spelled", meant } : {}) };
}

function single(text, limits) {
  const found = SINGLE.exec(text);
  if (!found) return { cause: /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(text) ? "either" : "form" };
  const [, year, month, day] = found;
  if (year.includes("X") && month) return { cause: "x-month" };
  if (month === "XX" && day && day !== "XX") return { cause: "xx-day" };
  const [from, to] = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  if (from === 0) return { cause: "zero" };
  const whole = bounds(from, to, month, day);
  if (whole.cause) return whole;
  return from < limits.firstYear || from > limits.lastYear ? { cause: "range" } : whole;
}

function bounds(from, to, month, day) {
  if (!month || month === "XX") return { earliest: iso(from, 1, 1), latest: iso(to, 12, 31) };
  const number = Number(month);
  if (number < 1 || number > 12) return { cause: "month", month };
  const last = new Date(Date.UTC(2000 + (from % 400), number, 0)).getUTCDate();
  if (!day || day === "XX") return { earliest: iso(from, number, 1), latest: iso(from, number, last) };
  if (Number(day) < 1 || Number(day) > last) return { cause: "day", month: `${MONTHS[number - 1]} ${from}`, day };
  return { earliest: iso(from, number, Number(day)), latest: iso(from, number, Number(day)) };
}

const iso = (year, month, day) => [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");

function interval(text, limits) {
  const ends = text.split("/");
  if (ends.length !== 2 || /^\d{1,2}$/.test(ends[0])) return { cause: /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/.test(text) ? "either" : "form" };
  const [start, end] = ends.map((one) => (one === "" || one === ".." ? null : single(one, limits)));
  if (!start && !end) return { cause: "no-end" };
  const faulty = [start, end].find((one) => one?.cause);
  if (faulty) return faulty;
  const days = { earliest: start?.earliest ?? iso(limits.firstYear, 1, 1), latest: end?.latest ?? iso(limits.lastYear, 12, 31) };
  return days.latest < days.earliest ? { cause: "reversed" } : days;
}

/** Return the EDTF form of a date in words or in another order, where it has one reading only. */
function oneReading(text, limits) {
  const folded = text.trim().split(/\s+/).join(" ").toLowerCase();
  const valid = (value) => (single(value, limits).cause ? null : value);
  for (const form of SPELLED) {
    const parts = form.exec(folded)?.groups;
    if (!parts) continue;
    const month = parts.w ? monthOf(parts.w) : Number(parts.m);
    if (month) return valid(iso(parts.y, month, parts.d ?? 0).replace(/-00$/, ""));
  }
  const two = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/.exec(folded);
  if (!two) return null;
  const [a, b] = [Number(two[1]), Number(two[3])];
  const readings = new Set([valid(iso(two[4], b, a)), valid(iso(two[4], a, b))].filter(Boolean));
  return readings.size === 1 ? [...readings][0] : null;
}

function monthOf(word) {
  if (word.length < 3) return 0;
  return MONTHS.findIndex((one) => one.toLowerCase() === word || one.slice(0, 3).toLowerCase() === word || (word === "sept" && one === "September")) + 1;
}
