/** @jest-environment node */
// Asking Excel for merged areas empties the user's list of undo: it is done for a check that the user asked for.
import { createExcelHost } from "../../../src/host/excel/excel";
import { createSlicedEngine } from "../../../src/pane/engine/engine";
import { createChecker, DEBOUNCE } from "../../../src/pane/state/use-checker";
import { rules } from "../../../src/rules";
import { bootOffice } from "./office";

const D3 = { top: 2, left: 3, bottom: 2, right: 3 };

async function session() {
  const office = await bootOffice([
    {
      name: "自评表",
      rows: [
        ["2024年度项目支出绩效自评表"],
        ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", 400, 400, 370, 10, 0.9661, 9.25],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 6 }],
    },
  ]);
  const host = await createExcelHost();
  const checker = createChecker(host, rules, createSlicedEngine(rules));
  const stop = checker.watch();
  const { questions, workbook } = office;
  const mergedAreas = () =>
    questions.flatMap(({ batch }) =>
      Object.values(batch.ObjectPaths).filter(({ Name }) => Name === "GetMergedAreasOrNullObject"),
    ).length;
  const finished = async (act: () => void) => {
    const { run } = checker.getState().result!;
    await new Promise<void>((resolve) => {
      const end = checker.subscribe(() => {
        if (checker.getState().busy || checker.getState().result!.run === run) return;
        end();
        resolve();
      });
      act();
    });
  };
  return { ...office, checker, stop, mergedAreas, finished, sheet: workbook.activeSheet() };
}

test("in a session of five edits, each followed by a check, merged areas are asked for once", async () => {
  const { checker, stop, mergedAreas, finished, sheet } = await session();
  await checker.check();
  expect(mergedAreas()).toBe(1);
  for (let edit = 0; edit < 5; edit++) await finished(() => sheet.write(D3, [[371 + edit]]));
  expect(checker.getState().result!.run).toBe(6);
  expect(checker.getState().result!.sheet.merges).toHaveLength(1);
  expect(mergedAreas()).toBe(1);
  stop();
});

test("once rows are inserted they are asked for again", async () => {
  const { checker, stop, mergedAreas, finished, sheet, workbook } = await session();
  await checker.check();
  await finished(() => {
    sheet.write(D3, [[380]]);
    workbook.moveRows(sheet.id);
  });
  expect(mergedAreas()).toBe(2);
  stop();
});

test("edits while the pane is closed are looked at when it is opened", async () => {
  const { checker, stop, questions, finished, sheet, standIn } = await session();
  await checker.check();
  standIn.showPane(false);
  questions.length = 0;
  sheet.write(D3, [[380]]);
  await new Promise((resolve) => setTimeout(resolve, 2 * DEBOUNCE));
  expect(questions).toHaveLength(0);
  await finished(() => standIn.showPane(true));
  stop();
});

test.each([
  ["1.16", true],
  ["1.17", false],
])("in an Excel with ExcelApi %s every look empties the list of undo: %s", async (version, expected) => {
  await bootOffice([{ name: "S" }], { requirementSets: { ExcelApi: version, SharedRuntime: "1.1" } });
  await expect(createExcelHost()).resolves.toMatchObject({ looksEmptyUndo: expected, runsFunctions: false });
});
