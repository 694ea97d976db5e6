/** The tools, through the built pane into the real grid. */
import * as XLSX from "@e965/xlsx";
import { parseAddress, type CellValue } from "../../src/core/sheet/sheet";
import { axeFaultsOfPane, LOOKS } from "./axe";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

const button = (name: string | RegExp) => preview.pane.getByRole("button", { name });
const openTools = () => preview.pane.getByRole("tab", { name: "工具" }).click();

/** Sheets of a made-up workbook; a text that begins with = is a formula. */
async function open(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Promise<void> {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = XLSX.utils.aoa_to_sheet(rows as unknown[][]);
    for (const cell of Object.values(sheet) as XLSX.CellObject[])
      if (typeof cell.v === "string" && cell.v.startsWith("="))
        Object.assign(cell, { t: "n", v: 0, f: cell.v.slice(1) });
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  const buffer = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  await preview.page
    .locator("input[type=file]")
    .setInputFiles({ name: "工具.xlsx", mimeType: "application/octet-stream", buffer });
  await preview.page.getByText("工具.xlsx").waitFor();
}

interface Seen {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Cells of a sheet, calculation finished. */
async function cells(sheet: string, ...addresses: string[]): Promise<Seen[]> {
  return preview.page.evaluate(
    async ({ name, areas }) => {
      const { workbook } = window.previewHost!;
      await workbook.ready();
      const found = workbook.sheets().find((each) => each.name === name)!;
      return areas.map((area) => {
        const cell = found.read(area)[0]![0];
        return { value: cell?.value ?? null, ...(cell?.formula && { formula: cell.formula }) };
      });
    },
    { name: sheet, areas: addresses.map((each) => parseAddress(each)!) },
  );
}

const sheetNames = () =>
  preview.page.evaluate(() => window.previewHost!.workbook.sheets().map(({ name }) => name));

/** The frame anew, as if the pane had been closed and opened. */
async function reopenPane(): Promise<void> {
  await preview.page.evaluate(() =>
    document.querySelector<HTMLIFrameElement>("iframe.pane")!.contentWindow!.location.reload(),
  );
  await preview.pane.getByRole("button", { name: "检查", exact: true }).waitFor();
}

describe("new forms", () => {
  test.each([
    ["部门整体支出绩效自评表", ["部门整体支出绩效自评表"]],
    ["项目支出绩效自评表", ["项目支出绩效自评表"]],
    ["项目支出明细表", ["项目支出明细", "低执行率清单"]],
    ["绩效运行监控表", ["绩效运行监控表"]],
  ])("%s, in both flavours, each in sheets of its own", async (name, sheets) => {
    await openTools();
    for (const [flavour, suffix] of [
      ["普通公式", ""],
      ["PERF 函数", " (2)"],
    ]) {
      await preview.pane.getByText(flavour!, { exact: true }).click();
      await button(`新建${name}`).click();
      await preview.pane.getByText(`已新建工作表“${sheets[0]}${suffix}”`).waitFor();
      expect((await sheetNames()).slice(-sheets.length)).toEqual(sheets.map((each) => `${each}${suffix}`));
      const active = await preview.page.evaluate(async () => {
        const { workbook } = window.previewHost!;
        await workbook.ready();
        const sheet = workbook.activeSheet();
        const area = sheet.usedArea()!;
        const found = sheet.read(area).flat();
        return {
          name: sheet.name,
          formulas: found.flatMap((cell) => cell?.formula ?? []),
          errors: found.flatMap((cell) =>
            typeof cell?.value === "object" && cell.value ? [cell.value] : [],
          ),
          merges: sheet.merges().length,
        };
      });
      expect(active.name).toBe(`${sheets[0]}${suffix}`);
      expect(active.errors).toEqual([]);
      expect(active.merges).toBeGreaterThan(1);
      expect(active.formulas.some((text) => text.includes("PERF."))).toBe(flavour === "PERF 函数");
      await preview.pane.getByText(`${sheets[0]}${suffix} ·`).waitFor();
    }
  });

  test("a figure filled in is calculated with", async () => {
    await openTools();
    await preview.pane.getByText("PERF 函数", { exact: true }).click();
    await button("新建部门整体支出绩效自评表").click();
    await preview.pane.getByText(/已新建/).waitFor();
    await preview.type("F7", "200");
    await preview.type("G7", "150");
    await expect(preview.valueOf("I6")).resolves.toBe(0.75);
    await expect(preview.valueOf("J6")).resolves.toBe(7.5);
  });
});

const BOOK = {
  自评表: [
    ["预算", "执行", "执行率", "指标值", "完成值", "得分"],
    [400, 370, "=PERF.RATE(A2,B2)", "≥95%", "96%", "=PERF.SCORE(D2,E2,10)"],
    [0, 10, "=PERF.RATE(A3,B3)", "按时", "按时", "=PERF.SCORE(D3,E3,10)"],
  ],
  项目: [
    ["甲", 100, 20, "=PERF.LOW(A1:A3,B1:B3,C1:C3)"],
    ["乙", 100, 90],
    ["丙", 100, 70],
  ],
};

async function openFormulas(): Promise<void> {
  await openTools();
  await button("转换 PERF 公式").click();
  await preview.pane.getByText("找到 5 个 PERF 公式，在 2 张工作表里。").waitFor();
}

describe("a function put together", () => {
  beforeEach(async () => {
    await open(BOOK);
    await openTools();
    await button("插入 PERF 函数").click();
  });

  const select = (sheet: string, area: string) =>
    preview.page.evaluate(
      ({ name, range }) => {
        const { workbook } = window.previewHost!;
        workbook.select(workbook.sheets().find((each) => each.name === name)!.id, range);
      },
      { name: sheet, range: parseAddress(area)! },
    );
  const take = async (parameter: string, sheet: string, area: string) => {
    await select(sheet, area);
    await button(`${parameter}：取所选区域`).click();
  };

  test("of ranges of two sheets; computed as the sheet computes it; taken back", async () => {
    await take("预算数", "自评表", "A2");
    await take("执行数", "项目", "C1:C2");
    await preview.pane.getByText("=PERF.RATE(A2,项目!C1:C2)").waitFor();
    await preview.pane.getByText("共 2 行 1 列").waitFor();
    const cell = (text: string) => preview.pane.getByRole("cell", { name: text, exact: true });
    await cell("0.05").waitFor();
    await cell("0.225").waitFor();
    await select("自评表", "H2");
    await button("插入到所选单元格…").click();
    await preview.pane.getByText("结果会占用 H2:H3。").waitFor();
    await button("确认插入").click();
    await preview.pane.getByText("已改动 H2。").waitFor();
    await expect(cells("自评表", "H2", "H3")).resolves.toEqual([
      { value: 0.05, formula: "=PERF.RATE(A2,项目!C1:C2)" },
      { value: 0.225 },
    ]);
    await button("撤销").click();
    await preview.pane.getByText("已恢复 H2 原来的内容。").waitFor();
    await expect(cells("自评表", "H2", "H3")).resolves.toEqual([{ value: null }, { value: null }]);
  });

  test("into another sheet than the ranges; what is in the way is named", async () => {
    await preview.pane.getByRole("combobox", { name: "函数" }).selectOption("LOW");
    await take("项目名称", "项目", "A1:A3");
    await take("预算数", "项目", "B1:B3");
    await take("执行数", "项目", "C1:C3");
    await select("自评表", "B4");
    await button("插入到所选单元格…").click();
    await preview.pane.getByText("结果会占用 B4:E5。").waitFor();
    await button("取消").click();
    await select("自评表", "B2");
    await button("插入到所选单元格…").click();
    await preview.pane.getByText(/C2、D2、E2 等 7 个单元格不是空的，插入后会显示 #SPILL!/).waitFor();
    await button("取消").click();
    await select("自评表", "B4");
    await button("插入到所选单元格…").click();
    await button("确认插入").click();
    await preview.pane.getByText("已改动 B4。").waitFor();
    await expect(cells("自评表", "B4", "E5")).resolves.toEqual([
      { value: "甲", formula: "=PERF.LOW(项目!A1:A3,项目!B1:B3,项目!C1:C3)" },
      { value: 0.7 },
    ]);
  });

  test("an error is explained before it stands in the sheet; the help page opens", async () => {
    await preview.pane.getByRole("textbox", { name: "预算数" }).fill("12万元");
    await preview.pane.getByRole("textbox", { name: "执行数" }).fill("10");
    await preview.pane.getByText(/“12万元”不是纯数字/).waitFor();
    const [page] = await Promise.all([
      preview.page.context().waitForEvent("page"),
      preview.pane.getByRole("link", { name: /PERF.RATE 的详细说明/ }).click(),
    ]);
    await page
      .getByRole("heading", { name: /^PERF\.RATE/ })
      .first()
      .waitFor();
    await page.close();
  });
});

describe("formulas", () => {
  beforeEach(() => open(BOOK));

  test("converted after a look at the list, and restored by another session", async () => {
    await openFormulas();
    const list = preview.pane.getByRole("group", { name: "转换 PERF 公式" });
    await list.getByText("=B2/A2").waitFor();
    await list.getByText("没有对应的普通公式").first().waitFor({ state: "detached" });
    await list.getByText("显示 #N/A，不能固化，不改").waitFor();
    await list.getByText("（连同 D1:G2）").waitFor();
    await button("转换 4 个公式").click();
    await preview.pane.getByText("已转换 4 个公式，涉及 2 张工作表。").waitFor();
    await expect(cells("自评表", "C2", "C3", "F2", "F3")).resolves.toEqual([
      { value: 0.925, formula: "=B2/A2" },
      { value: { error: "#DIV/0!" }, formula: "=B3/A3" },
      { value: 10 },
      { value: { error: "#N/A" }, formula: "=PERF.SCORE(D3,E3,10)" },
    ]);
    await expect(cells("项目", "D1", "G1", "D2", "F2")).resolves.toEqual([
      { value: "甲" },
      { value: 0.2 },
      { value: "丙" },
      { value: 70 },
    ]);
    await reopenPane();
    await openTools();
    await button("转换 PERF 公式").click();
    await button("还原 4 个公式").click();
    await preview.pane.getByText("已还原 4 个公式。").waitFor();
    await preview.pane.getByText("找到 5 个 PERF 公式，在 2 张工作表里。").waitFor();
    await expect(cells("自评表", "C2", "F2")).resolves.toEqual([
      { value: 0.925, formula: "=PERF.RATE(A2,B2)" },
      { value: 10, formula: "=PERF.SCORE(D2,E2,10)" },
    ]);
    await expect(cells("项目", "D1", "D2", "F2")).resolves.toEqual([
      { value: "甲", formula: "=PERF.LOW(A1:A3,B1:B3,C1:C3)" },
      { value: "丙" },
      { value: 70 },
    ]);
    expect(await button(/^还原/).count()).toBe(0);
  });

  test("frozen to values; what was changed since is not restored", async () => {
    await openFormulas();
    await preview.pane.getByText("数值（以后不再变）").click();
    await button("转换 3 个公式").click();
    await preview.pane.getByText("已转换 3 个公式").waitFor();
    await expect(cells("自评表", "C2", "C3")).resolves.toEqual([
      { value: 0.925 },
      { value: { error: "#DIV/0!" }, formula: "=PERF.RATE(A3,B3)" },
    ]);
    await preview.type("C2", "0.9");
    await button("还原 3 个公式").click();
    await preview.pane.getByText("已还原 2 个公式。").waitFor();
    await preview.pane.getByText("自评表!C2 在转换以后又改过，没有还原。").waitFor();
    await expect(cells("自评表", "C2")).resolves.toEqual([{ value: 0.9 }]);
  });

  test("those without a plain formula are left alone where the user wants it", async () => {
    await openFormulas();
    await preview.pane.getByText("没有对应普通公式的，固化为数值").click();
    await button("转换 2 个公式").click();
    await preview.pane.getByText("已转换 2 个公式").waitFor();
    await expect(cells("自评表", "F2")).resolves.toEqual([{ value: 10, formula: "=PERF.SCORE(D2,E2,10)" }]);
  });

  test("formulas that Excel did not know are entered again", async () => {
    await preview.page.evaluate(() => {
      const [sheet] = window.previewHost!.workbook.sheets();
      sheet!.write({ top: 1, left: 2, bottom: 1, right: 2 }, [["=_xldudf_PERF_RATE(A2,B2)"]]);
    });
    await preview.check();
    await preview.pane.getByText("有 1 个 PERF 公式显示 #NAME?").waitFor();
    await button("去修复").click();
    await preview.pane.getByText(/Excel 不认得 PERF 函数/).waitFor();
    await button("重新输入 1 个公式").click();
    await preview.pane.getByText("已重新输入 1 个公式").waitFor();
    await expect(cells("自评表", "C2")).resolves.toEqual([{ value: 0.925, formula: "=PERF.RATE(A2,B2)" }]);
    await preview.pane.getByText(/Excel 不认得 PERF 函数/).waitFor({ state: "detached" });
  });
});

test("by keyboard alone: a form, a function, its placement", async () => {
  await open(BOOK);
  const { keyboard } = preview.page;
  const tabTo = async (name: string | RegExp) => {
    const wanted = preview.pane.locator(":focus").and(preview.pane.getByRole("button", { name }));
    for (let presses = 0; presses < 30 && (await wanted.count()) === 0; presses++)
      await keyboard.press("Tab");
    await wanted.waitFor();
  };
  await preview.pane.getByRole("tab", { name: "问题" }).focus();
  await keyboard.press("End");
  await button("插入 PERF 函数").waitFor();
  await tabTo("插入 PERF 函数");
  await keyboard.press("Enter");
  await tabTo("预算数：取所选区域");
  await keyboard.press("Shift+Tab");
  await keyboard.type("400");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("370");
  await preview.pane.getByText("0.925", { exact: true }).waitFor();
  await preview.page.evaluate(() => {
    const { workbook } = window.previewHost!;
    workbook.select(workbook.activeSheet().id, { top: 7, left: 0, bottom: 7, right: 0 });
  });
  await preview.pane.getByRole("textbox", { name: "执行数" }).focus();
  await tabTo("插入到所选单元格…");
  await keyboard.press("Enter");
  await preview.pane.locator(":focus").and(button("确认插入")).waitFor();
  await keyboard.press("Enter");
  await preview.pane.getByText("已改动 A8。").waitFor();
  await expect(cells("自评表", "A8")).resolves.toEqual([{ value: 0.925, formula: "=PERF.RATE(400,370)" }]);
  await preview.pane.locator(":focus").and(button("插入到所选单元格…")).waitFor();
  await button("新建空白表").focus();
  await keyboard.press("Enter");
  await tabTo("新建绩效运行监控表");
  await keyboard.press("Enter");
  await preview.pane.getByText(/已新建工作表“绩效运行监控表”/).waitFor();
});

test("without faults of accessibility", async () => {
  await open(BOOK);
  await openFormulas();
  for (const title of ["新建空白表", "插入 PERF 函数", "转换 PERF 公式"]) {
    const unfold = preview.pane.getByRole("button", { name: title, expanded: false });
    if ((await unfold.count()) > 0) await unfold.click();
    for (const look of [LOOKS.dark, LOOKS.light]) {
      await preview.page.emulateMedia(look);
      expect(await axeFaultsOfPane(preview.page, "tools")).toEqual([]);
    }
  }
});
