// The notice of how the picture was made.

let methodNotes = ["methods.sources"];

function fillMethods() {
  const told = data.about;
  const open = byId("methods").querySelector("details")?.open;
  const box = element("details", { open }, element("summary", { text: say("methods", {}) }));
  if (told.methods) box.append(element("p", { id: "methods-text" }, isolated(told.methods[language])));
  for (const note of methodNotes) box.append(element("p", { text: say(note, {}) }));
  const values = (record) => Object.entries(record).map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(" ");
  box.append(element("p", {}, `${say("methods.parameters", {})}: `, element("code", {}, isolated(values(told.parameters)))));
  if (told.counts) box.append(element("p", {}, `${say("methods.counts", {})}: `, element("code", {}, isolated(values(told.counts)))));
  const list = element("details", {}, element("summary", { text: say("methods.documents", { n: data.documents.length }) }));
  const lines = element("ul", {});
  data.documents.slice(0, 500).forEach((one) => lines.append(element("li", {}, isolated(`${one[0]} · ${one[1]} · ${one[2] ?? ""} · SHA-256 ${one[3]}`))));
  list.append(lines);
  box.append(list, element("p", {}, isolated(told.program)));
  emptied(byId("methods")).append(box);
}
onLanguage.push(fillMethods);
