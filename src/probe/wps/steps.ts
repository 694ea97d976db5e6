/** What only a real WPS can answer, one question a step; each gives a line for the maintainers. */
import { SETTINGS_NAMESPACE, settingsPart } from "../../core/settings-part";
import { functionSteps } from "./functions";
import { pause, type ProbeSheet, type Scratch, shown, type Step, timed, told } from "./scratch";

export interface Sizes {
  /** Rows of four cells that are written and read. */
  readonly rows: readonly number[];
  /** Calls over the bridge of which the mean is taken. */
  readonly calls: number;
  /** Milliseconds in which events and functions are awaited. */
  readonly patience: number;
}

/** As on a real machine. */
export const FULL: Sizes = { rows: [1, 1_000, 50_000], calls: 2_000, patience: 2_000 };

export const steps = ({ rows, calls, patience }: Sizes): Step[] => [
  { name: "program", run: program },
  { name: "browser", run: browser },
  { name: "answers", run: answers },
  { name: "texts", run: texts },
  { name: "formulas", run: formulas },
  { name: "formats and merged areas", run: looks },
  { name: "last cell", run: lastCell },
  { name: "names of sheets", run: ({ sheet }) => shown([sheet.Name, sheet.CodeName]) },
  { name: "events", run: (scratch) => events(scratch, patience) },
  { name: "undo", run: undo },
  { name: "table", run: table },
  { name: "page", run: page },
  { name: "custom XML", run: customXml },
  ...functionSteps(patience),
  { name: "saved and opened again", run: (scratch) => saved(scratch, patience) },
  { name: "a call", run: ({ sheet }) => perCall(sheet, calls) },
  ...rows.map((count) => ({ name: `${count} rows`, run: ({ sheet }: Scratch) => timings(sheet, count) })),
];

function program({ app, root: { addin } }: Scratch): string {
  const members = [
    "AddCustomFunction",
    "CreateTaskPane",
    "GetTaskPane",
    "PluginStorage",
    "ApiEvent",
  ] as const;
  const where = members.map(
    (name) => `${name} ${name in app ? "Application" : name in addin ? "wps" : "none"}`,
  );
  return shown([app.Name, app.Version, app.Build, app.LanguageSettings?.LanguageID(2), app.Ready, ...where]);
}

function browser(): string {
  const has: Readonly<Record<string, () => unknown>> = {
    "throwIfAborted (Chromium 100)": () => "throwIfAborted" in AbortSignal.prototype,
    "deflate-raw (Chromium 103)": () => new DecompressionStream("deflate-raw"),
    worker: () => "Worker" in window,
    clipboard: () => "clipboard" in navigator,
    localStorage: () => window.localStorage,
  };
  const lacks = Object.entries(has).filter(([, test]) => !holds(test));
  return `${navigator.userAgent}; ${location.protocol}; lacks ${lacks.map(([name]) => name).join(", ") || "nothing"}`;
}

function holds(test: () => unknown): boolean {
  try {
    return Boolean(test());
  } catch {
    return false;
  }
}

/** In which shape one cell, a row, a column and a block come, and how blanks and errors do. */
function answers({ sheet }: Scratch): string {
  sheet.Range("A1").Value2 = 1;
  sheet.Range("B1").Value2 = "=1/0";
  sheet.Range("A2").Value2 = "=NA()";
  sheet.Range("B2").Value2 = '=""';
  const areas = ["A1", "C1", "A1:C1", "A1:A3", "A1:C2"];
  const values = areas.map((area) => `${area} ${shown(sheet.Range(area).Value2)}`);
  const errors = ["B1", "A2"].map((cell) => shown(sheet.Range(cell).Text));
  return `${values.join("; ")}; texts ${errors.join(" ")}; used ${sheet.UsedRange?.Address(false, false)}`;
}

/** As the program reads them where they are written without an apostrophe. */
const TEXTS = ["－", "＝未完成", "１２", "（1）", "＠单位", "五月", "1/2", "2024.1", "'96.91%"];

