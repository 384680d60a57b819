// A search as an address: ?q=...&actor=...&sort=... and back.
const OWN = ["q", "sort"];
const SORTS = ["relevance", "newest", "oldest"];

/** Return the search that an address asks for: query, filters by facet, sort. */
export function read(query) {
  const params = new URLSearchParams(query);
  const filters = {};
  for (const [name, value] of params) {
    if (!OWN.includes(name) && value && !filters[name]?.includes(value)) (filters[name] ??= []).push(value);
  }
  const sort = params.get("sort");
  return { query: params.get("q")?.trim() ?? "", filters, sort: SORTS.includes(sort) ? sort : "relevance" };
}

/** Return the part of an address after the path, the same for the same search. */
export function write({ query, filters, sort }) {
  const params = new URLSearchParams(query ? { q: query } : {});
  for (const name of Object.keys(filters).sort()) {
    for (const value of [...filters[name]].sort()) params.append(name, value);
  }
  if (sort !== "relevance") params.set("sort", sort);
  const text = params.toString();
  return text ? `?${text}` : "";
}

/** Whether a search asks for nothing. */
export const isEmpty = ({ query, filters }) => !query && Object.keys(filters).length === 0;

/** Return a search with a value of a facet chosen, or no longer chosen. */
export function choose(search, name, value, chosen) {
  const rest = (search.filters[name] ?? []).filter((one) => one !== value);
  const filters = { ...search.filters, [name]: chosen ? [...rest, value] : rest };
  if (filters[name].length === 0) delete filters[name];
  return { ...search, filters };
}
