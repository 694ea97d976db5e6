/** A document with tables: forms are checked as such, the rest as a report text, and the two compared. */
import { fileReport, placeOf } from "../../src/batch/file-report";
import { summaryOf } from "../../src/batch/summary";
import { rules } from "../../src/rules";
import { ordinaryTables } from "../fixtures/ordinary-tables";
import { type Bytes, compound, text, workbook } from "../files/books";
import { docx, p, tbl, tr } from "../files/documents";
import { check as outcomeOf, form } from "./documents";

const minutes = tbl(ordinaryTables[0]!.rows.map((row) => tr(row)));
const check = async (...args: Parameters<typeof outcomeOf>) =>
  fileReport(await outcomeOf(...args), rules, "zh-CN");

test("a table's findings tell where they lie in the document", async () => {
  const { sheets, claims } = await check(docx(`${minutes}${p("附后。")}${form(400, 330, "81.50%")}`));
  expect(sheets?.map(({ name }) => name)).toEqual(["表2 项目支出绩效自评表"]);
  const findings = sheets![0]!.forms[0]!.findings;
  const mismatch = findings.find(({ rule }) => rule === "rate-mismatch")!;
  expect(mismatch).toMatchObject({ cell: "F5", place: { table: 2, row: 3, column: 6 } });
  expect(placeOf(mismatch, "zh-CN")).toBe("表2 第3行第6列");
  expect(sheets![0]!.forms[0]!.place).toEqual({ table: 2, line: -2 });
  expect(claims).toEqual([]);
});

test("text around the table is checked without what stands in it", async () => {
  const wrong = "全年预算500万元，执行400万元，执行率90%。";
  const { claims } = await check(docx(p(wrong) + form(400, 330, "81.50%")));
  expect(claims?.map(({ verdict }) => verdict)).toEqual(["wrong"]);
});

test("report and table of one document are compared", async () => {
  const report = p("青禾县供水管网改造项目全年预算数400万元，全年执行数320万元，执行率80%。");
  const file = await check(docx(report + form(400, 330, "82.50%")));
  expect(file.table).toBe("自评.docx");
  const unlike = file.compared!.filter(({ agrees }) => !agrees);
  expect(unlike.map(({ what, place }) => [what, place])).toEqual([
    ["executed", { table: 1, row: 3, column: 4 }],
    ["rate", { table: 1, row: 3, column: 6 }],
  ]);
  expect(summaryOf(file)).toMatchObject({ files: 1, forms: 1, findings: { warning: expect.any(Number) } });
  expect(
    (await check(docx(report + form(400, 330, "82.50%")), "自评.docx", { severity: "error" })).compared,
  ).toBeUndefined();
});

test("a document with ordinary tables stays a report text", async () => {
  const file = await check(docx(p("全年预算500万元，执行400万元，执行率80%。") + minutes));
  expect(file.sheets).toBeUndefined();
  expect(file.claims?.map(({ verdict }) => verdict)).toEqual(["right"]);
});

test("a report is compared with the document that goes with it, if there is one", async () => {
  const report = docx(p("青禾县供水管网改造项目全年预算数400万元，全年执行数320万元，执行率80%。"));
  const { table, compared } = await check(
    report,
    "自评报告.docx",
    {},
    { "自评表.docx": docx(form(400, 330, "82.50%")) },
  );
  expect(table).toBe("自评表.docx");
  expect(compared?.some(({ agrees, place }) => !agrees && place)).toBe(true);
});

test("what a file is does not depend on its name", async () => {
  expect((await check(docx(form(400, 330, "81.50%")), "自评表.xlsx")).sheets).toHaveLength(1);
  expect((await check(workbook([["项目支出绩效自评表"]]), "自评表.xlsx")).sheets).toHaveLength(1);
});

test.each<[string, Bytes]>([
  ["an old document", compound("WordDocument")],
  ["rich text", text("{\\rtf1 自评}")],
])("%s is to be saved as .docx", async (_, bytes) => {
  for (const name of ["自评.doc", "自评.wps", "自评.docx"])
    expect((await check(bytes, name)).error?.message).toContain("另存为 .docx");
});
