// What of the network is shown. A view asks here and decides nothing of its own.

/** Widths that grow with the root of the weight, as Python gives them to vis-network. */
function rootWidths(weights, [least, most]) {
  let heaviest = 1e-9;
  for (const weight of weights) heaviest = Math.max(heaviest, weight);
  return weights.map((weight) => least + (most - least) * Math.sqrt(weight / heaviest));
}

const entity = data.entities;
const COUNT = entity.label.length;
const ties = data.ties;
const TIES = ties.source.length;
// a picture is wider than high; on a screen that is higher than wide it lies on its side
const upright = window.innerWidth < window.innerHeight;
const places = (data.renderer === "vis" ? data.vis.nodes.map((one) => [one.x, one.y]) : data.places)
  .map(([x, y]) => (upright ? [y, x] : [x, y]));
const sizes = data.renderer === "vis" ? data.vis.nodes.map((one) => one.size) : data.sizes;
const widths = data.renderer === "vis" ? data.vis.edges.map((one) => one.width) : rootWidths(ties.weight, data.widths);

const shown = { year: null, classes: new Set(), roles: new Set(), selected: -1, hovered: -1, path: null };
const nodeShown = new Uint8Array(COUNT).fill(1);
const tieShown = new Uint8Array(TIES).fill(1);

/** Ties at each node: a list of lists would be slow to make for a hundred thousand. */
const tieStart = new Uint32Array(COUNT + 1);
const tieAt = new Uint32Array(2 * TIES);
for (let tie = 0; tie < TIES; tie += 1) {
  tieStart[ties.source[tie] + 1] += 1;
  tieStart[ties.target[tie] + 1] += 1;
}
for (let node = 0; node < COUNT; node += 1) tieStart[node + 1] += tieStart[node];
{
  const next = tieStart.slice();
  for (let tie = 0; tie < TIES; tie += 1) {
    tieAt[next[ties.source[tie]]++] = tie;
    tieAt[next[ties.target[tie]]++] = tie;
  }
}
const tiesOf = (node) => tieAt.subarray(tieStart[node], tieStart[node + 1]);
const otherEnd = (tie, node) => (ties.source[tie] === node ? ties.target[tie] : ties.source[tie]);

/** Nodes, the strongest first: for labels, for the smaller view, for the keyboard. */
const byStrength = Array.from(entity.label, (_, node) => node).sort((a, b) => sizes[b] - sizes[a] || a - b);

const inYear = (task) => shown.year === null || yearOfTask(task) === shown.year;
const inRole = (role) => role >= 3 || shown.roles.has(ROLES[role]);

const factsOf = (node) => entity.facts[node].filter(([task, role]) => inYear(task) && inRole(role));

function isNodeShown(node) {
  if (!shown.classes.has(entity.class[node])) return false;
  const facts = entity.facts[node];
  if (!facts.length) return shown.year === null;
  return facts.some(([task, role]) => inYear(task) && inRole(role));
}

function isTieShown(tie) {
  if (!nodeShown[ties.source[tie]] || !nodeShown[ties.target[tie]]) return false;
  if (ties.roles.length && ties.roles[tie].length && !ties.roles[tie].some((role) => shown.roles.has(role))) return false;
  return ties.tasks[tie].some(inYear);
}

const tieTasks = (tie) => ties.tasks[tie].filter(inYear);

/** Width of a tie in the year shown: its part of the whole, by tasks. */
function tieWidth(tie) {
  if (shown.year === null) return widths[tie];
  return Math.max(0.5, widths[tie] * Math.sqrt(tieTasks(tie).length / ties.tasks[tie].length));
}

function applyFilters() {
  for (let node = 0; node < COUNT; node += 1) nodeShown[node] = isNodeShown(node) ? 1 : 0;
  for (let tie = 0; tie < TIES; tie += 1) tieShown[tie] = isTieShown(tie) ? 1 : 0;
}

/** What stands out: the path, or the node under the pointer or chosen, and its neighbours. Null: all alike. */
let lit = null;
function light() {
  const middle = shown.hovered >= 0 ? shown.hovered : shown.selected;
  if (shown.path && shown.hovered < 0) {
    lit = { nodes: new Set(shown.path.nodes), ties: new Set(shown.path.ties) };
  } else if (middle >= 0 && nodeShown[middle]) {
    lit = { nodes: new Set([middle]), ties: new Set() };
    for (const tie of tiesOf(middle)) {
      if (!tieShown[tie]) continue;
      lit.ties.add(tie);
      lit.nodes.add(otherEnd(tie, middle));
    }
  } else lit = null;
}

const isLit = (node) => lit === null || lit.nodes.has(node);
const isTieLit = (tie) => lit === null || lit.ties.has(tie);
const nodeColour = (node) => data.colours[entity.class[node]];
