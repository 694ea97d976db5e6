/**
 * What the report page does. It runs in a browser, apart from the rest of the program. All that comes from files is put
 * in as text, never as markup.
 */
export const PAGE_SCRIPT = `
"use strict";
const data = (id) => JSON.parse(document.getElementById(id).textContent);
const { words, severities, rules } = data("meta");
const files = data("files");
const totals = data("totals");
const STEP = 400;
const el = (name, cls, text) => {
  const made = document.createElement(name);
  if (cls) made.className = cls;
  if (text !== undefined) made.textContent = text;
  return made;
};
const put = (template, values) => template.replace(/\\{(\\w+)\\}/g, (_, key) => values[key]);
const link = (file) => {
  const made = el("a", "", file.path);
  made.href = file.link;
  return made;
};

const all = [];
for (const file of [...totals.cross, ...files])
  for (const form of file.forms)
    for (const finding of form.findings) {
      const title = rules[finding.rule] || finding.rule;
      const said = [file.path, ...(form.files || []).map(({ path }) => path), form.unit, form.title, form.sheet, finding.cell, title, finding.rule, finding.what, finding.why, finding.fix, finding.reason || ""];
      all.push({ file, form, finding, title, text: said.join("\\n").toLowerCase() });
    }

const $ = (id) => document.getElementById(id);
const figures = $("figures");
for (const [name, value, cls] of totals.figures) {
  const item = el("li", cls);
  item.append(el("b", "", value), name);
  figures.append(item);
}
const choose = (select, first, values) => {
  select.append(new Option(first, ""));
  for (const [value, label] of values) select.append(new Option(label, value));
};
const counted = new Map();
for (const { finding } of all) counted.set(finding.rule, (counted.get(finding.rule) || 0) + 1);
choose($("rule"), words.allRules, [...counted].sort((a, b) => b[1] - a[1]).map(([id, n]) => [id, (rules[id] || id) + " (" + n + ")"]));
choose($("file"), words.allFiles, [...new Set(all.map(({ file }) => file.path))].map((path) => [path, path]));

const listed = (id, label, entries, line) => {
  if (entries.length === 0) return;
  const box = $(id);
  box.hidden = false;
  box.append(el("summary", "", put(label, { n: entries.length })));
  const list = el("ul");
  for (const entry of entries) {
    const item = el("li");
    line(item, entry);
    list.append(item);
  }
  box.append(list);
};
listed("unread", words.unread, files.filter(({ error }) => error), (item, file) => item.append(link(file), " " + file.error));
listed("clean", words.clean, files.filter(({ error, forms }) => !error && forms.every(({ findings }) => findings.length === 0)), (item, file) =>
  item.append(link(file), file.forms.length === 0 ? " " + words.noForm : ""));

const main = $("findings");
let fitting = [];
let shown = 0;
let section, lastFile, lastForm;

function row({ form, finding, title }) {
  const made = el("div", finding.acknowledged ? "finding done" : "finding");
  made.append(el("span", "tag " + finding.severity, severities[finding.severity]), el("span", "cell", finding.cell));
  const body = el("div", "body");
  body.append(el("div", "rule", title), el("div", "what", finding.what));
  if (finding.why) body.append(el("div", "more", words.why + finding.why));
  if (finding.fix) body.append(el("div", "more", words.fix + finding.fix));
  if (finding.acknowledged) body.append(el("div", "more", put(words.acknowledgedWith, { reason: finding.reason || "" })));
  if (form.files) {
    const list = el("ul");
    for (const file of form.files) {
      const item = el("li");
      item.append(link(file));
      list.append(item);
    }
    body.append(list);
  }
  made.append(body);
  return made;
}

function grow(count) {
  const end = Math.min(shown + count, fitting.length);
  for (; shown < end; shown++) {
    const { file, form } = fitting[shown];
    if (file !== lastFile) {
      section = el("section");
      const head = el("h2");
      if (file.link) head.append(link(file));
      else head.textContent = file.path;
      section.append(head);
      main.append(section);
      lastForm = undefined;
    }
    if (form !== lastForm) {
      const head = [form.sheet, form.kind, form.unit, form.title].filter(Boolean).join(" · ");
      if (head) section.append(el("h3", "", head));
    }
    [lastFile, lastForm] = [file, form];
    section.append(row(fitting[shown]));
  }
  const rest = fitting.length - shown;
  $("more").hidden = rest === 0;
  $("more").textContent = put(words.more, { n: Math.min(rest, STEP) });
}

function filter() {
  const terms = $("search").value.toLowerCase().split(/\\s+/).filter(Boolean);
  const wanted = Object.keys(severities).filter((severity) => $("severity-" + severity).checked);
  const [rule, file, withDone] = [$("rule").value, $("file").value, $("done").checked];
  fitting = all.filter(({ finding, file: own, text }) =>
    wanted.includes(finding.severity) && (withDone || !finding.acknowledged) && (!rule || finding.rule === rule) &&
    (!file || own.path === file) && terms.every((term) => text.includes(term)));
  main.replaceChildren();
  [shown, lastFile, lastForm] = [0, undefined, undefined];
  $("count").textContent = put(words.shown, { n: fitting.length, all: all.length });
  $("none").hidden = fitting.length > 0;
  grow(STEP);
}

let waiting;
$("search").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
$("filters").addEventListener("change", filter);
$("filters").addEventListener("submit", (event) => { event.preventDefault(); filter(); });
$("filters").addEventListener("reset", () => setTimeout(filter));
$("more").addEventListener("click", () => grow(STEP));
$("print").addEventListener("click", () => window.print());
window.addEventListener("beforeprint", () => grow(Infinity));
filter();
`;
