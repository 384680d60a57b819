// The list of what is wrong, above the form: each line leads to its question.
import { button, el } from "../find/elements.js";

/** Fill the list and give it the focus. */
export function summary(node, places) {
  const errors = places.filter(([, one]) => one.severity === "error");
  const warnings = places.filter(([, one]) => one.severity !== "error");
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const heading = errors.length ? `${count(errors.length, "error")} to mend` : "No error: the file can be handed in";
  const more = warnings.length ? ` ${count(warnings.length, "warning")} to look at.` : "";
  node.replaceChildren(el("h2", "sum__h", heading), ...(more ? [el("p", "", more)] : []), ...(places.length ? [list([...errors, ...warnings])] : []));
  node.hidden = false;
  node.focus();
}

function list(places) {
  return el("ul", "sum__l", ...places.map(([place, one]) => {
    const where = one.path.map((step) => (typeof step === "number" ? `${step + 1}` : step.replaceAll("_", " "))).join(" › ");
    return el("li", "", el("span", "sum__w", `${where}: `), button("sum__go", () => place.focus(), `${one.message}`));
  }));
}
