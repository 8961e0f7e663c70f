// The view by sigma.js, for networks of many thousand nodes; it draws with WebGL.

const MANY_TIES = 20000;

function hasWebGl() {
  try {
    return Boolean(document.createElement("canvas").getContext("webgl2"));
  } catch {
    return false;
  }
}

function mixed(over, under, part) {
  const read = (hex) => [1, 3, 5].map((at) => parseInt((hex.length === 4 ? `#${[...hex.slice(1)].map((c) => c + c).join("")}` : hex).slice(at, at + 2), 16));
  const [a, b] = [read(over), read(under)];
  return `#${a.map((one, at) => Math.round(one * part + b[at] * (1 - part)).toString(16).padStart(2, "0")).join("")}`;
}

function largeView(box, events) {
  const { Graph, Sigma, EdgeArrowProgram, EdgeLineProgram, EdgeRectangleProgram } = globalThis.largeNetworks;
  const many = TIES > MANY_TIES;
  const graph = new Graph({ multi: false, type: data.directed ? "directed" : "undirected" });
  let tone = "";
  const mix = () => { tone = mixed(colour("tie"), colour("ground"), many ? 0.22 : 0.4); };
  mix();
  // a large network has small nodes, or they would hide it
  const part = Math.max(0.18, Math.min(1, Math.sqrt(1500 / COUNT)));
  const sizeOf = (node) => Math.max(1.3, sizes[node] * part * 0.7);
  for (let node = 0; node < COUNT; node += 1) graph.addNode(String(node), { x: places[node][0], y: -places[node][1], size: sizeOf(node) });
  for (let tie = 0; tie < TIES; tie += 1) graph.addEdgeWithKey(String(tie), String(ties.source[tie]), String(ties.target[tie]), {});
  const sigma = new Sigma(graph, box, {
    renderLabels: false,
    hideEdgesOnMove: many,
    zIndex: false,
    minEdgeThickness: 0.3,
    allowInvalidContainer: true,
    defaultDrawNodeHover: () => {},
    defaultEdgeType: "line",
    edgeProgramClasses: { line: many ? EdgeLineProgram : data.directed ? EdgeArrowProgram : EdgeRectangleProgram },
    nodeReducer: (key, kept) => {
      const node = Number(key);
      return { ...kept, hidden: !nodeShown[node], color: nodeColour(node), size: sizeOf(node) };
    },
    edgeReducer: (key, kept) => {
      const tie = Number(key);
      return { ...kept, hidden: !tieShown[tie], color: tone, size: tieWidth(tie) * (many ? 0.3 : 0.7) };
    },
  });
  const view = {
    veils: true,
    draws: () => true,
    scale: () => 0.7 * part,
    radius: (node) => sigma.scaleSize(sizeOf(node)),
    toScreen(node) {
      const { x, y } = sigma.graphToViewport({ x: places[node][0], y: -places[node][1] });
      return [x, y];
    },
    refresh: () => { mix(); sigma.refresh(); },
    fit: () => sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1.02, angle: 0 }),
    zoomBy: (factor) => sigma.getCamera().setState({ ratio: sigma.getCamera().ratio / factor }),
    show(node) {
      const { x, y } = sigma.getNodeDisplayData(String(node));
      sigma.getCamera().setState({ x, y, ratio: Math.min(sigma.getCamera().ratio, 0.25) });
    },
  };
  sigma.on("enterNode", ({ node }) => events.hover(Number(node)));
  sigma.on("leaveNode", () => events.hover(-1));
  sigma.on("clickNode", ({ node }) => events.click(Number(node)));
  sigma.on("clickStage", () => events.click(-1));
  sigma.on("afterRender", events.moved);
  // the first call only tells the size that the view was made with, and a picture takes time to draw
  let told = false;
  new ResizeObserver(() => {
    if (told) { sigma.resize(); sigma.scheduleRender(); }
    told = true;
  }).observe(box);
  return view;
}
