import { folderOf, nameOf, stampWithPaired, type Source } from "../../src/batch/source";

test.each([
  ["上报/下级/a.xlsx", "上报/下级/", "a.xlsx"],
  ["上报\\a.xlsx", "上报\\", "a.xlsx"],
  ["合.zip!/里面/a.xlsx", "合.zip!/里面/", "a.xlsx"],
  ["a.xlsx", "", "a.xlsx"],
])("%s", (path, folder, name) => expect([folderOf(path), nameOf(path)]).toEqual([folder, name]));

test("a report text has changed where its workbooks have; of one that is gone nothing is counted", () => {
  const stamps: Readonly<Record<string, { size: number; mtime: number }>> = {
    "报告.docx": { size: 10, mtime: 5 },
    "表.xlsx": { size: 100, mtime: 7 },
  };
  const stamp = ({ path }: Source) => {
    const found = stamps[path];
    if (!found) throw new Error("no such file");
    return found;
  };
  const paired = { named: false, files: [{ path: "表.xlsx" }, { path: "无.xlsx" }] };
  expect(stampWithPaired({ path: "报告.docx", paired }, { stamp })).toEqual({ size: 110, mtime: 7 });
  expect(stampWithPaired({ path: "表.xlsx" }, { stamp })).toEqual({ size: 100, mtime: 7 });
  expect(() => stampWithPaired({ path: "无.xlsx" }, { stamp })).toThrow("no such file");
});
