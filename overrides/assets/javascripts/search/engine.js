// Search over the files below data/search/. Words go nowhere: every step runs in this browser.
// Nothing here touches the page; whatever it returns is text.
import { columns, narrow } from "./facets.js";
import { folding } from "./folding.js";
import { closeness, matches } from "./passages.js";
import { read } from "./query.js";
import { Gone, Store } from "./store.js";

const TOP = 15;
const READ_AGAIN = 20;
// Fewer pages with all words than FEW are followed by such as hold these shares of the best.
const FEW = 3;
const ENOUGH = 0.5;
const NEAREST = 0.75;
// What a whole name or number adds, and a name that only begins so, beside the words of the query.
const WHOLE = 40;
const BEGUN = 8;
const NAMED = 20;
// What each word of a name counts that stands in a longer query.
const WITHIN = 4;

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
   *   partial  true when no page has all the words: then those with most and rarest are found
   *   full     how many have all of them; where that is few, pages with most of them follow
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
      full: ids.filter((id) => scored.full.has(id)).length,
      words: [...new Set(read.groups.flatMap((one) => [...one.forms]))],
      asked: read,
      store,
    };
  }

  read(query) {
    return read(query, this.store, this.folding);
  }

  /** Order pages: by number newest first, or by score; the best are read to see how near words are. */
  async order(kept, { words, names, full }, read, sort) {
    const { dated } = this.store.manifest;
    if (sort === "newest") return kept.sort((a, b) => a - b);
    if (sort === "oldest") {
      return [...kept.filter((id) => id < dated).sort((a, b) => b - a), ...kept.filter((id) => id >= dated)];
    }
    if (!words) return kept;
    const by = (value) => (a, b) => full.has(b) - full.has(a) || value(b) - value(a) || a - b;
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
   * What a result shows: {url, title, titleParts, kind, date, day, status, mark, place, matches, others}:
   * `mark` names the drawing of the status, `others` is how many more passages hold the words; a match is
   * {kind, label, by, anchor, parts: [{text, mark}], more}: `by` says whose words, `more` that its text goes on.
   */
  async hit(id, { asked, store }) {
    const record = await store.record(id);
    const { url, title, kind, date, day, status, mark, place } = record;
    const shown = matches(record, asked, this.kinds, this.folding);
    return { url: new URL(url, this.root).href, title, kind, date, day, status, mark, place, ...shown };
  }
}

function everything(total) {
  const pages = Array.from({ length: total }, (_, id) => id);
  return { pages, partial: false, full: new Set(pages) };
}

/**
 * Return the pages that hold all words, with what words and names count. Where they are few, those
 * follow that hold most of the words, a rare word counting more than a frequent one.
 */
function score({ groups, whole, within }, total) {
  const words = new Float64Array(total);
  const names = new Float64Array(total);
  const met = new Uint8Array(total);
  const weight = new Float64Array(total);
  for (const { entries } of groups) {
    const best = new Float64Array(total);
    for (const [{ list: [pages, impacts] }, weight] of entries) {
      pages.forEach((page, at) => { best[page] = Math.max(best[page], impacts[at] * weight); });
    }
    const number = best.reduce((sum, one) => sum + (one > 0 ? 1 : 0), 0);
    const rare = Math.log(1 + (total - number + 0.5) / (number + 0.5));
    best.forEach((impact, page) => {
      if (impact > 0) { met[page] += 1; weight[page] += rare; }
      words[page] += (rare * impact) / TOP;
    });
  }
  const name = ({ list: [pages, impacts] }, most) => pages.forEach((page, at) => {
    names[page] = Math.max(names[page], (most * impacts[at]) / TOP);
  });
  if (whole.exact) name(whole.exact, WHOLE);
  for (const one of whole.begun) name(one, BEGUN);
  const full = groups.length || 1;
  const named = new Float64Array(total);
  for (const [{ list: [pages, impacts] }, length] of within) {
    pages.forEach((page, at) => { named[page] = Math.max(named[page], (WITHIN * length * impacts[at]) / TOP); });
  }
  named.forEach((one, page) => { words[page] += one; });
  const every = pick(total, (page) => met[page] >= full || names[page] > 0);
  const most = weight.reduce((high, one) => Math.max(high, one), 0);
  const known = whole.exact || whole.begun.length || groups.length < 2;
  const pages = every.length >= FEW || known && every.length ? every
    : pick(total, (page) => met[page] >= full || named[page] > WITHIN / 2 || weight[page] > 0 && weight[page] >= most * (every.length ? ENOUGH : NEAREST));
  return { pages, words, names, full: new Set(every), partial: every.length === 0 && pages.length > 0 };
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
