// What the results are narrowed by, each with a way to take it back.
import { button, el } from "./elements.js";

/** Return a button for each chosen value: `take(name, id)` takes one back, `clear()` all. */
export function takenBack(facets, filters, take, clear) {
  const chosen = facets.flatMap(({ name, label, values }) => (filters[name] ?? []).map((id) => (
    { name, label, id, word: values.find((value) => value.id === id)?.label ?? id })));
  const made = chosen.map(({ name, label, id, word }) => {
    const one = button("chosen__one", () => take(name, id),
      el("span", "vh", "Remove "), el("span", "chosen__f", `${label}: `), word);
    const cross = el("span", "chosen__x", "×");
    cross.setAttribute("aria-hidden", "true");
    one.append(" ", cross);
    return el("li", "", one);
  });
  if (made.length > 1) made.push(el("li", "", button("chosen__all", clear, "Clear all")));
  return made;
}
