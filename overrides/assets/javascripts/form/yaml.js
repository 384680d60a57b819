// A sheet as YAML that the strict reader takes: block style, quotes where a text needs them.

const WIDTH = 98;
const PLAIN = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.;'()\/_+~?%’“”–—-]|:(?=[^\s:])|:\/\/)*$/u;
const OTHER = /^(?:null|yes|no|on|off|y|n|[-+.]?[0-9][0-9_.:eE+]*)$/i; // a key or text that elsewhere is no text
const NOT_PRINTED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\u00a0\ufffe\uffff]/u;
const ESCAPED = /["\\]|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;

/** Return a value made of texts, lists and mappings as a YAML document. */
export function yaml(value) {
  return entries(value, 0).map((line) => `${line}\n`).join("");
}

/** Return a text in double quotes. */
export function quoted(text) {
  return `"${text.replace(ESCAPED, escape)}"`;
}

function escape(character) {
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  if (character === '"' || character === "\\") return `\\${character}`;
  const code = character.codePointAt(0);
  const [letter, digits] = code < 0x100 ? ["x", 2] : code < 0x10000 ? ["u", 4] : ["U", 8];
  return `\\${letter}${code.toString(16).padStart(digits, "0")}`;
}

function entries(mapping, depth) {
  return Object.entries(mapping).flatMap(([key, value]) => under(`${" ".repeat(depth)}${word(key)}:`, value, depth));
}

/** Return the lines of a value whose first line begins with `head`, a key or a dash. */
function under(head, value, depth) {
  if (typeof value === "string") return scalar(head, value, depth + 2);
  if (Array.isArray(value)) return value.length ? [head, ...value.flatMap((one) => item(one, depth + 2))] : [`${head} []`];
  return Object.keys(value).length ? [head, ...entries(value, depth + 2)] : [`${head} {}`];
}

function item(value, depth) {
  const dash = `${" ".repeat(depth)}-`;
  if (typeof value === "string" || !Object.keys(value).length) return under(dash, value, depth);
  const [first, ...rest] = entries(value, depth + 2);
  return [`${dash} ${first.trimStart()}`, ...rest];
}

function scalar(head, text, depth) {
  const line = `${head} ${word(text)}`;
  if (line.length <= WIDTH || !folds(text)) return [line];
  return [`${head} >-`, ...folded(text, " ".repeat(depth))];
}

function word(text) {
  const plain = PLAIN.test(text) && !text.endsWith(" ") && !text.endsWith(":") && (!OTHER.test(text) || /^\d{4}$/.test(text)) && !NOT_PRINTED.test(text);
  return plain ? text : quoted(text);
}

/** Whether a text keeps every sign when it is broken at its single spaces. */
function folds(text) {
  return !NOT_PRINTED.test(text) && /^\S+(?: \S+)+$/.test(text) && !/[^\S ]/.test(text);
}

function folded(text, indent) {
  const lines = [];
  for (const one of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + one.length <= WIDTH) lines[lines.length - 1] = `${last} ${one}`;
    else lines.push(indent + one);
  }
  return lines;
}
