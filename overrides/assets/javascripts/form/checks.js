// The checks that need no other file, on a sheet as a tree of texts: the slugs and the texts are
// those of `briefing check`.
import { RULES } from "./rules.js";
import { keyFault, valueFault } from "./values.js";

const LETTERS = { facts: "f", disputes: "d", assessments: "a", commitments: "c" };
const LOCAL = { source: "sources", fact: "facts", assessment: "assessments" };
const SHORT = { CitationDetail: "source", WorthNoting: "text", Due: "date" };

/** Return what the checks find: path, slug, severity, message, help. */
export function findings(sheet, data) {
  const local = Object.fromEntries(Object.entries(LOCAL).map(([ref, name]) => [ref, names(sheet[name], LETTERS[name])]));
  const found = [...ofRecord(sheet, data.root, [], { data, local })];
  const faulty = new Set(found.map((one) => one.path.join("\n")));
  for (const rule of RULES) {
    for (const one of rule(sheet, data)) if (!faulty.has(one.path.join("\n"))) found.push(finding(data, ...one.said, one.path));
  }
  return found;
}

/** Return the ids that a list or a mapping of a sheet gives to its entries. */
export function names(entries, letter) {
  if (Array.isArray(entries)) return entries.map((one, index) => one.id || `${letter}${index + 1}`);
  return Object.keys(entries ?? {});
}

/** Return a finding in the words of its check. */
export function finding(data, name, holes, path) {
  const text = data.texts[name] ?? data.texts[name.split("/")[0]];
  const filled = (pattern) => pattern.replace(/\{(\w+)\}/g, (hole, key) => holes[key] ?? hole);
  return { path, slug: name.split("/")[0], severity: text.severity, message: filled(text.message), help: holes.help ?? filled(text.help) };
}

function* ofRecord(value, name, path, around) {
  const { data } = around;
  const record = typeof value === "string" && SHORT[name] ? { [SHORT[name]]: value } : value;
  for (const field of data.records[name].fields) {
    const here = [...path, field.name];
    const inside = record[field.name];
    if (inside !== undefined) yield* ofShape(inside, field.shape, here, around);
    else if (field.required) yield finding(data, "field-missing", { name: field.name, help: field.meaning }, here);
  }
  if (name === "Source" && record.url === undefined && record.path === undefined) {
    yield finding(data, "source-without-address", {}, [...path, "url"]);
  }
}

function* ofShape(value, shape, path, around) {
  if (shape.kind === "record") yield* ofRecord(value, shape.record, path, around);
  else if (shape.kind === "value") yield* ofValue(value, shape, path, around);
  else {
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    yield* ofCount(entries.length, shape, path, around);
    for (const [key, one] of entries) {
      const fault = shape.kind === "map" && !shape.keyRef ? keyFault(key, around.data) : null;
      if (fault) yield finding(around.data, ...fault, [...path, key]);
      if (shape.keyRef) yield* ofReference(key, shape.keyRef, [...path, key], around);
      yield* ofShape(one, shape.inner, [...path, key], around);
    }
  }
}

function* ofCount(count, shape, path, { data }) {
  if (shape.least !== undefined && count < shape.least) yield finding(data, "field-count/few", { limit: shape.least, count }, path);
  if (shape.most !== undefined && count > shape.most) yield finding(data, "field-count/many", { limit: shape.most }, path);
}

function* ofValue(value, shape, path, around) {
  const { data } = around;
  const fault = valueFault(shape.form, value, shape, data);
  if (fault) yield finding(data, ...fault, path);
  else if (shape.allowed && !shape.allowed.includes(value)) {
    yield finding(data, "value-not-allowed", { value, help: `Allowed: ${shape.allowed.join(", ")}.` }, path);
  } else if (shape.ref) yield* ofReference(value, shape.ref, path, around);
}

function* ofReference(value, ref, path, { data, local }) {
  const known = local[ref] ?? data.words[ref]?.map(([word]) => word);
  if (!known || known.includes(value)) return;
  const kind = ref === "dimensions" ? "dimension" : ref;
  const slug = `${kind}-unknown` in data.texts ? `${kind}-unknown` : "word-unknown";
  yield finding(data, slug, { kind, target: ref, value, allowed: known.join(", ") }, path);
}
