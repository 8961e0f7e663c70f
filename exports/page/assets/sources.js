// Quotes with their place: document, jurisdiction, row, characters.

function sourceLine(doc, row, start, words) {
  const { title, area } = documentOf(doc);
  const line = element("div", { class: "source" }, isolated(`《${title}》`));
  const parts = [];
  if (area && !title.includes(area)) parts.push(area);
  if (row !== null && row !== undefined) parts.push(say("source.row", { row }));
  if (start >= 0) parts.push(say("source.span", { from: start, to: start + codePoints(words) }));
  if (parts.length) line.append(" ", isolated(parts.join(" · ")));
  return line;
}

/** A task in its own words. */
function taskQuote(place) {
  const task = taskOf(place);
  const box = element("div", {}, element("blockquote", {}, isolated(task.words)), sourceLine(task.doc, task.row, task.start, task.words));
  if (task.deadline) box.append(element("div", { class: "source" }, isolated(say("deadline", { words: task.deadline }))));
  return box;
}

/** A fact: the role, the year, the task in its words, and the words that name the entity. */
function factItem([place, role, name, start]) {
  const task = taskOf(place);
  const head = element("div", { class: "row" }, element("span", { class: "badge", text: say(`role.${ROLES[role]}`, {}) }));
  if (task.year !== null) head.append(element("span", { class: "badge", text: String(task.year) }));
  const item = element("li", {}, head, taskQuote(place));
  if (name >= 0) {
    const words = data.names[name];
    const span = say("source.span", { from: start, to: start + codePoints(words) });
    item.append(element("div", { class: "source" }, `${say("source.name", {})} `, isolated(`“${words}”`), ` · ${span}`));
  }
  return item;
}

const ofYear = (year, told) => year === null || told === year;
const yearBadge = (year) => (year === null ? null : element("span", { class: "badge", text: String(year) }));

/** What documents say of a project or a leader beside tasks: stages, investment, posts. */
function noteItem([kind, value, status, year, doc, words, start]) {
  const head = element("div", { class: "row" }, element("span", { class: "badge", text: say(`note.${kind}`, {}) }));
  if (kind === "stage") head.append(element("span", { class: "badge", text: say(`stage.${value}`, {}) }));
  else head.append(element("strong", {}, isolated(plain(value))));
  if (status && status !== "Neither") head.append(element("span", { class: "badge", text: say(`told.${status}`, {}) }));
  const badge = yearBadge(year);
  if (badge) head.append(badge);
  return element("li", {}, head, element("blockquote", {}, isolated(words)), sourceLine(doc, null, start, words));
}

/** Who answers for whom, and the tasks that it rests on. */
function portfolioItem([label, year, confidence, tasks]) {
  const head = element("div", { class: "row" }, element("strong", {}, isolated(plain(label))));
  const badge = yearBadge(year);
  if (badge) head.append(badge);
  head.append(element("span", { class: "source", text: say("confidence", { c: confidence }) }));
  return element("li", {}, head, taskSources(tasks));
}

/** Tasks behind a summary, filled when it is opened. */
function taskSources(tasks) {
  const box = element("details", {}, element("summary", { class: "source", text: `${say("facts", {})} (${tasks.length})` }));
  box.addEventListener("toggle", () => {
    if (box.open && box.children.length === 1) box.append(longList("facts", tasks, (task) => element("li", {}, taskQuote(task)), 20));
  });
  return box;
}

function noteParts(node, year) {
  const notes = (data.entities.notes[node] || []).filter((one) => ofYear(year, one[3]));
  const word = data.entities.class[node] === "project" ? "notes.project" : "notes.leader";
  return notes.length ? [element("h3", { text: say(word, {}) }), longList("facts notes", notes, noteItem, 20)] : [];
}

function portfolioParts(node, year) {
  const held = (data.entities.portfolios[node] || []).filter((one) => ofYear(year, one[1]));
  if (!held.length) return [];
  const leader = data.entities.class[node] === "person";
  return [element("h3", { text: say(leader ? "portfolio.of.leader" : "portfolio.of.unit", {}) }),
    element("p", { class: "source", text: say("portfolio.inferred", {}) }), longList("facts portfolios", held, portfolioItem, 20)];
}

/** A list that is filled some items at a time: a thousand quotes at once would be slow. */
function longList(tag, items, make, step) {
  const list = element("ol", { class: tag });
  const box = element("div", {}, list);
  let done = 0;
  const more = element("button", { type: "button", onclick: () => { const next = done; fill(); list.children[next]?.querySelector("button,summary")?.focus(); } });
  function fill() {
    for (const item of items.slice(done, done + step)) list.append(make(item));
    done = Math.min(items.length, done + step);
    more.textContent = say("more", { n: items.length - done });
    if (done >= items.length) more.remove();
    else box.append(more);
  }
  fill();
  return box;
}

/** Names that its facts quote: others have no source here. */
const printedNames = (node) => [...new Set(data.entities.facts[node].filter(([, , name]) => name >= 0).map(([, , name]) => data.names[name].replace(/\s+/g, "")))].filter((name) => name !== data.entities.label[node]);
