// Narrowing: values of one facet are alternatives, facets must all hold.

const FIRST = 35;

/** Return for each facet the values of every page, as places in the facet's list of values. */
export function columns(held) {
  return held.map(([one, signs]) =>
    (one ? [...signs].map((sign) => (sign === " " ? "" : sign)) : signs.split(" "))
      .map((cell) => [...cell].map((sign) => sign.codePointAt(0) - FIRST)));
}

/**
 * Return the pages that all choices leave, in their order, and how many each value would leave
 * while the choices of the other facets hold.
 */
export function narrow(pages, facets, held, filters) {
  const chosen = facets.map(({ name, values }) => {
    const ids = filters[name] ?? [];
    return ids.length ? new Set(ids.map((id) => values.findIndex((one) => one.id === id))) : null;
  });
  const numbers = facets.map(({ values }) => new Array(values.length).fill(0));
  const kept = [];
  for (const page of pages) {
    const failed = [];
    chosen.forEach((wanted, at) => {
      if (wanted && !held[at][page].some((value) => wanted.has(value))) failed.push(at);
    });
    if (failed.length === 0) kept.push(page);
    if (failed.length > 1) continue;
    for (const at of failed.length ? failed : facets.keys()) {
      for (const value of held[at][page]) numbers[at][value] += 1;
    }
  }
  const counts = Object.fromEntries(facets.map(({ name, values }, at) =>
    [name, Object.fromEntries(values.map(({ id }, value) => [id, numbers[at][value]]).filter(([, number]) => number))]));
  return { kept, counts };
}
