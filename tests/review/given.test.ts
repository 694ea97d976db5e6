import { gather } from "../../src/review/engine/given";
import { inflate } from "../../src/review/engine/page-files";
import { deflateRawSync } from "node:zlib";
import { workbook, zip } from "../files/books";

const file = (path: string, content: Uint8Array<ArrayBuffer> | string = "x") => ({
  path,
  file: new File([content], path.split("/").at(-1)!),
});

test("files of a folder come by name, its subfolders last, as the command takes them", async () => {
  const given = ["上报/乙局/10.xlsx", "上报/丁.xlsx", "上报/乙局/9.xlsx", "上报/丙.xlsx", "上报/.旧/1.xlsx"];
  const { found } = await gather(given.map((path) => file(path)));
  expect(found.map(({ path }) => path)).toEqual([
    "上报/丙.xlsx",
    "上报/丁.xlsx",
    "上报/乙局/9.xlsx",
    "上报/乙局/10.xlsx",
  ]);
});

test("a file given by itself is taken whatever its name; of a folder only what may hold tables", async () => {
  const { found, notes } = await gather([
    file("说明.pdf"),
    file("上报/说明.pdf"),
    file("上报/台账.csv"),
    file("上报/~$丙.xlsx"),
  ]);
  expect(found.map(({ path }) => path)).toEqual(["说明.pdf"]);
  expect(notes).toEqual([
    { code: "lockFile", path: "上报/~$丙.xlsx" },
    { code: "unreadFormat", path: "上报/台账.csv" },
  ]);
});

test("an archive is looked into in place; one inside it is named, not opened", async () => {
  const book = workbook([["绩效自评表"]]);
  const bytes = zip([
    { name: "甲局/自评表.xlsx", content: book },
    { name: "内.zip", content: zip([{ name: "乙.xlsx", content: book }]) },
    { name: "__MACOSX/._自评表.xlsx", content: "x" },
  ]);
  const { found, notes, files } = await gather([file("材料.zip", bytes)]);
  expect(found.map(({ path }) => path)).toEqual(["材料.zip!/甲局/自评表.xlsx"]);
  expect(notes).toEqual([{ code: "unreadFormat", path: "材料.zip!/内.zip" }]);
  expect([...files.keys()]).toEqual(["材料.zip"]);
});

test("an archive that is none is a file that cannot be read, and says why", async () => {
  const { found } = await gather([file("坏.zip", "PK")]);
  expect(found).toEqual([
    { path: "坏.zip", error: expect.objectContaining({ code: "truncated" }) as object },
  ]);
});

test("unpacking never makes more than it may", async () => {
  const packed = new Uint8Array(deflateRawSync(Buffer.alloc(1000, 7)));
  expect(await inflate(packed, 999)).toBeNull();
  expect((await inflate(packed, 1000))?.length).toBe(1000);
});
