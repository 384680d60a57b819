// What takes a value: a line, a larger field, a choice, or a line that completes.
import { el } from "../find/elements.js";
import { fresh } from "./notices.js";

const MANY = 40; // words from which a list is typed into and completed, not opened
const FLAG = [["true", "yes"], ["false", "no"]];

/** Return an input for a field: its node, what else belongs to it, and how it is read and set. */
export function inputFor(field, around) {
  const { shape } = field;
  if (shape.ref in around.local) return localChoice(shape.ref, around);
  if (shape.form === "state") return stateChoice(around);
  const words = wordsOf(shape, around.data);
  if (words) return words.length <= MANY ? choice(words) : completed(shape.ref, words, around);
  return written(field, around.data.long.includes(field.name));
}

function wordsOf({ allowed, form, ref }, data) {
  if (allowed) return allowed.map((word) => [word, ""]);
  return form === "flag" ? FLAG : data.words[ref];
}

function simple(node) {
  const write = (value) => { node.value = value; };
  return { node, extra: [], read: () => node.value.trim(), write, refresh: () => {} };
}

const option = ([word, label]) => new Option(label || word.replaceAll("-", " "), word);

function choice(words) {
  return { ...simple(el("select", "q__in", new Option("", ""), ...words.map(option))), offers: true };
}

/** A line that completes: whoever types a name in full gets the id. */
function completed(ref, words, around) {
  const node = el("input", "q__in");
  node.setAttribute("list", listOf(ref, words, around));
  node.autocomplete = "off";
  const called = el("p", "q__called");
  const show = () => { called.textContent = words.find(([word]) => word === node.value.trim())?.[1] ?? ""; };
  node.addEventListener("change", () => {
    const typed = node.value.trim().toLowerCase();
    const meant = words.find(([, label]) => label.toLowerCase() === typed);
    if (meant) node.value = meant[0];
    show();
  });
  node.addEventListener("input", show);
  const write = (value) => { node.value = value; show(); };
  return { ...simple(node), extra: [called], write, offers: true, hint: "Type a part of the name and choose." };
}

/** Return the id of the list of a registry's words; all inputs of a kind share one. */
function listOf(ref, words, around) {
  if (!around.lists.has(ref)) {
    const list = el("datalist", "", ...words.map(([word, label]) => new Option(label, word)));
    list.id = fresh();
    around.lists.set(ref, list.id);
    around.shelf.append(list);
  }
  return around.lists.get(ref);
}

/** A choice among what this sheet holds; it follows an entry whose key changes. */
function localChoice(ref, around) {
  const node = el("select", "q__in", new Option("", ""));
  const entries = () => [...around.local[ref]];
  let wanted = "";
  const refresh = () => {
    const kept = node.value;
    const options = entries().map((one) => new Option(one.called(), one.uid));
    node.replaceChildren(new Option("", ""), ...options);
    const meant = wanted && entries().find((one) => one.key() === wanted);
    node.value = meant ? meant.uid : entries().some((one) => one.uid === kept) ? kept : "";
    if (meant) wanted = "";
  };
  node.addEventListener("change", () => { wanted = ""; });
  const read = () => entries().find((one) => one.uid === node.value)?.key() ?? wanted;
  return { node, extra: [], offers: true, read, write: (value) => { wanted = value; refresh(); }, refresh };
}

/** A choice among the states of a life cycle: that of the initiative, or all until there is one. */
function stateChoice(around) {
  const node = el("select", "q__in", new Option("", ""));
  let shown = null;
  const draw = (value) => {
    const cycles = around.cycles();
    shown = cycles.map((one) => one.label).join("\n");
    const groups = cycles.map(({ label, states }) => {
      const group = el("optgroup", "", ...states.map(option));
      group.label = label;
      return group;
    });
    node.replaceChildren(new Option("", ""), ...groups);
    if (value && ![...node.options].some((one) => one.value === value)) node.append(new Option(value, value));
    node.value = value;
  };
  const refresh = () => {
    if (shown !== around.cycles().map((one) => one.label).join("\n")) draw(node.value);
  };
  draw("");
  return { node, extra: [], offers: true, read: () => node.value, write: draw, refresh };
}

function written({ shape }, long) {
  const node = el(long && shape.form === "text" ? "textarea" : "input", "q__in");
  if (node.localName === "textarea") node.rows = 2;
  if (shape.form === "address") node.inputMode = "url";
  if (shape.form === "number") node.inputMode = "numeric";
  if (shape.form === "date" || shape.form === "number") node.classList.add("q__in--short");
  if (shape.form !== "text") { node.spellcheck = false; node.autocapitalize = "off"; }
  node.autocomplete = "off";
  return simple(node);
}
