// A record that is left out until somebody adds it.
import { button, el } from "../find/elements.js";
import { unfold } from "./folds.js";
import { frame } from "./frames.js";
import { meaningOf } from "./questions.js";
import { record } from "./records.js";

/** Return the control for a record that a sheet may go without. */
export function optional(field, around) {
  const name = field.label.toLowerCase();
  const head = { legend: field.label, meaning: meaningOf(field) };
  const add = button("g__more", () => { open().focus(); around.changed(); }, `Add ${name}`);
  const closed = frame(around.data, head, el("p", "g__add", add));
  const node = el("div", "o", closed.node);
  let made = null;
  const open = () => {
    if (made) return made;
    made = record(field.shape.record, head, around);
    node.replaceChildren(made.node, button("g__drop", drop, `Remove ${name}`));
    return made;
  };
  const drop = () => {
    made.each((one) => one.forget?.());
    made = null;
    node.replaceChildren(closed.node);
    add.focus();
    around.changed();
  };
  const me = {
    node,
    value: () => made?.value(),
    set: (value) => open().set(typeof value === "object" ? value : { text: value }),
    at: (path) => (made ? made.at(path) : me),
    tell: closed.tell,
    focus() { unfold(node); if (made) made.focus(); else add.focus(); },
    refresh: () => made?.refresh(),
    each(act) { act(me); made?.each(act); },
  };
  return me;
}
