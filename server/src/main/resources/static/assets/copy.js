// Puts a button beside each field marked data-copy that copies what is in it. Without scripts the field can be selected.
for (const field of document.querySelectorAll("[data-copy]")) {
  const button = document.createElement("button");
  const around = document.createElement("div");
  button.type = "button";
  button.className = "btn btn-outline-secondary";
  button.textContent = field.dataset.copy;
  button.setAttribute("aria-live", "polite");
  around.className = "copied";
  field.replaceWith(around);
  around.append(field, button);
  field.addEventListener("focus", () => field.select());
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    button.textContent = field.dataset.copied;
  });
}
