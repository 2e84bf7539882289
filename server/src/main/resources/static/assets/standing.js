// Looks every fifteen seconds how what is shown stands, at the address in data-standing, until it says that all is settled.
// Each part that comes (data-part) takes the place of the one with its name, so forms and what is typed in them stay. A page
// nobody looks at asks nothing, and neither does one nobody has touched for an hour. Without scripts one loads it again.
const PAUSE = 15_000;
const PATIENCE = 3_600_000;
const asked = document.querySelector("[data-standing]")?.dataset.standing;
const timer = asked && setInterval(look, PAUSE);
let touched = Date.now();

for (const sign of ["pointerdown", "keydown", "visibilitychange"]) {
  document.addEventListener(sign, () => (touched = Date.now()));
}

async function look() {
  if (document.hidden || Date.now() - touched > PATIENCE) return;
  const answer = await fetch(asked, { redirect: "manual" }).catch(() => null);
  if (!answer || answer.status >= 500) return;
  // Signed out, or not there any more: what the page says stays as it is.
  if (!answer.ok) return clearInterval(timer);
  const news = new DOMParser().parseFromString(await answer.text(), "text/html");
  const late = [...news.querySelectorAll("[data-part]")].filter((part) => !shown(part));
  if (late.length === 0 && news.querySelector("[data-settled]")) clearInterval(timer);
}

/** False if somebody is in the part just now: then it waits for the next look, unless it has to go at once (data-now). */
function shown(part) {
  const here = document.querySelector(`[data-part="${part.dataset.part}"]`);
  if (!here || here.innerHTML === part.innerHTML) return true;
  if (!("now" in part.dataset) && here.contains(document.activeElement)) return false;
  here.replaceChildren(...part.childNodes);
  return true;
}
