// "/" and Ctrl-K (Cmd-K) go to search: to its field on the search page, to the page elsewhere.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
  const ctrlK = event.key?.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (!slash && !ctrlK) return;
  event.preventDefault();
  const field = document.getElementById("q");
  if (field) field.focus();
  else document.querySelector("[data-search-link]")?.click();
});
// Escape closes the menu and gives the focus back.
document.addEventListener("keyup", (event) => {
  const menu = document.querySelector(".menu[open]");
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
