// Ids within a sheet: each names one thing, and stands once in a list.
import { each } from "../reading.js";
import { said } from "./said.js";

const LISTS = ["facts", "disputes", "assessments", "commitments"];
const SETS = ["topics", "jurisdictions", "aliases", "authors", "reviewed_by"];

export function* duplicate(sheet) {
  const seen = new Map();
  for (const name of LISTS) {
    for (const [index, { id }] of each(sheet[name])) {
      if (seen.has(id)) yield said([name, index, "id"], "duplicate-id", { value: id, first: seen.get(id) });
      else seen.set(id, `${name}[${index + 1}]`);
    }
  }
}

export function* listedTwice(sheet) {
  for (const name of SETS) {
    const ids = sheet[name] ?? [];
    for (const [index, value] of each(ids)) {
      if (ids.indexOf(value) < index) yield said([name, index], "listed-twice", { value, name });
    }
  }
}

export function* participantTwice(sheet) {
  const seen = new Set();
  for (const [index, { actor, role, on_behalf_of: body }] of each(sheet.actors)) {
    const part = JSON.stringify([actor, role, body]);
    if (seen.has(part)) yield said(["actors", index], "participant-twice", { actor, role });
    seen.add(part);
  }
}

export function* reviewedByAuthor(sheet) {
  for (const [index, value] of each(sheet.reviewed_by)) {
    if (sheet.authors?.includes(value)) yield said(["reviewed_by", index], "reviewed-by-author", { value });
  }
}
