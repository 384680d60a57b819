// The draft: kept in this browser and nowhere else, until it is cleared.

/** Return the keeper of the draft of one site. */
export function draft(root) {
  const place = `briefing-draft:${root.pathname}`;
  const told = document.getElementById("form-draft");
  const say = (text) => { if (told.textContent !== text) told.textContent = text; };
  return {
    /** Return the draft, or null where there is none that can be read. */
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(place));
        return kept?.sheet && typeof kept.sheet === "object" ? kept : null;
      } catch { return null; }
    },
    keep(sheet, name) {
      try {
        localStorage.setItem(place, JSON.stringify({ sheet, name }));
        say("Draft kept in this browser, and nowhere else.");
      } catch { say("This browser keeps no draft: download the file before you leave."); }
    },
    tell(found) { say(found ? "Your draft is back. It is kept in this browser, and nowhere else." : "What you write is kept in this browser as a draft, and nowhere else."); },
    clear() {
      if (!confirm("Delete the draft and begin anew?")) return;
      try { localStorage.removeItem(place); } catch { /* nothing was kept */ }
      location.reload();
    },
  };
}
