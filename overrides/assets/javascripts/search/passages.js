// Where on a page the words stand: the passages that answer, with the words to be marked.

const ROOM = 220;
const MOST = 3;

/** The ranges of a text to be marked: [start, end, number of the group], and how good the text is. */
function find(text, { groups, whole }, folding) {
  const tokens = folding.tokens(text);
  const ranges = [];
  const met = new Set();
  let close = 0;
  tokens.forEach(([start, end, folded], at) => {
    groups.forEach((group, number) => {
      if (group.run) {
        for (const [from, to] of runs(text.slice(start, end), group.word, folding)) {
          ranges.push([start + from, start + to]);
          met.add(number);
        }
      } else if (group.forms.has(folded)) {
        ranges.push([start, end]);
        met.add(number);
        const next = tokens[at + 1];
        if (next && groups[number + 1]?.forms.has(next[2])) close += 1;
      }
    });
  });
  const name = whole.word ? joined(tokens, whole.word) : null;
  if (name) ranges.push(name);
  const telling = tokens.filter(([, , folded]) => !folding.isStop(folded)).length;
  return { ranges: merged(ranges), met, telling, close: Math.min(close, groups.length - 1), name: Boolean(name), all: name?.[0] === tokens[0]?.[0] && name?.[1] === tokens.at(-1)?.[1] };
}

function runs(text, word, folding) {
  const at = text.indexOf(word);
  if (at >= 0) return [[at, at + word.length]];
  return folding.pieces(word).flatMap((piece) => {
    const from = text.indexOf(piece);
    return from < 0 ? [] : [[from, from + piece.length]];
  });
}

/** The range of neighbouring words that together are the name or number asked for, or null. */
function joined(tokens, word) {
  for (let from = 0; from < tokens.length; from += 1) {
    let held = "";
    for (let to = from; to < tokens.length && word.startsWith(held); to += 1) {
      held += tokens[to][2];
      if (held === word) return [tokens[from][0], tokens[to][1]];
    }
  }
  return null;
}

function merged(ranges) {
  const made = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = made.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else made.push([start, end]);
  }
  return made;
}

/** Cut a text around its first marks into parts: {text, mark}. */
function cut(text, ranges) {
  const first = ranges[0]?.[0] ?? 0;
  const from = text.length <= ROOM || first < ROOM / 2 ? 0 : wordStart(text, Math.min(first - 60, text.length - ROOM));
  const to = text.length - from <= ROOM + 20 ? text.length : wordEnd(text, from + ROOM);
  const parts = from > 0 ? [{ text: "… ", mark: false }] : [];
  let at = from;
  for (const [start, end] of ranges.filter(([start, end]) => start >= from && end <= to)) {
    if (start > at) parts.push({ text: text.slice(at, start), mark: false });
    parts.push({ text: text.slice(start, end), mark: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), mark: false });
  return { parts, more: to < text.length };
}

const wordStart = (text, at) => text.lastIndexOf(" ", Math.max(at, 0)) + 1;
const wordEnd = (text, at) => (text.indexOf(" ", at) < 0 ? text.length : text.indexOf(" ", at));

/** The words of a text, to tell whether two texts say the same. */
const plain = (text, folding) => folding.words(text).join(" ");

/** Every passage of a page with what it holds of the query, the best first. */
export function ranked(record, asked, kinds, folding) {
  const found = record.passages.map(([kind, anchor, text, by = ""], order) => {
    const held = find(text, asked, folding);
    const good = held.met.size * 4 + held.close * 2 + (held.name ? 4 : 0) + (held.all ? 4 : 0) + kinds[kind].weight / 4;
    return { kind: kinds[kind], anchor, text, by, held, good, order };
  });
  return found.filter(({ held }) => held.met.size || held.name)
    .sort((a, b) => b.good - a.good || a.order - b.order);
}

/**
 * How well a page answers: `near` from 0 (words far apart) to 1 (all in one passage, side by side);
 * `named` when its title or a name of it has these words, in any form and order, and no other.
 */
export function closeness(record, asked, kinds, folding) {
  const words = asked.groups.length;
  const title = find(record.title, asked, folding);
  const every = ranked(record, asked, kinds, folding);
  const share = ({ met, close }) => (met.size / words) * 0.7 + (words > 1 ? close / (words - 1) : 0) * 0.3;
  const near = Math.max(share(title), ...every.slice(0, 3).map((one) => share(one.held)));
  const names = [title, ...every.filter(({ kind }) => kind.id === "name").map((one) => one.held)];
  return { near, named: names.some(({ met, telling }) => met.size === words && telling <= words) };
}

/** What is shown: the best passage, then those that hold words which it lacks, then others that are nearly as good. */
function several([best, ...others]) {
  if (!best) return [];
  const met = new Set(best.held.met);
  const adding = others.filter(({ held }) => {
    const adds = [...held.met].some((one) => !met.has(one));
    held.met.forEach((one) => met.add(one));
    return adds;
  });
  const good = others.filter((one) => !adding.includes(one) && one.good >= best.good * 0.7);
  const texts = new Set();
  return [best, ...adding, ...good].filter(({ text }) => !texts.has(text) && texts.add(text)).slice(0, MOST);
}

/** How many other passages hold at least half of the words, each text once. */
function further(every, shown, words) {
  const texts = new Set(shown.map(({ text }) => text));
  return every.filter(({ text, held }) => held.met.size * 2 >= words && !texts.has(text) && texts.add(text)).length;
}

// What answers a reader best: what the site says, then names and quotations; what only cites a
// source or files a page comes last, though it may hold one word more.
const SAYS = new Set(["fact", "statement", "figure", "summary", "definition", "assessment", "dispute",
  "gap", "position", "commitment", "ahead", "applies", "section"]);
const FILES = new Set(["source", "filed", "role", "relation", "profile"]);
const answering = ({ kind, good }) => good + (SAYS.has(kind.id) ? 5 : 0) - (FILES.has(kind.id) ? 2 : 0);

/**
 * The passages to choose from; none is one that only repeats the title, nor a name or a source that
 * holds no word which the title lacks.
 */
function telling(every, title, repeats) {
  const news = every.filter(({ kind, text, held }) => !repeats(text) && (kind.id !== "name" && !FILES.has(kind.id))
    || held.all || [...held.met].some((one) => !title.met.has(one)));
  return news.sort((a, b) => answering(b) - answering(a) || a.order - b.order);
}

/** The passages that a result shows, at most three, how many more hold the words, and the title in parts. */
export function matches(record, asked, kinds, folding) {
  const title = find(record.title, asked, folding);
  const same = plain(record.title, folding);
  const repeats = (text) => plain(text, folding) === same;
  const every = telling(ranked(record, asked, kinds, folding), title, repeats);
  const chosen = several(every);
  const shown = chosen.length ? chosen : record.passages.slice(0, 1).map(([kind, anchor, text, by = ""]) =>
    ({ kind: kinds[kind], anchor, text, by, held: { ranges: [] } }));
  return {
    titleParts: cut(record.title, title.ranges).parts,
    others: further(every, chosen, asked.groups.length),
    matches: shown.map(({ kind, anchor, text, by, held }) =>
      ({ kind: kind.id, label: kind.label, by, anchor, ...cut(text, held.ranges) })),
  };
}
