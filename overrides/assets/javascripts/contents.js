// The contents list marks the section that is being read, and keeps that mark in sight.
(() => {
  const links = [...document.querySelectorAll('.md-nav--secondary a[href^="#"]')];
  const list = document.querySelector(".md-sidebar--secondary .md-sidebar__scrollwrap");
  const named = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const sections = links.map((link) => ({ link, head: named(link) })).filter((one) => one.head);
  const BAR = 130; // px below which a heading is under the bar or about to be
  let waits = false;

  const follow = () => {
    waits = false;
    const passed = sections.filter((one) => one.head.getBoundingClientRect().top < BAR);
    const now = passed.at(-1)?.link;
    if (now?.classList.contains("md-nav__link--active")) return;
    for (const link of links) link.classList.toggle("md-nav__link--active", link === now);
    if (!now) return;
    const [outer, inner] = [list.getBoundingClientRect(), now.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      list.scrollTop += inner.top - outer.top - outer.height / 2;
    }
  };
  const soon = () => {
    if (!waits) requestAnimationFrame(follow);
    waits = true;
  };
  if (!sections.length) return;
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon);
  follow();
})();
