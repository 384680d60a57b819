// A group of questions: a legend, what is meant, a place for what a check says.
import { el } from "../find/elements.js";
import { unfold } from "./folds.js";
import { fresh, notice } from "./notices.js";
import { coded } from "./questions.js";

/** Return a group that can be told what is wrong with it as a whole, renamed and gone to. */
export function frame(data, { legend, meaning = "", level = 0, required = false }, ...inside) {
  const said = notice(data);
  const name = el("span", "", legend);
  const words = [name, ...(required ? [el("span", "q__need", " needed")] : [])];
  const head = el("legend", `g__name g__name--${level}`, ...(level ? [el(`h${level}`, "", ...words)] : words));
  const hint = el("p", "q__hint", ...coded(meaning));
  hint.id = fresh();
  const node = el("fieldset", `g g--${level}`, head, hint, said.node, ...inside);
  node.setAttribute("aria-describedby", `${hint.id} ${said.node.id}`);
  node.tabIndex = -1;
  return {
    node,
    tell: said.tell,
    rename: (text) => { name.textContent = text; },
    focus: () => { unfold(node); node.focus(); },
  };
}
