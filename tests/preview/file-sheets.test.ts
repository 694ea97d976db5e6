/** Which sheets the page shows of a file. */
import { WorkbookError } from "../../src/files/model";
import { sheetsIn } from "../../src/preview/file-sheets";
import { form } from "../batch/documents";
import { workbook, type Bytes } from "../files/books";
import { docx, p, tbl, tr } from "../files/documents";

const names = async (bytes: Bytes) => (await sheetsIn(bytes, "自评")).map(({ name }) => name);
const other = tbl([tr(["姓名", "电话"])]);

test("those of a workbook", async () => expect(await names(workbook([["甲"]]))).toEqual(["自评表"]));

test("of a document the tables that are forms, else all", async () => {
  expect(await names(docx(other + p("附后。") + form(400, 330, "82.50%")))).toEqual([
    "表2 项目支出绩效自评表",
  ]);
  expect(await names(docx(other))).toEqual(["表1"]);
});

test("a document without a table is no workbook", async () =>
  expect(names(docx(p("文字")))).rejects.toThrow(WorkbookError));
