// Looks every two seconds how far the work shown in the part marked data-live is, until it is done. Without scripts the
// whole page is loaded again instead.
const PAUSE = 2000;
const part = document.querySelector("[data-live]");

async function look() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.querySelector("[data-live]");
    if (!now) return;
    part.replaceChildren(...now.childNodes);
    if (now.dataset.live === "working") setTimeout(look, PAUSE);
  } catch {
    setTimeout(look, PAUSE);
  }
}

if (part && part.dataset.live === "working") setTimeout(look, PAUSE);
