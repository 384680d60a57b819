// Says of dates how far off they are today: the page was built on some day, and is read on another.
// A date is past only when every day that it allows is over. Without this script the dates stand,
// and what was worked out says as of which day. It runs before the page is drawn, so nothing moves.
const DAY = 86_400_000;
const now = new Date();
const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());

// The first and the last day that `2026`, `2026-08`, `2026-08-02` or `2026-08-02/2026-08-04` allow.
const bounds = (text) => {
  const ends = text.split("/").map((end) => end.split("-").map(Number));
  const [from, to] = [ends[0], ends.at(-1)];
  return {
    unit: ends.length > 1 ? "span" : ["year", "month", "day"][from.length - 1],
    from: Date.UTC(from[0], (from[1] ?? 1) - 1, from[2] ?? 1),
    to: to[2] ? Date.UTC(...[to[0], to[1] - 1, to[2]]) : Date.UTC(to[0], to[1] ?? 12, 0),
  };
};
const counted = (count, one) => `${count} ${one}${count === 1 ? "" : "s"}`;
const span = (days) => {
  if (days < 100) return counted(days, "day");
  if (days < 730) return counted(Math.floor(days / 30.44), "month");
  return counted(Math.floor(days / 365.25), "year");
};
const NOW = { day: "today", month: "this month", year: "this year", span: "now" };
const ahead = ({ unit, from }) => {
  const days = (from - today) / DAY;
  if (days === 1) return "tomorrow";
  const months = Math.round((new Date(from).getUTCFullYear() - now.getFullYear()) * 12
    + new Date(from).getUTCMonth() - now.getMonth());
  if (unit === "month") return months === 1 ? "next month" : `in ${counted(months, "month")}`;
  const years = new Date(from).getUTCFullYear() - now.getFullYear();
  if (unit === "year") return years === 1 ? "next year" : `in ${counted(years, "year")}`;
  return `in ${span(days)}`;
};
const words = (found) => {
  if (today < found.from) return ahead(found);
  return today <= found.to ? NOW[found.unit] : `${span((today - found.to) / DAY)} ago`;
};

for (const date of document.querySelectorAll("[data-age]")) {
  const said = document.createElement("span");
  said.className = "age";
  said.textContent = `(${words(bounds(date.dataset.age || date.dateTime))})`;
  date.after(" ", said); // the space breaks where the column is narrow, the age does not
}
// A commitment that was open or overdue on the day of the build.
const owed = [...document.querySelectorAll("[data-owed]")].map((state) => {
  const found = bounds(state.dataset.owed);
  const days = (today - found.to) / DAY;
  const open = `Open, due ${today < found.from ? ahead(found) : NOW[found.unit]}`;
  return { state, built: state.textContent, now: days > 0 ? `Overdue by ${counted(days, "day")}` : open };
});
// What became overdue since then goes where those stand that are, and is counted with them.
for (const { state, now } of owed) {
  const row = state.closest("[data-owed-by='open'] > *");
  const place = row?.parentElement.closest("article, .only-wide, .only-narrow")
    .querySelector("[data-owed-by='overdue']");
  if (place && now.startsWith("Overdue")) place.append(row);
}
for (const holder of document.querySelectorAll("[data-due]")) {
  const past = holder.dataset.due.split(" ").filter(Boolean).map((one) => one.split("*"))
    .filter(([date]) => bounds(date).to < today)
    .reduce((sum, [, times = 1]) => sum + Number(times), 0);
  for (const state of holder.querySelectorAll("[data-more], [data-fewer]")) {
    const built = state.textContent;
    const step = "more" in state.dataset ? past : -past;
    owed.push({ state, built, now: String(Number(built) + step) });
  }
}
const say = (which) => owed.forEach((one) => { one.state.textContent = one[which]; });
say("now");
// Paper outlives the day: it says as of which day, as the page was built.
addEventListener("beforeprint", () => say("built"));
addEventListener("afterprint", () => say("now"));
// A banner that is true after a day, or until one.
for (const banner of document.querySelectorAll("[data-after], [data-until]")) {
  const { after, until } = banner.dataset;
  banner.hidden = after ? today <= bounds(after).to : today > bounds(until).to;
}
