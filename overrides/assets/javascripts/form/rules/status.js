// Status: a state that the thing can be in, and no words that claim more than it.
import { cycleOf } from "../states.js";
import { said } from "./said.js";

/** Return the life cycle of a sheet and the state that it sets. */
function stateOf(sheet, data) {
  const cycle = data.cycles[cycleOf(sheet, data)];
  return { cycle, state: cycle?.states.find(([key]) => key === sheet.sets_status) };
}

export function* unknown(sheet, data) {
  const { cycle, state } = stateOf(sheet, data);
  if (!sheet.sets_status || !cycle || state || data.aside.has("initiative")) return;
  const allowed = cycle.states.map(([key]) => key).join(", ");
  yield said(["sets_status"], "status-unknown", { value: sheet.sets_status, label: cycle.label, allowed });
}

export function* ofNothing(sheet, { aside }) {
  const alone = sheet.sets_status && sheet.initiative === undefined && !aside.has("initiative");
  if (alone) yield said(["sets_status"], "status-without-initiative", { value: sheet.sets_status });
}

export function* overclaims(sheet, data) {
  const [, label, verbs, strong] = stateOf(sheet, data).state ?? [];
  if (!strong || data.aside.has("initiative")) return;
  const [first] = (sheet.summary ?? "").split(new RegExp(data.patterns.sentenceEnd));
  for (const [name, text] of [["title", sheet.title ?? ""], ["summary", first]]) {
    const found = new RegExp(strong).exec(text);
    const wanted = found && new RegExp(data.patterns.onlyWanted, "i").test(text.slice(0, found.index));
    if (found && !wanted) yield said([name], "title-overclaims", { word: found[0], label, verbs: verbs.join(", ") });
  }
}
