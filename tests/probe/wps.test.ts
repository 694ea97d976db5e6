/** @jest-environment node */
import { findEt } from "../../src/host/wps/root";
import { createMemoryWorkbook } from "../../src/preview/standin/memory-workbook";
import { runProbe } from "../../src/probe/wps/run";
import type { Sizes } from "../../src/probe/wps/steps";
import { bootWps } from "../host/wps/boot";

const SMALL: Sizes = { rows: [1, 20], calls: 10, patience: 20 };

async function probe() {
  const scratch = createMemoryWorkbook([{ name: "Sheet1" }]);
  const booted = await bootWps([{ name: "自评表", rows: [["原有", 1]] }], { newWorkbook: () => scratch });
  const lines: string[] = [];
  const globals = { window: booted.window, location: booted.window.location };
  Object.assign(globalThis, globals);
  try {
    await runProbe(
      findEt(booted.window)!,
      SMALL,
      (line) => void lines.push(line),
      async ({ sheet }) => void lines.push(`by hand: ${sheet.Name}`),
    );
  } finally {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  }
  const line = (name: string) => lines.find((each) => each.startsWith(`${name}: `));
  return { ...booted, scratch, lines, line };
}

test("gives one line for each question, and says by name what the program lacks", async () => {
  const { lines, line } = await probe();
  expect(lines.map((each) => each.replace(/:.*/s, ""))).toEqual([
    "program",
    "browser",
    "answers",
    "texts",
    "formulas",
    "formats and merged areas",
    "last cell",
    "names of sheets",
    "events",
    "undo",
    "table",
    "page",
    "custom XML",
    "functions of this page",
    "formulas with functions",
    "saved and opened again",
    "a call",
    "1 rows",
    "20 rows",
    "by hand",
    "the workbook of the probe",
  ]);
  expect(line("program")).toContain('"Microsoft Excel","12.0","stand-in",2052,true');
  expect(line("answers")).toMatch(/A1 1; C1 null; A1:C1 \[\[1,0,null\]\]; .*used A1:B2$/);
  expect(line("formats and merged areas")).toMatch(
    /NumberFormat.*|I1 0\.00%; I1:I2 null; I3:J4 true; I2:J4 null; I1:J2 false; area of J4 I3:J4; of I1 I1/,
  );
  expect(line("last cell")).toBe("last cell: REFUSED 1004: 40:40");
  expect(line("custom XML")).toContain("urn:perf-self-evaluation:settings");
  expect(line("functions of this page")).toContain("THROWS undefined; TEXT undefined");
  expect(line("a call")).toMatch(/^a call: \d\.\d{3} ms$/);
  expect(line("saved and opened again")).toBe("saved and opened again: no folder for it");
  // What the stand-in does not know must not pass for an answer.
  expect(line("events")).toContain("unknown: SheetSelectionChange WorkbookActivate; edit : SheetChange(");
  expect(line("events")).toContain("insert REFUSED 1004: 5:6");
});

test("works in a workbook of its own and closes it; the user's stays as it was", async () => {
  const { workbook, scratch, line, host } = await probe();
  expect(line("by hand")).toBe("by hand: Sheet1");
  expect(line("the workbook of the probe")).toMatch(/closed unsaved$/);
  expect(scratch.activeSheet().usedArea()).not.toBeNull();
  const { sheet } = await host.read();
  expect(sheet).toMatchObject({ name: "自评表", rows: [[{ value: "原有" }, { value: 1 }]] });
  expect(workbook.sheets()).toHaveLength(1);
});

test("where no workbook can be opened, it says so and touches none", async () => {
  const { window, workbook } = await bootWps([{ name: "自评表", rows: [["原有"]] }]);
  const lines: string[] = [];
  await runProbe(
    findEt(window)!,
    SMALL,
    (line) => void lines.push(line),
    async () => undefined,
  );
  expect(lines).toEqual([expect.stringMatching(/^the workbook of the probe: REFUSED .*Add/)]);
  expect(workbook.activeSheet().usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
});
