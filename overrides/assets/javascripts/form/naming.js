// The name of the file: suggested from title and date as `briefing new` does, or the reader's own.
import { question } from "./questions.js";
import { idFault } from "./values.js";
import { finding } from "./checks.js";
import { el } from "../find/elements.js";

const MEANING = "Jurisdiction, year and a few words, in small letters with hyphens. One is suggested.";

/** Return the question for the name of the file, which follows the sheet until somebody types one. */
export function naming(data, around) {
  const field = { name: "id", label: "Name of the sheet", shape: { kind: "value", form: "id" }, required: true, meaning: MEANING };
  const asked = question(field, around);
  const taken = new Set(data.words.event.map(([id]) => id));
  let own = "";
  asked.node.addEventListener("input", () => { own = asked.value() ?? ""; });
  return {
    question: asked,
    node: el("div", "g--name", asked.node),
    value: asked.value,
    own: () => own,
    set(name) { own = name ?? ""; asked.set(own); },
    suggest(sheet) { if (!own) asked.set(suggestion(sheet, data.naming, taken)); },
    /** Say what is wrong with the name; before title and date there is none to suggest. */
    findings(sheet) {
      const name = asked.value() ?? "";
      if (!name && !suggestion(sheet, data.naming, taken)) return [];
      const fault = name ? idFault(name, data) : ["field-missing", { name: "id", help: field.meaning }];
      if (fault) return [finding(data, ...fault, ["id"])];
      if (!taken.has(name)) return [];
      const message = "a sheet of this name is there already";
      return [{ path: ["id"], slug: "file-name", severity: "error", message, help: "Choose another name, or suggest a change on its page." }];
    },
  };
}

const plain = (text) => text.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase().replace(/'s\b|'/g, "");
const words = (text) => plain(text).match(/[a-z0-9]+/g) ?? [];

function suggestion({ title, date }, { names, leading, fallback, empty, most }, taken) {
  if (!title || !/^\d{4}/.test(date ?? "")) return "";
  const said = ` ${words(title).join(" ")} `;
  const named = names.filter(([name]) => name && said.includes(` ${name} `));
  const led = leading.filter(([name]) => name && said.startsWith(` ${name} `));
  const found = [...named, ...led].sort(([a], [b]) => said.indexOf(` ${a} `) - said.indexOf(` ${b} `) || b.length - a.length)[0];
  const left = words(title).filter((one) => !empty.includes(one) && !(found?.[0].split(" ") ?? []).includes(one));
  const stem = [found?.[1] ?? fallback, date.slice(0, 4), ...(left.length ? left.slice(0, most) : ["event"])].join("-");
  let name = stem;
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`;
  return name;
}
