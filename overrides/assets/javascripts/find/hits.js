// A result: what it is, where it leads, and the passages in which the words stand.
import { el, link } from "./elements.js";
import { mark } from "./marks.js";

// How a passage is announced, by its kind; any other kind says its own label, a summary nothing.
const IN = {
  summary: "",
  definition: "",
  fact: "In a fact",
  statement: "In a statement",
  assessment: "In an assessment",
  dispute: "In a dispute",
  position: "In a position",
  commitment: "In a commitment",
  gap: "Not known",
  quote: "In a quotation",
  source: "In a source",
  document: "In a document title",
  section: "In a section",
};
const MARKED = { fact: "fact", statement: "statement", assessment: "assessment", figure: "fact" };

const text = (parts) => parts.map((part) => (part.mark ? el("mark", "", part.text) : part.text));

/** Return what stands above a title: kind, date, status with its mark, place. */
function about(hit) {
  const status = hit.status ? el("span", "status", mark(hit.mark), hit.status) : "";
  return [hit.kind, hit.date, status, hit.place].filter(Boolean).flatMap((one, i) => (
    i ? [" ", el("span", "dot", one)] : [el("span", "", one)]));
}

const title = (hit) => (hit.titleParts ? text(hit.titleParts) : [hit.title]);

function passage({ kind, label, by, parts, more }) {
  const word = by ? `${IN[kind] || label} by ${by}` : IN[kind] ?? label;
  const head = word ? [el("span", "hit__in", mark(MARKED[kind]), `${word}:`), " "] : [];
  return [...head, ...text(parts), more ? " …" : ""];
}

const at = (hit, match) => (match?.anchor ? `${hit.url}#${encodeURIComponent(match.anchor)}` : hit.url);

/** Return a result of the search page: the title leads to the page, a passage to its own place. */
export function hitItem(hit) {
  const found = hit.matches.map((one) => el("li", "hit__w", one.anchor
    ? link(at(hit, one), "hit__at", ...passage(one)) : el("span", "", ...passage(one))));
  return el("li", "hit",
    el("p", "hit__k", ...about(hit)),
    el("h2", "hit__t", link(hit.url, "", ...title(hit))),
    ...(found.length ? [el("ul", "hit__m", ...found)] : []),
    ...(hit.others ? [el("p", "hit__o", `and ${hit.others} more on this page`)] : []));
}

/** Return a result as one link, with its best passage, and leading to that. */
export function shortHit(hit) {
  const [best] = hit.matches;
  const made = link(at(hit, best), "find__hit",
    el("span", "find__k", ...about(hit)), " ",
    el("span", "find__t", ...title(hit)));
  if (best) made.append(" ", el("span", "find__w", ...passage(best)));
  return el("li", "", made);
}
