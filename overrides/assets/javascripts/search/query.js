// What is typed, word by word: which entries of the index each word stands for.
import { meantBy } from "./slips.js";

const LONGEST_WHOLE = 48;
const BEGINNINGS = 24;
const LONGEST_NAME = 4;
const MOST_RUNS = 40;

/**
 * Read a query. Returns
 *   groups: one a word, {word, run, forms, entries: [[entry, weight]], meant}; words of a question
 *           and words that stand everywhere are left out unless there is no other,
 *   within: [entry, words] for each run of neighbouring words that is a whole name or number,
 *   whole:  {word, exact: entry or null, begun: entries of names that begin so, where none is exact}.
 */
export async function read(query, store, folding) {
  const all = folding.words(query);
  const asked = [folding.isSoft, folding.isStop, () => false]
    .map((dull) => all.filter((one) => !dull(one))).find((left) => left.length) ?? [];
  const typing = /[\p{L}\p{N}]$/u.test(query);
  const [asTyped, ...groups] = await Promise.all([
    wholeOf(all.join(""), typing, store),
    ...asked.map((one, at) => known(one, typing && at === asked.length - 1 && one === all.at(-1), store, folding)),
  ]);
  let whole = asTyped;
  if (!whole.exact && !whole.begun.length) {
    await Promise.all(groups.filter((one) => !one.entries.length).map((one) => mend(one, store)));
    if (groups.some((one) => one.meant)) {
      whole = await wholeOf(groups.map((one) => one.meant ?? one.word).join(""), false, store);
    }
  }
  return { groups, whole, within: whole.exact || groups.length < 2 ? [] : await namesIn(all, asked, store) };
}

/** The names that stand in a longer query: runs of its words that begin and end with a telling one. */
async function namesIn(all, asked, store) {
  const tells = new Set(asked);
  const runs = all.flatMap((one, from) => all.slice(from, from + LONGEST_NAME)
    .map((_, at) => all.slice(from, from + at + 1)))
    .filter((run) => run.length < all.length && tells.has(run[0]) && tells.has(run.at(-1)));
  const found = await Promise.all(runs.slice(0, MOST_RUNS).map(async (run) => [await store.entry(`=${run.join("")}`), run.length]));
  return found.filter(([entry]) => entry);
}

async function wholeOf(joined, typing, store) {
  const word = joined.slice(0, LONGEST_WHOLE);
  const exact = word ? await store.entry(`=${word}`) : null;
  const begun = !exact && typing && word.length > 3 ? await store.beginning(`=${word}`, 8) : [];
  return { word: joined, exact, begun };
}

async function known(word, last, store, folding) {
  const group = { word, run: folding.isUnspaced(word), forms: new Set([word]), entries: [], meant: null };
  if (group.run) {
    const entries = await Promise.all(folding.pieces(word).map((one) => store.entry(one)));
    const there = entries.filter(Boolean);
    if (there.length * 2 >= entries.length) group.entries = [[together(there), there.length / entries.length]];
    return group;
  }
  const found = await store.entry(word) ?? await store.entry(`=${word}`)
    ?? await store.stemmed(word, folding.endings);
  if (found) take(group, found, 1);
  else if (last && word.length > 1) {
    for (const one of await store.beginning(word, BEGINNINGS)) {
      take(group, one, 0.9 * (word.length / Math.max(one.term.length, word.length)), word);
    }
  }
  return group;
}

function take(group, entry, weight, start = "") {
  group.entries.push([entry, weight]);
  for (const form of entry.forms) if (form.startsWith(start)) group.forms.add(form);
}

/** Give a word that nothing holds the entry of the word that it is one letter away from. */
async function mend(group, store) {
  const meant = await meantBy(group.word, store);
  const entry = meant && await store.entry(meant);
  if (!entry) return;
  group.meant = meant;
  take(group, entry, 0.8);
}

/** The pages that hold most of the pieces of a run, as one entry. */
function together(entries) {
  const held = new Map();
  for (const { list: [pages, impacts] } of entries) {
    pages.forEach((page, at) => held.set(page, [...held.get(page) ?? [], impacts[at]]));
  }
  const most = Math.max(...[...held.values()].map((one) => one.length));
  const pages = most * 2 < entries.length ? [] : [...held.keys()].filter((page) => held.get(page).length === most);
  const impacts = pages.map((page) => Math.min(...held.get(page)) * (most / entries.length));
  return { term: "", forms: [], list: [pages, impacts] };
}
