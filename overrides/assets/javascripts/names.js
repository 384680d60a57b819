// The look-up table of names, numbers, people and codes: what Pagefind cannot match.
// A part of it is loaded for the words that are typed, once, and kept.
const MOST = 5;
const parts = new Map();
const PLAIN = { ø: "o", đ: "d", ł: "l", ß: "ss", æ: "ae" };

/** Lower case, no marks on letters, one spelling of what is spelt in two ways. */
export const fold = (text) => text.toLowerCase().replace(/[øđłßæ]/g, (one) => PLAIN[one])
  .normalize("NFKD").replace(/\p{M}/gu, "")
  .replace(/is(ation|e|ed|ing)(s?)\b/g, "iz$1$2").replace(/programme/g, "program")
  .replace(/labell/g, "label").replace(/centre/g, "center").replace(/licence/g, "license");
const wordsOf = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether two words differ by one letter added, left out, changed or swapped with the next. */
export function near(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const rest = (x, y) => x.slice(i + 1) === y;
  return rest(a, b.slice(i + 1)) || rest(a, b.slice(i)) || rest(b, a.slice(i))
    || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

async function part(word, root) {
  const name = /^[a-z0-9]/.test(word) ? word[0] : "other";
  if (!parts.has(name)) {
    const loading = fetch(new URL(`data/search/${name}.json`, root)).then((answer) => answer.json())
      .catch(() => { parts.delete(name); return { pages: [], names: [], words: "" }; });
    parts.set(name, loading);
  }
  return parts.get(name);
}

/** How well a name fits: 0 not at all, higher is better. */
function fit(asked, joined, name) {
  const held = wordsOf(name);
  if (held.join("") === joined) return 6;
  if (/\d/.test(joined) && joined.length > 1) {
    for (let i = 1; i < held.length; i += 1) if (held.slice(i).join("") === joined) return 5;
  }
  if (!/[a-z0-9]/.test(joined)) return held.join("").includes(joined) && joined.length > 1 ? 4 : 0;
  const last = asked.length - 1;
  if (asked.every((word) => held.includes(word))) return 4;
  if (asked.every((word, i) => held.includes(word) || (i === last && word.length > 1 && held.some((one) => one.startsWith(word))))) return 3;
  const close = (word, one) => word === one || (word.length > 4 && !/\d/.test(word) && near(word, one));
  return asked.every((word) => held.some((one) => close(word, one))) ? 2 : 0;
}

/** The pages whose names fit the query, best first, at most five. */
export async function look(query, root, filters) {
  const asked = wordsOf(query);
  if (asked.length === 0) return [];
  const joined = asked.join("");
  const keys = [asked.reduce((a, b) => (b.length > a.length ? b : a)), joined];
  const found = new Map();
  for (const { pages, names } of await Promise.all(keys.map((key) => part(key, root)))) {
    for (const [text, kind, number] of names) {
      const score = fit(asked, joined, text);
      const [page, title, date, day, facets] = pages[number];
      const kept = Object.entries(filters).every(([name, any]) => any.some((one) => facets[name]?.includes(one)));
      if (score && kept && score > (found.get(page)?.score ?? 0)) {
        found.set(page, { score, text, kind, page, title, date, day, facets });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.score - a.score
    || a.text.length - b.text.length || b.day.localeCompare(a.day)).slice(0, MOST);
}

/** The query with words that nothing holds replaced by the word they are one letter away from. */
export async function suggest(query, root) {
  const corrected = await Promise.all(query.split(/\s+/).map(async (word) => {
    const plain = fold(word);
    if (!/^[a-z]{5,}$/.test(plain)) return word;
    const known = (await part(plain, root)).words.split(" ");
    if (known.some((one) => fold(one) === plain)) return word;
    return known.find((one) => near(plain, fold(one))) ?? word;
  }));
  return corrected.join(" ");
}
