// The keyboard: arrows go from node to node, Enter shows details, + - 0 zoom, / searches.

const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

/** The nearest node in a direction; how far it lies aside counts twice. */
function nodeTowards(from, [dx, dy], view) {
  const [x, y] = view.toScreen(from);
  let best = -1, least = Infinity;
  for (let node = 0; node < COUNT; node += 1) {
    if (node === from || !nodeShown[node] || !view.draws(node)) continue;
    const [nx, ny] = view.toScreen(node);
    const along = (nx - x) * dx + (ny - y) * dy, aside = Math.abs((nx - x) * dy) + Math.abs((ny - y) * dx);
    if (along > 1 && along + 2 * aside < least) { best = node; least = along + 2 * aside; }
  }
  return best;
}

function useKeys(box, view) {
  box.addEventListener("keydown", (event) => {
    const direction = DIRECTIONS[event.key];
    if (direction) {
      const from = shown.hovered >= 0 ? shown.hovered : shown.selected;
      const next = from < 0 ? byStrength.find((node) => nodeShown[node] && view.draws(node)) ?? -1 : nodeTowards(from, direction, view);
      if (next >= 0) { hover(next); announce(`${plain(entity.label[next])}, ${say(classWord(next), {})}`); }
    } else if (event.key === "Enter" || event.key === " ") {
      if (shown.hovered >= 0) select(shown.hovered, true);
    } else if (event.key === "+" || event.key === "=") view.zoomBy(1.3);
    else if (event.key === "-") view.zoomBy(1 / 1.3);
    else if (event.key === "0") view.fit();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || /INPUT|SELECT|TEXTAREA/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    byId("search").focus();
  });
}
