// What the status line says, and the quiet voice that says it once to a screen reader.
const PAUSE = 900;
const SLOW = 400;

export const NO_SEARCH = "The search could not be loaded. Try again, or browse the lists below.";

const counted = (number) => `${number.toLocaleString("en-GB")} ${number === 1 ? "result" : "results"}`;

/** Return how many results there are, and what was searched for where that is not what was typed. */
export function told(result, query, narrowed = false) {
  const what = query ? ` for “${result.meant ?? query}”` : "";
  if (result.total === 0) return `Nothing found${query ? ` for “${query}”` : ""}${narrowed ? " with these boxes" : ""}.`;
  if (result.meant) return `${counted(result.total)}${what}. Nothing holds “${query}”.`;
  if (result.partial) return `${counted(result.total)} with some of the words of “${query}”; none holds all of them.`;
  const rest = result.full < result.total ? `; ${result.full} of them with all of the words` : "";
  return `${counted(result.total)}${what}${rest}`;
}

/** Return a function that shows a text at once and has it read out once typing has paused. */
export function voice(shown, spoken) {
  let timer = 0;
  return (text) => {
    shown.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => { if (spoken.textContent !== text) spoken.textContent = text; }, PAUSE);
  };
}

/** Say that a search is under way, if it takes so long that one wonders; the answer stops it. */
export function slowly(say, answer) {
  const timer = setTimeout(() => say("Searching …"), SLOW);
  return answer.finally(() => clearTimeout(timer));
}
