// The page of targets: a card for each indicator, with a chart and a line for each year.

const MARKS = { Achieved: "✓", Exceeded: "▲", Missed: "✗", Partial: "◐", Undecidable: "?", NotComparable: "≠", NotMentionedAgain: "…", NotPublished: "–", NoTargetSet: "○", Open: "·" };
const CARDS_AT_ONCE = 40;
const state = { year: null, verdicts: new Set(), words: "", headline: true };

const figures = data.figures.map(([isTarget, year, measure, sign, value, valueTo, unit, words, start, series, doc], id) =>
  ({ id, isTarget: isTarget === 1, series, year, measure, sign, value, valueTo, unit, doc, words, start }));
const outcomeOf = new Map(data.outcomes.map(([target, result, verdict, reason, confidence, headline]) =>
  [target, { target, result, verdict, reason, confidence, headline: headline === 1 }]));
const years = [...new Set(figures.map((one) => one.year))].sort((a, b) => a - b);
const bySeries = data.series.map(() => []);
for (const figure of figures) bySeries[figure.series].push(figure);
const headlines = new Set(data.outcomes.filter((one) => one[5] === 1).map((one) => figures[one[0]].series));

/** A number as people say it: 4.2 亿元, 4.2 hundred million. */
function amount(value, unit, short) {
  const size = Math.abs(Number(value));
  const named = unit && !short ? unit : unit === "%" ? "%" : "";
  const scales = language === "zh" ? [[1e8, "亿"], [1e4, "万"]] : [[1e9, " bn "], [1e6, " m "]];
  for (const [scale, word] of scales) if (size >= scale) return `${number(Number(value) / scale)}${word}${named}`.trim();
  return `${number(value)}${named && named !== "%" && language === "en" ? " " : ""}${named}`;
}

function figureText(figure) {
  if (figure.value === null) return figure.sign || say("qualitative", {});
  const falls = figure.measure === "decline" ? "−" : figure.measure === "growth" ? "+" : "";
  const sign = figure.sign === "=" || figure.sign === "–" ? "" : `${figure.sign} `;
  const end = figure.valueTo === null ? "" : `–${amount(figure.valueTo, figure.unit)}`;
  return `${sign}${falls}${amount(figure.value, end ? null : figure.unit)}${end}`;
}

const verdictOf = (figure) => outcomeOf.get(figure.id)?.verdict ?? "Open";

