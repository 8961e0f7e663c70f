// The page of tasks over the years: a line for each leader, unit, project or place, a cell for each year.

const entity = data.entities;
const LANES = {
  leaders: ["person", "post", "unknown"],
  units: ["unit", "group"],
  projects: ["project"],
  places: ["place"],
};
const ROLE_TONES = ["#0072B2", "#56B4E9", "#009E73", "#999999"];
const LANES_AT_ONCE = 60;
const state = { lanes: null, year: null, roles: new Set(), words: "" };
const years = allYears();

const visible = ([task, role]) => (state.year === null || yearOfTask(task) === state.year) && (role === 3 || state.roles.has(ROLES[role]));

function lanesOf(kind) {
  const wanted = state.words.trim().toLowerCase();
  return entity.label.map((_, node) => node)
    .filter((node) => LANES[kind].includes(entity.class[node]))
    .filter((node) => !wanted || [entity.label[node], ...entity.names[node]].some((one) => one.toLowerCase().includes(wanted)))
    .map((node) => ({ node, facts: entity.facts[node].filter(visible) }))
    .filter((lane) => lane.facts.length)
    .sort((a, b) => b.facts.length - a.facts.length || a.node - b.node);
}

const isPresent = (kind) => entity.class.some((one, node) => LANES[kind].includes(one) && entity.facts[node].length);

/** A bar with a part for each role, as wide as there are tasks. */
function bar(facts, most) {
  const counts = ROLES.map((_, role) => facts.filter((fact) => fact[1] === role).length);
  const box = element("span", { class: "bar", "aria-hidden": "true" });
  counts.forEach((count, role) => {
    if (!count) return;
    const part = element("span", {});
    part.style.width = `${Math.max(3, (count / most) * 100)}%`;
    part.style.background = ROLE_TONES[role];
    box.append(part);
  });
  return box;
}

function cellWords(label, year, facts) {
  const counts = ROLES.map((role, at) => [role, facts.filter((fact) => fact[1] === at).length]).filter(([, count]) => count);
  return `${plain(label)}, ${year}: ${counts.map(([role, count]) => `${say(`role.${role}`, {})} ${count}`).join(", ")}`;
}

function openLane(node, year) {
  openPanel(() => {
    const facts = entity.facts[node].filter((fact) => visible(fact) && (year === null || yearOfTask(fact[0]) === year));
    return [
      element("h2", {}, isolated(plain(entity.label[node]))),
      element("div", { class: "row" }, element("span", { class: "badge", text: say(`class.${entity.class[node]}`, {}) }), element("span", { class: "badge", text: year === null ? say("year.all", {}) : String(year) })),
      about([["place", data.areas[entity.area[node]]], ["names", printedNames(node).map(plain).join(language === "zh" ? "、" : ", ")]]),
      ...noteParts(node, year),
      element("h3", { text: say("facts", {}) }),
      facts.length ? longList("facts", facts, factItem, 20) : element("p", { text: say("facts.none", {}) }),
      ...portfolioParts(node, year),
    ];
  }, true);
}

function laneRow({ node, facts }, columns, most) {
  const row = element("tr", {}, element("th", { scope: "row" }, element("button", { type: "button", class: "name", onclick: () => openLane(node, state.year) }, isolated(plain(entity.label[node])))));
  for (const year of columns) {
    const own = facts.filter(([task]) => yearOfTask(task) === year);
    const cell = element("td", {});
    if (own.length) cell.append(element("button", { type: "button", class: "cell", "aria-label": cellWords(entity.label[node], year, own), onclick: () => openLane(node, year) },
      element("span", { text: String(own.length) }), bar(own, most)));
    row.append(cell);
  }
  return row;
}

let limit = LANES_AT_ONCE;
function fill() {
  const lanes = lanesOf(state.lanes);
  const columns = state.year === null ? years : [state.year];
  const most = Math.max(1, ...lanes.map((lane) => Math.max(...columns.map((year) => lane.facts.filter(([task]) => yearOfTask(task) === year).length))));
  const body = element("tbody", {});
  for (const lane of lanes.slice(0, limit)) body.append(laneRow(lane, columns, most));
  const head = element("tr", {}, element("th", { scope: "col", text: say(`lanes.${state.lanes}`, {}) }), ...columns.map((year) => element("th", { scope: "col", text: String(year) })));
  const stage = emptied(byId("stage"));
  stage.append(element("p", { id: "shown", class: "inline", text: say("lanes.shown", { n: number(lanes.length) }) }));
  if (lanes.length) stage.append(element("table", { class: "lanes" }, element("thead", {}, head), body));
  if (lanes.length > limit) stage.append(element("button", { type: "button", text: say("more", { n: lanes.length - limit }), onclick: () => { limit += LANES_AT_ONCE * 4; fill(); } }));
}

function refill() {
  limit = LANES_AT_ONCE;
  fill();
  if (panelContent) openPanel(panelContent, false);
  announce(byId("shown").textContent);
}

function laneChoice() {
  const group = element("fieldset", { id: "lanes" }, worded("legend", "lanes"));
  for (const kind of Object.keys(LANES).filter(isPresent)) {
    const box = element("input", { type: "radio", name: "lanes", value: kind, checked: kind === state.lanes, onchange: () => { state.lanes = kind; refill(); } });
    group.append(element("label", { class: "check" }, box, worded("span", `lanes.${kind}`)));
  }
  return group;
}

function title() {
  const areas = [...new Set(data.documents.map((one) => one[1]).filter(Boolean))];
  const comma = language === "zh" ? "、" : ", ";
  byId("title").textContent = say("timeline", {});
  byId("subtitle").textContent = [areas.slice(0, 4).join(comma) + (areas.length > 4 ? "…" : ""), years.join(comma)].filter(Boolean).join(" · ");
  document.title = `${byId("title").textContent} · ${byId("subtitle").textContent}`;
}

state.lanes = Object.keys(LANES).find(isPresent) ?? "units";
byId("stage").classList.add("flow");
const search = element("input", { type: "search", id: "search", "data-word-hint": "search.hint", oninput: () => { state.words = search.value; refill(); } });
byId("controls").append(
  element("div", {}, worded("label", "search", { for: "search", class: "label" }), search),
  laneChoice(),
  yearSlider(years, (year) => { state.year = year; refill(); }),
  legendGroup("roles", "legend.role", ROLES.slice(0, 3).map((name, at) => [name, `role.${name}`, ROLE_TONES[at], null]), state.roles, refill),
);
methodNotes = ["methods.timeline", "methods.sources"];
onLanguage.push(title, fill);
speak();
requestAnimationFrame(() => { document.documentElement.dataset.ready = String(Math.round(performance.now())); });
