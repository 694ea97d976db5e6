/** Ordinary documents hold tables too: none is taken for a form, and all stays part of the text. */
import { readForms } from "../../../src/core/form/read";
import { unreadOfSheet } from "../../../src/core/form/left/sheet";
import { ordinaryTables } from "../../fixtures/ordinary-tables";
import { docx, opened, p, tbl, tr } from "../documents";

const bodyOf = ({ title, rows }: (typeof ordinaryTables)[number]) =>
  `${p("青禾县水务局")}${p(title)}${tbl(rows.map((row) => tr(row)))}${p("特此说明。")}`;

test("enough of them", () => expect(ordinaryTables.length).toBeGreaterThanOrEqual(30));

test.each(ordinaryTables.map((table) => [table.name, table] as const))("%s", async (_, table) => {
  const { sheets, textWithout } = await opened(docx(bodyOf(table)));
  expect(sheets).toHaveLength(1);
  expect(sheets.flatMap((sheet) => readForms(sheet))).toEqual([]);
  expect(sheets.flatMap((sheet) => unreadOfSheet(sheet))).toEqual([]);
  expect(textWithout([])).toContain(table.rows.flat().join("\n"));
});

test("all of them in one document", async () => {
  const { sheets } = await opened(docx(ordinaryTables.map(bodyOf).join("")));
  expect(sheets).toHaveLength(ordinaryTables.length);
  expect(sheets.flatMap((sheet) => readForms(sheet))).toEqual([]);
});
