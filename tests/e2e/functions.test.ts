/** The functions as built: called as Excel calls them, and in the preview's grid. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as XLSX from "@e965/xlsx";
import { address, areaAddress, parseAddress, type CellValue } from "../../src/core/sheet/sheet";
import { toNative } from "../../src/core/scoring/native";
import { cases, type Case } from "../functions/cases";
import { call, parametersOf, registeredIds } from "../functions/runtime";
import { DIST, startPreviews, type Preview, type Previews } from "./preview-page";

interface Entry {
  readonly id: string;
  readonly helpUrl: string;
  readonly parameters: readonly { readonly optional?: boolean }[];
}
const built = (file: string) => readFileSync(resolve(DIST, "addin", file), "utf8");
const list = JSON.parse(built("functions.json")) as { functions: Entry[] };

beforeAll(() => {
  // In the realm of the test, where `CustomFunctions` stands for Excel's; the page it runs in has a place.
  Object.assign(globalThis, { self: { location: { href: "https://perf.example/pane.html" } } });
  Function(built("functions.js"))();
});

test("the bundle registers what the list names, with as many parameters and a page for each", () => {
  expect(registeredIds()).toEqual(list.functions.map(({ id }) => id));
  for (const { id, helpUrl, parameters } of list.functions) {
    expect([id, parametersOf(id)]).toEqual([id, parameters.length]);
    expect(existsSync(resolve(DIST, "addin", new URL(helpUrl).pathname.slice(1)))).toBe(true);
  }
});

test.each(cases)("%s: %s", (_why, id, args, expected) => {
  expect(call(id, ...args)).toEqual(expected);
});

describe("in the grid", () => {
  let previews: Previews;
  let preview: Preview;

  beforeAll(async () => {
    previews = await startPreviews();
    preview = await previews.open();
  });
  afterAll(() => previews?.close());

  test("every case that cells can show", async () => {
    const { blocks, book } = layOut(cases.filter(isShowable));
    expect(blocks.length).toBeGreaterThan(300);
    expect(await calculated("算例.xlsx", book, blocks)).toEqual(blocks.map(stated));
    expect(preview.faults).toEqual([]);
  });

  test("the plain formulas in place of the calls come to the same", async () => {
    const { blocks, book } = layOut(cases.filter((entry) => isShowable(entry) && isForFormulas(entry)));
    const converted = blocks
      .map((block) => ({ ...block, ...toNative(block.formula) }))
      .filter(({ complete }) => complete);
    expect(new Set(converted.map(({ entry }) => entry[1]))).toEqual(
      new Set(["RATE", "RATESCORE", "PACE", "DEVIATION", "WEIGHTED", "GRADE", "MISSING"]),
    );
    expect(converted.length).toBeGreaterThan(60);
    expect(await calculated("普通公式.xlsx", book, converted)).toEqual(converted.map(stated));
  });

  /** What the formulas come to, written into the sheet beside their arguments. */
  async function calculated(name: string, buffer: Buffer, blocks: readonly Block[]): Promise<object[]> {
    await preview.page
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await preview.page.getByText(name).waitFor();
    const results = await preview.page.evaluate(
      async (formulas) => {
        const { workbook } = window.previewHost!;
        await workbook.ready();
        for (const { area, formula } of formulas) workbook.activeSheet().write(area, [[formula]]);
        await workbook.ready();
        return formulas.map(({ result }) =>
          workbook
            .activeSheet()
            .read(result)
            .map((row) => row.map((cell) => cell?.value ?? "")),
        );
      },
      blocks.map(({ formula, at, rows, cols }) => ({
        formula,
        area: parseAddress(at)!,
        result: { ...parseAddress(at)!, bottom: parseAddress(at)!.top + rows - 1, right: cols - 1 },
      })),
    );
    return blocks.map(({ entry, formula }, index) => ({
      why: `${entry[1]}: ${entry[0]} ${formula}`,
      result: results[index]!.map((row) => row.map(plain)),
    }));
  }
});

const stated = ({ entry, formula }: Block) => ({
  why: `${entry[1]}: ${entry[0]} ${formula}`,
  result: asRows(entry[3]),
});

