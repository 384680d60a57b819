// What every page loads of search, and the keys. "/", Ctrl-K (Cmd-K) and the link in the header
// open a dialog with a field that takes what is typed at once; what finds is loaded only then.
(() => {
  const find = new URL("find/", document.currentScript.src);
  const way = document.querySelector("[data-search-link]");
  let dialog = null;

  const made = (name, values = {}, ...children) => {
    const element = Object.assign(document.createElement(name), values);
    element.append(...children);
    return element;
  };

  function build() {
    const field = made("input", { type: "search", name: "q", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
    field.setAttribute("aria-label", "Search: a fact, a name, a number or a place");
    const close = made("button", { type: "button", className: "find__x" }, "Close");
    close.addEventListener("click", () => dialog.close());
    const form = made("form", { action: way.href, method: "get", className: "find__f" }, field, close);
    form.setAttribute("role", "search");
    dialog = made("dialog", { className: "find" }, form);
    dialog.setAttribute("aria-label", "Search");
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    // Without the rest the field still leads to the search page, as any form does.
    import(new URL("dialog.js", find)).then(({ attach }) => attach(dialog)).catch(console.warn);
  }

  function open() {
    const field = document.querySelector("input#q"); // the search page has a field of its own
    if (!field) {
      if (!dialog) build();
      if (!dialog.open) dialog.showModal();
    }
    const here = field ?? dialog.querySelector("input");
    here.focus();
    here.select();
  }

  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const typing = event.target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog');
    if (!(slash || ctrlK) || typing || !way) return;
    event.preventDefault();
    open();
  });
  way?.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  // Escape closes the menu and gives the focus back.
  document.addEventListener("keyup", (event) => {
    const menu = document.querySelector(".menu[open]");
    if (event.key !== "Escape" || !menu || dialog?.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  // A citation names the day of reading; the list over a long page closes when a section is chosen.
  const read = document.querySelector("[data-today]");
  if (read) read.textContent = `Read on ${new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}.`;
  document.querySelector(".onpage")?.addEventListener("click", (event) => {
    if (event.target.closest("a")) event.currentTarget.open = false;
  });

  // A fact that an address points at comes with its evidence open.
  function reveal() {
    const target = document.getElementById(anchor());
    const closed = [];
    for (let one = target; one; one = one.parentElement) if (one.matches("details:not([open])")) closed.push(one);
    for (const one of closed) one.open = true;
    if (closed.length) target.scrollIntoView();
    const evidence = target?.matches(".claim") && target.querySelector("details.ev");
    if (evidence) evidence.open = true;
  }
  function anchor() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ""; // no anchor of ours is written so
    }
  }
  addEventListener("hashchange", reveal);
  reveal();
})();
