// What is wrong with a badge as it is drawn comes to its field while one chooses: this marks the field it stands at.
document.addEventListener("htmx:afterSettle", () => {
  for (const sentence of document.querySelectorAll(".designer .invalid-feedback[id]")) {
    const input = document.querySelector(`.designer input[aria-describedby="${sentence.id}"]`);
    if (!input) continue;
    const wrong = sentence.textContent.trim() !== "";
    input.classList.toggle("is-invalid", wrong);
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
});
