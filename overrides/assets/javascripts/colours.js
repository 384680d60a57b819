// Light or dark: the reader's saved choice, else what the system asks for, set before the page is
// drawn. The button exists in the page but shows only where this runs.
(() => {
  const KEY = "colours";
  const button = document.querySelector(".colours");
  const system = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const dark = window.__md_get(KEY) ?? system.matches;
    document.body.setAttribute("data-md-color-scheme", dark ? "slate" : "default");
    button.setAttribute("aria-pressed", String(dark));
  };
  button.addEventListener("click", () => {
    window.__md_set(KEY, button.getAttribute("aria-pressed") !== "true");
    show();
  });
  system.addEventListener("change", show);
  button.hidden = false;
  show();
})();
