import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parseCorrections, READING_KEY } from "../../../src/core/form/corrections";
import { type CellValue, sheetFromValues } from "../../../src/core/sheet/sheet";
import { HostError } from "../../../src/host/host";
import { PAGE } from "../../../src/ui/row-list";
import { FakeHost, renderSheet, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const HEADINGS = ["一级指标", "二级指标", "三级指标", "年度指标值", "佐证材料", "分值", "得分"];
const TABLE: CellValue[][] = [
  ["项目支出绩效自评表", null, null, null, null, null, null],
  ["填报单位", "云溪市水利局", null, null, "单位：万元", null, null],
  ["项目资金", null, "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  [null, "年度资金总额", "816.10万元", "790.85万元", 10, 0.9691, 9.69],
  HEADINGS,
  ["产出指标", "数量指标", "清淤河道", "≥5公里", "附件一", 50, 50],
  ["效益指标", "社会效益", "减少内涝", "≥2次", null, 40, "7,00.0,77"],
  ["总分", null, null, null, null, 100, 97.63],
];
/** Nothing in it is a heading the reader knows. */
const STRANGE: CellValue[][] = [
  ["序", "甲项", "乙项", "丙项", "丁项"],
  [1, "清淤河道", "达标", "较好", "五十"],
  [2, "减少内涝", "达标", "较好", "四十"],
];

async function openReading(values: CellValue[][] = TABLE, host = new FakeHost()) {
  const pane = renderSheet(sheetFromValues(values, [], "自评表"), host);
  await userEvent.click(screen.getByRole("button", { name: "检查" }));
  await userEvent.click(screen.getByRole("tab", { name: "读到的结构" }));
  await screen.findByRole("button", { name: "以所选行为表头" });
  return pane;
}

const list = (name: string) => within(screen.getByRole("list", { name }));
const rowsOf = (name: string) =>
  [...screen.getByRole("list", { name }).querySelectorAll(":scope > li > button")].map(
    (row) => row.textContent,
  );
const meaning = (heading: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: RegExp(heading) });
const shown = (select: HTMLSelectElement) => select.selectedOptions[0]!.textContent;
const kept = (host: FakeHost) => parseCorrections(host.settings.get(READING_KEY));

test("a card per form: kind, range and unit; fields with their cells", async () => {
  await openReading();
  const card = screen.getByRole("region", { name: "项目支出绩效自评表" });
  expect(card.textContent).toContain("绩效自评表 · 范围 A1:G8 · 金额单位：万元");
  expect(
    within(card)
      .getAllByRole("heading", { level: 3 })
      .map((heading) => heading.textContent),
  ).toEqual(["表头", "资金", "资金表列", "指标表列", "指标（2）", "合计"]);
  expect(rowsOf("表头")).toEqual(["填报单位 云溪市水利局 B2", "金额单位 万元 E2"]);
  expect(rowsOf("合计")).toEqual(["分值 100 F8", "得分 97.63 G8"]);
});

test("figures say what they were taken for; blanks and words in their place are named", async () => {
  await openReading();
  expect(rowsOf("年度资金总额")).toContain("预算数 816.10万元 →读作 816.10 C4");
  expect(rowsOf("年度资金总额")).toContain("执行率 0.9691 →读作 96.91% F4");
  await userEvent.click(screen.getByRole("button", { name: /减少内涝/ }));
  expect(rowsOf("减少内涝")).toEqual([
    "一级指标 效益指标 A7",
    "二级指标 社会效益 B7",
    "名称 减少内涝 C7",
    "指标值 ≥2次 D7",
    "分值 40 F7",
    "得分 7,00.0,77 · 读不出数 G7",
  ]);
});

test("an indicator is one line, unfolded by a press that shows its cell", async () => {
  const { host } = await openReading([
    ...TABLE.slice(0, 4),
    [...HEADINGS.slice(0, 4), "实际完成值", "分值", "得分"],
    ...TABLE.slice(5),
  ]);
  const line = screen.getByRole("button", { name: /清淤河道/ });
  expect(line.textContent).toBe("清淤河道 ≥5公里 → 附件一 50/50");
  expect(screen.getByRole("button", { name: /减少内涝/ }).textContent).toContain("≥2次 → 空白");
  expect(line.getAttribute("aria-expanded")).toBe("false");
  await userEvent.click(line);
  expect(line.getAttribute("aria-expanded")).toBe("true");
  expect(host.selected).toEqual([{ sheetId: "s1", at: { row: 5, col: 2 } }]);
  await userEvent.click(line);
  expect(screen.queryByRole("list", { name: "清淤河道" })).toBeNull();
});

test("a field shows its cell, by click or Enter; arrows move within one Tab stop", async () => {
  const { host } = await openReading();
  const fields = list("合计").getAllByRole("button");
  expect(fields.map((field) => field.tabIndex)).toEqual([0, -1]);
  act(() => fields[0]!.focus());
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(document.activeElement).toBe(fields[1]);
  expect(fields.map((field) => field.tabIndex)).toEqual([-1, 0]);
  await userEvent.keyboard("{Home}");
  expect(document.activeElement).toBe(fields[0]);
  await userEvent.click(screen.getByRole("button", { name: /填报单位/ }));
  expect(host.selected.map(({ at }) => at)).toEqual([
    { row: 7, col: 6 },
    { row: 1, col: 1 },
  ]);
});

test("tabs: arrows change the view, and its panel bears the tab's name", async () => {
  await openReading();
  expect(screen.getByRole("tabpanel", { name: "读到的结构" })).toBeTruthy();
  act(() => screen.getByRole("tab", { name: "读到的结构" }).focus());
  await userEvent.keyboard("{End}{ArrowRight}");
  expect(screen.getByRole("tabpanel", { name: /问题/ })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: /问题/ }));
});

