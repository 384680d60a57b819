// One value of a sheet, judged for itself: text, address, key, number, date. Returns a fault or null:
// the name of what a check says, and what fills the holes of that text.
import { readDate } from "./dates.js";

const JOINERS = "\u200c\u200d";
const REFUSED = [[/\p{Cc}/u, "control"], [/\p{Cf}/u, "invisible"], [/\p{Co}|\p{Cs}/u, "private-use"]];
const SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
const whole = (pattern) => new RegExp(`^(?:${pattern})$`);

/** Return the first fault of a value of a form. */
export function valueFault(form, value, shape, data) {
  if (form === "text") return textFault(value, data);
  if (form === "address") return addressFault(value, data);
  if (form === "date") return dateFault(value, data);
  if (form === "key" || form === "state") return keyFault(value, data);
  if (form === "id") return idFault(value, data);
  if (form === "number") return numberFault(value, shape);
  if (form === "stance") return value === "none" ? null : numberFault(value, shape, "number-form/stance");
  if (form === "flag") return ["true", "false"].includes(value) ? null : ["value-not-allowed/flag", { value }];
  if (form === "language") return whole(data.patterns.language).test(value) && value.length <= 20 ? null : ["value-not-allowed/language", { value }];
  return null;
}

/** Return a text as the reader keeps it: one space for each run of white space. */
export const fold = (text) => text.normalize("NFC").trim().split(/\s+/).join(" ");
export const wordsIn = (text) => (fold(text) ? fold(text).split(" ").length : 0);
/** Return a text without the difference of capitals, as it is compared. */
export const folded = (text) => text.toUpperCase().toLowerCase();
export const lengthOf = (text) => [...text].length;

function textFault(value, data) {
  if (lengthOf(value) > data.limits.field) return ["text-length", { count: lengthOf(value) }];
  const fault = characterFault(value) ?? mixedFault(value);
  return fault ?? (fold(value) ? null : ["text-empty", {}]);
}

function characterFault(value) {
  const signs = [...value];
  let marks = 0;
  for (const [index, sign] of signs.entries()) {
    const named = "\n\t".includes(sign) ? null : refused(sign, signs[index - 1], signs[index + 1]);
    const code = `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    if (named) return [`text-character/${named}`, { code }];
    marks = /\p{M}/u.test(sign) ? marks + 1 : 0;
    if (marks > 8) return ["text-character/marks", {}];
  }
  return null;
}

// Letters and signs without a picture; marks without one, after a Latin letter.
const BLANK = /[\u115f\u1160\u2800\u3164\uffa0]/;
const UNSEEN = /[\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

function refused(sign, before, after) {
  const code = sign.codePointAt(0);
  if (/[\u0085\u2028\u2029]/.test(sign)) return "break";
  if (JOINERS.includes(sign) && before > "\u007f" && after > "\u007f") return null;
  if (BLANK.test(sign) || (UNSEEN.test(sign) && /[A-Za-z]/.test(before ?? ""))) return "invisible";
  const found = REFUSED.find(([pattern]) => pattern.test(sign));
  if (found) return found[1];
  return (code & 0xfffe) === 0xfffe || (code >= 0xfdd0 && code <= 0xfdef) ? "noncharacter" : null;
}

function mixedFault(value) {
  const word = (value.match(/[\p{L}\p{M}]+/gu) ?? []).find((one) => SCRIPTS.filter((script) => script.test(one)).length > 1);
  return word ? ["text-character/scripts", { word }] : null;
}

export function keyFault(value, data) {
  if (!whole(data.patterns.key).test(value) || value.length > data.limits.id) return ["id-form/key", {}];
  return whole(data.patterns.reserved).test(value) ? ["id-form/reserved", {}] : null;
}

export function idFault(value, data) {
  if (!whole(data.patterns.id).test(value)) return ["id-form/id", {}];
  return value.length > data.limits.id ? ["id-form/length", { count: value.length }] : null;
}

function numberFault(value, shape, name = "number-form") {
  if (!/^[+-]?(0|[1-9][0-9]{0,8})$/.test(value)) return [name, { value }];
  if (shape.least !== undefined && Number(value) < shape.least) return ["number-form/low", { value, limit: shape.least }];
  if (shape.most !== undefined && Number(value) > shape.most) return ["number-form/high", { value, limit: shape.most }];
  return null;
}

function dateFault(value, data) {
  const read = readDate(value, data.limits);
  return read.cause ? [`date-form/${read.cause}`, read] : null;
}

function addressFault(value, data) {
  const fault = addressCause(value, data);
  return fault ? [`address-form/${fault[0]}`, fault[1] ?? {}] : null;
}

function addressCause(url, data) {
  if (lengthOf(url) > data.limits.address) return ["length", { count: lengthOf(url) }];
  if (!url.startsWith("https://")) return ["https"];
  if (/[^\x00-\x7f]/.test(url)) return ["ascii"];
  if (!/^https:\/\/[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/.test(url) || /%(?![0-9A-Fa-f]{2})/.test(url)) return ["character"];
  const [, place, path] = /^https:\/\/([^/?#]*)([^?#]*)/.exec(url);
  const [, host, port] = /^(.*?)(?::([^:]*))?$/.exec(place.toLowerCase());
  if (place.includes("@")) return ["user"];
  if (port !== undefined && !/^0*[1-9]\d{0,4}$/.test(port)) return ["port"];
  if (!whole(data.patterns.host).test(host)) return ["host", { host: host || "nothing" }];
  if (host.split(".").some((label) => label.startsWith("xn--"))) return ["punycode"];
  return path.startsWith("//") || path.startsWith("/)[") || url.includes("](") ? ["doubled"] : null;
}
