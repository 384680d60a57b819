// How a text becomes words: the same as search/folding.py does at build time, by the same tables.

/** Return the functions of folding that follow the tables of a manifest. */
export function folding({ plain, anywhere, end, endings, stop, soft, unspaced }) {
  const letters = new RegExp(`[${Object.keys(plain).join("")}]`, "g");
  const word = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, "gu");
  const token = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
  const run = new RegExp(`^[${unspaced}]`, "u");
  const dull = new Set(stop);
  const asking = new Set([...stop, ...soft]);

  const fold = (text) => text.toLowerCase().replace(letters, (one) => plain[one])
    .normalize("NFKD").replace(/\p{M}/gu, "").replace(/['’]s(?![\p{L}\p{N}])/gu, "");
  const spelt = (one) => {
    const made = anywhere.reduce((text, [old, other]) => text.replaceAll(old, other), one);
    const [old, other] = end.find(([old]) => made.endsWith(old)) ?? ["", ""];
    return made.slice(0, made.length - old.length) + other;
  };
  const words = (text) => (fold(text).match(word) ?? []).map(spelt);

  return {
    fold,
    words,
    endings,
    isStop: (one) => dull.has(one),
    /** Whether a page need not hold the word where the query has others. */
    isSoft: (one) => asking.has(one),
    isUnspaced: (one) => run.test(one),
    /** The parts under which a run without spaces is listed: pairs, or the one character. */
    pieces: (one) => {
      const signs = [...one];
      return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at] + sign);
    },
    /** The words of a text as they stand in it: [start, end, folded]. */
    tokens: (text) => [...text.matchAll(token)].map((found) =>
      [found.index, found.index + found[0].length, words(found[0]).join("")]),
  };
}
