// The key of an entry of a mapping; that of a source is suggested by its address.
import { question } from "./questions.js";

const SUGGESTED = "By it this sheet cites the source. One is suggested.";

/** Give an entry of a mapping its key. */
export function keyed(made, field, around) {
  const { shape: { keyRef }, key: label } = field;
  const shape = keyRef ? { kind: "value", ref: keyRef } : { kind: "value", form: "key" };
  const asked = question({ name: "key", label, shape, meaning: keyRef ? "" : SUGGESTED, required: true }, around);
  const fold = keyRef ? null : made.folds[0];
  if (fold) fold.node.querySelector(".fold__in").append(asked.node);
  else made.node.querySelector(".g__in").prepend(asked.node);
  let own = false;
  asked.node.addEventListener("input", () => { own = true; });
  const { each, refresh, focus } = made;
  return Object.assign(made, {
    asked,
    key: () => asked.value() ?? "",
    setKey: (value) => { own = true; asked.set(value); },
    each: (act) => { act(asked); each(act); },
    focus: keyRef ? asked.focus : focus,
    refresh() {
      if (!own && !keyRef) asked.set(suggested(made, around));
      refresh();
    },
  });
}

/** Return a key from the host of an address: `un-press` of press.un.org would be `un`. */
function suggested(made, { local, data }) {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(made.get("url")?.value() ?? "")?.[1] ?? "";
  const name = (host.split(".").slice(0, -1).at(-1) ?? "").toLowerCase();
  const stem = name.replace(/[^a-z0-9]+/g, "-").replace(/^[^a-z]+|-+$/g, "") || "source";
  const taken = new Set([...local.source].filter((one) => one !== made).map((one) => one.key()));
  const reserved = new RegExp(`^(?:${data.patterns.reserved})$`);
  let key = stem;
  for (let number = 2; taken.has(key) || reserved.test(key); number += 1) key = `${stem}-${number}`;
  return key;
}
