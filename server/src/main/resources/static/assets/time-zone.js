// Chooses the browser's own time zone in a list that was only guessed on the server.
const list = document.querySelector("select[data-guess=browser]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (list && [...list.options].some((option) => option.value === zone)) list.value = zone;
