// What the data says, by number: documents, tasks, entities and their facts.

const ROLES = ["lead", "support", "supervise", "named"];

const documentOf = (place) => {
  const [title, area, year, sha256] = data.documents[place];
  return { title, area, year, sha256 };
};

const taskOf = (place) => {
  const [doc, row, words, year, start, deadline] = data.tasks[place];
  return { doc, row, words, year, start, deadline };
};

const yearOfTask = (place) => data.tasks[place][3];

const allYears = () => [...new Set((data.tasks || []).map((one) => one[3]).filter((year) => year !== null))].sort((a, b) => a - b);
