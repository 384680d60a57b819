// The list of what is left to do, above the form: each line leads to its question.
import { button, el } from "../find/elements.js";
import { kindOf, sentence } from "./notices.js";
import { names, worded } from "./places.js";

const HEADS = { todo: "Still to do", error: "To mend", warning: "To look at" };

/** Fill the list with places and what is said of them, and give it the focus. */
export function summary(node, places, data, sheet) {
  const inOrder = [...places].sort(([one], [other]) => (one.node.compareDocumentPosition(other.node) & 4 ? -1 : 1));
  const told = ([place, one]) => ({ place, one, where: names(one.path, data, sheet), words: sentence(worded(one.message, one.path, data)) });
  const of = (kind) => inOrder.map(told).filter(({ one }) => kindOf(one) === kind);
  const ready = !of("todo").length && !of("error").length;
  const title = el("h2", "sum__h", ready ? "The sheet can be handed in" : "Not ready yet");
  const parts = [["todo", gathered(of("todo"))], ["error", lines(of("error"))], ["warning", lines(of("warning"))]];
  const shown = parts.filter(([, items]) => items.length);
  node.replaceChildren(title, ...shown.flatMap(([kind, items]) => [el("h3", "sum__k", `${HEADS[kind]}: ${items.length}`), el("ul", "sum__l", ...items)]));
  node.classList.toggle("sum--ready", ready);
  node.hidden = false;
  node.focus();
}

/** Return one line for each thing of the sheet that lacks something: `Source 1: web address`. */
function gathered(places) {
  const things = new Map();
  for (const { place, where: [thing, ...inside] } of places) {
    const known = things.get(thing) ?? { place, lacks: [] };
    if (inside.length) known.lacks.push(inside.join(", ").toLowerCase());
    things.set(thing, known);
  }
  return [...things].map(([thing, { place, lacks }]) => el("li", "", goes(place, lacks.length ? `${thing}: ${lacks.join(", ")}` : thing)));
}

function lines(places) {
  return places.map(({ place, where, words }) => el("li", "", el("span", "sum__w", `${where.join(", ")}: `), goes(place, words)));
}

const goes = (place, text) => button("sum__go", () => place.focus(), text);
