// One question of the form: a label, what is meant, a place for what a check says, and an input.
import { el } from "../find/elements.js";

const MANY = 40; // words from which a list is typed into and completed, not opened
const LONG = new Set(["text", "summary", "judgment", "reason", "note", "why_it_matters", "description", "caution", "quote", "translation", "question"]);
let made = 0;

/** Return an id that no element of the page has. */
export const fresh = () => `f${++made}`;

/** Return the name of a field as people read it. */
export function spoken(name) {
  const text = name.replaceAll("_", " ");
  return text[0].toUpperCase() + text.slice(1);
}

/** Return a place for what a check says, and the function that fills it. */
export function notice(id) {
  const node = el("p", "q__say");
  node.id = id;
  node.hidden = true;
  const tell = (found) => {
    node.hidden = !found;
    node.classList.toggle("q__say--warn", found?.severity === "warning");
    node.replaceChildren(...(found ? wordsOf(found) : []));
  };
  return { node, tell };
}

/** Return what a check says, with the way to its page. */
export function wordsOf(found) {
  const more = el("a", "q__slug", found.slug);
  more.href = new URL(`../../../../checks/${found.slug}/`, import.meta.url);
  const sentence = found.message[0].toUpperCase() + found.message.slice(1);
  return [el("strong", "", found.severity === "warning" ? "Warning: " : "Error: "), `${sentence}. ${found.help} `, more];
}

/** Return a question for one value. */
export function question(field, around) {
  const id = fresh();
  const { node: input, extra, read, write, refresh } = inputFor(field, around, id);
  const said = notice(`${id}-say`);
  const hint = el("p", "q__hint", hintOf(field));
  hint.id = `${id}-hint`;
  const label = el("label", "q__label", field.label ?? spoken(field.name), ...(field.required ? [el("span", "q__need", " needed")] : []));
  label.htmlFor = id;
  input.id = id;
  if (field.required) input.required = true;
  input.setAttribute("aria-describedby", `${hint.id} ${said.node.id}`);
  const control = {
    node: el("div", "q", label, hint, said.node, input, ...extra),
    touched: false,
    value: () => read() || undefined,
    set: write,
    at: () => control,
    focus: () => input.focus(),
    refresh,
    each: (act) => act(control),
    tell(found) {
      said.tell(found);
      if (found?.severity === "error") input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    },
  };
  input.addEventListener("focusout", () => { if (read()) control.touched = true; around.changed(); });
  return control;
}

function hintOf(field) {
  const example = field.examples?.length ? ` For example ${field.examples.slice(0, 2).join(", ")}.` : "";
  const standard = field.default ? ` Left out, it is ${field.default}.` : "";
  return `${field.meaning ?? ""}${field.shape.form === "date" && !example ? " For example 2025-07-26, 2025-07." : example}${standard}`;
}

function inputFor(field, around, id) {
  const { shape, name } = field;
  const words = shape.allowed?.map((one) => [one, ""]) ?? (shape.form === "flag" ? [["true", "yes"], ["false", "no"]] : around.data.words[shape.ref]);
  if (shape.ref in around.local) return localInput(shape.ref, around);
  if (words && words.length <= MANY) return choice(words);
  if (words) return completed(words, id);
  return written(shape.form === "text" && LONG.has(name) ? "textarea" : "input", shape.form);
}

function simple(node, extra = []) {
  return { node, extra, read: () => node.value.trim(), write: (value) => { node.value = value; }, refresh: () => {} };
}

function choice(words) {
  const node = el("select", "q__in", new Option("", ""));
  for (const [word, label] of words) node.append(new Option(label && label.toLowerCase() !== word ? `${label} (${word})` : word, word));
  return simple(node);
}

/** A field that completes: whoever types a name in full gets the id. */
function completed(words, id) {
  const list = el("datalist", "");
  list.id = `${id}-list`;
  for (const [word, label] of words) list.append(new Option(label, word));
  const node = el("input", "q__in");
  node.setAttribute("list", list.id);
  node.autocomplete = "off";
  const called = el("p", "q__called");
  const show = () => { called.textContent = words.find(([word]) => word === node.value.trim())?.[1] ?? ""; };
  node.addEventListener("change", () => {
    const meant = words.find(([, label]) => label.toLowerCase() === node.value.trim().toLowerCase());
    if (meant) node.value = meant[0];
    show();
  });
  node.addEventListener("input", show);
  return { ...simple(node, [list, called]), write: (value) => { node.value = value; show(); } };
}

/** A choice among what this sheet holds; it follows an entry whose key changes. */
function localInput(ref, around) {
  const node = el("select", "q__in", new Option("", ""));
  let wanted = "";
  const refresh = () => {
    const entries = [...around.local[ref]];
    const kept = node.value;
    node.replaceChildren(new Option("", ""), ...entries.map((one) => new Option(one.called(), one.uid)));
    const meant = wanted && entries.find((one) => one.key() === wanted);
    node.value = meant ? meant.uid : entries.some((one) => one.uid === kept) ? kept : "";
    if (meant) wanted = "";
  };
  const read = () => [...around.local[ref]].find((one) => one.uid === node.value)?.key() ?? wanted;
  return { node, extra: [], read, write: (value) => { wanted = value; refresh(); }, refresh };
}

function written(kind, form) {
  const node = el(kind, "q__in");
  if (kind === "textarea") node.rows = 2;
  if (form === "address") node.inputMode = "url";
  if (form !== "text") { node.spellcheck = false; node.autocapitalize = "off"; }
  node.autocomplete = "off";
  return simple(node);
}
