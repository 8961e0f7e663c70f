// Words in the language that is shown. Elements keep the name of their word, so that a switch fills them anew.

const data = JSON.parse(byId("data").textContent);
let language = data.language;
const onLanguage = [];

function say(name, values) {
  const words = data.words[name];
  if (!words) throw new Error(`no word ${name}`);
  return words[language].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

const number = (value) => Number(value).toLocaleString("en-US", { maximumFractionDigits: 3 });

/** An element whose text is a word. */
function worded(tag, word, properties) {
  return element(tag, { ...properties, "data-word": word, text: say(word, {}) });
}

function speak() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const one of document.querySelectorAll("[data-word]")) one.textContent = say(one.dataset.word, {});
  for (const one of document.querySelectorAll("[data-word-label]")) one.setAttribute("aria-label", say(one.dataset.wordLabel, {}));
  for (const one of document.querySelectorAll("[data-word-hint]")) one.placeholder = say(one.dataset.wordHint, {});
  for (const again of onLanguage) again();
}

function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  speak();
}

/** Tell those who listen to the page. */
function announce(text) {
  byId("status").textContent = text;
}
