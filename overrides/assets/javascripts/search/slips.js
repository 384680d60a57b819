// One wrong letter: which word of the site was meant.

/** Whether two words differ by one letter added, left out, changed or swapped with the next. */
export function near(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1)
    || (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2));
}

/** The word of the site that a word of five letters or more is one letter away from, or null. */
export async function meantBy(word, store) {
  if (!/^[a-z]{5,}$/.test(word)) return null;
  const held = await store.alike(word);
  const found = [...held].filter(([one]) => near(word, one));
  found.sort(([a, x], [b, y]) => (a[0] === word[0] ? 0 : 1) - (b[0] === word[0] ? 0 : 1)
    || y - x || (a < b ? -1 : 1));
  return found[0]?.[0] ?? null;
}
