// A list or a mapping: entries that are added and removed.
import { button, el } from "../find/elements.js";
import { unfold } from "./folds.js";
import { frame } from "./frames.js";
import { keyed } from "./keys.js";
import { fresh } from "./notices.js";
import { meaningOf, question } from "./questions.js";
import { record } from "./records.js";

const LOCAL = { sources: "source", facts: "fact", assessments: "assessment" };
const NAMED = { fact: "f", assessment: "a" };
const TWIN = {
  slug: "yaml-duplicate-key",
  severity: "error",
  message: "another entry has this name",
  help: "Choose another; of two with one name only the last is kept.",
};

/** Return the control for a list or a mapping. Those in `LOCAL` can be named by other fields. */
export function several(field, around) {
  const { shape, name, entry: what } = field;
  const entries = [];
  const body = el("div", "g__list");
  const adder = button("g__more", () => { add().focus(); around.changed(); });
  const head = { legend: field.label, meaning: meaningOf(field), level: field.required ? 2 : 0, required: field.required };
  const { node, tell } = frame(around.data, head, body, el("p", "g__add", adder));
  /** A line that was added and left empty is not there. */
  const filled = () => entries.filter((one) => one.value() !== undefined);
  const named = around.local[LOCAL[name]];
  const number = () => {
    entries.forEach((one, index) => one.number(index + 1));
    adder.textContent = `Add ${entries.length ? "another" : /^[aeiou]/.test(what) ? "an" : "a"} ${what}`;
  };
  const add = () => {
    const made = entry(field, around);
    const dropper = button("g__drop", () => remove(made));
    made.holder = el("div", "g__one", made.node, dropper);
    made.number = (count) => { made.rename(`${capital(what)} ${count}`); dropper.textContent = `Remove ${what} ${count}`; };
    made.place = () => entries.indexOf(made) + 1;
    made.key ??= () => made.get?.("id")?.value() ?? `${NAMED[LOCAL[name]]}${made.place()}`;
    made.forget = () => named?.delete(made);
    entries.push(made);
    body.append(made.holder);
    named?.add(made);
    number();
    return made;
  };
  const remove = (made) => {
    made.each((one) => one.forget?.());
    entries.splice(entries.indexOf(made), 1);
    made.holder.remove();
    number();
    adder.focus();
    around.changed();
  };
  number();
  for (let count = 0; field.required && count < (shape.least ?? 0); count += 1) add();
  const me = {
    node, tell,
    value() {
      if (shape.kind === "list") return filled().length ? filled().map((one) => one.value()) : undefined;
      if (!entries.length) return undefined;
      return Object.fromEntries(entries.map((one) => [one.key(), one.value()]));
    },
    set(value) {
      const given = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
      given.forEach(([key, one], index) => {
        const made = entries[index] ?? add();
        made.setKey?.(key);
        made.set(one);
      });
    },
    /** Return what is wrong with keys that stand there twice: only the last would be kept. */
    twins() {
      const keys = shape.kind === "map" ? entries.map((one) => one.key()) : [];
      const again = entries.filter((one, index) => one.asked?.value() && keys.indexOf(keys[index]) < index);
      return again.map((one) => ({ ...TWIN, path: [name, one.key()], place: one.asked }));
    },
    at([step, ...rest]) {
      const found = typeof step === "number" ? filled()[step] : entries.find((one) => one.key() === step);
      return found ? found.at(rest) : me;
    },
    focus() { unfold(node); if (entries[0]) entries[0].focus(); else adder.focus(); },
    refresh: () => entries.forEach((one) => one.refresh()),
    each(act) { act(me); entries.forEach((one) => one.each(act)); },
  };
  return me;
}

const capital = (text) => `${text[0].toUpperCase()}${text.slice(1)}`;

function entry(field, around) {
  const { shape: { inner, kind }, entry: what } = field;
  const made = inner.kind === "record"
    ? record(inner.record, { legend: capital(what), level: field.required ? 3 : 0 }, around)
    : question({ name: field.name, label: capital(what), shape: inner }, around);
  made.uid = fresh();
  const title = () => made.get?.("title")?.value() ?? made.get?.("text")?.value() ?? made.get?.("judgment")?.value();
  made.called = () => title() ?? `${capital(what)} ${made.place()}, not written yet`;
  return kind === "map" ? keyed(made, field, around) : made;
}
