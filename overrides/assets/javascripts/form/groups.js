// What is made of several questions: records, lists, mappings, and citations picked from the sources.
import { button, el } from "../find/elements.js";
import { fresh, notice, question, spoken } from "./questions.js";

const LOCAL = { sources: "source", facts: "fact", assessments: "assessment" };
const NAMED = { fact: "f", assessment: "a" };
const singular = (name) => spoken(name).replace(/ies$/, "y").replace(/(?<!i|s|u)s$/, "");

/** Return the control for a field, whatever its shape. */
export function control(field, around) {
  const { kind, inner } = field.shape;
  if (kind === "value") return question(field, around);
  if (kind === "record") return record(field.shape.record, spoken(field.name), field.meaning, around);
  if (inner?.record === "CitationDetail") return citations(field, around);
  return several(field, around);
}

function frame(legend, meaning, ...inside) {
  const said = notice(`${fresh()}-say`);
  const node = el("fieldset", "g", el("legend", "g__name", legend), el("p", "q__hint", meaning ?? ""), said.node, ...inside);
  node.setAttribute("aria-describedby", said.node.id);
  node.tabIndex = -1;
  return { node, tell: said.tell, rename: (text) => { node.firstChild.firstChild.textContent = text; } };
}

/** Return a record: its needed and usual fields open, the others behind buttons. */
export function record(name, legend, meaning, around, { without = [], first = [] } = {}) {
  const { data } = around;
  const fields = data.records[name].fields.filter((one) => !without.includes(one.name)).sort((a, b) => first.indexOf(b.name) - first.indexOf(a.name));
  const open = new Map();
  const body = el("div", "g__fields");
  const adders = el("div", "g__add");
  const { node, tell, rename } = frame(legend, meaning, body, adders);
  const usual = data.usual[name] ?? [];
  const show = (field) => {
    const made = control(field, around);
    const kept = field.required || usual.includes(field.name);
    if (!kept) made.node.append(button("g__drop", () => drop(field), `Remove “${spoken(field.name)}”`));
    open.set(field.name, made);
    const after = fields.slice(fields.indexOf(field) + 1).map((one) => open.get(one.name)).find(Boolean);
    body.insertBefore(made.node, after?.node ?? null);
    list();
    return made;
  };
  const drop = (field) => {
    open.get(field.name).each((one) => one.forget?.());
    open.get(field.name).node.remove();
    open.delete(field.name);
    list();
    adders.querySelector(`[data-field="${field.name}"]`)?.focus();
    around.changed();
  };
  const list = () => adders.replaceChildren(...fields.filter((one) => !open.has(one.name)).map((one) => {
    const made = button("g__more", () => { show(one).focus(); around.changed(); }, `Add ${spoken(one.name).toLowerCase()}`);
    made.dataset.field = one.name;
    made.title = one.meaning;
    return made;
  }));
  fields.filter((one) => one.required || usual.includes(one.name)).forEach(show);
  const me = {
    node, tell, rename, open,
    value: () => Object.fromEntries(data.records[name].fields.map((one) => [one.name, open.get(one.name)?.value()]).filter(([, value]) => value !== undefined)),
    set(value) {
      for (const field of fields) if (value[field.name] !== undefined) (open.get(field.name) ?? show(field)).set(value[field.name]);
    },
    at([step, ...rest]) {
      const field = fields.find((one) => one.name === step);
      return field ? (open.get(step) ?? show(field)).at(rest) : me;
    },
    focus: () => (open.values().next().value ?? { focus: () => node.focus() }).focus(),
    refresh: () => open.forEach((one) => one.refresh()),
    each(act) { act(me); open.forEach((one) => one.each(act)); },
  };
  return me;
}

/** Return a list or a mapping: entries that are added and removed; those of a mapping have a key. */
function several(field, around) {
  const { shape, name } = field;
  const entries = [];
  const body = el("div", "g__list");
  const what = singular(name);
  const adder = button("g__more", () => { add().focus(); around.changed(); }, `Add ${entries.length ? "another" : "a"} ${what.toLowerCase()}`);
  const { node, tell } = frame(spoken(name), field.meaning, body, el("div", "g__add", adder));
  const number = () => entries.forEach((one, index) => one.rename?.(`${what} ${index + 1}`));
  const add = () => {
    const made = entry(field, what, around);
    const holder = el("div", "g__one", made.node, button("g__drop", () => remove(made, holder), `Remove this ${what.toLowerCase()}`));
    entries.push(made);
    body.append(holder);
    if (name in LOCAL) around.local[LOCAL[name]].add(made);
    made.key ??= () => made.open?.get("id")?.value() ?? `${NAMED[LOCAL[name]]}${entries.indexOf(made) + 1}`;
    made.forget = () => around.local[LOCAL[name]]?.delete(made);
    number();
    return made;
  };
  const remove = (made, holder) => {
    made.forget();
    entries.splice(entries.indexOf(made), 1);
    holder.remove();
    number();
    adder.focus();
    around.changed();
  };
  for (let count = 0; field.required && count < (shape.least ?? 0); count += 1) add();
  const me = {
    node, tell,
    value() {
      if (!entries.length) return undefined;
      if (shape.kind === "list") return entries.map((one) => one.value() ?? "");
      return Object.fromEntries(entries.map((one) => [one.key(), one.value()]));
    },
    set(value) {
      const given = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
      given.forEach(([key, one], index) => { const made = entries[index] ?? add(); made.setKey?.(key); made.set(one); });
    },
    at([step, ...rest]) {
      const found = typeof step === "number" ? entries[step] : entries.find((one) => one.key() === step);
      return found ? found.at(rest) : me;
    },
    focus: () => (entries[0] ? entries[0].focus() : adder.focus()),
    refresh: () => entries.forEach((one) => one.refresh()),
    each(act) { act(me); entries.forEach((one) => one.each(act)); },
  };
  return me;
}

