/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import type { CellEdit } from "../../../src/host/host";
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import { bootOffice } from "./office";

async function boot(content: Partial<SheetContent> = {}) {
  const rows = [["资金总额", 816.1, { value: 0.5, format: "0.00%", formula: "=C1/800" }]];
  const office = await bootOffice([{ name: "自评表", rows, ...content }]);
  const host = await createExcelHost();
  /** What is handed to Excel for single cells. */
  const sent = () =>
    office.questions.flatMap(({ batch }) =>
      batch.Actions.flatMap(({ Name, ArgumentInfo }) =>
        Name === "Values" ? (ArgumentInfo?.Arguments as string[][][]).flat(2) : [],
      ),
    );
  return { ...office, host, sent };
}

const amount: CellEdit = { at: { row: 0, col: 1 }, before: { value: 816.1 }, to: { value: 1 } };
const formula: CellEdit = {
  at: { row: 0, col: 2 },
  before: { value: 0.5, formula: "=C1/800" },
  to: { value: null, formula: "=C1/B1" },
};

test("writes in two round trips", async () => {
  const { host, questions } = await boot();
  await host.write("{1}", [amount, { at: { row: 9, col: 9 }, before: undefined, to: { value: 7 } }]);
  expect(questions).toHaveLength(2);
});

test("what is refused takes one", async () => {
  const { host, questions } = await boot();
  await host.write("{1}", [{ ...amount, before: { value: 2 } }]);
  expect(questions).toHaveLength(1);
});

test("and so does a protected sheet", async () => {
  const { host, questions } = await boot({ protected: true });
  await expect(host.write("{1}", [amount])).rejects.toMatchObject({ code: "protected" });
  expect(questions).toHaveLength(1);
});

test("a table far from the formula written costs no round trip", async () => {
  const { host, questions } = await boot({ tables: [{ top: 9, left: 1, bottom: 12, right: 3 }] });
  await host.write("{1}", [formula]);
  expect(questions).toHaveLength(2);
});

test.each<[string, string]>([
  ["96.91%", "'96.91%"],
  ["2023-12-31", "'2023-12-31"],
  ["-原因", "'-原因"],
  ["TRUE", "'TRUE"],
  ["原因：尾款未付", "原因：尾款未付"],
  // Which an Excel of East Asia may read as figures or formulas.
  ...["－", "＝未完成", "１２", "＋", "＠单位", "（见附件）", "％"].map((text): [string, string] => [
    text,
    `'${text}`,
  ]),
])("Excel is told that %s is a text", async (value, typed) => {
  const { host, sent } = await boot();
  await host.write("{1}", [{ at: { row: 9, col: 9 }, before: undefined, to: { value } }]);
  expect(sent()).toEqual([typed]);
});
