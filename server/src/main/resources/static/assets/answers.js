// Keeps the answers of a test while it is taken: on the server a moment after each change, in the browser while there is
// no connection. Without scripts the form's own buttons do the same when they are pressed.
for (const form of document.querySelectorAll("form[data-answers]")) {
  const state = form.querySelector("[data-state]");
  const alert = form.querySelector("[data-alert]");
  const key = form.dataset.answers;
  let timer;
  let changed = false;
  let refused = false;

  const answers = () =>
    [...form.querySelectorAll("fieldset")].map((question) =>
      [...question.querySelectorAll("input")]
        .filter((input) => (input.type === "text" ? input.value.trim() !== "" : input.checked))
        .map((input) => input.value));

  const restore = (kept) =>
    [...form.querySelectorAll("fieldset")].forEach((question, number) =>
      question.querySelectorAll("input").forEach((input) => {
        const given = kept[number] ?? [];
        if (input.type === "text") input.value = given[0] ?? "";
        else input.checked = given.includes(input.value);
      }));

  const warn = (sentence) => {
    state.textContent = "";
    alert.textContent = sentence;
    alert.hidden = false;
  };

  const save = async () => {
    const entered = JSON.stringify({ answers: answers() });
    localStorage.setItem(key, entered);
    try {
      const answer = await fetch(key, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
        body: entered,
      });
      if (!answer.ok) throw new Error(answer.status);
      if (JSON.stringify({ answers: answers() }) === entered) {
        localStorage.removeItem(key);
        changed = false;
        state.textContent = form.dataset.said;
      }
      // Whoever pressed the button in vain is told that it is still to be pressed.
      if (refused) warn(form.dataset.back);
      refused = false;
    } catch {
      if (!refused) state.textContent = form.dataset.lost;
      clearTimeout(timer);
      timer = setTimeout(save, 5000);
    }
  };

  const kept = localStorage.getItem(key);
  if (kept) {
    restore(JSON.parse(kept).answers);
    changed = true;
    save();
  }
  form.addEventListener("input", () => {
    changed = true;
    localStorage.setItem(key, JSON.stringify({ answers: answers() }));
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  });
  window.addEventListener("online", () => changed && save());
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!navigator.onLine) {
      // The browser would put a page of its own in the place of this one.
      event.preventDefault();
      localStorage.setItem(key, JSON.stringify({ answers: answers() }));
      refused = changed = true;
      warn(form.dataset.notHandedIn);
      timer = setTimeout(save, 5000);
      return;
    }
    localStorage.removeItem(key);
  });
}
