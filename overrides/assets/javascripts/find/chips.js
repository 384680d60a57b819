// What the results are narrowed by, each with a way to take it back.
import { button, el } from "./elements.js";

/** Return chips for the chosen values; `take(name, id)` takes one back, `clear()` all. */
export function chips(facets, filters, take, clear) {
  const chosen = facets.flatMap(({ name, label, values }) => (filters[name] ?? []).map((id) => (
    { name, label, id, word: values.find((one) => one.id === id)?.label ?? id })));
  const made = chosen.map(({ name, label, id, word }) => {
    const chip = button("chosen__one", () => take(name, id),
      el("span", "vh", "Remove "), el("span", "chosen__f", `${label}: `), word);
    const cross = el("span", "chosen__x", "×");
    cross.setAttribute("aria-hidden", "true");
    chip.append(" ", cross);
    return el("li", "", chip);
  });
  if (made.length > 1) made.push(el("li", "", button("chosen__all", clear, "Clear all")));
  return made;
}
