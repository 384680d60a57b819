// Sources: used, listed once, leading to a page that was read, not derived from themselves.
import { readDate } from "../dates.js";
import { citations, each } from "../reading.js";
import { words } from "../spoken.js";
import { said } from "./said.js";

export function* unused(sheet) {
  const used = new Set([...citations(sheet)].map(([, cite]) => cite.source));
  for (const [, one] of each(sheet.sources)) for (const [, step] of each(one.derived_from)) used.add(step.source);
  for (const [key] of each(sheet.sources)) if (!used.has(key)) yield said(["sources", key], "source-unused", { key });
}

/** Return the parts of an address; a fragment counts where a whole site is one script. */
function parts(url) {
  const [, place, path, query = "", fragment = ""] = /^https:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url);
  const [, host, port = ""] = /^(.*?)(?::(\d*))?$/.exec(place.toLowerCase());
  return { host, port, path, query, route: /^[/!]/.test(fragment) ? fragment : "" };
}

export function* homepage(sheet, { patterns }) {
  for (const [key, { url }] of each(sheet.sources)) {
    if (!url || url.length >= 60) continue;
    const { path, query, route } = parts(url);
    const door = !query && !route && new RegExp(`^(?:${patterns.frontDoor})$`).test(path);
    if (door) yield said(["sources", key, "url"], "homepage-as-source", { key });
  }
}

/** Return the form under which two spellings of an address count as one page. */
function page(url, tracking) {
  const { host, port, path, query, route } = parts(url);
  const door = ["", "80", "443"].includes(port.replace(/^0+/, "")) ? "" : `:${Number(port)}`;
  const asked = [...new URLSearchParams(query)].filter(([name]) => !new RegExp(`^(?:${tracking})$`).test(name));
  return JSON.stringify([host.replace(/^www\./, "") + door, path.replace(/\/+$/, ""), asked, route]);
}

export function* twice(sheet, { patterns }) {
  const first = new Map();
  for (const [key, { url }] of each(sheet.sources)) {
    const known = url && page(url, patterns.tracking);
    if (known && first.has(known)) yield said(["sources", key, "url"], "source-twice", { key, first: first.get(known) });
    else if (known) first.set(known, key);
  }
}

export function* readEarly(sheet, { limits }) {
  for (const [key, source] of each(sheet.sources)) {
    for (const name of ["accessed", "archived_at"]) {
      const day = source[name];
      if (!day || !source.date) continue;
      const next = later(readDate(day, limits).latest);
      const holes = { name, key, day: words(day), date: words(source.date) };
      if (next < readDate(source.date, limits).earliest) yield said(["sources", key, name], "source-read-early", holes);
    }
  }
}

/** Return the day after: a reporter may be a day behind the place. */
export function later(day) {
  return new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
}

export function* loops(sheet) {
  const leads = new Map(each(sheet.sources).map(([key, one]) => [key, each(one.derived_from).map(([, step]) => step.source).sort()]));
  for (let circle; (circle = circleIn(leads));) {
    yield said(["sources", circle[0], "derived_from"], "source-derivation-loop", { names: [...circle, circle[0]].join(" → ") });
    circle.forEach((key) => leads.delete(key));
  }
}

/** Return a circle as keys in order from the first in the alphabet, or null. */
function circleIn(leads) {
  const done = new Set();
  const walk = (key, way) => {
    if (way.includes(key)) return way.slice(way.indexOf(key));
    if (done.has(key)) return null;
    done.add(key);
    for (const next of leads.get(key) ?? []) {
      const found = leads.has(next) && walk(next, [...way, key]);
      if (found) return found;
    }
    return null;
  };
  for (const key of [...leads.keys()].sort()) {
    const found = walk(key, []);
    const start = found ? found.indexOf([...found].sort()[0]) : 0;
    if (found) return [...found.slice(start), ...found.slice(0, start)];
  }
  return null;
}