async function texts({ sheet }: Scratch): Promise<string> {
  const read: string[] = [];
  for (const text of TEXTS)
    read.push(
      `${text} → ${await told(() => {
        const cell = sheet.Range("E1");
        cell.Value2 = text;
        return shown([cell.Value2, cell.Formula, cell.NumberFormat]);
      })}`,
    );
  return read.join("; ");
}

/** Whether a formula written as a value counts as one, and what spills. */
function formulas({ sheet }: Scratch): string {
  const cell = sheet.Range("G1");
  cell.Value2 = "=A1:A3";
  const over = cell.HasSpill ? cell.SpillingToRange?.Address(false, false) : undefined;
  return shown([cell.Formula, cell.Value2, cell.HasSpill, over]);
}

function looks({ sheet }: Scratch): string {
  sheet.Range("I1").NumberFormat = "0.00%";
  sheet.Range("I3:J4").Merge();
  const ask = (name: "NumberFormat" | "MergeCells", area: string) =>
    `${area} ${shown(sheet.Range(area)[name])}`;
  const xml = sheet.Range("A1:B2").Value?.(11);
  return [
    ask("NumberFormat", "I1"),
    ask("NumberFormat", "I1:I2"),
    ask("MergeCells", "I3:J4"),
    ask("MergeCells", "I2:J4"),
    ask("MergeCells", "I1:J2"),
    `area of J4 ${sheet.Range("J4").MergeArea?.Address(false, false)}`,
    `of I1 ${sheet.Range("I1").MergeArea?.Address(false, false)}`,
    `Value(11) ${typeof xml === "string" ? xml.slice(0, 40) : shown(xml)}`,
  ].join("; ");
}

const [IN_FORMULAS, BY_ROWS, BACKWARDS] = [-4123, 1, 2];

/** Whether a search tells where content ends, hidden rows and all: the used range counts cells that merely look like something. */
function lastCell({ sheet }: Scratch): string {
  sheet.Range("A40").Value2 = "hidden";
  sheet.Range("40:40").Hidden = true;
  sheet.Range("A90").NumberFormat = "0.00%";
  const found = sheet.Cells.Find?.("*", undefined, IN_FORMULAS, undefined, BY_ROWS, BACKWARDS);
  return `used ${sheet.UsedRange?.Address(false, false)}, found ${found?.Address(false, false)}`;
}

const EVENTS = [
  "SheetChange",
  "SheetCalculate",
  "SheetActivate",
  "SheetSelectionChange",
  "WorkbookActivate",
  "WindowActivate",
];

/** Which events there are, what comes with them and how late. */
async function events({ root, sheet }: Scratch, patience: number): Promise<string> {
  const { ApiEvent } = root.addin;
  const heard: string[] = [];
  let began = 0;
  const payload = (each: unknown) => {
    const { CodeName, Rows, Columns } = (each ?? {}) as {
      CodeName?: unknown;
      Rows?: object;
      Columns?: object;
    };
    return CodeName !== undefined ? `sheet ${shown(CodeName)}` : Rows && Columns ? "range" : typeof each;
  };
  const listeners = EVENTS.map((name) => {
    const listener = (...all: unknown[]) =>
      void heard.push(`${name}(${all.map(payload).join(", ")}) +${Math.round(performance.now() - began)}`);
    return { name, listener, known: holds(() => (ApiEvent.AddApiEventListener(name, listener), true)) };
  });
  const acts: Readonly<Record<string, () => void>> = {
    edit: () => void (sheet.Range("L1").Value2 = 1),
    insert: () => sheet.Range("5:6").Insert(),
    merge: () => sheet.Range("L8:M9").Merge(),
  };
  const lines = [
    `unknown: ${listeners.flatMap(({ name, known }) => (known ? [] : [name])).join(" ") || "none"}`,
  ];
  for (const [name, act] of Object.entries(acts)) {
    heard.length = 0;
    began = performance.now();
    const outcome = await told(act);
    await pause(patience);
    lines.push(`${name} ${outcome === "undefined" ? "" : outcome}: ${heard.join(", ") || "nothing"}`);
  }
  for (const { name, listener, known } of listeners)
    if (known) ApiEvent.RemoveApiEventListener(name, listener);
  return lines.join("; ");
}

