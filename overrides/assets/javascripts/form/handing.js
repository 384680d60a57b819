// Ways to hand the file on: the new-file page of GitHub filled in, a copy, a download.

const LONGEST = 4000; // characters of an address that every browser and GitHub take
const byId = (name) => document.getElementById(name);

/** Return the address of the new-file page, with the text where that is short enough. */
export function newFile({ repository, branch }, name, text) {
  const page = `${repository.replace(/\/$/, "")}/new/${branch || "main"}/briefs/events?filename=${encodeURIComponent(`${name}.yml`)}`;
  const whole = `${page}&value=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST ? { address: whole, whole: true } : { address: page, whole: false };
}

/** Make the buttons work; `check` says what is written and whether it is sound. */
export function hand(site, check) {
  const say = (text) => { byId("form-told").textContent = text; };
  byId("form-open").hidden = !site.repository;
  byId("form-open").addEventListener("click", async () => {
    const now = check();
    if (!now.sound) return;
    const { address, whole } = newFile(site, now.name, now.text);
    if (!whole) await copy(now.text);
    open(address, "_blank", "noopener");
    say(whole ? "GitHub opened with the file filled in. Propose it there." : "The file is too long for an address, so it was copied: paste it into the large field on GitHub.");
  });
  byId("form-copy").addEventListener("click", async () => say((await copy(byId("form-file").textContent)) ? "Copied." : "This browser does not copy: select the text and copy it."));
  byId("form-download").addEventListener("click", () => {
    const now = check();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([now.text], { type: "text/yaml" }));
    link.download = `${now.name || "sheet"}.yml`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { return false; }
}