test("long lists come in pages", async () => {
  const rows = Array.from({ length: PAGE + 30 }, (_row, n) => [n + 1, `项目${n + 1}`, 100, 90, 0.9]);
  await openReading([["序号", "项目名称", "预算数", "执行数", "执行率"], ...rows]);
  expect(screen.getByRole("heading", { name: "项目（130）" })).toBeTruthy();
  expect(rowsOf("项目")).toHaveLength(PAGE);
  expect(rowsOf("项目")[0]).toBe("项目1 90.00 / 100.00 90.00%");
  await userEvent.click(screen.getByRole("button", { name: "再显示 30 条（还有 30 条）" }));
  expect(rowsOf("项目")).toHaveLength(PAGE + 30);
  expect(shown(meaning("项目名称"))).toBe("自动：项目名称");
});

test("a changed meaning is read at once, kept in the workbook, and taken back by 还原", async () => {
  const { host } = await openReading();
  expect(shown(meaning("佐证材料"))).toBe("自动：不读取");
  expect(screen.getByRole("button", { name: /清淤河道/ }).textContent).toBe("清淤河道 ≥5公里 50/50");
  await userEvent.selectOptions(meaning("佐证材料"), "实际完成值");
  expect(screen.getByRole("button", { name: /清淤河道/ }).textContent).toBe("清淤河道 ≥5公里 → 附件一 50/50");
  expect(meaning("佐证材料").getAttribute("aria-label")).toBe("E5 “佐证材料”的含义（已手动指定）");
  expect(document.activeElement).toBe(meaning("佐证材料"));
  expect(kept(host)).toEqual([
    { id: "s1", name: "自评表", headings: [{ texts: HEADINGS, meanings: { 4: "actual" }, chosen: false }] },
  ]);
  const block = screen.getByText("已手动指定", { exact: false });
  await userEvent.click(within(block).getByRole("button", { name: "还原" }));
  expect(shown(meaning("佐证材料"))).toBe("自动：不读取");
  expect(screen.queryByText("已手动指定", { exact: false })).toBeNull();
  expect(kept(host)).toEqual([]);
});

test("a heading set to automatic again is no longer set by hand", async () => {
  const { host } = await openReading();
  await userEvent.selectOptions(meaning("G5"), "不读取此列");
  expect(screen.getByRole("button", { name: /清淤河道/ }).textContent).toBe("清淤河道 ≥5公里 50");
  await userEvent.selectOptions(
    screen.getByRole("combobox", { name: "G5 “得分”的含义（已手动指定）" }),
    "自动识别",
  );
  expect(screen.getByRole("button", { name: /清淤河道/ }).textContent).toBe("清淤河道 ≥5公里 50/50");
  expect(kept(host)).toEqual([]);
});

test("what the workbook kept holds in the next session, and after rows were inserted", async () => {
  const host = new FakeHost();
  const { unmount } = await openReading(TABLE, host);
  await userEvent.selectOptions(meaning("佐证材料"), "实际完成值");
  unmount();
  await openReading([["附件 3"], [], ...TABLE], host);
  expect(shown(meaning("佐证材料"))).toBe("实际完成值");
  expect(screen.getByRole("button", { name: /清淤河道/ }).textContent).toContain("→ 附件一");
});

