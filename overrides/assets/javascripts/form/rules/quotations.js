// Quotations: short, and readable in the language of the sheet.
import { citations } from "../reading.js";
import { said } from "./said.js";

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/gu;

/** Count the words of a quotation; two characters of a script without spaces count as one. */
function count(text) {
  const unspaced = (text.match(UNSPACED) ?? []).length;
  const others = text.replace(UNSPACED, " ").split(/\s+/).filter(Boolean).length;
  return others + Math.floor((unspaced + 1) / 2);
}

export function* tooLong(sheet, { limits }) {
  for (const [path, { quote = "" }] of citations(sheet)) {
    if (count(quote) > limits.quote) yield said([...path, "quote"], "quote-too-long", { count: count(quote) });
  }
}

export function* untranslated(sheet, { aside }) {
  if (aside.has("language")) return;
  for (const [path, { source, quote, translation, lang }] of citations(sheet)) {
    const language = lang ?? sheet.sources?.[source]?.language;
    const foreign = language && language.split("-")[0] !== sheet.language.split("-")[0];
    if (quote && !translation && foreign) yield said([...path, "quote"], "translation-missing", { language, own: sheet.language });
  }
}