function entry(field, what, around) {
  const { inner, kind, keyRef } = field.shape;
  const made = inner.kind === "record"
    ? record(inner.record, what, "", around)
    : question({ name: field.name, label: what, shape: inner, meaning: "" }, around);
  made.uid = fresh();
  made.called = () => `${made.key()}: ${made.open?.get("title")?.value() ?? made.open?.get("text")?.value() ?? ""}`;
  return kind === "map" ? keyed(made, keyRef, around) : made;
}

/** Give an entry of a mapping its key; that of a source is suggested by its address. */
function keyed(made, keyRef, around) {
  const shape = keyRef ? { kind: "value", ref: keyRef } : { kind: "value", form: "key" };
  const meaning = keyRef ? "" : "A short name for it in this sheet, by which it is cited. One is suggested.";
  const key = question({ name: "key", shape, meaning, required: true }, around);
  made.node.querySelector(".g__fields").append(key.node);
  let own = false;
  key.node.addEventListener("input", () => { own = true; });
  const at = made.at;
  const refresh = made.refresh;
  const each = made.each;
  return Object.assign(made, {
    key: () => key.value() ?? "",
    setKey: (value) => { own = true; key.set(value); },
    at: (path) => (path.length ? at(path) : key),
    each: (act) => { key.each(act); each(act); },
    refresh() {
      if (!own && !keyRef) key.set(suggested(made, around));
      refresh();
    },
  });
}

function suggested(made, around) {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(made.open.get("url")?.value() ?? "")?.[1] ?? "";
  const stem = (host.split(".").slice(0, -1).at(-1) ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-$/g, "") || "source";
  const taken = new Set([...around.local.source].filter((one) => one !== made).map((one) => one.key()));
  let key = stem;
  for (let number = 2; taken.has(key) || /^(index|search|tags|assets|con|nul|aux|prn)$/.test(key); number += 1) key = `${stem}-${number}`;
  return key;
}

/** Return boxes to pick sources by; each that is ticked takes a quotation and its place. */
function citations(field, around) {
  const boxes = new Map();
  const body = el("div", "c");
  const { node, tell } = frame(field.required ? "Rests on (needed)" : "Rests on", "Tick every source that says so.", body);
  let wanted = [];
  const box = (source) => {
    const tick = el("input", "");
    tick.type = "checkbox";
    const name = el("span", "");
    const detail = record("CitationDetail", "Where in it", "", around, { without: ["source"] });
    detail.node.hidden = true;
    tick.addEventListener("change", () => { detail.node.hidden = !tick.checked; around.changed(); });
    return { tick, name, detail, node: el("div", "c__one", el("label", "c__label", tick, name), detail.node) };
  };
  const refresh = () => {
    const sources = [...around.local.source];
    for (const gone of [...boxes.keys()].filter((one) => !around.local.source.has(one))) { boxes.get(gone).node.remove(); boxes.delete(gone); }
    for (const source of sources) {
      if (!boxes.has(source)) { boxes.set(source, box(source)); body.append(boxes.get(source).node); }
      const one = boxes.get(source);
      one.name.textContent = ` ${source.called()}`;
      const meant = wanted.find((cite) => (cite.source ?? cite) === source.key());
      if (!meant) continue;
      one.tick.checked = true;
      one.detail.node.hidden = false;
      if (meant.source) one.detail.set(meant);
      wanted = wanted.filter((cite) => cite !== meant);
    }
    if (!sources.length) body.replaceChildren(el("p", "q__hint", "There is no source yet: add one above."));
    else body.querySelector(":scope > .q__hint")?.remove();
  };
  const picked = () => [...boxes].filter(([, one]) => one.tick.checked);
  const me = {
    node, tell, refresh,
    value() {
      const cites = picked().map(([source, one]) => (Object.keys(one.detail.value()).length ? { source: source.key(), ...one.detail.value() } : source.key()));
      return cites.length ? cites : undefined;
    },
    set(value) { wanted = [...value]; refresh(); },
    at: ([index, ...rest]) => picked()[index]?.[1].detail.at(rest) ?? me,
    focus: () => (body.querySelector("input") ?? node).focus(),
    each(act) { act(me); for (const [, one] of boxes) one.detail.each(act); },
  };
  refresh();
  return me;
}
