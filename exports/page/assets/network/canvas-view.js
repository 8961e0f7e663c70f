// A view without WebGL and without a library: the strongest nodes on a plain canvas, to be moved and zoomed.

const STRONGEST = 300;

function canvasView(box, events) {
  const canvas = element("canvas", {});
  box.append(canvas);
  const drawn = new Set(byStrength.slice(0, STRONGEST));
  let zoom = 1, left = 0, top = 0;
  const view = {
    draws: (node) => drawn.has(node),
    toScreen: (node) => [(places[node][0] - left) * zoom, (places[node][1] - top) * zoom],
    scale: () => Math.max(0.35, Math.min(1.5, zoom)),
    radius: (node) => Math.max(3, sizes[node] * view.scale()),
    refresh() {
      const ratio = window.devicePixelRatio || 1;
      canvas.width = box.clientWidth * ratio;
      canvas.height = box.clientHeight * ratio;
      const context = canvas.getContext("2d");
      context.scale(ratio, ratio);
      drawNetwork(context, view, box.clientWidth, box.clientHeight);
      events.moved();
    },
    fit() {
      const xs = [...drawn].map((node) => places[node][0]), ys = [...drawn].map((node) => places[node][1]);
      const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      zoom = 0.88 * Math.min(box.clientWidth / (x2 - x1 + 1), (box.clientHeight - STRIP) / (y2 - y1 + 1), 3);
      left = (x1 + x2) / 2 - box.clientWidth / zoom / 2;
      top = (y1 + y2) / 2 - (box.clientHeight - STRIP) / zoom / 2;
      view.refresh();
    },
    zoomBy(factor, x = box.clientWidth / 2, y = box.clientHeight / 2) {
      left += x / zoom - x / (zoom * factor);
      top += y / zoom - y / (zoom * factor);
      zoom *= factor;
      view.refresh();
    },
    show(node) {
      drawn.add(node);
      left = places[node][0] - box.clientWidth / zoom / 2;
      top = places[node][1] - box.clientHeight / zoom / 2;
      view.refresh();
    },
  };
  const under = (event) => {
    const { left: x, top: y } = box.getBoundingClientRect();
    const [px, py] = [event.clientX - x, event.clientY - y];
    for (const node of drawn) {
      const [nx, ny] = view.toScreen(node);
      if (nodeShown[node] && Math.hypot(nx - px, ny - py) <= view.radius(node) + 3) return node;
    }
    return -1;
  };
  let drag = null;
  box.addEventListener("pointerdown", (event) => { drag = { x: event.clientX, y: event.clientY, moved: false }; });
  box.addEventListener("pointermove", (event) => {
    if (!drag) { events.hover(under(event)); return; }
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!drag.moved && Math.hypot(dx, dy) < 4) return;
    drag = { x: event.clientX, y: event.clientY, moved: true };
    left -= dx / zoom;
    top -= dy / zoom;
    view.refresh();
  });
  box.addEventListener("pointerup", (event) => {
    if (drag && !drag.moved) events.click(under(event));
    drag = null;
  });
  box.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { left: x, top: y } = box.getBoundingClientRect();
    view.zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX - x, event.clientY - y);
  }, { passive: false });
  return view;
}
