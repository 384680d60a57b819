// Judgements of our own: whole, testable, and with likelihood and confidence kept apart.
import { each } from "../reading.js";
import { said } from "./said.js";

const NEEDED = ["likelihood", "confidence", "confidence_basis", "based_on"];

const ours = (sheet, { editors }) => each(sheet.assessments).filter(([, one]) => editors.includes(one.by));

function terms(words, ending = "") {
  const longest = words.map(([word]) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(${longest.join("|")})${ending}\\b`, "i");
}

export function* incomplete(sheet, data) {
  for (const [index, one] of ours(sheet, data)) {
    const missing = NEEDED.filter((name) => !one[name]?.length).map((name) => `\`${name}\``).join(", ");
    if (missing) yield said(["assessments", index], "assessment-incomplete", { id: one.id, names: missing });
  }
}

export function* mixed(sheet, data) {
  for (const [index, { judgment, confidence_basis: basis = "" }] of ours(sheet, data)) {
    const confidence = terms(data.words.confidence, " confidence").exec(judgment);
    const likelihood = terms(data.words.likelihood).exec(basis);
    const path = ["assessments", index];
    if (confidence) yield said([...path, "judgment"], "likelihood-with-confidence/confidence", { term: confidence[0] });
    if (likelihood) yield said([...path, "confidence_basis"], "likelihood-with-confidence/likelihood", { term: likelihood[0] });
  }
}

export function* repeated(sheet, data) {
  for (const [index, { judgment, likelihood }] of ours(sheet, data)) {
    const found = terms(data.words.likelihood).exec(judgment);
    if (found && likelihood) yield said(["assessments", index, "judgment"], "likelihood-twice", { term: found[0], likelihood });
  }
}

export function* withoutHorizon(sheet, data) {
  for (const [index, { id, likelihood, horizon }] of ours(sheet, data)) {
    if (likelihood && horizon === undefined) yield said(["assessments", index], "assessment-without-horizon", { id });
  }
}

export function* onRetracted(sheet) {
  const retracted = each(sheet.facts).filter(([, one]) => one.status === "retracted").map(([, one]) => one.id);
  for (const [index, { id, based_on: facts }] of each(sheet.assessments)) {
    for (const [number, fact] of each(facts)) {
      const path = ["assessments", index, "based_on", number];
      if (retracted.includes(fact)) yield said(path, "assessment-on-retracted", { id, fact });
    }
  }
}
