// Which control asks for a field, by its shape.
import { citations } from "./citations.js";
import { several } from "./lists.js";
import { optional } from "./optional.js";
import { meaningOf, question } from "./questions.js";
import { record } from "./records.js";

/** Return the control for a field. */
export function control(field, around) {
  const { kind, inner, record: name } = field.shape;
  if (kind === "value") return question(field, around);
  if (inner?.record === "CitationDetail") return citations(field, around);
  if (kind !== "record") return several(field, around);
  const head = { legend: field.label, meaning: meaningOf(field) };
  return field.required ? record(name, head, around) : optional(field, around);
}
