// Search over the files below data/search/. Words go nowhere: every step runs in this browser.
// Nothing here touches the page; whatever it returns is text.
import { columns, narrow } from "./facets.js";
import { folding } from "./folding.js";
import { closeness, matches } from "./passages.js";
import { read } from "./query.js";
import { Gone, Store } from "./store.js";

const TOP = 15;
const READ_AGAIN = 20;
// What a whole name or number adds, and a name that only begins so, beside the words of the query.
const WHOLE = 40;
const BEGUN = 8;
const NAMED = 20;

/** Load the manifest. Rejects where the site has no index; may be tried again. */
export async function open(root) {
  const home = new URL(root, document.baseURI);
  return new Engine(home, await Store.open(home, "no-cache"));
}

class Engine {
  constructor(root, store) {
    this.root = root;
    this.use(store);
  }

  use(store) {
    this.store = store;
    this.folding = folding(store.manifest.words);
    this.kinds = store.manifest.kinds.map(([id, label, weight]) => ({ id, label, weight }));
    /** [{name, label, values: [{id, label}]}] in the order shown. */
    this.facets = store.manifest.facets.map(({ name, label, values }) =>
      ({ name, label, values: values.map(([id, text]) => ({ id, label: text })) }));
  }

  /**
   * Search. `filters` are lists of value ids by facet; `sort` is "relevance", "newest" or "oldest".
   * Returns {total, ids, counts, meant, partial, words}:
   *   ids      every page found, in order
   *   counts   by facet and value, what choosing it would leave
   *   meant    the query with slips corrected, or null
   *   partial  true when no page has all the words: then those with most of them are found
   *   words    the forms of words that matched
   */
  async search(asked) {
    try {
      return await this.find(asked);
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
      const newer = await Store.open(this.root, "reload");
      if (newer.manifest.version === this.store.manifest.version) throw error;
      this.use(newer);
      return this.find(asked);
    }
  }

  async find({ query = "", filters = {}, sort = "relevance" }) {
    const { store, facets } = this;
    const [held, read] = await Promise.all([store.load("facets.json", columns), this.read(query)]);
    const browses = !query.trim() && (sort !== "relevance" || Object.values(filters).some((one) => one.length));
    const scored = query.trim() ? score(read, store.manifest.pages) : everything(store.manifest.pages);
    const { kept, counts } = narrow(scored.pages, facets, held, filters);
    const ids = query.trim() || browses ? await this.order(kept, scored, read, sort) : [];
    return {
      total: ids.length,
      ids,
      counts,
      meant: meant(query, read, this.folding),
      partial: scored.partial,
      words: [...new Set(read.groups.flatMap((one) => [...one.forms]))],
      asked: read,
      store,
    };
  }

  read(query) {
    return read(query, this.store, this.folding);
  }

  /** Order pages: by number newest first, or by score; the best are read to see how near words are. */
  async order(kept, { words, names }, read, sort) {
    const { dated } = this.store.manifest;
    if (sort === "newest") return kept.sort((a, b) => a - b);
    if (sort === "oldest") {
      return [...kept.filter((id) => id < dated).sort((a, b) => b - a), ...kept.filter((id) => id >= dated)];
    }
    if (!words) return kept;
    const by = (value) => (a, b) => value(b) - value(a) || a - b;
    const ids = kept.sort(by((id) => words[id] + names[id]));
    if (read.groups.length < 2) return ids;
    const first = ids.splice(0, READ_AGAIN);
    const counts = new Map(await Promise.all(first.map(async (id) => {
      const { near, named } = closeness(await this.store.record(id), read, this.kinds, this.folding);
      return [id, names[id] + (named ? NAMED : 0) + words[id] * (0.4 + 0.6 * near)];
    })));
    return [...first.sort(by((id) => counts.get(id))), ...ids];
  }

  /**
   * What a result shows: {url, title, titleParts, kind, date, day, status, mark, place, matches}:
   * `mark` names the drawing of the status, a match is {kind, label, anchor, parts: [{text, mark}], more}; `more` says that its text goes on.
   */
  async hit(id, { asked, store }) {
    const record = await store.record(id);
    const { url, title, kind, date, day, status, mark, place } = record;
    const shown = matches(record, asked, this.kinds, this.folding);
    return { url: new URL(url, this.root).href, title, kind, date, day, status, mark, place, ...shown };
  }
}

function everything(total) {
  return { pages: Array.from({ length: total }, (_, id) => id), partial: false };
}

/** Return the pages that hold all words, or else most of them, with what words and names count. */
function score({ groups, whole }, total) {
  const words = new Float64Array(total);
  const names = new Float64Array(total);
  const met = new Uint8Array(total);
  for (const { entries } of groups) {
    const best = new Float64Array(total);
    for (const [{ list: [pages, impacts] }, weight] of entries) {
      pages.forEach((page, at) => { best[page] = Math.max(best[page], impacts[at] * weight); });
    }
    const number = best.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
    const rare = Math.log(1 + (total - number + 0.5) / (number + 0.5));
    best.forEach((impact, page) => {
      if (impact > 0) met[page] += 1;
      words[page] += (rare * impact) / TOP;
    });
  }
  const name = ({ list: [pages, impacts] }, most) => pages.forEach((page, at) => {
    names[page] = Math.max(names[page], (most * impacts[at]) / TOP);
  });
  if (whole.exact) name(whole.exact, WHOLE);
  for (const one of whole.begun) name(one, BEGUN);
  const full = groups.length || 1;
  let pages = pick(total, (page) => met[page] >= full || names[page] > 0);
  const most = Math.max(0, ...met);
  const partial = pages.length === 0 && most > 0;
  if (partial) pages = pick(total, (page) => met[page] === most);
  return { pages, words, names, partial };
}

function pick(total, wanted) {
  const found = [];
  for (let page = 0; page < total; page += 1) if (wanted(page)) found.push(page);
  return found;
}

/** The query with each slip replaced by the word that was meant, or null. */
function meant(query, { groups }, folding) {
  const mended = new Map(groups.filter((one) => one.meant).map((one) => [one.word, one.meant]));
  if (!mended.size) return null;
  let text = query;
  for (const [start, end, folded] of folding.tokens(query).reverse()) {
    if (mended.has(folded)) text = text.slice(0, start) + mended.get(folded) + text.slice(end);
  }
  return text;
}
