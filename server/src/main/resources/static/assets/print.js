// Prints the page for whoever came to print it: "#print" in the address. Without scripts it waits for the browser's own menu.
if (location.hash === "#print") addEventListener("load", () => print());
