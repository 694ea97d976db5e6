/** Fills the report page in and keeps its list to what the user looks for. */
import type { PageFile, PageMeta, PageTotals } from "../page-data";
import { byId, element, fillIn, linkTo, listOf } from "./elements";
import { countsByRule, entriesOf, fitting, type Entry } from "./entries";

/** Findings that are shown at first, and more each time. */
const STEP = 400;
/** Milliseconds without a key pressed before a search begins. */
const PAUSE = 120;

export function showReport(meta: PageMeta, files: readonly PageFile[], totals: PageTotals): void {
  const { words, severities, rules } = meta;
  const all = entriesOf(meta, files, totals);
  for (const [name, value, look] of totals.figures) {
    const item = element("li", look);
    item.append(element("b", "", value), name);
    byId("figures").append(item);
  }
  choices("rule", words.allRules, countsByRule(all), ([id, count]) => [id, `${rules[id] ?? id} (${count})`]);
  choices("file", words.allFiles, [...new Set(all.map(({ file }) => file.path))], (path) => [path, path]);
  closedList(
    "unread",
    words.unread,
    files.filter(({ error }) => error),
    (item, file) => item.append(fileName(file), ` ${file.error}`),
  );
  const isClean = ({ error, forms }: PageFile) =>
    !error && forms.every(({ findings }) => findings.length === 0);
  closedList("clean", words.clean, files.filter(isClean), (item, file) =>
    item.append(fileName(file), file.forms.length === 0 ? ` ${words.noForm}` : "", ` ${file.kept ?? ""}`),
  );

  const list = createList(meta);
  const filter = () => {
    const value = (id: string) => byId<HTMLInputElement | HTMLSelectElement>(id).value;
    const checked = (id: string) => byId<HTMLInputElement>(id).checked;
    const found = fitting(all, {
      search: value("search"),
      severities: Object.keys(severities).filter((severity) => checked(`severity-${severity}`)),
      rule: value("rule"),
      path: value("file"),
      acknowledged: checked("done"),
    });
    byId("count").textContent = fillIn(words.shown, { n: found.length, all: all.length });
    byId("none").hidden = found.length > 0;
    list.show(found);
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  byId("search").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(filter, PAUSE);
  });
  byId("filters").addEventListener("change", filter);
  byId("filters").addEventListener("submit", (event) => {
    event.preventDefault();
    filter();
  });
  // The fields are empty only once the event is over.
  byId("filters").addEventListener("reset", () => setTimeout(filter));
  byId("more").addEventListener("click", () => list.grow(STEP));
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", () => list.grow(Infinity));
  filter();
}

const fileName = ({ path, link }: PageFile) => (link === undefined ? path : linkTo({ path, link }));

function choices<T>(
  id: string,
  all: string,
  entries: readonly T[],
  option: (entry: T) => readonly [value: string, label: string],
): void {
  const options = entries.map(option).map(([value, label]) => new Option(label, value));
  byId(id).append(new Option(all, ""), ...options);
}

/** Files under a line that tells how many; hidden where there are none. */
function closedList(
  id: string,
  label: string,
  files: readonly PageFile[],
  fill: (item: HTMLLIElement, file: PageFile) => void,
): void {
  if (files.length === 0) return;
  byId(id).hidden = false;
  byId(id).append(element("summary", "", fillIn(label, { n: files.length })), listOf(files, fill));
}

/** The findings under their files and tables, shown bit by bit. */
function createList(meta: PageMeta) {
  let entries: readonly Entry[] = [];
  let shown = 0;
  let section = element("section");

  function show(found: readonly Entry[]): void {
    [entries, shown] = [found, 0];
    byId("findings").replaceChildren();
    grow(STEP);
  }

  function grow(count: number): void {
    const end = Math.min(shown + count, entries.length);
    for (; shown < end; shown++) {
      const [entry, before] = [entries[shown]!, entries[shown - 1]];
      if (entry.file !== before?.file) {
        section = element("section");
        const head = element("h2");
        head.append(fileName(entry.file));
        section.append(head);
        if (entry.file.kept) section.append(element("p", "sub", entry.file.kept));
        byId("findings").append(section);
      }
      if (entry.form !== before?.form) {
        const { sheet, kind, unit, title } = entry.form;
        const head = [sheet, kind, unit, title].filter(Boolean).join(" · ");
        if (head) section.append(element("h3", "", head));
      }
      section.append(findingRow(entry, meta));
    }
    const left = entries.length - shown;
    byId("more").hidden = left === 0;
    byId("more").textContent = fillIn(meta.words.more, { n: Math.min(left, STEP) });
  }
  return { show, grow };
}

function findingRow({ form, finding, title }: Entry, { words, severities }: PageMeta): HTMLElement {
  const { severity, cell, what, why, fix, acknowledged, reason = "" } = finding;
  const made = element("div", acknowledged ? "finding done" : "finding");
  const body = element("div", "body");
  made.append(element("span", `tag ${severity}`, severities[severity]), element("span", "cell", cell), body);
  body.append(element("div", "rule", title), element("div", "what", what));
  const more = (text: string) => body.append(element("div", "more", text));
  if (why) more(words.why + why);
  if (fix) more(words.fix + fix);
  if (acknowledged) more(fillIn(words.acknowledgedWith, { reason }));
  if (form.files) body.append(listOf(form.files, (item, file) => item.append(linkTo(file))));
  return made;
}
