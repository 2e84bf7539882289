// Saves a step's form a moment after somebody stopped typing, to where data-autosave says. What isn't saved yet is kept
// in this browser, so that neither a lost connection nor a closed page loses it. Without scripts there is the button.
const form = document.querySelector("form[data-autosave]");
const says = document.getElementById("autosave");
const unreached = document.getElementById("unreached");
const shelf = "matricula-step:" + form.dataset.autosave;
const PAUSE = 1500;
const RETRY = 5000;

let timer;
let running = null;
let stopped = false;
let pending = false;
let sent = false;

function number(text) {
  return text.trim() === "" ? null : text.trim().replace(",", ".");
}

/** The form as the address takes it. */
function written() {
  const step = { title: "", content: { kind: form.dataset.kind } };
  const questions = [];
  for (const [name, value] of new FormData(form)) {
    const inner = /^questions\[(\d+)\]\.(?:choices\[(\d+)\]\.)?(\w+)$/.exec(name);
    if (inner) {
      const question = (questions[inner[1]] ??= { choices: [] });
      if (inner[2] !== undefined) (question.choices[inner[2]] ??= { text: "", right: false })[inner[3]] = inner[3] === "right" ? true : value;
      else question[inner[3]] = value;
    } else if (name === "title") step.title = value;
    else if (["attempts", "passMark", "waitHours"].includes(name)) (step.content.rules ??= {})[name] = number(value);
    else if (!["_csrf", "revision", "op"].includes(name)) step.content[name] = value;
  }
  if (step.content.rules) step.content.rules.waitHours ??= 0;
  if (["QUIZ", "TEST"].includes(form.dataset.kind)) step.content.questions = questions.map(question);
  return step;
}

function question(typed) {
  const { type, prompt, explanation } = typed;
  const asked = { type, prompt, explanation, points: number(typed.points) ?? 0 };
  if (type === "NUMERIC") return { ...asked, answer: number(typed.answer), tolerance: number(typed.tolerance) ?? 0 };
  if (type === "TEXT") return { ...asked, accepted: typed.accepted.split("\n") };
  // Of a question with one right choice, the button that is pressed says which.
  if (type === "SINGLE") return { ...asked, choices: typed.choices.map((choice, index) => ({ ...choice, right: String(index) === typed.right })) };
  return { ...asked, choices: [...typed.choices] };
}

function say(sentence) {
  if (says.textContent !== sentence) says.textContent = sentence;
}

/** The heading names the step as it was saved. */
function head(title) {
  const heading = document.getElementById("step-title");
  heading.textContent = title === "" ? form.dataset.untitled : title;
  if (title === "") heading.removeAttribute("translate");
  else heading.setAttribute("translate", "no");
}

function same(one, other) {
  const plain = (value) => JSON.stringify(value, (key, it) => (typeof it === "string" ? it.replaceAll("\r\n", "\n").trim() : it));
  return plain(one) === plain(other);
}

function keep() {
  pending = true;
  try {
    localStorage.setItem(shelf, JSON.stringify({ revision: form.elements.revision.value, step: written() }));
  } catch {
    // A full or forbidden store only means that there is no second copy.
  }
}

function forget() {
  localStorage.removeItem(shelf);
}

function soon(pause) {
  clearTimeout(timer);
  if (!stopped) timer = setTimeout(() => save(), pause);
}

async function send(step) {
  const body = JSON.stringify({ ...step, revision: Number(form.elements.revision.value) });
  return fetch(form.dataset.autosave, {
    method: "PUT",
    // What is small enough goes on being sent when the page is left.
    keepalive: new TextEncoder().encode(body).length < 60_000,
    headers: { "Content-Type": "application/json", "Accept": "application/json", "X-XSRF-TOKEN": form.elements._csrf.value },
    body,
  });
}

async function attempt() {
  const step = written();
  say(form.dataset.saving);
  let answer;
  try {
    answer = await send(step);
  } catch {
    answer = { status: 503 };
  }
  if (answer.ok) {
    form.elements.revision.value = (await answer.json()).revision;
    pending = !same(step, written());
    if (!pending) forget();
    else {
      keep();
      soon(PAUSE);
    }
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say((step.title.trim() === "" ? form.dataset.savedUntitled : form.dataset.saved).replace("{0}", time));
    head(step.title.trim());
    unreached.hidden = true;
  } else if (answer.status === 409) {
    stopped = true;
    say(form.dataset.conflict);
  } else if (answer.status === 401 || answer.status === 403) {
    say(form.dataset.signedOut);
  } else if (answer.status < 500) {
    say(form.dataset.refused);
  } else {
    say(form.dataset.offline);
    soon(RETRY);
  }
  return answer.ok;
}

function save() {
  clearTimeout(timer);
  running ??= attempt().finally(() => (running = null));
  return running;
}

/** What was written here before the page was left goes to the server first, or beside what somebody else saved since. */
async function restore(kept) {
  if (same(kept.step, written())) return forget();
  if (kept.revision === form.elements.revision.value) {
    say(form.dataset.restored);
    const answer = await send(kept.step).catch(() => null);
    if (answer?.ok) {
      forget();
      return location.reload();
    }
  }
  const theirs = document.createElement("textarea");
  theirs.className = "form-control";
  theirs.readOnly = true;
  theirs.rows = 8;
  theirs.setAttribute("aria-label", form.dataset.theirs);
  theirs.value = form.elements.title.value + "\n\n" + form.elements.text.value;
  form.before(theirs);
  form.elements.title.value = kept.step.title;
  form.elements.text.value = kept.step.content.text;
  stopped = true;
  say(form.dataset.conflict);
}

form.addEventListener("input", () => {
  keep();
  if (!running) soon(PAUSE);
});
window.addEventListener("online", () => localStorage.getItem(shelf) && soon(0));
/** Whoever leaves before it was saved has it saved on the way out; what is too large for that is on the shelf. */
window.addEventListener("pagehide", () => {
  if (pending && !stopped && !running && !sent) send(written()).catch(() => {});
});

/** Without a connection the browser would put its own page in the place of this one, and of what was written. */
function stay() {
  keep();
  unreached.textContent = form.dataset.unreached;
  unreached.hidden = false;
  soon(RETRY);
}

form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  if (running) {
    // The revision that is being made is the one to send.
    event.preventDefault();
    running.finally(() => form.requestSubmit(event.submitter));
  } else if (!navigator.onLine) {
    event.preventDefault();
    stay();
  } else {
    sent = true;
    if (event.submitter?.value !== "save") forget();
  }
});

const kept = localStorage.getItem(shelf);
if (form.hasAttribute("data-conflicting")) stopped = true;
else if (form.hasAttribute("data-unsaved")) {
  // A button was pressed that changed the questions: that is a change like any other.
  keep();
  soon(0);
} else if (kept) restore(JSON.parse(kept));
