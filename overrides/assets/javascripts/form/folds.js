// Parts of the form that are folded until somebody wants them. What is inside is made then.
import { el } from "../find/elements.js";

/** Return a folded part: `make` gives its controls, by name, when it is opened or written to. */
export function fold(title, about, make) {
  const count = el("span", "fold__n");
  const body = el("div", "fold__in");
  const name = el("span", "fold__t", title);
  const summary = el("summary", "fold__s", name, count, el("span", "fold__a", about));
  const node = el("details", "fold", summary, body);
  let controls = null;
  const open = () => {
    if (controls) return controls;
    controls = make();
    body.append(...[...controls.values()].map((one) => one.node));
    return controls;
  };
  summary.addEventListener("click", open);
  node.addEventListener("toggle", () => { if (node.open) open(); });
  return {
    node, open,
    controls: () => controls ?? new Map(),
    /** Say how many of the fields inside are filled. */
    tell() {
      const filled = [...(controls?.values() ?? [])].filter((one) => one.value() !== undefined).length;
      const text = filled ? ` ${filled} filled` : "";
      if (count.textContent !== text) count.textContent = text;
    },
  };
}

/** Open every fold around an element. */
export function unfold(node) {
  for (let one = node.closest("details"); one; one = one.parentElement.closest("details")) one.open = true;
}
