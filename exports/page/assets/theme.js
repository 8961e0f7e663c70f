// Dark and light: as the system has it until the reader chooses.

const onTheme = [];
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
let theme = systemDark.matches ? "dark" : "light";

/** A colour of the style sheet in the theme that is shown; asked for often, so kept. */
let colours = {};
function colour(name) {
  if (!colours[name]) colours[name] = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  return colours[name];
}

function setTheme(next) {
  theme = next;
  colours = {};
  document.documentElement.dataset.theme = theme;
  for (const again of onTheme) again();
}

systemDark.addEventListener("change", (event) => setTheme(event.matches ? "dark" : "light"));
document.documentElement.dataset.theme = theme;

function tool(word, action, properties) {
  const button = worded("button", word, { type: "button", ...properties, onclick: action });
  byId("tools").append(button);
  return button;
}

tool("language", switchLanguage, { id: "language" });
tool("theme", () => setTheme(theme === "dark" ? "light" : "dark"), { id: "theme" });
