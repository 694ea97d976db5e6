/** What only a real Excel can answer, one question a step; each gives a line for the maintainers. */
import { type Ask, pause, timed } from "./sheet";

export interface Step {
  readonly name: string;
  readonly run: (ask: Ask) => Promise<string>;
}

export interface Sizes {
  /** Rows of four cells that are written and read. */
  readonly rows: readonly number[];
  /** Milliseconds until a function counts as not answering, and in which events are awaited. */
  readonly patience: number;
}

/** As on a real machine. */
export const FULL: Sizes = { rows: [1, 1_000, 50_000], patience: 15_000 };

export const steps = ({ rows, patience }: Sizes): Step[] => [
  { name: "program", run: async () => program() },
  { name: "browser", run: async () => browser() },
  { name: "texts", run: texts },
  { name: "functions", run: (ask) => functions(ask, patience) },
  { name: "events", run: (ask) => events(ask, Math.min(patience, 2_000)) },
  { name: "merged", run: merged },
  { name: "table", run: table },
  { name: "page", run: page },
  ...rows.map((count) => ({ name: `${count} rows`, run: (ask: Ask) => timings(ask, count) })),
];

function program(): string {
  const { displayLanguage, contentLanguage, diagnostics, requirements } = Office.context;
  const newest = [...Array(40).keys()].map((minor) => `1.${minor + 1}`).reverse();
  const sets = ["ExcelApi", "CustomFunctionsRuntime", "SharedRuntime", "OpenBrowserWindowApi"].map(
    (set) => `${set} ${newest.find((version) => requirements.isSetSupported(set, version)) ?? "none"}`,
  );
  const { host, platform, version } = diagnostics;
  return [`${host} ${platform} ${version}`, displayLanguage, contentLanguage, ...sets].join(", ");
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
  return `${navigator.userAgent}; lacks ${lacks.map(([name]) => name).join(", ") || "nothing"}`;
}

function holds(test: () => unknown): boolean {
  try {
    return Boolean(test());
  } catch {
    return false;
  }
}

/** As Excel reads them where they are written without an apostrophe. */
const TEXTS = ["－", "＝未完成", "１２", "＋5", "（1）", "＠单位", "五月", "1/2", "2024.1"];

async function texts(ask: Ask): Promise<string> {
  const read: string[] = [];
  for (const [row, text] of TEXTS.entries())
    read.push(
      await told(() =>
        ask(async (sheet) => {
          const cell = sheet.getCell(row, 0);
          cell.values = [[text]];
          cell.load("values,valueTypes,formulas,numberFormat");
          await sheet.context.sync();
          const [type, format] = [cell.valueTypes[0]?.[0], String(cell.numberFormat[0]?.[0])];
          return `${text} → ${type} ${JSON.stringify(cell.values[0]?.[0])} ${JSON.stringify(cell.formulas[0]?.[0])} ${format}`;
        }),
      ),
    );
  return read.join("; ");
}

/** Z1 and Z2 are blank: whether a function is told so, or gets 0. */
const FORMULAS = ["=PERF.RATE(100,96)", "=PERF.RATE(Z1,Z2)", "=PERF.GRADE(Z1)", "=PERF.CHECK(Z1:Z2)"];

