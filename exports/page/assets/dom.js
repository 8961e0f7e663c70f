// Building the page. Text of documents becomes text nodes and nothing else: there is no innerHTML here.

const byId = (id) => document.getElementById(id);

/** An element with properties, listeners (onclick) and children; children that are strings become text. */
function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "text") made.textContent = value;
    else if (key === "checked" || key === "value") made[key] = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const CONTROL = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** A name on one line: what would turn or hide its letters is shown as what it is. */
function plain(text) {
  return text.replace(CONTROL, (one) => (/[\t\n\r\u2028\u2029]/.test(one) ? " " : `‹U+${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}›`));
}

/** Text of a document, set off from what is around it, so that its direction does not reach out. */
const isolated = (text) => element("bdi", { text });

function emptied(node) {
  node.replaceChildren();
  return node;
}

const codePoints = (text) => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};
