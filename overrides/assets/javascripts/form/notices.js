// What a check says at a place of the form, in the words of the labels that stand there.
import { el } from "../find/elements.js";
import { worded } from "./places.js";

// What nobody has written yet is no mistake: it is still to do.
const MISSING = new Set(["field-missing", "source-without-address", "field-count"]);
const LEADS = { todo: "Still to do: ", error: "To mend: ", warning: "To look at: " };
let made = 0;

/** Return an id that no element of the page has. */
export const fresh = () => `f${++made}`;

/** Return whether a finding is still to do, to mend, or only to look at. */
export function kindOf(found) {
  if (found.severity === "warning") return "warning";
  return MISSING.has(found.slug) ? "todo" : "error";
}

/** Return a text as a sentence: a capital in front and a full stop behind. */
export function sentence(text) {
  const one = text.trim();
  return one && `${one[0].toUpperCase()}${one.slice(1)}${/[.:!?]$/.test(one) ? "" : "."}`;
}

/** Return a place for what a check says, and the function that fills it. */
export function notice(data) {
  const node = el("p", "q__say");
  node.id = fresh();
  node.hidden = true;
  const tell = (found) => {
    node.hidden = !found;
    node.className = `q__say${found ? ` q__say--${kindOf(found)}` : ""}`;
    node.replaceChildren(...(found ? said(found, data) : []));
  };
  return { node, tell };
}

function said(found, data) {
  const lead = el("strong", "", LEADS[kindOf(found)]);
  if (found.slug === "field-missing") return [lead, "this is needed."];
  const words = worded(`${sentence(found.message)} ${sentence(found.help)}`, found.path, data);
  const page = el("a", "q__slug", "Why?", el("span", "vh", ` The check ${found.slug}`));
  page.href = new URL(`../../../../checks/${found.slug}/`, import.meta.url);
  return [lead, `${words} `, page];
}
