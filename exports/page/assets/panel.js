// The side panel: what was clicked, with its sources. It is opened by click or Enter and closed by Escape.

let panelContent = null;
let cameFrom = null;

function openPanel(make, focus) {
  panelContent = make;
  const panel = emptied(byId("panel"));
  panel.append(worded("button", "close", { type: "button", class: "close", onclick: closePanel }), ...make());
  panel.hidden = false;
  byId("main").classList.add("open");
  panel.scrollTop = 0;
  if (focus) {
    if (!panel.contains(document.activeElement)) cameFrom = document.activeElement;
    panel.focus();
  }
}

function closePanel() {
  if (!panelContent) return;
  panelContent = null;
  byId("panel").hidden = true;
  byId("main").classList.remove("open");
  if (cameFrom && cameFrom.isConnected) cameFrom.focus();
  cameFrom = null;
  document.dispatchEvent(new CustomEvent("panel-closed"));
}

onLanguage.push(() => { if (panelContent) openPanel(panelContent, false); });
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !event.defaultPrevented) closePanel(); });

/** A list of words and what is said of them; what is empty is left out. */
function about(pairs) {
  const list = element("dl", { class: "about" });
  for (const [word, value] of pairs) if (value) list.append(element("dt", { text: say(word, {}) }), element("dd", {}, isolated(value)));
  return list;
}
