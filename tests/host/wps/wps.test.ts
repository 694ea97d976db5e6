/** @jest-environment node */
import type { CellEdit } from "../../../src/host/host";
import { onCheckCommand } from "../../../src/host/wps/ribbon";
import { createWpsHost } from "../../../src/host/wps/wps";
import { createMemoryWorkbook } from "../../../src/preview/standin/memory-workbook";
import { bootWps } from "./boot";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };
const SHEETS = [
  { name: "自评表", rows: [["a", 1, 2]] },
  { name: "数据", rows: [["b"]] },
];

test.each([
  ["nothing", {}],
  ["another program's objects", { Application: { Name: "Microsoft Excel", Workbooks: {} } }],
  ["events without workbooks", { wps: { ApiEvent: {} } }],
])("a page with %s is not in WPS", async (_name, page) => {
  await expect(createWpsHost(page as unknown as Window)).rejects.toMatchObject({ code: "outside" });
});

test("on a Mac the add-in's own members stand beside the program's", async () => {
  const { et } = await bootWps(SHEETS);
  const { ApiEvent, PluginStorage, GetTaskPane } = et.application as Record<string, unknown>;
  const Application = new Proxy(et.application, {
    get: (target, name) =>
      /^(?:ApiEvent|PluginStorage|GetTaskPane|AddCustomFunction)$/.test(String(name))
        ? undefined
        : (Reflect.get(target, name) as unknown),
  });
  const page = { Application, wps: { ApiEvent, PluginStorage, GetTaskPane } } as unknown as Window;
  const host = await createWpsHost(page);
  await expect(host.onChange(() => undefined)).resolves.toBeInstanceOf(Function);
  expect(host.runsFunctions).toBe(false);
});

describe("what builds answer differently is read alike:", () => {
  const rows = [["项目", 1, null, { value: { error: "#DIV/0!" }, formula: "=1/0" }]];
  test.each([
    ["blank cells as null", { empty: null }],
    ["blank cells as undefined", { empty: undefined }],
    ["blank cells as empty text", { empty: "" as const }],
    ["a single row flat", { flatRows: true }],
  ])("%s", async (_name, options) => {
    const { host } = await bootWps([{ name: "S", rows }], options);
    const { sheet } = await host.read();
    expect(sheet.rows).toEqual([
      [{ value: "项目" }, { value: 1 }, undefined, { value: { error: "#DIV/0!" }, formula: "=1/0" }],
    ]);
  });
});

test("a figure that happens to be the number of an error is a figure", async () => {
  const { host } = await bootWps([{ name: "S", rows: [[-2146826281, { error: "#DIV/0!" }]] }]);
  const { sheet } = await host.read();
  expect(sheet.rows[0]).toEqual([{ value: -2146826281 }, { value: { error: "#DIV/0!" } }]);
});

describe("two workbooks in one window", () => {
  async function both() {
    const booted = await bootWps(SHEETS);
    const { id } = await booted.host.read();
    const other = createMemoryWorkbook([{ name: "自评表", rows: [["a", 1, 2]] }]);
    const back = booted.et.openBook(other, "/home/user/另一个.xlsx");
    return { ...booted, id, other, back };
  }
  const edit: CellEdit = { at: { row: 0, col: 1 }, before: { value: 1 }, to: { value: 9 } };

  test("nothing is written to one that is not in front, nor to the other in its place", async () => {
    const { host, workbook, other, id, back } = await both();
    const inactive = { code: "inactive" };
    await expect(host.write(id, [edit])).rejects.toMatchObject(inactive);
    await expect(host.select(id, edit.at)).rejects.toMatchObject(inactive);
    await expect(host.setting("perf.acknowledged", "x")).rejects.toMatchObject(inactive);
    await expect(host.setting("perf.acknowledged")).rejects.toMatchObject(inactive);
    await expect(host.addSheets(() => [{ name: "新", rows: [] }])).rejects.toMatchObject(inactive);
    for (const book of [workbook, other])
      expect(book.activeSheet().read({ ...A1, left: 1, right: 1 })[0]![0]!.value).toBe(1);
    back();
    await expect(host.write(id, [edit])).resolves.toHaveProperty("after");
    await expect(host.setting("perf.acknowledged", "x")).resolves.toBe("x");
  });

  test("once the other is read, it is the one that settings are asked of", async () => {
    const { host, id } = await both();
    const snapshot = await host.read();
    expect(snapshot.id).not.toBe(id);
    expect(host.workbook!()).toBe(snapshot.id.split("/")[0]);
    await host.setting("perf.acknowledged", "of the other");
    await expect(host.selection()).resolves.toMatchObject({ sheetId: snapshot.id });
  });

  test("coming to the front is told, so that it is checked", async () => {
    const { host, back } = await both();
    const heard: unknown[] = [];
    await host.onChange((change) => void heard.push(change));
    back();
    await new Promise((resolve) => setTimeout(resolve));
    const { id } = await host.read();
    expect(heard).toEqual([{ sheetId: id, kind: "activated" }]);
  });

  test("of one closed since, the sheets are gone", async () => {
    const { host, id } = await both();
    const gone = `0000000000000000/${id.split("/")[1]}`;
    await expect(host.select(gone, edit.at)).rejects.toMatchObject({ code: "sheet-gone" });
  });
});

