// Searching by name: a field with a list below it, after the pattern "combobox" of WAI-ARIA.

const MOST_FOUND = 30;

/** Names that hold the words: those that begin with them first, then short ones. */
function found(words, names) {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [];
  const hits = [];
  for (const { label, also, value } of names()) {
    const place = label.toLowerCase().indexOf(wanted);
    if (place >= 0) hits.push([place === 0 ? 0 : 1, label.length, value, label]);
    else if (also && also.some((one) => one.toLowerCase().includes(wanted))) hits.push([2, label.length, value, label]);
  }
  hits.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return hits.map(([, , value, label]) => ({ value, label }));
}

function combobox(id, word, names, pick) {
  const list = element("ul", { id: `${id}-list`, role: "listbox", hidden: true, "data-word-label": word });
  const input = element("input", {
    type: "text", id, role: "combobox", autocomplete: "off", spellcheck: "false",
    "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list", "data-word-hint": "search.hint",
  });
  let hits = [];
  let at = -1;
  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function mark(next) {
    at = next;
    [...list.children].forEach((one, place) => one.setAttribute("aria-selected", String(place === at)));
    const marked = list.children[at];
    if (!marked) return;
    input.setAttribute("aria-activedescendant", marked.id);
    marked.scrollIntoView({ block: "nearest" });
  }
  function choose(place) {
    if (!hits[place]) return;
    input.value = plain(hits[place].label);
    close();
    pick(hits[place].value);
  }
  function open() {
    hits = found(input.value, names).slice(0, MOST_FOUND);
    emptied(list);
    hits.forEach((hit, place) => list.append(element("li", { id: `${id}-${place}`, role: "option", "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); choose(place); } }, isolated(plain(hit.label)))));
    const none = input.value.trim() && !hits.length;
    list.hidden = !hits.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (hits.length) mark(0);
    announce(none ? say("search.none", {}) : say("search.found", { n: hits.length }));
  }
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      else mark((at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden) choose(at);
    } else if (event.key === "Escape") close();
  });
  return { box: element("div", { class: "combobox" }, worded("label", word, { for: id, class: "label" }), input, list), input };
}