async function functions(ask: Ask, patience: number): Promise<string> {
  await ask(async (sheet) => {
    FORMULAS.forEach((formula, row) => (sheet.getCell(row, 2).formulas = [[formula]]));
  });
  const read = () =>
    ask(async (sheet) => {
      const range = sheet.getRangeByIndexes(0, 2, FORMULAS.length, 1).load("values,formulas");
      await sheet.context.sync();
      return range.formulas.map(([formula], row) => `${formula} = ${JSON.stringify(range.values[row]?.[0])}`);
    });
  const began = performance.now();
  let shown = await read();
  while (
    shown.some((line) => /#(?:BUSY|GETTING_DATA|NAME)/.test(line)) &&
    performance.now() - began < patience
  ) {
    await pause(250);
    shown = await read();
  }
  return `${shown.join("; ")}; after ${Math.round(performance.now() - began)} ms`;
}

/** In which order, how late and with which words Excel tells of an edit, inserted rows and cells merged. */
async function events(ask: Ask, patience: number): Promise<string> {
  const heard: string[] = [];
  let began = performance.now();
  const hear = (kind: string) => async (event: object) =>
    void heard.push(
      `${kind}${"changeType" in event ? ` ${String(event.changeType)}` : ""} +${Math.round(performance.now() - began)}`,
    );
  const handlers = await ask(async ({ onChanged, onCalculated, onFormatChanged }) => [
    onChanged.add(hear("changed")),
    onCalculated.add(hear("calculated")),
    onFormatChanged.add(hear("format")),
  ]);
  const acts: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
    edit: (sheet) => void (sheet.getRange("F1").values = [[1]]),
    insert: (sheet) => void sheet.getRange("F5:F6").insert("Down"),
    merge: (sheet) => sheet.getRange("F1:G2").merge(),
  };
  const lines: string[] = [];
  for (const [name, act] of Object.entries(acts)) {
    heard.length = 0;
    began = performance.now();
    const outcome = await told(() => ask(async (sheet) => act(sheet)));
    await pause(patience);
    lines.push(`${name}${outcome === "undefined" ? "" : ` ${outcome}`}: ${heard.join(", ") || "nothing"}`);
  }
  for (const handler of handlers)
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return lines.join("; ");
}

async function merged(ask: Ask): Promise<string> {
  await ask(async (sheet) => sheet.getRange("H1:I3").merge());
  const count = (address: string) =>
    ask(async (sheet) => {
      const areas = sheet.getRange(address).getMergedAreasOrNullObject().load("areaCount");
      await sheet.context.sync();
      return areas.isNullObject ? 0 : areas.areaCount;
    });
  const [ms, whole] = await timed(() => count("H1:I3"));
  return `found ${whole} from its top, ${await count("H2:I3")} from below, in ${ms} ms`;
}

/** Whether a formula written into one cell of a table fills its column. */
async function table(ask: Ask): Promise<string> {
  return ask(async (sheet) => {
    sheet.getRange("K1:L4").values = [
      ["a", "b"],
      [1, ""],
      [2, ""],
      [3, ""],
    ];
    sheet.tables.add("K1:L4", true);
    sheet.getRange("L2").formulas = [["=K2*2"]];
    const below = sheet.getRange("L3:L4").load("formulas");
    await sheet.context.sync();
    return `below it: ${JSON.stringify(below.formulas)}`;
  });
}

async function page(ask: Ask): Promise<string> {
  return ask(async (sheet) => {
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.paperSize = "A4";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    await sheet.context.sync();
    sheet.pageLayout.load("orientation,paperSize,zoom");
    await sheet.context.sync();
    const { orientation, paperSize, zoom } = sheet.pageLayout;
    return `${orientation} ${paperSize} ${JSON.stringify(zoom)}`;
  });
}

/** Rows that are written at once: more would exceed what Excel on the web takes. */
const CHUNK = 5_000;

async function timings(ask: Ask, rows: number): Promise<string> {
  const [wrote] = await timed(async () => {
    for (let from = 0; from < rows; from += CHUNK) {
      const count = Math.min(CHUNK, rows - from);
      await ask(async (sheet) => {
        sheet.getRangeByIndexes(from, 20, count, 4).values = Array.from({ length: count }, (_, row) => [
          `项目${from + row}`,
          from + row,
          (from + row) / 7,
          "≥95%",
        ]);
      });
    }
  });
  const [read, outcome] = await timed(() =>
    told(() =>
      ask(async (sheet) => {
        const range = sheet.getRangeByIndexes(0, 20, rows, 4).load("values,valueTypes,formulas,numberFormat");
        await sheet.context.sync();
        return `${range.values.length} rows`;
      }),
    ),
  );
  return `written in ${wrote} ms, read in ${read} ms: ${outcome}`;
}

/** What came of it, or Excel's own words of refusal. */
export async function told(work: () => Promise<unknown>): Promise<string> {
  try {
    return String(await work());
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return `REFUSED ${error.code}: ${error.message}`;
    return `FAILED ${error instanceof Error ? error.message : String(error)}`;
  }
}
