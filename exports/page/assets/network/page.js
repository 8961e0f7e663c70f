// The page of a network: controls, picture, panel.

let view = null;

function classesPresent() {
  return Object.keys(data.colours).filter((name) => entity.class.includes(name));
}

function* names() {
  for (let node = 0; node < COUNT; node += 1) yield { label: entity.label[node], also: entity.names[node], value: node };
}

function title() {
  const areas = [...new Set(data.documents.map((one) => one[1]).filter(Boolean))];
  const comma = language === "zh" ? "、" : ", ";
  byId("title").textContent = say(`of.${data.of}`, {});
  byId("subtitle").textContent = [areas.slice(0, 4).join(comma) + (areas.length > 4 ? "…" : ""), allYears().join(comma)].filter(Boolean).join(" · ");
  document.title = `${byId("title").textContent} · ${byId("subtitle").textContent}`;
  tellShown();
}

function tellShown() {
  let nodes = 0, lines = 0;
  for (const one of nodeShown) nodes += one;
  for (const one of tieShown) lines += one;
  byId("shown").textContent = say("shown", { nodes: number(nodes), ties: number(lines) });
}

/** Draw anew; where only what stands out has changed, a view that veils the rest need not be drawn. */
function redraw(all) {
  light();
  if (all || !view.veils) view.refresh();
  refreshLabels(view);
}

function refilter() {
  applyFilters();
  if (shown.path) shown.path = shortestPath(pathEnds.from, pathEnds.to);
  tellShown();
  if (panelContent) openPanel(panelContent, false);
  redraw(true);
  announce(byId("shown").textContent);
}

function hover(node) {
  if (node === shown.hovered) return;
  shown.hovered = node;
  byId("view").style.cursor = node >= 0 ? "pointer" : "";
  redraw();
}

function select(node, focus) {
  if (node < 0) { closePanel(); return; }
  shown.path = null;
  shown.selected = node;
  shown.hovered = -1;
  openPanel(() => nodeFacts(node), focus);
  redraw();
}

function buildControls() {
  const count = (name) => entity.class.filter((one) => one === name).length;
  const present = new Set();
  for (const facts of entity.facts) for (const fact of facts) present.add(ROLES[fact[1]]);
  const roles = ROLES.slice(0, 3);
  const search = combobox("search", "search", names, (node) => { select(node, false); view.show(node); });
  byId("controls").append(
    search.box,
    yearSlider(allYears(), (year) => { shown.year = year; refilter(); }),
    legendGroup("classes", "legend.class", classesPresent().map((name) => [name, `class.${name}`, data.colours[name], count(name)]), shown.classes, refilter),
    legendGroup("roles", "legend.role", roles.filter((name) => present.has(name)).map((name) => [name, `role.${name}`, null, null]), shown.roles, refilter),
    pathForm(names),
  );
}

function buildStage() {
  const box = element("div", { id: "view", tabindex: "0", role: "application", "data-word-label": "canvas" });
  const labels = element("canvas", { id: "labels", "aria-hidden": "true" });
  const button = (word, sign, action) => element("button", { type: "button", "data-word-label": word, text: sign, onclick: action });
  byId("stage").append(box, labels, element("p", { id: "shown" }), element("div", { id: "zoom" },
    button("zoom.in", "+", () => view.zoomBy(1.3)), button("zoom.out", "−", () => view.zoomBy(1 / 1.3)), button("fit", "⤢", () => view.fit())));
  return box;
}

function makeView(box) {
  const events = { hover, click: (node) => select(node, node >= 0), moved: () => view && refreshLabels(view) };
  if (data.renderer === "vis") return visView(box, events);
  if (hasWebGl()) return largeView(box, events);
  const notice = element("p", { class: "notice", id: "no-webgl" });
  const tell = () => { notice.textContent = say("no-webgl", { n: number(Math.min(STRONGEST, COUNT)), all: number(COUNT) }); };
  onLanguage.push(tell);
  byId("stage").prepend(notice);
  return canvasView(box, events);
}

buildControls();
const stageBox = buildStage();
applyFilters();
methodNotes = ["methods.years", "methods.places", "methods.sources"];
onLanguage.push(title);
speak();
view = makeView(stageBox);
if (data.renderer === "vis" || !hasWebGl()) view.fit();
speak();
onTheme.push(() => redraw(true));
document.addEventListener("panel-closed", () => { shown.selected = -1; shown.path = null; redraw(); });
tool("png", () => savePng(view), { id: "png" });
useKeys(stageBox, view);
// a phone shows the picture first; the form for paths waits until it is asked for
requestAnimationFrame(() => requestAnimationFrame(() => {
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}));
