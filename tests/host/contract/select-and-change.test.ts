/** @jest-environment node */
import type { SheetChange } from "../../../src/host/host";
import { HOSTS, type HostOnWorkbook } from "./hosts";

const SHEETS = [
  { name: "一", rows: [["a"]] },
  { name: "二", rows: [["b"]] },
];
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

describe.each(HOSTS)("%s", (_host, boot) => {
  test.each([
    ["zh-CN", "zh-CN"],
    ["en-US", "en"],
  ])("in %s speaks %s", async (locale, spoken) => {
    const { host } = await boot(SHEETS, { locale });
    expect(host.locale).toBe(spoken);
  });

  test("select shows the sheet and selects the cell", async () => {
    const { host, workbook, ids } = await boot(SHEETS);
    await host.select(ids[1]!, { row: 11, col: 27 });
    expect(workbook.activeSheet().name).toBe("二");
    expect(workbook.selection()).toEqual({
      sheetId: "{2}",
      area: { top: 11, left: 27, bottom: 11, right: 27 },
    });
  });

  test("selecting in a deleted sheet", async () => {
    const { host, workbook, ids } = await boot(SHEETS);
    workbook.deleteSheet("{2}");
    await expect(host.select(ids[1]!, { row: 0, col: 0 })).rejects.toMatchObject({ code: "sheet-gone" });
  });

  test("tells the active cell and the range selected with it", async () => {
    const { host, workbook, ids } = await boot(SHEETS);
    await expect(host.selection()).resolves.toEqual({
      sheetId: ids[0],
      sheetName: "一",
      at: { row: 0, col: 0 },
      area: A1,
    });
    const area = { top: 5, left: 2, bottom: 7, right: 4 };
    workbook.select("{2}", area);
    await expect(host.selection()).resolves.toEqual({
      sheetId: ids[1],
      sheetName: "二",
      at: { row: 5, col: 2 },
      area,
    });
  });

  test("of several ranges selected at once there is the active cell alone", async () => {
    const { host, workbook } = await boot(SHEETS);
    workbook.selectMany("{2}", [{ top: 5, left: 2, bottom: 7, right: 4 }, A1]);
    await expect(host.selection()).resolves.toMatchObject({ at: { row: 5, col: 2 }, area: null });
  });

  test("lists all sheets, hidden ones too", async () => {
    const { host, ids } = await boot([...SHEETS, { name: "藏", visible: false }]);
    await expect(host.sheets()).resolves.toEqual([
      { id: ids[0], name: "一", visible: true },
      { id: ids[1], name: "二", visible: true },
      { id: ids[2], name: "藏", visible: false },
    ]);
    expect(new Set(ids).size).toBe(3);
  });

  test("a sheet keeps its key when it is renamed", async () => {
    const { host, workbook, ids } = await boot(SHEETS);
    workbook.rename("{2}", "改名");
    await expect(host.sheets()).resolves.toMatchObject([{ id: ids[0] }, { id: ids[1], name: "改名" }]);
  });

  test.each<[string, SheetChange["kind"], (booted: HostOnWorkbook) => void]>([
    ["an edit of any sheet", "edited", ({ workbook }) => workbook.sheets()[1]!.write(A1, [["c"]])],
    ["inserted rows", "moved", ({ workbook }) => workbook.moveRows("{2}")],
    ["recalculation", "calculated", ({ workbook }) => workbook.recalculate("{2}")],
    ["change of the active sheet", "activated", ({ workbook }) => workbook.select("{2}", A1)],
  ])("onChange calls after %s, until stopped", async (_name, kind, change) => {
    const booted = await boot(SHEETS);
    let called: () => void = () => undefined;
    const listener = jest.fn((_change: SheetChange) => called());
    const stop = await booted.host.onChange(listener);
    expect(listener).not.toHaveBeenCalled();

    await new Promise<void>((resolve) => {
      called = resolve;
      change(booted);
    });
    expect(listener.mock.calls).toEqual([[{ sheetId: booted.ids[1], kind }]]);

    await stop();
    booted.workbook.select("{1}", A1);
    change(booted);
    // Whatever the change had sent would have come before.
    await booted.host.read();
    await new Promise((resolve) => setTimeout(resolve));
    expect(listener).toHaveBeenCalledTimes(1);
  });

  test("onVisibility tells when the pane is closed and opened, until stopped", async () => {
    const { host, showPane } = await boot(SHEETS);
    const heard: boolean[] = [];
    const stop = await host.onVisibility((visible) => void heard.push(visible));
    for (const visible of [false, true]) showPane(visible);
    await host.read();
    await stop();
    showPane(false);
    await host.read();
    expect(heard).toEqual([false, true]);
  });
});
