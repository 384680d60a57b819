// The boxes beside the results. A facet shows its most counted values; a long one has a field to
// find a value in and a button that shows all.
import { button, el, fill } from "./elements.js";

const FEW = 8;
const OPEN = 4;
const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** One facet: its list, what was typed to narrow it, whether all of it is shown. */
class Facet {
  constructor({ name, label, values }, choose) {
    Object.assign(this, { name, label, values, choose, all: false, typed: "", chosen: [], items: new Map() });
    this.list = el("ul", "fc__l");
    this.count = el("span", "fc__n");
    this.rest = button("fc__all", () => { this.all = !this.all; this.draw(); });
    this.find = this.field();
    this.node = el("details", "fc", el("summary", "", label, this.count),
      el("fieldset", "", el("legend", "vh", label), this.find, this.list, this.rest));
  }

  field() {
    const field = el("input", "fc__f");
    Object.assign(field, { type: "text", placeholder: "Find in this list", autocomplete: "off" });
    field.setAttribute("aria-label", `Find in ${this.label.toLowerCase()}`);
    field.addEventListener("input", () => { this.typed = plain(field.value.trim()); this.draw(); });
    return field;
  }

  item(value) {
    if (!this.items.has(value.id)) {
      const box = el("input");
      Object.assign(box, { type: "checkbox", name: this.name, value: value.id });
      box.addEventListener("change", () => this.choose(this.name, value.id, box.checked));
      const item = el("li", "", el("label", "", box, el("span", "", value.label), el("span", "fc__c")));
      this.items.set(value.id, item);
    }
    return this.items.get(value.id);
  }

  update(counts, chosen) {
    Object.assign(this, { counts, chosen });
    this.draw();
  }

  /** Values that lead somewhere or are chosen, the most counted first; years run backwards. */
  ranked() {
    const of = (one) => this.counts[one.id] ?? 0;
    const held = this.values.filter((one) => of(one) > 0 || this.chosen.includes(one.id));
    if (this.name === "year") return held.sort((a, b) => b.id.localeCompare(a.id));
    return held.sort((a, b) => of(b) - of(a) || a.label.localeCompare(b.label));
  }

  draw() {
    const ranked = this.ranked();
    const fitting = ranked.filter((one) => plain(one.label).includes(this.typed));
    const shown = fitting.filter((one, i) => this.all || i < FEW || this.chosen.includes(one.id));
    for (const one of shown) {
      const item = this.item(one);
      item.querySelector("input").checked = this.chosen.includes(one.id);
      item.querySelector(".fc__c").textContent = this.counts[one.id] ?? 0;
    }
    fill(this.list, shown.map((one) => this.item(one)));
    this.count.textContent = this.chosen.length ? `${this.chosen.length} chosen` : "";
    this.find.hidden = ranked.length <= 2 * FEW;
    this.rest.hidden = fitting.length <= FEW;
    this.rest.textContent = this.all ? "Show fewer" : `Show all ${fitting.length}`;
    this.node.hidden = ranked.length === 0;
  }
}

/** Return the boxes for these facets; `choose(name, id, chosen)` is called for every change. */
export function boxes(facets, choose) {
  const made = facets.map((one) => new Facet(one, choose));
  const title = el("span", "", "Narrow these results");
  const all = el("details", "facets__all", el("summary", "", title), ...made.map((one) => one.node));
  const node = el("form", "facets", all);
  node.setAttribute("aria-label", "Narrow the results");
  node.addEventListener("submit", (event) => event.preventDefault());
  made.slice(0, OPEN).forEach((one) => { one.node.open = true; });
  return {
    node,
    update(counts, filters) {
      const number = Object.values(filters).flat().length;
      title.textContent = number ? `Narrow these results (${number} chosen)` : "Narrow these results";
      for (const one of made) {
        const chosen = filters[one.name] ?? [];
        if (chosen.length && !one.chosen.length) one.node.open = true;
        one.update(counts[one.name] ?? {}, chosen);
      }
    },
  };
}
