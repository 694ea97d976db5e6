import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { HostError, type Selection } from "../../../src/host/host";
import { formulaOf, isSound, parseArgument, referenceText } from "../../../src/pane/tools/arguments";
import { computeCall } from "../../../src/pane/tools/compute";
import { placeCall } from "../../../src/pane/tools/placement";
import "../../functions/runtime";
import { FakeHost, renderPane, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const VALUES: CellValue[][] = [
  ["项目", "预算", "执行", null],
  ["甲", 100, 20, null],
  ["乙", 100, 90, "备注"],
  ["丙", 0, { error: "#REF!" }, null],
];

function workbook(values = VALUES, locale: "zh-CN" | "en" = "zh-CN"): FakeHost {
  const host = new FakeHost(locale);
  host.snapshot = { id: "s1", protected: false, sheet: sheetFromValues(values, [], "清单") };
  host.others.push({
    id: "s2",
    protected: false,
    sheet: sheetFromValues([["率"], [370], [400]], [], "2024 年"),
  });
  return host;
}

const selectionOf = (area: string, sheet: Partial<Selection> = {}): Selection => {
  const { area: range } = parseArgument(area) as { area: NonNullable<Selection["area"]> };
  return {
    sheetId: "s1",
    sheetName: "清单",
    at: { row: range.top, col: range.left },
    area: range,
    ...sheet,
  };
};

describe("what is given for a parameter", () => {
  test.each<[string, object]>([
    ["", { kind: "omitted" }],
    ["  ", { kind: "omitted" }],
    ["b2", { kind: "range", sheet: null, place: "B2" }],
    [
      "$B$2:C4",
      { kind: "range", sheet: null, place: "$B$2:C4", area: { top: 1, left: 1, bottom: 3, right: 2 } },
    ],
    ["清单!B2", { kind: "range", sheet: "清单" }],
    ["'2024 年'!B2:B9", { kind: "range", sheet: "2024 年" }],
    ["'it''s'!B2", { kind: "range", sheet: "it's" }],
    ["XFE1", { kind: "literal", value: "XFE1" }],
    ["A1048577", { kind: "literal", value: "A1048577" }],
    ["10", { kind: "literal", value: 10, text: "10" }],
    ["-.5", { kind: "literal", value: -0.5 }],
    ["80%", { kind: "literal", value: 0.8, text: "80%" }],
    ["true", { kind: "literal", value: true, text: "TRUE" }],
    ["正向", { kind: "literal", value: "正向", text: '"正向"' }],
    ["“≥95%”", { kind: "literal", value: "“≥95%”" }],
    ['说"好"', { kind: "literal", value: '说"好"', text: '"说""好"""' }],
    ['"2023年7月"', { kind: "literal", value: "2023年7月", text: '"2023年7月"' }],
    ["=SUM(A1,B1)", { kind: "expression", text: "SUM(A1,B1)" }],
    ["=A1,B1", { kind: "expression", text: "(A1,B1)" }],
    ["=A1+B1", { kind: "expression", text: "(A1+B1)" }],
    ["B:B", { kind: "expression", text: "B:B" }],
    ["清单!2:3", { kind: "expression", text: "清单!2:3" }],
    ["=", { kind: "literal", value: "=" }],
  ])("%j", (typed, expected) => {
    expect(parseArgument(typed)).toMatchObject(expected);
  });

  test.each([
    ["=SUM(A1", false],
    ['="a', false],
    ["=SUM(A1)", true],
    ["A1", true],
  ])("%j closes: %s", (typed, sound) => {
    expect(isSound(parseArgument(typed))).toBe(sound);
  });

  test.each<[string[], string, string]>([
    [["B2", "C2"], "清单", "=PERF.SCORE(B2,C2)"],
    [["B2", "C2"], "别处", "=PERF.SCORE(清单!B2,清单!C2)"],
    [["'2024 年'!B2", "", "10", ""], "清单", "=PERF.SCORE('2024 年'!B2,,10)"],
    [["'2024 年'!B2", "C2"], "2024 年", "=PERF.SCORE(B2,清单!C2)"],
    [["DATA!B2"], "data", "=PERF.SCORE(B2)"],
    [[], "清单", "=PERF.SCORE()"],
  ])("%j on the sheet %s", (typed, target, formula) => {
    expect(formulaOf("SCORE", typed.map(parseArgument), "清单", target)).toBe(formula);
  });

  test.each([
    [null, "B2:C3"],
    ["清单", "清单!B2:C3"],
    ["2024", "'2024'!B2:C3"],
    ["it's", "'it''s'!B2:C3"],
    ["A1", "'A1'!B2:C3"],
    ["R1C1", "'R1C1'!B2:C3"],
    ["甲 乙", "'甲 乙'!B2:C3"],
  ])("a range of the sheet %s is written %s, and read as such", (sheet, text) => {
    const area = { top: 1, left: 1, bottom: 2, right: 2 };
    expect(referenceText(area, sheet)).toBe(text);
    expect(parseArgument(text)).toMatchObject({ kind: "range", sheet, area });
  });
});

describe("what a call comes to", () => {
  const home = { id: "s1", name: "清单" };
  const compute = (id: Parameters<typeof computeCall>[1], ...typed: string[]) =>
    computeCall(workbook(), id, typed.map(parseArgument), home);

  test("of cells of this and other sheets, of literals, and of what is left out", async () => {
    await expect(compute("RATE", "B2:B3", "C2:C3")).resolves.toEqual({
      kind: "values",
      rows: [[0.2], [0.9]],
    });
    await expect(compute("RATE", "'2024 年'!A3", "'2024 年'!A2")).resolves.toMatchObject({ rows: [[0.925]] });
    await expect(compute("RATESCORE", "100", "95", "")).resolves.toMatchObject({ rows: [[9.5]] });
    await expect(compute("LOW", "A2:A3", "B2:B3", "C2:C3", "50%")).resolves.toMatchObject({
      rows: [["甲", 100, 20, 0.2]],
    });
    await expect(compute("WEIGHTED", "B2:B3", "C2:C3")).resolves.toMatchObject({ rows: [[100]] });
    await expect(compute("GRADE", "92")).resolves.toMatchObject({ rows: [["优"]] });
    await expect(compute("CHECK", "A1:C4", "")).resolves.toMatchObject({
      rows: expect.arrayContaining([["单元格", "级别", "问题"]]),
    });
  });

  test("an error is shown with its words; errors among results stay in their places", async () => {
    await expect(compute("RATE", "0", "1")).resolves.toMatchObject({ kind: "error", code: "#DIV/0!" });
    await expect(compute("RATE", "12万元", "1")).resolves.toMatchObject({
      kind: "error",
      code: "#VALUE!",
      message: expect.stringMatching(/^“12万元”不是纯数字.*\n.*plain number/),
    });
    await expect(compute("RATE", "B3:B4", "C3:C4")).resolves.toMatchObject({
      kind: "values",
      rows: [[0.9], [{ error: "#VALUE!" }]],
    });
  });

  test("what cannot be known beforehand", async () => {
    await expect(compute("RATE", "=SUM(B2:B3)", "1")).resolves.toEqual({ kind: "unknown" });
    await expect(compute("RATE", "三月!B2", "1")).resolves.toEqual({ kind: "no-sheet", sheet: "三月" });
    await expect(compute("RATE", "A1:Z100000", "1")).resolves.toEqual({ kind: "too-large" });
  });
});

describe("where it goes", () => {
  const place = (at: string, typed: string[], rows = 1, cols = 1, host = workbook()) =>
    placeCall(host, selectionOf(at), {
      id: "RATE",
      args: typed.map(parseArgument),
      home: { id: "s1", name: "清单" },
      size: { rows, cols },
    });

  test("a free cell, and one that holds something", async () => {
    await expect(place("E2", ["B2", "C2"])).resolves.toMatchObject({
      edit: { at: { row: 1, col: 4 }, before: undefined, to: { formula: "=PERF.RATE(B2,C2)" } },
      blocked: [],
      merged: [],
      circular: false,
      protected: false,
    });
    await expect(place("D3", ["B2", "C2"])).resolves.toMatchObject({ edit: { before: { value: "备注" } } });
  });

  test("cells that a result would run into", async () => {
    await expect(place("D2", ["B2:B3", "C2:C3"], 2)).resolves.toMatchObject({
      area: { top: 1, left: 3, bottom: 2, right: 3 },
      blocked: [{ row: 2, col: 3 }],
    });
  });

  test("what its own formula spilled there before is not in the way", async () => {
    const host = workbook();
    const spills = [{ top: 1, left: 3, bottom: 2, right: 3 }];
    host.snapshot = { ...host.snapshot, spills };
    await expect(place("D2", ["B2:B3", "C2:C3"], 2, 1, host)).resolves.toMatchObject({ blocked: [] });
  });

  test("merged areas are in the way of a result that spills only", async () => {
    const host = workbook();
    const merges = [{ top: 1, left: 4, bottom: 1, right: 5 }];
    host.snapshot = { ...host.snapshot, sheet: { ...host.snapshot.sheet, merges } };
    await expect(place("E2", ["B2", "C2"], 1, 1, host)).resolves.toMatchObject({ merged: [] });
    await expect(place("E2", ["B2:B3", "C2"], 2, 1, host)).resolves.toMatchObject({ merged: merges });
  });

  test("a formula that would refer to itself", async () => {
    await expect(place("B2", ["B2", "C2"])).resolves.toMatchObject({ circular: true });
    await expect(place("B1", ["B2:B3", "清单!C2"], 2)).resolves.toMatchObject({ circular: true });
    await expect(place("B2", ["'2024 年'!B2", "C2"])).resolves.toMatchObject({ circular: false });
  });
});

describe("in the pane", () => {
  async function open(host = workbook()) {
    const user = userEvent.setup();
    const pane = renderPane(host);
    await user.click(screen.getByRole("tab", { name: host.locale === "en" ? "Tools" : "工具" }));
    const title = host.locale === "en" ? "Insert a PERF function" : "插入 PERF 函数";
    await user.click(await screen.findByRole("button", { name: title }));
    return { ...pane, user };
  }
  const take = async (
    { host, user }: Awaited<ReturnType<typeof open>>,
    parameter: string,
    selected: Selection,
  ) => {
    host.active = selected;
    await user.click(screen.getByRole("button", { name: `${parameter}：取所选区域` }));
  };
  const input = (name: RegExp | string) => screen.getByRole<HTMLInputElement>("textbox", { name });

  test("picked, computed, placed, written, taken back", async () => {
    const pane = await open();
    await screen.findByText("还要填：预算数、执行数。");
    await take(pane, "预算数", selectionOf("B2:B3"));
    await take(pane, "执行数", selectionOf("C2:C3"));
    expect([input("预算数").value, input("执行数").value]).toEqual(["B2:B3", "C2:C3"]);
    await screen.findByText("=PERF.RATE(B2:B3,C2:C3)");
    await screen.findByText("共 2 行 1 列");
    pane.host.active = selectionOf("D2");
    await pane.user.click(screen.getByRole("button", { name: "插入到所选单元格…" }));
    const panel = within(await screen.findByRole("group", { name: "插入到 清单!D2：" }));
    panel.getByText(/结果会占用 D2:D3/);
    panel.getByText(/^D3 不是空的，插入后会显示 #SPILL!/);
    expect(document.activeElement).toBe(panel.getByRole("button", { name: "确认插入" }));
    await pane.user.click(panel.getByRole("button", { name: "取消" }));
    expect(pane.host.writes).toEqual([]);
    pane.host.active = selectionOf("E2");
    await pane.user.click(screen.getByRole("button", { name: "插入到所选单元格…" }));
    await pane.user.click(await screen.findByRole("button", { name: "确认插入" }));
    await screen.findByText("已改动 E2。");
    expect(pane.host.snapshot.sheet.rows[1]![4]).toEqual({ value: null, formula: "=PERF.RATE(B2:B3,C2:C3)" });
    await pane.user.click(screen.getByRole("button", { name: "撤销" }));
    await screen.findByText("已恢复 E2 原来的内容。");
  });

  test("a range of another sheet is named with it; several ranges are refused", async () => {
    const pane = await open();
    await take(pane, "预算数", selectionOf("B2"));
    await take(pane, "执行数", { ...selectionOf("A2"), area: null });
    await screen.findByText("选中了几块区域，请只选连续的一块。");
    await take(pane, "执行数", selectionOf("A2", { sheetId: "s2", sheetName: "2024 年" }));
    expect(input("执行数").value).toBe("'2024 年'!A2");
    expect(screen.queryByText(/选中了几块区域/)).toBeNull();
    await screen.findByText("3.7");
  });

  test("whole columns count as far as they are filled", async () => {
    const pane = await open();
    await take(pane, "预算数", {
      ...selectionOf("B1"),
      area: { top: 0, left: 1, bottom: 1_048_575, right: 1 },
    });
    expect(input("预算数").value).toBe("B1:B4");
  });

  test("another function begins anew, with its own parameters and help", async () => {
    const { user } = await open();
    await user.type(input("预算数"), "100");
    await user.selectOptions(screen.getByRole("combobox", { name: "函数" }), "SCORE");
    expect(screen.getByRole("link", { name: /PERF.SCORE 的详细说明/ }).getAttribute("href")).toBe(
      "help/SCORE.html",
    );
    await user.type(input("指标值"), "≥95%");
    await user.type(input("完成值"), "96%");
    await user.type(input("分值"), "10");
    await screen.findByText('=PERF.SCORE("≥95%",96%,10)');
    expect(input(/方向.*可不填/).value).toBe("");
  });

  test("a sheet that is not there; a formula that refers to itself; a protected sheet", async () => {
    const pane = await open();
    await pane.user.type(input("预算数"), "三月!A1");
    await pane.user.type(input("执行数"), "B2");
    await screen.findByText("没有叫“三月”的工作表。");
    expect(screen.getByRole("button", { name: "插入到所选单元格…" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await pane.user.clear(input("预算数"));
    await pane.user.type(input("预算数"), "100");
    await screen.findByText("1");
    pane.host.active = selectionOf("B2");
    await pane.user.click(screen.getByRole("button", { name: "插入到所选单元格…" }));
    await screen.findByText("公式引用了它自己所在的单元格 B2，请换一个单元格。");
    expect(screen.queryByRole("button", { name: "确认插入" })).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "取消" }));
    pane.host.snapshot = { ...pane.host.snapshot, protected: true };
    pane.host.active = selectionOf("E2");
    await pane.user.click(screen.getByRole("button", { name: "插入到所选单元格…" }));
    await screen.findByText("这张工作表受保护，不能写入。");
  });

  test("a refusal while computing is said", async () => {
    const host = workbook();
    const pane = await open(host);
    host.sheets = () => Promise.reject(new HostError("cell-in-edit", "InvalidOperationInCellEditMode"));
    await pane.user.type(input("预算数"), "100");
    await pane.user.type(input("执行数"), "B2");
    await screen.findByText("有单元格正在编辑，Excel 暂时不接受别的操作。");
  });

  test("in English an error speaks English", async () => {
    const { user } = await open(workbook(VALUES, "en"));
    await user.type(input("budget"), "12万元");
    await user.type(input("executed"), "1");
    await screen.findByText(/is not a plain number/);
    await waitFor(() => expect(screen.queryByText(/不是纯数字/)).toBeNull());
  });
});

test("the help opens in the user's own browser where the program can, else as a link does", async () => {
  const host = workbook();
  const user = userEvent.setup();
  renderPane(host);
  await user.click(screen.getByRole("tab", { name: "工具" }));
  await user.click(await screen.findByRole("button", { name: "插入 PERF 函数" }));
  const link = await screen.findByRole<HTMLAnchorElement>("link", { name: /说明/ });
  const followed: boolean[] = [];
  document.addEventListener("click", (event) => followed.push(!event.defaultPrevented));
  await user.click(link);
  host.pages = [];
  await user.click(link);
  expect(host.pages).toEqual([link.href]);
  expect(followed).toEqual([true, false]);
});
