// Light or dark: the reader's saved choice, else what the system asks for. Runs where the button
// stands, before the page is drawn. The button shows only where this runs.
(() => {
  const root = new URL("../../", document.currentScript.src);
  const key = `${root.pathname}.colours`;
  const button = document.querySelector(".colours");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const saved = () => {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  };
  const save = (dark) => {
    try {
      localStorage.setItem(key, JSON.stringify(dark));
    } catch {
      // A browser that stores nothing still shows the page.
    }
  };
  const show = (dark = saved() ?? system.matches) => {
    document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
    button.setAttribute("aria-pressed", String(dark));
  };
  button.addEventListener("click", () => {
    const dark = button.getAttribute("aria-pressed") !== "true";
    save(dark);
    show(dark);
  });
  system.addEventListener("change", () => show());
  document.documentElement.classList.replace("no-js", "js");
  button.hidden = false;
  show();
})();
