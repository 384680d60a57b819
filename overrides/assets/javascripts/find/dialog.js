// Search from any page: results under the field as one types. They are plain links that take the
// focus, which every screen reader and every browser already knows how to read and open; the arrow
// keys are a shorter way to them, and whatever is typed on them goes on in the field.
import { write } from "./address.js";
import { el, link, renew } from "./elements.js";
import { shortHit } from "./hits.js";
import { NO_SEARCH, slowly, told, voice } from "./telling.js";

const MOST = 6;
const WAIT = 90;
const root = new URL("../../../", import.meta.url);

/** Load the look of results. What it looks like before that is in the sheet of every page. */
function dress() {
  const sheet = el("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("../../stylesheets/search.css", import.meta.url).href;
  document.head.append(sheet);
}

async function engineOf() {
  const { open } = await import("../search/engine.js");
  return open(root);
}

/** Bring a dialog to life: its field finds, its results can be walked through. */
export function attach(dialog) {
  const field = dialog.querySelector("input");
  const shown = el("p", "find__n");
  shown.setAttribute("aria-hidden", "true");
  const spoken = el("p", "vh");
  spoken.setAttribute("role", "status");
  const list = el("ul", "find__l");
  list.setAttribute("aria-label", "Results");
  const rest = el("p", "find__all");
  const keys = el("p", "find__keys", el("kbd", "", "↓"), " ", el("kbd", "", "↑"), " to a result, ",
    el("kbd", "", "Enter"), " to open it, ", el("kbd", "", "Esc"), " to close");
  dialog.append(spoken, shown, list, rest, keys);
  dress();
  const say = voice(shown, spoken);

  let engine = null;
  let turn = 0;
  let waiting = 0;

  const all = (query, text) => link(new URL(`search/${write({ query, filters: {}, sort: "relevance" })}`, root).href, "", text);

  async function answer(query) {
    engine ??= await engineOf();
    const found = await engine.search({ query, filters: {}, sort: "relevance" });
    return { found, hits: await Promise.all(found.ids.slice(0, MOST).map((id) => engine.hit(id, found))) };
  }

  async function run() {
    const mine = ++turn;
    const query = field.value.trim();
    if (!query) {
      list.replaceChildren();
      rest.replaceChildren(all("", "Browse everything with filters"));
      say("");
      engine ??= await engineOf().catch(() => null);
      return;
    }
    try {
      const { found, hits } = await slowly((text) => { if (mine === turn) say(text); }, answer(query));
      if (mine !== turn) return;
      renew(list, hits.map(shortHit), field);
      rest.replaceChildren(all(query, found.total ? "All results with filters" : "Search page with filters and lists to browse"));
      say(told(found, query));
    } catch {
      if (mine === turn) say(NO_SEARCH.replace("the lists below", "the lists of the menu"));
    }
  }

  field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(run, WAIT); });
  dialog.addEventListener("keydown", (event) => walk(event, field, dialog));
  run();
}

/** Move the focus through field and results; what is typed on a result goes on in the field. */
function walk(event, field, dialog) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const links = [...dialog.querySelectorAll("a")];
  const way = [field, ...links];
  const here = way.indexOf(document.activeElement);
  if (here < 0) return;
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, ...(here && { Home: 1, End: links.length }) }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    way[to]?.focus();
  } else if (here > 0 && (event.key.length === 1 && event.key !== " " || event.key === "Backspace")) {
    field.focus();
  }
}
