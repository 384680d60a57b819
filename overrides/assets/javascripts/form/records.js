// A record: the questions that nearly everybody answers stand open, the others are folded.
import { fold } from "./folds.js";
import { frame } from "./frames.js";
import { el } from "../find/elements.js";

const FEW = 2; // so many further fields need no fold

/**
 * Return a record. `parts` are folded, each with a label, a meaning and the names of its fields;
 * without any, all that is not open goes into one.
 */
export function record(name, head, around, { without = [], first = [], parts = null } = {}) {
  const { data } = around;
  const every = data.records[name].fields;
  const fields = every.filter((one) => !without.includes(one.name)).map((one) => labelled(one, every));
  const usual = data.usual[name] ?? [];
  const asked = fields.filter((one) => one.required || usual.includes(one.name));
  const rest = fields.filter((one) => !asked.includes(one));
  const all = !asked.length || (!parts && rest.length <= FEW);
  const order = (one) => (first.includes(one.name) ? first.indexOf(one.name) : first.length + !one.required);
  const open = made(all ? fields : asked.sort((a, b) => order(a) - order(b)), around);
  const folds = all ? [] : (parts ?? [further(head.legend, rest)]).map((part) => folded(part, fields, around));
  const body = [...open.values()].map((one) => one.node);
  const { node, tell, rename, focus } = frame(data, head, el("div", "g__in", ...body), ...folds.map((one) => one.node));
  const controls = () => new Map([...open, ...folds.flatMap((one) => [...one.controls()])]);
  const control = (step) => controls().get(step) ?? folds.find((one) => one.holds(step))?.open().get(step);
  const me = {
    node, tell, rename, folds,
    get: (step) => controls().get(step),
    value() {
      const now = controls();
      const pairs = every.map((one) => [one.name, now.get(one.name)?.value()]);
      return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
    },
    set(value) {
      for (const field of fields) if (value[field.name] !== undefined) control(field.name).set(value[field.name]);
    },
    at: ([step, ...rest]) => control(step)?.at(rest) ?? me,
    focus: () => (open.values().next().value?.focus ?? focus)(),
    refresh() {
      controls().forEach((one) => one.refresh());
      folds.forEach((one) => one.tell());
    },
    each(act) { act(me); controls().forEach((one) => one.each(act)); },
  };
  return me;
}

/** Return a field whose meaning speaks of others by their labels. */
function labelled(field, others) {
  const label = (word) => others.find((one) => one.name === word)?.label;
  const meaning = field.meaning?.replace(/`([a-z_]+)`/g, (name, word) => (label(word) ? `“${label(word)}”` : name));
  return { ...field, meaning };
}

const made = (fields, around) => new Map(fields.map((one) => [one.name, around.control(one, around)]));

function further(legend, fields) {
  const labels = fields.map((one) => one.label.toLowerCase());
  return { label: `More about this ${legend.toLowerCase().replace(/ \d+$/, "")}`, meaning: listed(labels), fields: fields.map((one) => one.name) };
}

function listed(labels) {
  const text = labels.length > 5 ? [...labels.slice(0, 4), `${labels.length - 4} more`] : labels;
  const line = `${text.slice(0, -1).join(", ")} and ${text.at(-1)}`;
  return `${line[0].toUpperCase()}${line.slice(1)}`;
}

function folded({ label, meaning, fields: names }, fields, around) {
  const inside = names.map((name) => fields.find((one) => one.name === name)).filter(Boolean);
  const one = fold(label, meaning, () => made(inside, around));
  return { ...one, holds: (name) => names.includes(name) };
}
