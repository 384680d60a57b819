// Citations: the sources of the sheet as boxes to tick; each that is ticked takes passages.
import { button, el } from "../find/elements.js";
import { frame } from "./frames.js";
import { record } from "./records.js";

/** Return the control for what something rests on. */
export function citations(field, around) {
  const boxes = new Map();
  const body = el("div", "c");
  const none = el("p", "q__hint", "There is no source yet: add one above.");
  const meaning = "Tick every source that says so.";
  const { node, tell, focus } = frame(around.data, { legend: field.label, meaning, required: field.required }, body, none);
  let wanted = [];
  const refresh = () => {
    for (const [source, one] of boxes) if (!around.local.source.has(source)) { one.node.remove(); boxes.delete(source); }
    for (const source of around.local.source) {
      if (!boxes.has(source)) { boxes.set(source, box(around)); body.append(boxes.get(source).node); }
      boxes.get(source).refresh(source.called());
      const meant = wanted.filter((cite) => (cite.source ?? cite) === source.key());
      if (meant.length) boxes.get(source).set(meant);
      wanted = wanted.filter((cite) => !meant.includes(cite));
    }
    none.hidden = boxes.size > 0;
  };
  /** The citations in the order of the file, each with the box and the passage that it is. */
  const cites = () => [...boxes].flatMap(([source, one]) => one.cites().map((passage) => ({ source, one, passage })));
  const me = {
    node, tell, refresh,
    value() {
      const found = cites().map(({ source, passage }) => cited(source.key(), passage.value()));
      return found.length ? found : undefined;
    },
    set(value) { wanted = [...value]; refresh(); },
    at: ([index, ...rest]) => cites()[index]?.passage.at(rest) ?? me,
    focus() { focus(); body.querySelector("input")?.focus(); },
    each(act) { act(me); for (const [, one] of boxes) one.cites().forEach((passage) => passage.each(act)); },
  };
  refresh();
  return me;
}

const cited = (key, passage) => (Object.keys(passage).length ? { source: key, ...passage } : key);

/** Return a box to tick, with one or more passages of its source. */
function box(around) {
  const tick = el("input", "");
  tick.type = "checkbox";
  const name = el("span", "");
  const list = el("div", "c__all");
  const more = button("g__more", () => { add().focus(); around.changed(); }, "Quote another passage of it");
  const inside = el("div", "c__in", list, el("p", "g__add", more));
  const passages = [];
  const add = () => {
    const made = record("CitationDetail", { legend: "Passage" }, around, { without: ["source"] });
    const dropper = button("g__drop", () => remove(made), "");
    made.holder = el("div", "g__one", made.node, dropper);
    made.number = (count) => { made.rename(`Passage ${count}`); dropper.textContent = `Remove passage ${count}`; dropper.hidden = passages.length < 2; };
    passages.push(made);
    list.append(made.holder);
    passages.forEach((one, index) => one.number(index + 1));
    return made;
  };
  const remove = (made) => {
    passages.splice(passages.indexOf(made), 1);
    made.holder.remove();
    passages.forEach((one, index) => one.number(index + 1));
    more.focus();
    around.changed();
  };
  const show = () => {
    if (tick.checked && !passages.length) add();
    inside.hidden = !tick.checked;
  };
  tick.addEventListener("change", () => { show(); around.changed(); });
  show();
  return {
    node: el("div", "c__one", el("label", "c__label", tick, name), inside),
    cites: () => (tick.checked ? passages : []),
    refresh(text) { name.textContent = text; passages.forEach((one) => one.refresh()); },
    set(given) {
      tick.checked = true;
      show();
      given.forEach((cite, index) => { const one = passages[index] ?? add(); if (cite.source) one.set(cite); });
    },
  };
}
