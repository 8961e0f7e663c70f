// Labels: as many as can be read. The strongest nodes come first; a label that would lie over another is left
// out until there is room, so that a look from afar shows the names that matter and a nearer look shows more.

const LABEL_FONT = 12.5;
const LABEL_LENGTH = 14, TASK_LENGTH = 9, AIR = 4;
const FAMILY = 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const MOST_LABELS = COUNT > 2000 ? 90 : 400;
const MOST_TRIED = 3000;
const CELL = 48;

function shortLabel(node) {
  const whole = [...plain(entity.label[node])];
  const most = entity.class[node] === "task" ? TASK_LENGTH : LABEL_LENGTH;
  return whole.length > most ? `${whole.slice(0, most - 1).join("")}…` : whole.join("");
}

/** About how wide a text is: measuring fifty thousand would take seconds. Wide characters are as wide as high. */
function textWidth(text) {
  let width = 0;
  for (const one of text) width += one.codePointAt(0) > 0x2e7f ? LABEL_FONT : LABEL_FONT * 0.6;
  return width;
}

/** Boxes that are taken, kept by cells so that a look-up is short. */
class Taken {
  constructor() { this.cells = new Map(); }
  *keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) yield x * 65536 + y;
  }
  hits(box) {
    for (const key of this.keys(box))
      for (const [left, top, right, bottom] of this.cells.get(key) || [])
        if (box[0] < right && box[2] > left && box[1] < bottom && box[3] > top) return true;
    return false;
  }
  add(box) {
    for (const key of this.keys(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }
}

/** The labels to draw: node, text, and where. */
function chooseLabels(context, view, width, height) {
  const taken = new Taken();
  const chosen = [];
  const first = [shown.hovered, shown.selected, ...(shown.path ? shown.path.nodes : [])].filter((node) => node >= 0);
  context.font = `${LABEL_FONT}px ${FAMILY}`;
  let tried = 0;
  for (const node of new Set([...first, ...byStrength])) {
    if (chosen.length >= MOST_LABELS || tried >= MOST_TRIED) break;
    if (!nodeShown[node] || !view.draws(node) || !isLit(node)) continue;
    const [x, y] = view.toScreen(node);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const text = shortLabel(node);
    tried += 1;
    const half = textWidth(text) / 2;
    const radius = view.radius(node);
    const middle = Math.min(Math.max(x, half + 3), Math.max(half + 3, width - half - 3));
    // below the node, else above it, else beside it
    const below = y + radius + LABEL_FONT, above = y - radius - 4, level = y + LABEL_FONT / 3;
    for (const [mx, my] of [[middle, below], [middle, above], [x + radius + 4 + half, level], [x - radius - 4 - half, level]]) {
      const box = [mx - half - AIR, my - LABEL_FONT, mx + half + AIR, my + AIR];
      if (box[0] < 0 || box[2] > width || box[3] > height || box[1] < 0 || taken.hits(box)) continue;
      taken.add(box);
      chosen.push({ node, text, x: mx, y: my });
      break;
    }
  }
  return chosen;
}

function drawLabels(context, view, width, height) {
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colour("ground");
  context.fillStyle = colour("ink");
  const chosen = chooseLabels(context, view, width, height);
  for (const { text, x, y } of chosen) context.strokeText(text, x, y);
  for (const { text, x, y } of chosen) context.fillText(text, x, y);
  return chosen;
}

/** Draw them over the view, once in a frame. */
let labelsDue = false;
function refreshLabels(view) {
  if (labelsDue) return;
  labelsDue = true;
  requestAnimationFrame(() => {
    labelsDue = false;
    const canvas = byId("labels");
    const { clientWidth: width, clientHeight: height } = canvas;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    if (view.veils && lit) drawLit(context, view, width, height);
    canvas.dataset.labels = String(drawLabels(context, view, width, height).length);
  });
}
