// One question of the form: a label, what is meant, a place for what a check says, and an input.
import { el } from "../find/elements.js";
import { unfold } from "./folds.js";
import { inputFor } from "./inputs.js";
import { fresh, notice } from "./notices.js";

const FLAGS = { true: "yes", false: "no" };

/** Return a question for one value. */
export function question(field, around) {
  const { node: input, extra, read, write, refresh, offers, hint = "" } = inputFor(field, around);
  const said = notice(around.data);
  const about = el("p", "q__hint", ...coded([hintOf(field, offers), hint].filter(Boolean).join(" ")));
  const name = el("span", "", field.label);
  const label = el("label", "q__label", name, ...(field.required ? [el("span", "q__need", " needed")] : []));
  input.id = label.htmlFor = fresh();
  about.id = fresh();
  if (field.required) input.required = true;
  input.setAttribute("aria-describedby", `${about.id} ${said.node.id}`);
  const me = {
    node: el("div", "q", label, about, said.node, input, ...extra),
    touched: false,
    value: () => read() || undefined,
    set: write,
    rename: (text) => { name.textContent = text; },
    at: () => me,
    focus: () => { unfold(input); input.focus(); },
    refresh,
    each: (act) => act(me),
    tell(found) {
      said.tell(found);
      if (found && found.severity !== "warning") input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    },
  };
  input.addEventListener("focusout", () => { me.touched ||= Boolean(read()); around.changed(); });
  return me;
}

/** Return a text with what stands between backticks as code. */
export function coded(text) {
  return text.split("`").map((part, index) => (index % 2 ? el("code", "", part) : part));
}

/** Return what is meant by a field, without what its label says already. */
export function meaningOf({ meaning = "", label }) {
  if (!meaning.toLowerCase().startsWith(label.toLowerCase())) return meaning;
  const rest = /^[,:;]\s+(.+)|^\.$/.exec(meaning.slice(label.length));
  return rest ? (rest[1] ?? "").replace(/^./, (one) => one.toUpperCase()) : meaning;
}

/** Return the meaning of a field, an example where nothing is offered, and what stands for nothing. */
function hintOf(field, offers) {
  const dates = field.shape.form === "date" ? ["2025-07-26", "2025-07"] : [];
  const given = offers ? "" : (field.examples ?? dates).slice(0, 2).join(", ");
  return [
    meaningOf(field),
    given && `For example ${given}.`,
    field.default && `Left out, it is ${FLAGS[field.default] ?? field.default}.`,
  ].filter(Boolean).join(" ");
}