test("where the heading has changed, a quiet note, until it is forgotten", async () => {
  const { host, checker } = await openReading();
  await userEvent.selectOptions(meaning("佐证材料"), "实际完成值");
  const changed = TABLE.map((row) => row.map((value) => (value === "佐证材料" ? "材料名称" : value)));
  host.snapshot = { ...host.snapshot, sheet: sheetFromValues(changed, [], "自评表") };
  await act(() => checker.check());
  expect(screen.getByText("表头已变化，手动指定失效。")).toBeTruthy();
  expect(shown(meaning("材料名称"))).toBe("自动：不读取");
  await userEvent.click(screen.getByRole("tab", { name: /问题/ }));
  await userEvent.click(screen.getByRole("button", { name: "清除失效的指定" }));
  expect(screen.queryByText("表头已变化，手动指定失效。")).toBeNull();
  expect(kept(host)).toEqual([]);
});

test.each(["{nonsense", '{"version":9,"sheets":[]}', 42])(
  "a damaged setting %p is left aside with a note",
  async (stored) => {
    const host = new FakeHost();
    host.settings.set(READING_KEY, stored);
    await openReading(TABLE, host);
    expect(screen.getByText(/读不出来，没有采用/)).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(host.settings.get(READING_KEY)).toBe(stored);
    await userEvent.selectOptions(meaning("佐证材料"), "实际完成值");
    expect(screen.queryByText(/读不出来，没有采用/)).toBeNull();
    expect(kept(host)).toHaveLength(1);
  },
);

test("the selected row becomes the heading; its columns are named one by one; all taken back", async () => {
  const { host } = await openReading(STRANGE);
  expect(screen.getByText("没有读到任何表。")).toBeTruthy();
  host.active = { sheetId: "s1", at: { row: 0, col: 3 } };
  await userEvent.click(screen.getByRole("button", { name: "以所选行为表头" }));
  expect(screen.getByText("已把第 1 行作为表头。")).toBeTruthy();
  expect(screen.getByRole("region", { name: "第 1 行：手动指定的表头" })).toBeTruthy();
  await userEvent.selectOptions(meaning("甲项"), "三级指标名称");
  expect(screen.queryByRole("region", { name: "第 1 行：手动指定的表头" })).toBeNull();
  expect(document.activeElement).toBe(meaning("甲项"));
  await userEvent.selectOptions(meaning("乙项"), "指标值");
  await userEvent.selectOptions(meaning("丙项"), "实际完成值");
  await userEvent.selectOptions(meaning("丁项"), "分值");
  expect(screen.getByRole("button", { name: /清淤河道/ }).textContent).toContain("清淤河道 达标 → 较好");
  await userEvent.click(screen.getByRole("button", { name: "全部还原" }));
  expect(screen.getByText("没有读到任何表。")).toBeTruthy();
  expect(kept(host)).toEqual([]);
});

test("a row with too little text is not taken", async () => {
  const { host } = await openReading();
  host.active = { sheetId: "s1", at: { row: 0, col: 0 } };
  await userEvent.click(screen.getByRole("button", { name: "以所选行为表头" }));
  expect(screen.getByText("第 1 行的文字单元格不足两个，不能作为表头。")).toBeTruthy();
  expect(host.settings.size).toBe(0);
});

test("what the workbook does not keep is said and holds for the session", async () => {
  const { host, checker } = await openReading();
  host.saveAnswer = () => Promise.reject(new HostError("protected", "AccessDenied"));
  await userEvent.selectOptions(meaning("佐证材料"), "实际完成值");
  expect(screen.getByRole("alert").textContent).toContain("只在本次有效");
  await act(() => checker.check());
  expect(screen.getByRole("alert").textContent).toContain("只在本次有效");
  expect(shown(meaning("佐证材料"))).toBe("实际完成值");
  host.saveAnswer = async () => {};
  await userEvent.selectOptions(meaning("佐证材料"), "得分");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(kept(host)?.[0]?.headings[0]?.meanings).toEqual({ 4: "score" });
});

test("a selection that cannot be read is said", async () => {
  const { host } = await openReading();
  host.selectAnswer = () => Promise.reject(new HostError("cell-in-edit", "InvalidOperationInCellEditMode"));
  await userEvent.click(screen.getByRole("button", { name: "以所选行为表头" }));
  expect(screen.getByRole("alert").textContent).toContain("有单元格正在编辑");
});

test("in English too", async () => {
  renderSheet(sheetFromValues(TABLE), new FakeHost("en"));
  await userEvent.click(screen.getByRole("button", { name: "Check" }));
  await userEvent.click(screen.getByRole("tab", { name: "Structure" }));
  expect(screen.getByRole("heading", { name: "Indicators (2)" })).toBeTruthy();
  expect(screen.getByRole("combobox", { name: "Meaning of E5 “佐证材料”" })).toBeTruthy();
});
