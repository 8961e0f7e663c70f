// A small chart of one series: planned figures as open diamonds, told ones as filled circles, year by year.

const SVG = "http://www.w3.org/2000/svg";
const CHART = { width: 460, height: 120, left: 46, right: 14, top: 14, bottom: 24 };
const PLAN_TONE = "#D55E00", RESULT_TONE = "#0072B2";

function shape(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** What a figure is drawn at: a decline is a negative change. */
function height(figure) {
  if (figure.value === null) return null;
  const sign = figure.measure === "decline" ? -1 : 1;
  const value = Number(figure.value), end = figure.valueTo === null ? value : Number(figure.valueTo);
  return (sign * (value + end)) / 2;
}

function chart(figures, years, label) {
  const drawn = figures.filter((one) => height(one) !== null);
  if (drawn.length < 1) return null;
  const values = drawn.map(height);
  let low = Math.min(0, ...values), high = Math.max(0, ...values);
  if (low === high) high = low + 1;
  const { width, height: tall, left, right, top, bottom } = CHART;
  const first = years[0], span = years[years.length - 1] - first;
  const x = (year) => (span ? left + ((width - left - right - 10) * (year - first)) / span : (left + width - right) / 2);
  const y = (value) => top + ((high - value) / (high - low)) * (tall - top - bottom);
  const svg = shape("svg", { viewBox: `0 0 ${width} ${tall}`, role: "img", "aria-label": label, class: "chart" });
  svg.append(shape("line", { x1: left, x2: width - right, y1: y(0), y2: y(0), class: "axis" }));
  for (const value of new Set([low, high])) svg.append(shape("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end" }, amount(String(value), drawn[0].unit, true)));
  for (const year of years) svg.append(shape("text", { x: x(year), y: tall - 6, "text-anchor": "middle" }, String(year)));
  const told = drawn.filter((one) => !one.isTarget).sort((a, b) => a.year - b.year);
  const line = told.map((one) => `${x(one.year)},${y(height(one))}`).join(" ");
  if (told.length > 1) svg.append(shape("polyline", { points: line, fill: "none", stroke: RESULT_TONE, "stroke-width": 1.5 }));
  for (const one of drawn) {
    const [cx, cy] = [x(one.year), y(height(one))];
    if (one.isTarget) svg.append(shape("path", { d: `M${cx - 7} ${cy} L${cx} ${cy - 7} L${cx + 7} ${cy} L${cx} ${cy + 7} Z`, fill: "none", stroke: PLAN_TONE, "stroke-width": 2.2 }));
    else svg.append(shape("circle", { cx, cy, r: 4.5, fill: RESULT_TONE }));
  }
  return svg;
}
