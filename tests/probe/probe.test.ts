/** @jest-environment node */
import { runProbe } from "../../src/probe/run";
import type { Sizes } from "../../src/probe/steps";
import { cellText, LOOKS } from "../../src/probe/undo";
import { bootOffice } from "../host/excel/office";

const SMALL: Sizes = { rows: [1, 20], patience: 50 };
const SHEETS = [{ name: "自评表", rows: [["原有", 1]] }, { name: "二" }];

async function probe(change: (office: Awaited<ReturnType<typeof bootOffice>>) => void = () => {}) {
  const office = await bootOffice(SHEETS);
  Object.assign(globalThis, { window: office.window });
  change(office);
  const lines: string[] = [];
  await runProbe(
    SMALL,
    (line) => lines.push(line),
    async (ask, tell) => {
      for (const { name, run } of LOOKS) {
        await run(ask);
        tell(`look at ${name}: ${await cellText(ask)}`);
      }
    },
  );
  Reflect.deleteProperty(globalThis, "window");
  const line = (name: string) => lines.find((each) => each.startsWith(`${name}: `));
  return { ...office, lines, line };
}

test("gives one line for each question, and says by name what the program lacks", async () => {
  const { lines, line } = await probe();
  expect(lines.map((each) => each.replace(/:.*/s, ""))).toEqual([
    "program",
    "browser",
    "texts",
    "functions",
    "events",
    "merged",
    "table",
    "page",
    "1 rows",
    "20 rows",
    "look at nothing",
    "look at values",
    "look at merged areas",
    "the sheet of the probe",
  ]);
  expect(line("program")).toMatch(/zh-CN, ExcelApi 1\.17, CustomFunctionsRuntime 1\.4, SharedRuntime 1\.2/);
  expect(line("texts")).toContain('－ → String "－" "－" General');
  expect(line("functions")).toMatch(/=PERF\.RATE\(100,96\) = 0;.*after \d+ ms$/);
  expect(line("merged")).toMatch(/found 1 from its top, 0 from below, in \d+ ms/);
  expect(line("20 rows")).toMatch(/written in \d+ ms, read in \d+ ms: 20 rows/);
  // What the stand-in does not know must not pass for an answer.
  expect(line("table")).toBe("table: REFUSED ApiNotFound: The stand-in host has no Worksheet.tables.");
});

test("adds one sheet, takes it away again, and leaves all others as they were", async () => {
  const { workbook } = await probe();
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["自评表", "二"]);
  expect(workbook.activeSheet().name).toBe("自评表");
  expect(
    workbook
      .sheets()[0]!
      .read({ top: 0, left: 0, bottom: 0, right: 1 })[0]!
      .map((cell) => cell?.value),
  ).toEqual(["原有", 1]);
});

test("a workbook that takes no sheet is told in its words, and left alone", async () => {
  const { lines, workbook } = await probe(({ workbook: book }) => (book.structureProtected = true));
  expect(lines).toEqual([expect.stringMatching(/^the sheet of the probe: REFUSED AccessDenied/)]);
  expect(workbook.sheets()).toHaveLength(2);
});
