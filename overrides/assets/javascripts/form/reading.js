// A sheet as the rules read it: short forms written out, ids and defaults filled in, white space
// folded, and without what is faulty, so that one slip brings up no second message.
import { fold } from "./values.js";

const LETTERS = { facts: "f", disputes: "d", assessments: "a", commitments: "c" };
const SHORT = { CitationDetail: "source", WorthNoting: "text", Due: "date" };

/** Return a record with its short form written out. */
export const written = (value, name) => (typeof value === "string" && SHORT[name] ? { [SHORT[name]]: value } : value);

/** Return the ids that a list or a mapping of a sheet gives to its entries. */
export function idsOf(sheet, name) {
  const entries = sheet[name] ?? {};
  return Array.isArray(entries) ? entries.map((one, index) => one.id ?? `${LETTERS[name]}${index + 1}`) : Object.keys(entries);
}

/** Return why a record is faulty as a whole: the name of what a check says and where, or null. */
export function recordFault(value, name, { limits }) {
  if (name === "Source" && value.url === undefined && value.path === undefined) return ["source-without-address", "url"];
  if (name !== "Due") return null;
  const spans = [value.days, value.months].filter((one) => one !== undefined);
  if ((value.date !== undefined) === spans.length > 0 || spans.length > 1) return ["field-shape/way", "date"];
  if (spans.length && !/^\d{4}-\d{2}-\d{2}$/.test(value.after ?? "")) return ["field-shape/day", "after"];
  return spans.some((one) => Number(one) < 0 || Number(one) > limits.span) ? ["number-form/span", "days"] : null;
}

/**
 * Return what is sound of a sheet, the fields of the sheet that are not, and the records that lost
 * a field. `faulty` holds the paths of faulty values, their steps joined by line breaks. In a list
 * what was taken out leaves a hole, so that places keep their numbers.
 */
export function sound(sheet, faulty, data) {
  const lost = new Set();
  const record = (given, name, path) => {
    const value = written(given, name);
    const made = {};
    for (const field of data.records[name].fields) {
      const here = [...path, field.name];
      const inside = value[field.name];
      const kept = inside === undefined ? field.default : shaped(inside, field.shape, here);
      if (kept !== undefined) made[field.name] = kept;
      else if (inside !== undefined) lost.add(path.join("\n"));
      if (kept === undefined && field.required && path.length) return undefined;
    }
    return recordFault(made, name, data) ? undefined : made;
  };
  const shaped = (value, shape, path) => {
    if (faulty.has(path.join("\n"))) return undefined;
    if (shape.kind === "record") return record(value, shape.record, path);
    if (shape.kind === "value") return shape.form === "text" ? fold(value) : value;
    const pairs = Object.entries(value).map(([key, one]) => {
      const step = Array.isArray(value) ? Number(key) : key;
      const here = [...path, step];
      const named = path.length === 1 && path[0] in LETTERS ? { id: `${LETTERS[path[0]]}${step + 1}`, ...one } : one;
      return [key, shaped(named, shape.inner, here)];
    });
    const kept = pairs.filter(([, one]) => one !== undefined);
    if (shape.least !== undefined && kept.length < shape.least) return undefined;
    return Array.isArray(value) ? pairs.map(([, one]) => one ?? null) : Object.fromEntries(kept);
  };
  const read = record(sheet, data.root, []);
  const gone = (one) => read[one.name] === undefined && (one.required || sheet[one.name] !== undefined);
  const aside = new Set(data.records[data.root].fields.filter(gone).map((one) => one.name));
  return { record: read, aside, lost };
}

/** Return the entries of a list or a mapping that are sound, each with its number or key. */
export function each(entries) {
  const pairs = Array.isArray(entries) ? [...entries.entries()] : Object.entries(entries ?? {});
  return pairs.filter(([, one]) => one);
}

/** Return the sources that a fact cites; none where the sheet does not hold all of them. */
export function cited(cite, sheet) {
  const found = each(cite).map(([, one]) => sheet.sources?.[one.source]);
  return found.every(Boolean) ? found : [];
}

/** Return every citation below a value with its path. */
export function* citations(value, path = []) {
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of each(value)) {
    if (key === "cite") for (const [index, cite] of each(one)) yield [[...path, key, index], cite];
    else yield* citations(one, [...path, key]);
  }
}
