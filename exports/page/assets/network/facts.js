// What the panel says of a node: who it is, its facts, its neighbours, each with its source.

const FACTS_AT_ONCE = 20;

const classWord = (node) => `class.${entity.class[node]}`;
const yearsOf = (node) => [...new Set(entity.facts[node].map(([task]) => yearOfTask(task)).filter((year) => year !== null))].sort();

function nodeFacts(node) {
  const facts = factsOf(node);
  const counts = ROLES.map((role, at) => [role, facts.filter((fact) => fact[1] === at).length]).filter(([, count]) => count);
  const parts = [
    element("h2", {}, isolated(plain(entity.label[node]))),
    element("div", { class: "row" }, ...[say(classWord(node), {}), ...counts.map(([role, count]) => `${say(`role.${role}`, {})} ${count}`)].map((text) => element("span", { class: "badge", text }))),
    about([
      ["place", data.areas[entity.area[node]]],
      ["years", yearsOf(node).join(language === "zh" ? "、" : ", ")],
      ["identifier", data.base + entity.id[node]],
      ["names", printedNames(node).map(plain).join(language === "zh" ? "、" : ", ")],
    ]),
    element("div", { class: "row" },
      element("button", { type: "button", text: say("path.from.here", {}), onclick: () => choosePathEnd("from", node) }),
      element("button", { type: "button", text: say("path.to.here", {}), onclick: () => choosePathEnd("to", node) })),
    ...noteParts(node, shown.year),
    element("h3", { text: say("facts", {}) }),
    facts.length ? longList("facts", facts, factItem, FACTS_AT_ONCE) : element("p", { text: say("facts.none", {}) }),
  ];
  return [...parts, ...portfolioParts(node, shown.year), ...neighbourParts(node)];
}

function neighbourParts(node) {
  const found = [...tiesOf(node)].filter((tie) => tieShown[tie]).sort((a, b) => ties.weight[b] - ties.weight[a] || a - b);
  const head = element("h3", { text: say("neighbours", { n: found.length }) });
  if (!found.length) return [head, element("p", { text: say("neighbours.none", {}) })];
  return [head, longList("facts", found, (tie) => neighbourItem(tie, node), FACTS_AT_ONCE)];
}

/** A neighbour, how strongly it is tied, and the tasks that the tie rests on. */
function neighbourItem(tie, node) {
  const other = otherEnd(tie, node);
  const arrow = data.directed ? (ties.source[tie] === node ? "→ " : "← ") : "";
  const weight = element("span", { class: "source", text: say("weight", { w: number(ties.weight[tie]) }) });
  const line = element("div", { class: "neighbour" }, arrow,
    element("button", { type: "button", onclick: () => select(other, true) }, isolated(plain(entity.label[other]))), weight);
  return element("li", {}, line, taskSources(tieTasks(tie)));
}
