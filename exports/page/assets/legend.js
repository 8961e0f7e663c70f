// The legend, which is also a filter: what is not ticked is not shown.

/** A group of boxes to tick: entries are [value, word, colour or null, count]. */
function legendGroup(id, word, entries, chosen, changed) {
  const group = element("fieldset", { id }, worded("legend", word));
  for (const [value, name, fill, count] of entries) {
    const box = element("input", { type: "checkbox", value, checked: true, onchange: () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      changed();
    } });
    chosen.add(value);
    const dot = fill ? element("span", { class: "dot" }) : null;
    if (dot) dot.style.background = fill;
    const tally = count === null ? null : element("span", { class: "count", text: number(count) });
    group.append(element("label", { class: "check" }, box, dot, worded("span", name), tally));
  }
  return group;
}