/** Figures of a year that say the same are shown once; the panel has all their quotes. */
function told(list) {
  const groups = new Map();
  for (const one of list) {
    const key = `${figureText(one)} ${one.isTarget ? verdictOf(one) : ""}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(one);
  }
  return [...groups.values()];
}

function seriesName(place) {
  const [area, scope, indicator, measure, , english] = data.series[place];
  const name = language === "en" && english ? `${indicator} · ${english}` : indicator;
  return [name, say(`measure.${measure}`, {}), scope || null].filter(Boolean).join(" · ") + (areas.length > 1 && area ? ` · ${area}` : "");
}
const areas = [...new Set(data.series.map((one) => one[0]).filter(Boolean))];

const inView = (figure) => (state.year === null || figure.year === state.year) && (!figure.isTarget || state.verdicts.has(verdictOf(figure)));

function seriesShown() {
  const wanted = state.words.trim().toLowerCase();
  return data.series.map((_, place) => place)
    .filter((place) => !state.headline || headlines.has(place) || !headlines.size)
    .filter((place) => !wanted || [data.series[place][2], data.series[place][5] || "", ...bySeries[place].map((one) => one.words)].some((one) => one.toLowerCase().includes(wanted)))
    .filter((place) => bySeries[place].some((one) => one.isTarget && inView(one)))
    .sort((a, b) => Number(headlines.has(b)) - Number(headlines.has(a)) || new Set(bySeries[b].map((one) => one.year)).size - new Set(bySeries[a].map((one) => one.year)).size || a - b);
}

function quoted(figure) {
  return element("li", {}, element("div", { class: "row" },
    element("span", { class: "badge", text: say(figure.isTarget ? "plan" : "result", {}) }), element("span", { class: "badge", text: String(figure.year) }), element("strong", { text: figureText(figure) })),
    element("blockquote", {}, isolated(figure.words)), sourceLine(figure.doc, null, figure.start, figure.words));
}

function openFigures(place, year) {
  openPanel(() => {
    const own = bySeries[place].filter((one) => one.year === year);
    const parts = [element("h2", {}, isolated(plain(seriesName(place)))), element("div", { class: "row" }, element("span", { class: "badge", text: String(year) }))];
    const judged = [...new Map(own.filter((one) => outcomeOf.has(one.id)).map((one) => {
      const outcome = outcomeOf.get(one.id);
      return [`${outcome.verdict} ${outcome.reason[language]}`, outcome];
    })).values()];
    for (const outcome of judged) {
      parts.push(element("p", {}, element("strong", { text: `${MARKS[outcome.verdict]} ${say(`verdict.${outcome.verdict}`, {})}` }), ` (${say("confidence", { c: outcome.confidence })}): `, isolated(outcome.reason[language])));
    }
    const shownIds = new Set(own.map((one) => one.id));
    const extra = judged.map((one) => one.result).filter((id) => id >= 0 && !shownIds.has(id)).map((id) => figures[id]);
    parts.push(element("h3", { text: say("facts", {}) }), longList("facts", [...own.filter((one) => one.isTarget), ...own.filter((one) => !one.isTarget), ...extra], quoted, 20));
    return parts;
  }, true);
}

function yearRow(place, year) {
  const own = bySeries[place].filter((one) => one.year === year);
  const plans = told(own.filter((one) => one.isTarget && inView(one))), results = told(own.filter((one) => !one.isTarget));
  if (!plans.length && !results.length) return null;
  const listed = (groups) => element("td", {}, groups.slice(0, 6).map(([one, ...more]) => figureText(one) + (more.length ? ` ×${more.length + 1}` : "")).join("; ") + (groups.length > 6 ? " …" : ""));
  const verdicts = [...new Set(plans.map(([one]) => verdictOf(one)))].filter((one) => one !== "Open");
  return element("tr", {}, element("th", { scope: "row", text: String(year) }), listed(plans), listed(results),
    element("td", { text: verdicts.map((one) => `${MARKS[one]} ${say(`verdict.${one}`, {})}`).join("; ") }),
    element("td", {}, element("button", { type: "button", text: say("quotes", {}), "aria-label": `${say("quotes", {})}: ${plain(seriesName(place))}, ${year}`, onclick: () => openFigures(place, year) })));
}

function card(place) {
  const name = plain(seriesName(place));
  const shownYears = state.year === null ? years : [state.year];
  const rows = shownYears.map((year) => yearRow(place, year)).filter(Boolean);
  const head = element("tr", {}, ...["year", "plan", "result", "verdict", "quotes"].map((word) => element("th", { scope: "col", text: say(word, {}) })));
  const picture = chart(bySeries[place].filter((one) => state.year === null || one.year === state.year), shownYears, `${name}: ${say("chart", {})}`);
  return element("article", { class: "card" }, element("h2", {}, isolated(name)), picture,
    element("table", { class: "figures" }, element("thead", {}, head), element("tbody", {}, ...rows)));
}

let limit = CARDS_AT_ONCE;
function fill() {
  const found = seriesShown();
  const stage = emptied(byId("stage"));
  const key = element("p", { class: "key" }, element("span", { class: "plan-key", "aria-hidden": "true", text: "◇" }), ` ${say("plan", {})}  `, element("span", { class: "result-key", "aria-hidden": "true", text: "●" }), ` ${say("result", {})}`);
  stage.append(element("p", { id: "shown", class: "inline", text: say("series.shown", { n: number(found.length) }) }), key);
  stage.append(element("div", { class: "cards" }, ...found.slice(0, limit).map(card)));
  if (found.length > limit) stage.append(element("button", { type: "button", text: say("more", { n: found.length - limit }), onclick: () => { limit += CARDS_AT_ONCE * 2; fill(); } }));
}

function refill() {
  limit = CARDS_AT_ONCE;
  fill();
  announce(byId("shown").textContent);
}

function title() {
  const comma = language === "zh" ? "、" : ", ";
  byId("title").textContent = say("targets", {});
  byId("subtitle").textContent = [areas.slice(0, 4).join(comma) + (areas.length > 4 ? "…" : ""), years.join(comma)].filter(Boolean).join(" · ");
  document.title = `${byId("title").textContent} · ${byId("subtitle").textContent}`;
}

byId("stage").classList.add("flow");
const search = element("input", { type: "search", id: "search", "data-word-hint": "search.indicator", oninput: () => { state.words = search.value; refill(); } });
const headline = element("input", { type: "checkbox", id: "headline", checked: true, onchange: () => { state.headline = headline.checked; refill(); } });
const verdicts = Object.keys(MARKS).filter((name) => figures.some((one) => one.isTarget && verdictOf(one) === name));
byId("controls").append(
  element("div", {}, worded("label", "search", { for: "search", class: "label" }), search),
  yearSlider(years, (year) => { state.year = year; refill(); }),
  element("label", { class: "check" }, headline, worded("span", "headline")),
  legendGroup("verdicts", "verdict", verdicts.map((name) => [name, `verdict.${name}`, null, figures.filter((one) => one.isTarget && verdictOf(one) === name).length]), state.verdicts, refill),
);
methodNotes = ["methods.targets", "methods.sources"];
onLanguage.push(title, fill);
speak();
requestAnimationFrame(() => { document.documentElement.dataset.ready = String(Math.round(performance.now())); });
