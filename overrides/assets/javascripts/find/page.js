// The search page. Its address always says what is searched for: a search can be linked to,
// reloaded and gone back to. The words go nowhere: the index is read in this browser.
import { choose, isEmpty, read, write } from "./address.js";
import { takenBack } from "./chosen.js";
import { button, el, fill, renew } from "./elements.js";
import { boxes } from "./facets.js";
import { hitItem } from "./hits.js";
import { NO_SEARCH, slowly, told, voice } from "./telling.js";

const STEP = 10;
const WAIT = 90; // ms between a key and a search
const SETTLED = 1500; // ms after which what was typed is a search of its own to go back to
const root = new URL("../../../", import.meta.url);
const byId = (name) => document.getElementById(name);
const form = document.querySelector(".sform");
const field = byId("q");
const sort = byId("sort");
const hits = byId("hits");
const chosen = byId("chosen");
const instead = byId("search-instead");
const say = voice(byId("search-shown"), byId("search-status"));

let engine = null;
let facets = null;
let search = read(location.search);
let result = null;
let shown = history.state?.shown ?? STEP;
let turn = 0;
let waiting = 0;
let settling = 0;
let typing = false;

/** Load the index once; where that failed, the next search tries again. */
async function load() {
  if (engine) return;
  const { open } = await import("../search/engine.js");
  engine = await open(root);
  facets = boxes(engine.facets, (name, value, on) => change(choose(search, name, value, on)));
  document.querySelector(".sres__hits").before(facets.node);
}

/** Make the address say what is searched for now: in a new entry to go back to, or in this one. */
function remember(anew) {
  const address = write(search) || location.pathname;
  const entry = { shown, y: anew ? 0 : scrollY };
  if (anew && write(read(location.search)) !== write(search)) history.pushState(entry, "", address);
  else history.replaceState(entry, "", address);
}

/** Search for something else because of a choice: a step to go back from. */
function change(next) {
  clearTimeout(waiting);
  typing = false;
  search = { ...next, query: field.value.trim() };
  shown = STEP;
  remember(true);
  return run();
}

/** Search while somebody types: the first key makes an entry, the next ones change it. */
function typed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (field.value.trim() === search.query) return;
    const anew = !typing && !isEmpty(search);
    search = { ...search, query: field.value.trim() };
    shown = STEP;
    typing = true;
    remember(anew);
    run();
  }, WAIT);
  clearTimeout(settling);
  settling = setTimeout(() => { typing = false; }, SETTLED);
}

/** Answer what is asked for now; an answer that a later question has overtaken is dropped. */
async function run(y = null) {
  const mine = ++turn;
  const asked = search;
  try {
    const { found, items, by } = await slowly((text) => { if (mine === turn) say(text); }, answer(asked));
    if (mine !== turn) return;
    result = found;
    await draw(asked, items, by);
    if (y !== null) scrollTo(0, y);
  } catch (error) {
    if (mine === turn) fail();
    console.warn(error);
  }
}

/** Find it. Nothing asked for shows the latest, so that the boxes have something to narrow. */
async function answer(asked) {
  await load();
  const by = asked.query || asked.sort !== "relevance" ? asked.sort : "newest";
  const found = await engine.search({ ...asked, sort: by });
  return { found, items: await hitItems(found, 0, shown), by };
}

async function hitItems(found, from, to) {
  const ids = found.ids.slice(from, to);
  return (await Promise.all(ids.map((id) => engine.hit(id, found)))).map(hitItem);
}

/** The page below may follow from now on; before, it would have been pushed down by the results. */
function settle() {
  document.querySelector(".sbar").hidden = false;
  byId("sres").classList.add("sres--drawn");
}

async function draw(asked, items, by) {
  const choices = Object.keys(asked.filters).length > 0;
  byId("order").hidden = result.total === 0;
  facets.node.hidden = result.total === 0 && !choices;
  sort.value = by;
  sort.options[0].disabled = !asked.query;
  renew(hits, items, field);
  facets.update(result.counts, asked.filters);
  fill(chosen, takenBack(engine.facets, asked.filters, take, clear));
  say(isEmpty(asked) ? "Type above, or narrow down what is here." : told(result, asked.query, choices));
  instead.replaceChildren(...(result.total === 0 ? await otherwise(asked) : []));
  more();
  settle();
}

function fail() {
  byId("order").hidden = true;
  settle();
  hits.replaceChildren();
  say(NO_SEARCH);
}

/** What to do where nothing was found. */
async function otherwise(asked) {
  const tips = el("p", "", "Try fewer or other words: one name, one number or one place is enough.");
  if (Object.keys(asked.filters).length === 0) return [tips];
  const wider = await engine.search({ ...asked, filters: {} });
  if (wider.total === 0) return [tips];
  return [button("more", clear, `Search without the boxes: ${told(wider, "")}`)];
}

function take(name, value) {
  change(choose(search, name, value, false)).then(() => (chosen.querySelector("button") ?? field).focus());
}

function clear() {
  change({ ...search, filters: {} }).then(() => field.focus());
}

/** Keep the button under the results in step with what remains. */
function more() {
  const left = result.total - hits.children.length;
  byId("search-more").replaceChildren(...(left > 0
    ? [button("more", showMore, `Show ${Math.min(left, 2 * STEP)} more of ${left.toLocaleString("en-GB")}`)] : []));
}

async function showMore() {
  const mine = turn;
  const start = hits.children.length;
  const items = await hitItems(result, start, start + 2 * STEP);
  if (mine !== turn) return;
  hits.append(...items);
  shown = hits.children.length;
  remember(false);
  more();
  items[0]?.querySelector("a").focus({ preventScroll: true });
}

/** Note how far down the reader is, for the way back from a result. */
function place() {
  history.replaceState({ shown, y: scrollY }, "");
}

function follow() {
  let pause = 0;
  addEventListener("scroll", () => { clearTimeout(pause); pause = setTimeout(place, 250); }, { passive: true });
  hits.addEventListener("click", place);
  addEventListener("popstate", (event) => {
    search = read(location.search);
    shown = event.state?.shown ?? STEP;
    typing = false;
    field.value = search.query;
    run(event.state?.y ?? 0);
  });
}

/** Up and down lead from the field through the results and back. */
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const way = [field, ...hits.querySelectorAll(".hit__t a")];
  const here = way.indexOf(document.activeElement);
  if (!step || here < 0 || event.altKey || event.ctrlKey || event.metaKey || !way[here + step]) return;
  event.preventDefault();
  way[here + step].focus();
}

if (form && field) {
  history.scrollRestoration = "manual";
  field.value = search.query;
  field.addEventListener("input", typed);
  form.addEventListener("submit", (event) => { event.preventDefault(); change(search); });
  sort.addEventListener("change", () => change({ ...search, sort: sort.value }));
  document.querySelector("main").addEventListener("keydown", walk);
  follow();
  if (isEmpty(search)) field.focus();
  run(history.state?.y ?? null);
}