test("a cell that refuses takes back those written before it", async () => {
  const { host, workbook } = await bootWps(SHEETS);
  const { id } = await host.read();
  const sheet = workbook.activeSheet();
  const write = jest.spyOn(sheet, "write");
  write.mockImplementationOnce((area, values) => {
    write.mockRestore();
    sheet.write(area, values);
    jest.spyOn(sheet, "write").mockImplementationOnce(() => {
      throw new Error("1004: 应用程序定义或对象定义错误");
    });
  });
  const edits = [1, 2].map((col) => ({ at: { row: 0, col }, before: { value: col }, to: { value: 9 } }));
  await expect(host.write(id, edits)).rejects.toMatchObject({
    code: "unknown",
    detail: expect.stringContaining("1004"),
  });
  const [row] = sheet.read({ top: 0, left: 1, bottom: 0, right: 2 });
  expect(row!.map((cell) => cell!.value)).toEqual([1, 2]);
});

test("the program repaints and asks again after work that failed", async () => {
  const { host, et } = await bootWps(SHEETS);
  await expect(host.addSheets(() => [{ name: "数据", rows: [] }])).rejects.toMatchObject({ code: "unknown" });
  expect(et.application).toMatchObject({ ScreenUpdating: true, DisplayAlerts: true });
});

test.each([
  ["1004: 工作表受保护", "protected"],
  ["Exception occurred.(0x800A01A8)", "sheet-gone"],
  ["9: 下标越界", "sheet-gone"],
  ["1004: 单元格处于编辑状态", "cell-in-edit"],
  ["什么都没说", "unknown"],
])("%s is %s", async (words, code) => {
  const { host, workbook } = await bootWps(SHEETS);
  jest.spyOn(workbook.activeSheet(), "usedArea").mockImplementation(() => {
    throw new Error(words);
  });
  await expect(host.read()).rejects.toMatchObject({ name: "HostError", code, detail: words });
});

test("the pane closes itself, since WPS may not answer its own button", async () => {
  const { host, et } = await bootWps(SHEETS);
  const { PluginStorage } = et.application as {
    PluginStorage: { setItem(key: string, value: number): void };
  };
  PluginStorage.setItem("perf.et.pane", 1);
  host.hidePane!();
  expect(et.paneVisible).toBe(false);
});

test("“检查” pressed in the ribbon is done once, also when the pane was opened by it", async () => {
  jest.useFakeTimers();
  try {
    const { et, window } = await bootWps(SHEETS);
    const { PluginStorage } = et.application as {
      PluginStorage: { setItem(key: string, value: string): void };
    };
    PluginStorage.setItem("perf.et.check", "1");
    const check = jest.fn(async () => undefined);
    onCheckCommand(check, Object.assign(window, { setInterval }));
    jest.advanceTimersByTime(2_000);
    expect(check).toHaveBeenCalledTimes(1);
    PluginStorage.setItem("perf.et.check", "2");
    jest.advanceTimersByTime(2_000);
    expect(check).toHaveBeenCalledTimes(2);
  } finally {
    jest.useRealTimers();
  }
});

test("a build without one of the events still tells of edits; without that of edits none is of use", async () => {
  const { host, workbook } = await bootWps(SHEETS, { withoutEvents: ["SheetCalculate"] });
  const heard: string[] = [];
  await host.onChange(({ kind }) => void heard.push(kind));
  workbook.recalculate("{1}");
  workbook.activeSheet().write(A1, [["c"]]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(heard).toEqual(["edited"]);
  const deaf = await bootWps(SHEETS, { withoutEvents: ["SheetChange"] });
  await expect(deaf.host.onChange(() => undefined)).rejects.toMatchObject({ code: "unsupported" });
});
