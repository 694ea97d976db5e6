/** Links from a report to files, on every system. */
import { linkedPath, pageLink, sheetLink, type LinkBase } from "../../src/report/link";

const posix: LinkBase = { folder: "/srv/报告", working: "/srv/in" };
const windows: LinkBase = { folder: "D:\\报告", working: "D:\\in" };

test.each<[string, LinkBase, string, string]>([
  ["a relative path", posix, "上报/a.xlsx", "../in/上报/a.xlsx"],
  ["steps in it", posix, "./上报/../a.xlsx", "../in/a.xlsx"],
  ["an absolute path", posix, "/srv/报告/a.xlsx", "a.xlsx"],
  ["a file far off", posix, "/data/a.xlsx", "../../data/a.xlsx"],
  ["a backslash in a name", posix, "a\\b.xlsx", "../in/a\\b.xlsx"],
  ["the report where one works", { folder: "/srv/in", working: "/srv/in" }, "a.xlsx", "a.xlsx"],
  ["a page that knows no folders", { folder: "", working: "" }, "上报/a.xlsx", "上报/a.xlsx"],
  ["Windows", windows, "上报\\a.xlsx", "../in/上报/a.xlsx"],
  ["Windows, in other letters", windows, "d:\\IN\\a.xlsx", "../IN/a.xlsx"],
  ["Windows, from the top of the drive", windows, "\\a.xlsx", "../a.xlsx"],
  ["another drive", windows, "E:\\a.xlsx", "E:/a.xlsx"],
  ["another machine", windows, "\\\\甲机\\共享\\a.xlsx", "//甲机/共享/a.xlsx"],
])("%s", (_, base, path, way) => expect(linkedPath(path, base)).toEqual({ path: way, inside: false }));

test("of a file in an archive the archive is linked, without a cell", () => {
  expect(linkedPath("in.zip!/里面/a.xlsx", posix)).toEqual({ path: "../in/in.zip", inside: true });
  expect(sheetLink("in.zip!/a.xlsx", posix, "一", "A2")).toBe("../in/in.zip");
});

test.each(["\\\\host\\share\\a.xlsx", "http:\\a.xlsx"])(
  "a name that looks like an address is a file: %s",
  (name) => expect(sheetLink(name, { folder: "/in", working: "/in" }, "一")).toBe(`./${name}#'一'!A1`),
);

test("a document has no cell to go to", () =>
  expect(sheetLink("自评.docx", posix, "表1", "A2")).toBe("../in/自评.docx"));

test("to a cell of a sheet, whatever they are called", () => {
  expect(sheetLink("50% #1.xlsx", posix, "年'报", "B3")).toBe("../in/50%25 %231.xlsx#'年''报'!B3");
  expect(sheetLink("a.xlsx", posix, "一")).toBe("../in/a.xlsx#'一'!A1");
});

test.each([
  [posix, "上 报/a#1.xlsx", "./../in/%E4%B8%8A%20%E6%8A%A5/a%231.xlsx"],
  [windows, "E:\\a.xlsx", "file:///E:/a.xlsx"],
  [windows, "\\\\host\\share\\a.xlsx", "file://host/share/a.xlsx"],
])("of a page: %#", (base, path, link) => expect(pageLink(path, base)).toBe(link));
