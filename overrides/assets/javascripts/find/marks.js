// The drawn marks of tiers and of states, as on the pages (render/marks.py; a test compares them).
// Each stands beside the word that it repeats, so it is hidden from screen readers.
const LINE = { fill: "none", stroke: "currentColor" };
const FULL = { fill: "currentColor" };
const ring = (dashes) => ["circle", { cx: 7, cy: 7, r: 5.5, ...LINE, "stroke-width": 1.6, ...dashes }];
const path = (d, more) => ["path", { d, ...more }];

export const DRAWN = {
  fact: [["rect", { x: 2, y: 2, width: 10, height: 10, ...FULL }]],
  statement: [path("M1.8 2.3h10.4v7H6.6L3.8 12V9.3h-2z", { ...LINE, "stroke-width": 1.5 })],
  assessment: [
    path("M7 1l6 6-6 6-6-6z", { ...LINE, "stroke-width": 1.4 }),
    path("M7 4.6L9.4 7 7 9.4 4.6 7z", FULL),
  ],
  proposed: [ring({ "stroke-dasharray": "2.6 1.8" })],
  decided: [ring(), path("M7 1.5a5.5 5.5 0 0 0 0 11z", FULL)],
  delivering: [ring(), path("M7 7V1.5A5.5 5.5 0 1 0 12.5 7z", FULL)],
  active: [["circle", { cx: 7, cy: 7, r: 6.2, ...FULL }]],
  ended: [ring(), path("M3.2 10.8l7.6-7.6", { stroke: "currentColor", "stroke-width": 1.6 })],
  dormant: [ring({ "stroke-dasharray": "1.2 1.6" }), path("M7 3a4 4 0 0 0 0 8z", FULL)],
};

const make = (name, attributes) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

/** Return the drawing of a mark, or nothing where there is none of this name. */
export function mark(name) {
  if (!Object.hasOwn(DRAWN, name ?? "")) return "";
  const svg = make("svg", {
    class: "mark", "aria-hidden": "true", focusable: "false", width: 14, height: 14, viewBox: "0 0 14 14",
  });
  svg.append(...DRAWN[name].map(([shape, attributes]) => make(shape, attributes)));
  return svg;
}
