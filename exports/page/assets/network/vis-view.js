// The view by vis-network, for networks whose every node can be looked at.

const VIS_PADDING = 0.95;
/** Pixels below the picture where the counts and the buttons lie. */
const STRIP = 48;
/** Above this many nodes and ties, what does not stand out is veiled and not drawn anew. */
const MANY_DRAWN = 1500;
const veiling = COUNT + TIES > MANY_DRAWN;

function visView(box, events) {
  const nodes = new vis.DataSet(data.vis.nodes.map((one) => ({ ...one, x: places[one.id][0], y: places[one.id][1], ...nodeStyle(one.id) })));
  const edges = new vis.DataSet(data.vis.edges.map((one, tie) => ({ ...one, id: tie, ...tieStyle(tie) })));
  // how each was drawn last: only what changed is told to the library
  const drawnNodes = data.vis.nodes.map((_, node) => JSON.stringify(nodeStyle(node)));
  const drawnTies = data.vis.edges.map((_, tie) => JSON.stringify(tieStyle(tie)));
  function changed(drawn, style) {
    const found = [];
    for (let id = 0; id < drawn.length; id += 1) {
      const next = style(id);
      const key = JSON.stringify(next);
      if (key === drawn[id]) continue;
      drawn[id] = key;
      found.push({ id, ...next });
    }
    return found;
  }
  const network = new vis.Network(box, { nodes, edges }, data.vis.options);
  // the box around it takes the keys; a second stop without a name would only confuse
  box.querySelector(".vis-network").tabIndex = -1;
  // while the reader has not moved it, the picture stays whole when its room changes
  let whole = false;
  const view = {
    veils: veiling,
    draws: () => true,
    scale: () => network.getScale(),
    radius: (node) => sizes[node] * network.getScale(),
    toScreen(node) {
      const { x, y } = network.canvasToDOM({ x: places[node][0], y: places[node][1] });
      return [x, y];
    },
    refresh() {
      nodes.updateOnly(changed(drawnNodes, nodeStyle));
      edges.updateOnly(changed(drawnTies, tieStyle));
    },
    fit() {
      const seen = places.filter((_, node) => nodeShown[node]);
      const all = seen.length ? seen : places;
      const xs = all.map((one) => one[0]), ys = all.map((one) => one[1]);
      const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      const scale = VIS_PADDING * Math.min(box.clientWidth / (x2 - x1 + 60), (box.clientHeight - STRIP) / (y2 - y1 + 60), 1.6);
      network.moveTo({ position: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 + STRIP / 2 / scale }, scale, animation: false });
      whole = true;
    },
    zoomBy(factor) {
      whole = false;
      network.moveTo({ scale: network.getScale() * factor, animation: false });
    },
    show(node) {
      whole = false;
      network.moveTo({ position: { x: places[node][0], y: places[node][1] }, scale: Math.max(network.getScale(), 0.8), animation: false });
    },
  };
  network.on("hoverNode", ({ node }) => events.hover(node));
  network.on("blurNode", () => events.hover(-1));
  network.on("click", ({ nodes: hit }) => events.click(hit.length ? hit[0] : -1));
  network.on("zoom", () => { whole = false; });
  network.on("dragEnd", ({ nodes: hit }) => {
    if (!hit.length) whole = false;
    for (const node of hit) {
      const at = network.getPosition(node);
      places[node] = [at.x, at.y];
    }
  });
  network.on("afterDrawing", events.moved);
  new ResizeObserver(() => {
    const scale = network.getScale(), position = network.getViewPosition();
    network.setSize(`${box.clientWidth}px`, `${box.clientHeight}px`);
    if (whole) view.fit();
    else network.moveTo({ position, scale, animation: false });
    network.redraw();
  }).observe(box);
  return view;
}

function nodeStyle(node) {
  const strong = veiling || isLit(node);
  const chosen = !veiling && node === shown.selected;
  const rim = chosen ? colour("mark") : colour("rim");
  const fill = { background: nodeColour(node), border: rim };
  return {
    color: { ...fill, hover: fill, highlight: fill },
    opacity: strong ? 1 : 0.18,
    hidden: !nodeShown[node],
    borderWidth: chosen ? 4 : 1,
  };
}

function tieStyle(tie) {
  const line = { color: colour("tie"), highlight: colour("tie"), hover: colour("tie"), opacity: veiling || !lit ? 0.38 : isTieLit(tie) ? 0.85 : 0.05 };
  return { color: line, width: tieWidth(tie), hidden: !tieShown[tie] };
}
