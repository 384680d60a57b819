// The files of the index: loaded when they are needed, once, and kept.

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUES = new Map([...DIGITS].map((sign, value) => [sign.charCodeAt(0), value]));

/** A file that is not there: the site has no index, or a newer one than the manifest at hand. */
export class Gone extends Error {}

async function json(url, cache = "default") {
  const answer = await fetch(url, { cache }).catch(() => null);
  if (!answer?.ok) throw new Gone(url.pathname);
  return answer.json().catch(() => { throw new Gone(url.pathname); });
}

/** Return the place of the last entry that is not behind the word, or 0. */
function place(first, word) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** Return [page numbers, impacts] of a list: for each impact, the highest first, gaps of pages. */
function decode(list) {
  const pages = [];
  const impacts = [];
  for (const bucket of list.split(" ")) {
    const impact = parseInt(bucket[0], 16);
    let [page, rest, shift] = [-1, 0, 0];
    for (let at = 1; at < bucket.length; at += 1) {
      const value = VALUES.get(bucket.charCodeAt(at));
      rest |= (value & 31) << shift;
      shift += 5;
      if (value < 32) {
        page += rest + 1;
        pages.push(page);
        impacts.push(impact);
        [rest, shift] = [0, 0];
      }
    }
  }
  return [pages, impacts];
}

/** One block of the dictionary. */
class Block {
  constructor([rows, lists, see]) {
    this.rows = rows.map((row) => row.split(" "));
    this.lists = lists;
    this.see = see;
    this.at = new Map(this.rows.flatMap((forms, at) => forms.map((form) => [form, at])));
    this.rows.forEach(([term], at) => this.at.set(term, at));
  }

  entry(at) {
    const list = this.lists[at];
    if (typeof list === "string") this.lists[at] = { term: this.rows[at][0], forms: this.rows[at], list: decode(list) };
    return this.lists[at];
  }
}

/** An index of one version. Every method rejects with Gone when a file of it is not there. */
export class Store {
  static async open(root, cache) {
    const folder = new URL("data/search/", root);
    return new Store(root, folder, await json(new URL("manifest.json", folder), cache));
  }

  constructor(root, folder, manifest) {
    this.root = root;
    this.manifest = manifest;
    this.folder = new URL(`${manifest.version}/`, folder);
    this.kept = new Map();
  }

  load(name, make = (value) => value) {
    if (!this.kept.has(name)) {
      const loading = json(new URL(name, this.folder)).then(make);
      loading.catch(() => this.kept.delete(name));
      this.kept.set(name, loading);
    }
    return this.kept.get(name);
  }

  record(id) {
    return this.load(`p/${id}.json`);
  }

  block(at) {
    return this.load(`t${at}.json`, (made) => new Block(made));
  }

  /** The entry that has the word as its term or as a form of it, or null. */
  async entry(word) {
    const block = await this.block(place(this.manifest.terms, word));
    const at = block.at.get(word);
    if (at !== undefined) return block.entry(at);
    const term = Object.hasOwn(block.see, word) ? block.see[word] : null;
    return term && term !== word ? this.entry(term) : null;
  }

  /** The entry of the longest term that begins the word and leaves a usual ending, or null. */
  async stemmed(word, endings) {
    const block = await this.block(place(this.manifest.terms, word));
    for (const ending of endings) {
      const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : "";
      const at = stem.length > 3 ? block.at.get(stem) : undefined;
      if (at !== undefined) return block.entry(at);
    }
    return null;
  }

  /** The entries with a form that begins so, those on most pages first, at most `most`. */
  async beginning(start, most) {
    const { terms } = this.manifest;
    const from = place(terms, start);
    const to = Math.min(place(terms, `${start}\uffff`), from + 2);
    const found = new Map();
    for (let at = from; at <= to; at += 1) {
      const block = await this.block(at);
      for (const [form, row] of block.at) if (form.startsWith(start)) found.set(block.rows[row][0], [block.lists[row].length ?? block.lists[row].list[0].length, () => block.entry(row)]);
      for (const [form, term] of Object.entries(block.see)) if (form.startsWith(start)) found.set(term, [1, () => this.entry(term)]);
    }
    const best = [...found.values()].sort((a, b) => b[0] - a[0]).slice(0, most);
    return Promise.all(best.map(([, make]) => make()));
  }

  /** The words with the same two first letters, or the same two last ones: [word, how frequent]. */
  async alike(word) {
    const turned = [...word].reverse().join("");
    const [forward, backward] = await Promise.all([this.spelt("forward", "f", word), this.spelt("backward", "b", turned)]);
    return new Map([...forward, ...backward.map(([one, step]) => [[...one].reverse().join(""), step])]);
  }

  async spelt(list, letter, word) {
    const first = this.manifest[list];
    const start = word.slice(0, 2);
    const found = [];
    for (let at = place(first, start); at <= place(first, `${start}\uffff`) && first.length; at += 1) {
      const held = await this.load(`${letter}${at}.json`, (text) => text.split(" "));
      for (const one of held) if (one.startsWith(start)) found.push([one.slice(0, -1), parseInt(one.at(-1), 36)]);
    }
    return found;
  }
}
