// The shortest path between two nodes over the ties that are shown, whatever their direction.

const pathEnds = { from: -1, to: -1 };
let pathFields = {};

function shortestPath(from, to) {
  const before = new Int32Array(COUNT).fill(-1);
  const seen = new Uint8Array(COUNT);
  seen[from] = 1;
  let edge = [from];
  while (edge.length && !seen[to]) {
    const next = [];
    for (const node of edge) {
      for (const tie of tiesOf(node)) {
        const other = otherEnd(tie, node);
        if (!tieShown[tie] || seen[other]) continue;
        seen[other] = 1;
        before[other] = tie;
        next.push(other);
      }
    }
    edge = next;
  }
  if (!seen[to] || !nodeShown[from] || !nodeShown[to]) return null;
  const path = { nodes: [to], ties: [] };
  for (let node = to; node !== from; node = path.nodes[path.nodes.length - 1]) {
    path.ties.push(before[node]);
    path.nodes.push(otherEnd(before[node], node));
  }
  path.nodes.reverse();
  path.ties.reverse();
  return path;
}

function choosePathEnd(end, node) {
  pathEnds[end] = node;
  pathFields[end].value = plain(entity.label[node]);
  if (pathEnds.from >= 0 && pathEnds.to >= 0) findPath(true);
  else announce(say(`path.${end}.here`, {}));
}

function findPath(focus) {
  shown.path = shortestPath(pathEnds.from, pathEnds.to);
  shown.selected = -1;
  shown.hovered = -1;
  openPanel(pathParts, focus);
  redraw();
}

function pathParts() {
  const { path } = shown;
  const clear = element("button", { type: "button", text: say("path.clear", {}), onclick: clearPath });
  if (!path) return [element("h2", { text: say("path", {}) }), element("p", { text: say("path.none", {}) }), clear];
  const list = element("ol", { class: "facts", id: "path-steps" });
  path.nodes.forEach((node, step) => {
    const item = element("li", {}, element("button", { type: "button", onclick: () => { clearPath(); select(node, true); } }, isolated(plain(entity.label[node]))));
    if (step < path.ties.length) item.append(taskSources(tieTasks(path.ties[step])));
    list.append(item);
  });
  return [element("h2", { text: say("path.found", { n: path.ties.length }) }), clear, list];
}

function clearPath() {
  shown.path = null;
  pathEnds.from = pathEnds.to = -1;
  for (const field of Object.values(pathFields)) field.value = "";
  closePanel();
  redraw();
}

function pathForm(names) {
  const box = element("details", { id: "path" }, worded("summary", "path", { class: "label" }));
  for (const end of ["from", "to"]) {
    const field = combobox(`path-${end}`, `path.${end}`, names, (node) => choosePathEnd(end, node));
    pathFields[end] = field.input;
    box.append(field.box);
  }
  return box;
}
