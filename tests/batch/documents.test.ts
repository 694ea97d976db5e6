/** A document with tables: forms are checked as such, the rest as a report text, and the two compared. */
import { checkFile } from "../../src/batch/check-file";
import { fileReport, placeOf } from "../../src/batch/file-report";
import type { CheckSettings } from "../../src/batch/settings";
import type { FileAccess, Source } from "../../src/batch/source";
import { summaryOf } from "../../src/batch/summary";
import { nationalProfile } from "../../src/core/profiles/national";
import { defaultLimits, WorkbookError } from "../../src/files/model";
import { rules } from "../../src/rules";
import { ordinaryTables } from "../fixtures/ordinary-tables";
import { type Bytes, compound, text, workbook } from "../files/books";
import { docx, p, span, tbl, tc, tr } from "../files/documents";

const settings: CheckSettings = {
  profile: nationalProfile,
  keptProfiles: false,
  asOf: null,
  rules: rules.map(({ id }) => id),
  severity: "hint",
  limits: defaultLimits,
};

const funds = (budget: number, executed: number, rate: string) => [
  tr([tc("项目名称"), tc("青禾县供水管网改造", span(6))]),
  tr(["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]),
  tr(["年度资金总额", `${budget}`, `${budget}`, `${executed}`, "10", rate, "10"]),
];
const widths = Array.from({ length: 7 }, () => 1200);
const form = (budget: number, executed: number, rate: string) =>
  `${p("项目支出绩效自评表")}${p("单位：万元")}${tbl(funds(budget, executed, rate), widths)}`;
const minutes = tbl(ordinaryTables[0]!.rows.map((row) => tr(row)));

async function check(
  bytes: Bytes,
  path = "自评.docx",
  more: Partial<CheckSettings> = {},
  files: Record<string, Bytes> = {},
) {
  const access: FileAccess = {
    read: async (source) => (source.path === path ? bytes : files[source.path]!),
    stamp: () => ({ size: 1, mtime: 1 }),
    errorOf: (cause) => {
      if (!(cause instanceof WorkbookError)) throw cause;
      const { code, detail, format } = cause;
      return { code, detail, ...(format && { format }) };
    },
    unpacker: {},
  };
  const source: Source = {
    path,
    paired: { named: true, files: Object.keys(files).map((name) => ({ path: name })) },
  };
  return fileReport(await checkFile(source, { ...settings, ...more }, access), rules, "zh-CN");
}

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