/** Whether what an add-in writes can be taken back with Ctrl+Z, and whether reading empties that list. */
function undo({ app, sheet }: Scratch): string {
  const cell = sheet.Range("N1");
  const takesBack = (look: () => unknown) => {
    cell.Value2 = "before";
    cell.Value2 = "after";
    look();
    app.Undo?.();
    return cell.Value2;
  };
  const reading = () => [sheet.UsedRange?.Value2, sheet.UsedRange?.MergeCells, sheet.Range("I3").MergeArea];
  return shown([typeof app.Undo, typeof app.Redo, takesBack(() => undefined), takesBack(reading)]);
}

/** Whether a cell tells that it belongs to a table. */
function table({ sheet }: Scratch): string {
  return shown([sheet.Range("A1").ListObject === null, typeof sheet.Range("A1").ListObject]);
}

function page({ sheet: { PageSetup } }: Scratch): string {
  PageSetup.Orientation = 2;
  PageSetup.PaperSize = 9;
  PageSetup.Zoom = false;
  PageSetup.FitToPagesWide = 1;
  PageSetup.FitToPagesTall = false;
  return shown([PageSetup.Orientation, PageSetup.PaperSize, PageSetup.Zoom, PageSetup.FitToPagesWide]);
}

function customXml({ book: { CustomXMLParts } }: Scratch): string {
  CustomXMLParts.Add(settingsPart(new Map([["probe", "一 <&>"]])));
  const parts = CustomXMLParts.SelectByNamespace(SETTINGS_NAMESPACE);
  return shown([parts.Count, parts.Item(1).XML]);
}

/** How a formula of ours is kept in a file, and whether the custom part and the code name outlive it. */
async function saved({ app }: Scratch, patience: number): Promise<string> {
  const folder = app.Env?.GetTempPath?.();
  if (folder === undefined) return "no folder for it";
  const path = `${folder.replace(/[\\/]$/, "")}${folder.includes("\\") ? "\\" : "/"}perf-probe-${Date.now()}.xlsx`;
  const book = app.Workbooks.Add();
  const code = book.ActiveSheet.CodeName;
  book.ActiveSheet.Range("A1").Value2 = "=PERF.RATE(100,96)";
  book.CustomXMLParts.Add(settingsPart(new Map([["probe", "saved"]])));
  await pause(patience);
  book.SaveAs(path);
  book.Close(false);
  const copy = app.Workbooks.Open(path);
  try {
    const cell = copy.ActiveSheet.Range("A1");
    const parts = copy.CustomXMLParts.SelectByNamespace(SETTINGS_NAMESPACE).Count;
    return shown([path, code, copy.ActiveSheet.CodeName, parts, cell.Formula, cell.Value2, cell.Text]);
  } finally {
    copy.Close(false);
  }
}

function perCall(sheet: ProbeSheet, calls: number): string {
  const cell = sheet.Range("A1");
  const ms = timed(() => {
    for (let call = 0; call < calls; call++) void cell.Row;
  });
  return `${(ms / calls).toFixed(3)} ms`;
}

function timings(sheet: ProbeSheet, rows: number): string {
  const range = sheet.Range(`R1:U${rows}`);
  const wrote = timed(() => {
    range.Value2 = Array.from({ length: rows }, (_, row) => [`项目${row}`, row, row / 7, "≥95%"]);
  });
  const read = timed(() => void range.Value2);
  const formula = timed(() => void range.Formula);
  return `written in ${wrote} ms, Value2 in ${read} ms, Formula in ${formula} ms`;
}
