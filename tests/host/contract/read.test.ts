/** @jest-environment node */
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import { HOSTS } from "./hosts";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

describe.each(HOSTS)("%s", (_name, boot) => {
  async function read(...sheets: SheetContent[]) {
    const booted = await boot(sheets);
    return { ...booted, snapshot: await booted.host.read() };
  }

  test("reads values, number formats, formulas and error values, each where it stands", async () => {
    const { snapshot, ids } = await read({
      name: "自评表",
      at: { row: 2, col: 1 },
      rows: [
        ["资金总额", 816.1, { value: 0.9691, format: "0.00%", formula: "=C3/B3" }],
        [true, null, { value: { error: "#REF!" }, formula: "=#REF!" }],
        ["", { value: "", formula: '=""' }, { value: "#REF!" }],
      ],
    });
    expect(snapshot).toMatchObject({ id: ids[0], protected: false });
    expect(snapshot.sheet).toEqual({
      name: "自评表",
      merges: [],
      rows: [
        undefined,
        undefined,
        [
          undefined,
          { value: "资金总额" },
          { value: 816.1 },
          { value: 0.9691, format: "0.00%", formula: "=C3/B3" },
        ],
        [undefined, { value: true }, undefined, { value: { error: "#REF!" }, formula: "=#REF!" }],
        [undefined, undefined, { value: "", formula: '=""' }, { value: "#REF!" }],
      ],
    });
  });

  test("leaves rows and cells without content out of the sheet", async () => {
    const { snapshot } = await read({ name: "S", rows: [["a"], [null], [null, null, 1]] });
    expect(snapshot.sheet.rows[1]).toBeUndefined();
    expect(0 in snapshot.sheet.rows[2]!).toBe(false);
  });

  test("takes a text that begins with = for a text", async () => {
    const { snapshot } = await read({ name: "S", rows: [["=30次"]] });
    expect(snapshot.sheet.rows[0]![0]).toEqual({ value: "=30次" });
  });

  test("reads the formats of columns, rows and single cells", async () => {
    const rows = Array.from({ length: 9 }, (_row, r) =>
      Array.from({ length: 5 }, (_cell, c) => ({
        value: r * 5 + c,
        format: c === 2 ? "0.00%" : r === 4 ? "#,##0.00" : r === 7 && c === 0 ? "yyyy-m-d" : "General",
      })),
    );
    const { snapshot } = await read({ name: "S", at: { row: 3, col: 2 }, rows });
    const formats = snapshot.sheet.rows
      .slice(3)
      .map((row) => row!.slice(2).map((cell) => cell?.format ?? "General"));
    expect(formats).toEqual(rows.map((row) => row.map(({ format }) => format)));
  });

  test("reads the merged areas that begin inside the used range", async () => {
    const inside = { top: 1, left: 1, bottom: 3, right: 1 };
    const outside = { top: 8, left: 8, bottom: 9, right: 9 };
    const { snapshot } = await read({
      name: "S",
      at: { row: 1, col: 1 },
      rows: [["产出指标", "数量"], [null], [null, "质量"]],
      merges: [inside, outside],
    });
    expect(snapshot.sheet.merges).toEqual([inside]);
  });

  test("reads merged areas side by side, one below the other, and beside single cells", async () => {
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 7 },
      { top: 1, left: 0, bottom: 4, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 4, bottom: 1, right: 5 },
      { top: 3, left: 1, bottom: 4, right: 2 },
      { top: 5, left: 0, bottom: 9, right: 0 },
      { top: 5, left: 6, bottom: 9, right: 7 },
    ];
    const rows = Array.from({ length: 10 }, (_row, r) => Array.from({ length: 8 }, (_cell, c) => r * 8 + c));
    const { snapshot } = await read({ name: "S", rows, merges });
    expect(snapshot.sheet.merges).toEqual(merges);
  });

  test("does not ask for merged areas that are known", async () => {
    const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    const { host, ids } = await read({ name: "S", rows: [["a", null, "b"]], merges });
    const known = [{ top: 0, left: 1, bottom: 0, right: 2 }];
    const mergesOf = (id: string) => (id === ids[0] ? known : undefined);
    await expect(host.read(undefined, { mergesOf })).resolves.toHaveProperty("sheet.merges", known);
    await expect(host.read(undefined, { mergesOf: () => undefined })).resolves.toHaveProperty(
      "sheet.merges",
      merges,
    );
  });

  test("reads an empty sheet", async () => {
    const { snapshot } = await read({ name: "空表" });
    expect(snapshot.sheet).toEqual({ name: "空表", rows: [], merges: [] });
  });

  test("reads a sheet whose name has spaces and quotes", async () => {
    const { snapshot } = await read({ name: "2024 年 '绩效' 自评表", rows: [["a"]] });
    expect(snapshot.sheet.name).toBe("2024 年 '绩效' 自评表");
  });

  test("reads the sheet that is active now, under its name of now", async () => {
    const { host, workbook, ids } = await read({ name: "一" }, { name: "二", rows: [["a"]] });
    workbook.select("{2}", A1);
    workbook.rename("{2}", "二（改）");
    const { id, sheet } = await host.read();
    expect([id, sheet.name]).toEqual([ids[1], "二（改）"]);
  });

  test("says whether the sheet is protected", async () => {
    const { snapshot } = await read({ name: "S", rows: [["a"]], protected: true });
    expect(snapshot.protected).toBe(true);
  });

  test("reads another sheet by its key, and leaves the active one in view", async () => {
    const { host, workbook, ids } = await read({ name: "一" }, { name: "二", rows: [["b"]] });
    await expect(host.read(ids[1])).resolves.toMatchObject({ id: ids[1], sheet: { name: "二" } });
    expect(workbook.activeSheet().name).toBe("一");
    workbook.deleteSheet("{2}");
    await expect(host.read(ids[1])).rejects.toMatchObject({ code: "sheet-gone" });
  });

  test("tells what the formulas asked about spill over", async () => {
    const spill = { top: 1, left: 0, bottom: 3, right: 1 };
    const formula = (text: string) => ({ value: 1, formula: text });
    const { host, ids } = await read({
      name: "S",
      rows: [[formula("=A9:A10")], [formula("=PERF.BAND(A9,10)")], [formula("=PERF.RATE(1,1)")]],
      spills: [spill, { ...spill, top: 0, bottom: 0 }],
    });
    const snapshot = await host.read(ids[0], { spilling: (text) => text.includes("PERF.") });
    expect(snapshot.spills).toEqual([spill]);
    await expect(host.read(ids[0], { spilling: () => false })).resolves.toHaveProperty("spills", []);
    await expect(host.read(ids[0])).resolves.not.toHaveProperty("spills");
  });

  test.each([
    ["E1048576", { top: 1_048_575, left: 4, bottom: 1_048_575, right: 4 }],
    ["XFD1048576", { top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }],
  ])("a used range from A1 to %s is too large", async (corner, area) => {
    const { host, workbook } = await boot([{ name: "一", rows: [["a"]] }]);
    workbook.activeSheet().write(area, [["x"]]);
    await expect(host.read()).rejects.toMatchObject({
      code: "too-large",
      detail: expect.stringContaining(`A1:${corner}`),
    });
  });
});
