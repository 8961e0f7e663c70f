// Drawing on a plain canvas what a view shows: for the PNG, and for browsers without WebGL.

function drawTie(context, view, tie) {
  const source = ties.source[tie], target = ties.target[tie];
  const [x1, y1] = view.toScreen(source), [x2, y2] = view.toScreen(target);
  const width = Math.max(0.4, tieWidth(tie) * view.scale());
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const end = view.radius(target);
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2 - ux * end, y2 - uy * end);
  context.stroke();
  if (!data.directed || length < end + 6) return;
  const head = 4 + width;
  const [tx, ty] = [x2 - ux * end, y2 - uy * end];
  context.beginPath();
  context.moveTo(tx, ty);
  context.lineTo(tx - ux * head - uy * head * 0.5, ty - uy * head + ux * head * 0.5);
  context.lineTo(tx - ux * head + uy * head * 0.5, ty - uy * head - ux * head * 0.5);
  context.fill();
}

function drawNetwork(context, view, width, height) {
  context.fillStyle = colour("ground");
  context.fillRect(0, 0, width, height);
  context.strokeStyle = context.fillStyle = colour("tie");
  for (let tie = 0; tie < TIES; tie += 1) {
    if (!tieShown[tie] || !view.draws(ties.source[tie]) || !view.draws(ties.target[tie])) continue;
    context.globalAlpha = isTieLit(tie) ? (lit ? 0.8 : 0.35) : 0.06;
    drawTie(context, view, tie);
  }
  for (let place = COUNT - 1; place >= 0; place -= 1) {
    const node = byStrength[place];
    if (!nodeShown[node] || !view.draws(node)) continue;
    context.globalAlpha = isLit(node) ? 1 : 0.18;
    drawNode(context, view, node);
  }
  context.globalAlpha = 1;
}

function drawNode(context, view, node) {
  const [x, y] = view.toScreen(node);
  context.fillStyle = nodeColour(node);
  context.strokeStyle = colour(node === shown.selected ? "mark" : "rim");
  context.lineWidth = node === shown.selected ? 3 : 1;
  context.beginPath();
  context.arc(x, y, view.radius(node), 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}

/** What stands out, over a picture that takes too long to be drawn anew: the rest is veiled. */
function drawLit(context, view, width, height) {
  context.globalAlpha = 0.8;
  context.fillStyle = colour("ground");
  context.fillRect(0, 0, width, height);
  context.strokeStyle = context.fillStyle = colour("tie");
  for (const tie of lit.ties) drawTie(context, view, tie);
  context.globalAlpha = 1;
  for (const node of lit.nodes) drawNode(context, view, node);
}

const PNG_SCALE = 2;
const FOOT = 46;

/** The picture as it is shown, with its legend and what it was made from, as a PNG file. */
function savePng(view) {
  const { clientWidth: width, clientHeight: height } = byId("view");
  const canvas = element("canvas", { width: width * PNG_SCALE, height: (height + FOOT) * PNG_SCALE });
  const context = canvas.getContext("2d");
  context.scale(PNG_SCALE, PNG_SCALE);
  drawNetwork(context, view, width, height + FOOT);
  drawLabels(context, view, width, height);
  context.fillStyle = colour("ground");
  context.fillRect(0, height, width, FOOT);
  context.textAlign = "left";
  context.font = `12px ${FAMILY}`;
  let x = 12;
  for (const name of classesPresent()) {
    if (!shown.classes.has(name)) continue;
    context.fillStyle = data.colours[name];
    context.beginPath();
    context.arc(x + 5, height + 14, 5, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = colour("ink");
    const words = say(`class.${name}`, {});
    context.fillText(words, x + 14, height + 18);
    x += 30 + context.measureText(words).width;
  }
  context.fillStyle = colour("faint");
  context.fillText(`${plain(byId("title").textContent)} · ${plain(byId("subtitle").textContent)} · ${data.about.program}`, 12, height + 37);
  canvas.toBlob((blob) => {
    const url = URL.createObjectURL(blob);
    const link = element("a", { href: url, download: `${data.of}${shown.year === null ? "" : `-${shown.year}`}.png` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }, "image/png");
}
