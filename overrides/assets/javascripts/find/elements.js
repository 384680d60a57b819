// Elements made from text: nothing that is found or typed is ever read as HTML.

/** Return a new element with a class and children; a string becomes a text node. */
export function el(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Return a link. */
export function link(href, className, ...children) {
  const made = el("a", className, ...children);
  made.href = href;
  return made;
}

/** Return a button that does something. */
export function button(className, act, ...children) {
  const made = el("button", className, ...children);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** Put a list into an element, but touch nothing where it holds the same already: focus stays. */
export function fill(parent, children) {
  const same = parent.children.length === children.length
    && children.every((one, i) => parent.children[i] === one);
  if (same) return;
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  parent.replaceChildren(...children);
  if (focused?.isConnected) focused.focus({ preventScroll: true });
}

/** Put a new list into an element; a focus on one of its links goes to the link in the same place. */
export function renew(parent, children, field) {
  const links = () => [...parent.querySelectorAll("a")];
  const place = links().indexOf(document.activeElement);
  parent.replaceChildren(...children);
  if (place >= 0) (links()[place] ?? links().at(-1) ?? field).focus({ preventScroll: true });
}
