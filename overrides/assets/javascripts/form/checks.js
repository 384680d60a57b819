// The checks that need no other file, on a sheet as a tree of texts: the slugs and the texts are
// those of `briefing check`.
import { idsOf, recordFault, sound, written } from "./reading.js";
import { RULES } from "./rules/all.js";
import { keyFault, valueFault } from "./values.js";

const LOCAL = { source: "sources", fact: "facts", assessment: "assessments" };

/** Return what the checks find: path, slug, severity, message, help, whether the key is meant. */
export function findings(sheet, data, id = "") {
  const local = Object.fromEntries(Object.entries(LOCAL).map(([ref, name]) => [ref, idsOf(sheet, name)]));
  const form = [...ofRecord(sheet, data.root, [], { data, local })];
  const faulty = new Set(form.filter((one) => !one.reference).map(({ path }) => path.join("\n")));
  const { record, aside, lost } = sound(sheet, faulty, data);
  const known = form.filter((one) => !one.reference || (!aside.has(LOCAL[one.reference]) && holds(record, one.path)));
  return [...known, ...ofRules({ record, aside, lost, whole: !faulty.size }, data, id)];
}

/** Return whether a place is left in what is sound of a sheet. */
function holds(record, path) {
  return path.reduce((here, step) => here?.[step], record) !== undefined;
}

function* ofRules({ record, aside, lost, whole }, data, id) {
  for (const [rule, { needsWhole, ofAbsence }] of RULES) {
    if (needsWhole && !whole) continue;
    for (const { path, said } of rule(record, { ...data, id, aside })) {
      const incomplete = ofAbsence && [path, path.slice(0, -1)].some((one) => one.length && lost.has(one.join("\n")));
      if (!aside.has(path[0]) && !incomplete) yield finding(data, ...said, path);
    }
  }
}

/** Return a finding in the words of its check. */
export function finding(data, name, holes, path) {
  const text = data.texts[name] ?? data.texts[name.split("/")[0]];
  const filled = (pattern) => pattern.replace(/\{(\w+)\}/g, (hole, key) => holes[key] ?? hole);
  return { path, slug: name.split("/")[0], severity: text.severity, message: filled(text.message), help: holes.help ?? filled(text.help) };
}

function* ofRecord(value, name, path, around) {
  const { data } = around;
  const record = written(value, name);
  const before = [];
  for (const field of data.records[name].fields) {
    const here = [...path, field.name];
    const inside = record[field.name];
    if (inside !== undefined) before.push(...ofShape(inside, field.shape, here, around));
    else if (field.required) before.push(finding(data, "field-missing", { name: field.name }, here));
  }
  yield* before;
  const otherwise = before.some((one) => !one.reference && one.slug !== "field-missing");
  const fault = otherwise ? null : recordFault(record, name, data);
  if (fault) yield finding(data, fault[0], {}, [...path, fault[1]]);
}

function* ofShape(value, shape, path, around) {
  if (shape.kind === "record") yield* ofRecord(value, shape.record, path, around);
  else if (shape.kind === "value") yield* ofValue(value, shape, path, around);
  else {
    const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    yield* ofCount(entries.length, shape, path, around);
    for (const [key, one] of entries) {
      const fault = shape.kind === "map" && !shape.keyRef ? keyFault(key, around.data) : null;
      if (fault) yield { ...finding(around.data, ...fault, [...path, key]), atKey: true };
      if (shape.keyRef && !key) yield { ...finding(around.data, "field-missing", { name: "key" }, [...path, key]), atKey: true };
      else if (shape.keyRef) yield* ofReference(key, shape.keyRef, [...path, key], around);
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
  const found = finding(data, slug, { kind, target: ref, value, allowed: known.join(", ") }, path);
  yield { ...found, reference: ref };
}