/** Arguments that a formula reads as PERF does; from texts it makes errors, and of what explains nothing it knows the usual words. */
const FORMULA_ARGUMENTS: Readonly<
  Record<string, readonly [index: number, fits: (cell: unknown) => boolean]>
> = {
  PACE: [2, (cell) => typeof cell === "number"],
  DEVIATION: [0, (cell) => typeof cell === "number"],
  MISSING: [2, (cell) => !String(cell).includes("说明") && cell !== 2],
};

/** Where PERF gives no result, a plain formula may give another error, or let negative amounts pass. */
function isForFormulas([, id, args, expected]: Case): boolean {
  const [index, fits] = FORMULA_ARGUMENTS[id] ?? [0, () => true];
  return !JSON.stringify(expected).includes('"#') && (args[index] as unknown[][]).flat().every(fits);
}

const plain = (value: CellValue): unknown =>
  typeof value === "object" && value !== null
    ? value.error
    : typeof value === "number"
      ? Number(value.toPrecision(14))
      : value;

const asRows = (expected: unknown): unknown[][] => {
  const rows = Array.isArray(expected) ? (expected as unknown[][]) : [[expected]];
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(14)) : cell)),
  );
};

/** Texts that the grid takes for figures of its own accord. */
const TAKEN = /^[-+]?[\d,.]+%?$|^infinity$/i;
const isPlainNumber = (text: string) => /^[-+]?[\d.]+$/.test(text);
/** Where a blank counts as not filled in, which the grid, as Excel on the desktop, hands over as 0. */
const BLANK_MATTERS: Readonly<Record<string, readonly number[]>> = {
  SCORE: [0, 1],
  DEVIATION: [0, 1],
  MISSING: [3, 4],
};

/** Ranges of plain values, with what is left out at the end only. */
function isShowable([, id, args]: Case): boolean {
  return args.every((arg, index) => {
    if (arg === null) return true;
    if (!Array.isArray(arg)) return false;
    return (arg as unknown[][]).flat().every((cell) => {
      if (cell === null || cell === "") return !BLANK_MATTERS[id]?.includes(index);
      if (typeof cell === "string") return !TAKEN.test(cell) || isPlainNumber(cell);
      return typeof cell !== "object" || "error" in cell;
    });
  });
}

interface Block {
  readonly entry: Case;
  readonly formula: string;
  readonly at: string;
  readonly rows: number;
  readonly cols: number;
}

/** Columns for the results of the widest function. */
const RESULT_COLUMNS = 6;

/** A workbook with the arguments of each case in rows of their own, and the formulas that refer to them. */
function layOut(entries: readonly Case[]): { blocks: Block[]; book: Buffer } {
  const sheet: XLSX.WorkSheet = {};
  let top = 0;
  let right = RESULT_COLUMNS;
  const blocks = entries.map((entry): Block => {
    let left = RESULT_COLUMNS;
    const given = entry[2].filter((arg) => arg !== null) as CellValue[][][];
    const references = given.map((range) => {
      range.forEach((row, r) =>
        row.forEach((value, c) => {
          const cell = toCell(value);
          if (cell) sheet[address({ row: top + r, col: left + c })] = cell;
        }),
      );
      const area = { top, left, bottom: top + range.length - 1, right: left + range[0]!.length - 1 };
      left = area.right + 2;
      return areaAddress(area);
    });
    const results = asRows(entry[3]);
    const at = address({ row: top, col: 0 });
    top += Math.max(results.length, ...given.map((range) => range.length)) + 1;
    right = Math.max(right, left);
    const formula = `=PERF.${entry[1]}(${references.join(",")})`;
    return { entry, formula, at, rows: results.length, cols: results[0]!.length };
  });
  sheet["!ref"] = areaAddress({ top: 0, left: 0, bottom: top, right });
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "算例");
  return { blocks, book: XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer };
}

const ERROR_CODES: Readonly<Record<string, number>> = { "#DIV/0!": 7, "#REF!": 23, "#N/A": 42 };

function toCell(value: CellValue | undefined): XLSX.CellObject | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "object") return { t: "e", v: ERROR_CODES[value.error]! };
  if (typeof value === "number") return { t: "n", v: value };
  return typeof value === "boolean" ? { t: "b", v: value } : { t: "s", v: value };
}
