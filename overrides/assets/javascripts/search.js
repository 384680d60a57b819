// The search page. The index is loaded at the first use and read in this browser; the words
// searched for go nowhere. Whatever comes from the index becomes text nodes, never HTML.
import { look, suggest } from "./names.js";

const root = new URL("../../", import.meta.url);
const form = document.querySelector(".sform");
const field = document.getElementById("q");
const status = document.getElementById("search-status");
const hits = document.getElementById("hits");
const STEP = 20;
const ORDER = ["kind", "actor", "topic", "status", "jurisdiction", "year"];
const NO_INDEX = "This preview has no search index. A full build makes one.";

const el = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};
const say = (text) => { status.textContent = text; };
const words = (name) => name.charAt(0).toUpperCase() + name.slice(1).replace(/[_-]/g, " ");

let engine = null;
let facets = null;
let turn = 0;

/** Load the index once. Rejects where the site was built without one, and may be tried again. */
function load() {
  engine ??= import(new URL("pagefind/pagefind.js", root)).then(async (pagefind) => {
    await pagefind.options({ baseUrl: root.pathname, excerptLength: 28 });
    await pagefind.init();
    return pagefind;
  }).catch((error) => { engine = null; throw error; });
  return engine;
}

/** Copy an excerpt: its marked words stay marked, everything else is text. */
function excerpt(html) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  return [...parsed.body.childNodes].map((node) =>
    node.nodeName === "MARK" ? el("mark", "", node.textContent) : node.textContent);
}

function hit(page) {
  const from = (key) => page.meta[key] ?? page.filters?.[key]?.[0];
  const about = ["kind", "date", "status"].map(from).filter(Boolean);
  const line = el("p", "hit__k", ...about.flatMap((text, i) => [i ? " " : "", el("span", i ? "dot" : "", text)]));
  const link = el("a", "", page.meta.title ?? page.url);
  link.href = page.url;
  const [best = page] = page.sub_results.filter((part) => part.url !== page.url && part.title !== page.meta.title);
  const where = el("p", "hit__w");
  if (best !== page) {
    const place = el("a", "hit__in", `In “${best.title}”`);
    place.href = best.url;
    where.append(place, ": ");
  }
  where.append(...excerpt(best.excerpt), " …");
  return el("li", "hit", ...(about.length ? [line] : []), el("p", "hit__t", link), where);
}

/** A page that bears the name or number asked for. */
function named(one) {
  const status = one.facets.status?.[0];
  const about = [one.facets.kind?.[0], one.date, status].filter(Boolean);
  const line = el("p", "hit__k", ...about.map((text, i) => el("span", i ? "dot" : "", text)));
  const link = el("a", "", one.title);
  link.href = new URL(one.page, root).href;
  return el("li", "hit", line, el("p", "hit__t", link),
    el("p", "hit__w", el("span", "hit__in", one.kind), ": ", el("mark", "", one.text)));
}

/** Show results from the given place on, and a button where more remain. */
async function show(results, start, mine, first = []) {
  const pages = await Promise.all(results.slice(start, start + STEP).map((result) => result.data()));
  if (mine !== turn) return;
  document.querySelector(".more")?.remove();
  const there = new Set(first.map((one) => new URL(one.page, root).pathname));
  const items = pages.filter((page) => !there.has(new URL(page.url, root).pathname)).map(hit);
  if (start === 0) items.unshift(...first.map(named));
  if (start === 0) hits.replaceChildren(...items);
  else hits.append(...items);
  const left = results.length - start - STEP;
  if (start > 0) items[0]?.querySelector("a").focus();
  if (left <= 0) return;
  const more = el("button", "more", `Show ${Math.min(left, STEP)} more of ${left}`);
  more.type = "button";
  more.addEventListener("click", () => show(results, start + STEP, turn, first));
  hits.after(more);
}

function chosen() {
  const filters = {};
  for (const box of facets?.querySelectorAll("input:checked") ?? []) (filters[box.name] ??= []).push(box.value);
  return filters;
}

function group(name, counts, params) {
  const ticked = params.getAll(name);
  const items = Object.keys(counts).sort((a, b) => counts[b] - counts[a] || a.localeCompare(b)).map((value) => {
    const box = el("input");
    Object.assign(box, { type: "checkbox", name, value, checked: ticked.includes(value) });
    return el("li", "", el("label", "", box, el("span", "", words(value)), el("span", "", "")));
  });
  const made = el("details", "fc", el("summary", "", words(name)),
    el("fieldset", "", el("legend", "vh", words(name)), el("ul", "fc__l", ...items)));
  made.open = items.length <= 12 || ticked.length > 0;
  return made;
}

/** Build the boxes to narrow by, once, beside the results. */
function build(filters, params) {
  const rank = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  const names = Object.keys(filters).sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  if (facets || names.length === 0) return;
  const all = el("details", "facets__all", el("summary", "", "Narrow these results"),
    ...names.map((name) => group(name, filters[name], params)));
  facets = el("form", "facets", all);
  facets.setAttribute("aria-label", "Narrow the results");
  facets.addEventListener("change", () => run());
  facets.addEventListener("submit", (event) => event.preventDefault());
  const frame = el("div", "sres", facets, el("div", "sres__hits"));
  hits.replaceWith(frame);
  frame.lastChild.append(hits);
}

/** Write the number of results that each box would leave; a box that leaves none goes away. */
function count(filters) {
  for (const box of facets?.querySelectorAll("input") ?? []) {
    const number = filters[box.name]?.[box.value] ?? 0;
    box.parentElement.lastChild.textContent = number;
    box.closest("li").hidden = number === 0 && !box.checked;
  }
}

/** Keep the address in step, so that a search can be linked to, reloaded and gone back to. */
function remember(query, filters) {
  const params = new URLSearchParams(query ? { q: query } : {});
  for (const [name, values] of Object.entries(filters)) for (const value of values) params.append(name, value);
  const text = params.toString();
  history.replaceState(null, "", text ? `?${text}` : location.pathname);
}

async function run(params = new URLSearchParams(location.search)) {
  const mine = ++turn;
  const query = field.value.trim();
  say(query ? "Searching." : "");
  let pagefind;
  try {
    pagefind = await load();
    build(await pagefind.filters(), params);
  } catch {
    say(NO_INDEX);
    return;
  }
  if (mine !== turn) return;
  const filters = chosen();
  remember(query, filters);
  const any = Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, { any: values }]));
  if (!query && Object.keys(any).length === 0) {
    hits.replaceChildren();
    document.querySelector(".more")?.remove();
    count(await pagefind.filters());
    say("Type a word, a name or a number.");
    return;
  }
  const first = await look(query, root, filters);
  let found = await pagefind.search(query || null, { filters: any });
  let meant = query;
  if (query && found.results.length === 0) {
    meant = await suggest(query, root);
    if (meant !== query) found = await pagefind.search(meant, { filters: any });
  }
  if (mine !== turn) return;
  count(found.filters);
  await show(found.results, 0, mine, first);
  if (mine !== turn) return;
  const number = Math.max(found.results.length, first.length);
  const what = query ? ` for “${meant}”` : "";
  say(number === 0 ? `Nothing found${what}. Try fewer or other words.` : `${number} ${number === 1 ? "result" : "results"}${what}.`);
}

if (form && field && status && hits) {
  const asked = new URLSearchParams(location.search);
  let timer = 0;
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => run(), 180); });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); run(); });
  field.value = asked.get("q") ?? "";
  if (location.search.length > 1) run(asked);
  else field.focus();
}
