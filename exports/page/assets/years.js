// The year slider: all years, then each.

function yearSlider(years, changed) {
  const output = element("output", { for: "year" });
  const input = element("input", { type: "range", id: "year", min: 0, max: years.length, step: 1, value: 0 });
  const tell = () => {
    const words = input.value === "0" ? say("year.all", {}) : String(years[input.value - 1]);
    output.textContent = words;
    input.setAttribute("aria-valuetext", words);
  };
  input.addEventListener("input", () => { tell(); changed(input.value === "0" ? null : years[input.value - 1]); });
  onLanguage.push(tell);
  return element("div", { class: "years" }, element("label", { for: "year", class: "label" }, worded("span", "year"), output), input);
}
