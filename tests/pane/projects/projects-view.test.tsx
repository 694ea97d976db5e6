import { act, fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";
import { FakeHost, renderSheet, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const user = userEvent.setup();
const list = (title: string, rows: CellValue[][]) =>
  sheetFromValues([
    [title],
    ["项目名称", "全年预算数", "全年执行数", "执行率", "未执行原因"],
    ...rows,
  ] as CellValue[][]);

const four = list("2024年项目支出明细表（单位：万元）", [
  ["清淤", 100, 100, "100%", null],
  ["加固", 200, 50, "25%", "因汛期停工，次年三月完成"],
  ["绿化", 60, 42, "70%", null],
  ["抢修", 40, 38, "95%", null],
]);

async function opened(sheet = four, host = new FakeHost()) {
  const pane = renderSheet(sheet, host, rules);
  await user.click(screen.getByRole("button", { name: /^(检查|Check)$/ }));
  await user.click(screen.getByRole("tab", { name: /^(项目|Projects)$/ }));
  await screen.findAllByText(/./, { selector: "#view *" });
  return pane;
}
const rows = () => within(screen.getByRole("list", { name: "项目" })).getAllByRole("button");
const names = () => rows().map((row) => /^[^\d]+/.exec(row.textContent)![0]);

test("how many are slow, and how much of the budget they hold", async () => {
  await opened();
  const summary = screen.getByRole("region", { name: "项目执行情况" });
  expect(summary.textContent).toContain("执行率低于 80% 的项目 2 个，占预算 65%");
  expect(summary.textContent).toContain("4 个项目，预算 400.00，支出 230.00（万元）");
  expect(summary.textContent).toContain("总执行率 57.50%；偏低的项目未支出 168.00");
  expect(summary.textContent).toContain("D4 最低：加固 25.00%");
});

test("the slow ones, lowest first; the others on demand, in any order", async () => {
  await opened();
  expect(names()).toEqual(["加固", "绿化"]);
  expect(rows()[0]!.textContent).toContain("D4 · 预算 200.00 · 支出 50.00 · 未支出 150.00");
  expect(rows()[0]!.textContent).toContain("低于 80%");
  expect(rows()[0]!.textContent).toContain("已写原因");
  expect(rows()[1]!.textContent).toContain("没写原因");
  await user.click(screen.getByRole("button", { name: "全部（4）" }));
  expect(names()).toEqual(["加固", "绿化", "抢修", "清淤"]);
  await user.click(screen.getByRole("button", { name: "预算" }));
  expect(names()).toEqual(["加固", "清淤", "绿化", "抢修"]);
  await user.click(screen.getByRole("button", { name: "预算 ↓" }));
  expect(names()).toEqual(["抢修", "绿化", "清淤", "加固"]);
  await user.click(screen.getByRole("button", { name: "未支出" }));
  expect(names()).toEqual(["加固", "绿化", "抢修", "清淤"]);
});

test("a row shows its cell; keys move; so does the lowest in the summary", async () => {
  const { host } = await opened();
  await user.click(rows()[1]!);
  expect(host.selected.at(-1)).toEqual({ sheetId: "s1", at: { row: 4, col: 3 } });
  expect(rows()[1]!.getAttribute("aria-current")).toBe("true");
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(rows()[0]);
  await user.keyboard("{End}{Enter}");
  expect(host.selected).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "D4" }));
  expect(host.selected.at(-1)).toEqual({ sheetId: "s1", at: { row: 3, col: 3 } });
});

test("the limit is the chosen profile's", async () => {
  await opened();
  await user.click(screen.getByRole("button", { name: "口径：全国通用" }));
  await user.selectOptions(await screen.findByRole("combobox", { name: "口径（各地的规则）" }), "从严自查");
  expect(screen.getByText("执行率低于 90% 的项目 2 个，占预算 65%")).toBeTruthy();
});

test("held against time gone at a day of choice", async () => {
  await opened();
  expect(screen.getByText("序时进度 100%")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("截至"), { target: { value: "2024-06-30" } });
  expect(screen.getByText("序时进度 50%")).toBeTruthy();
  expect(rows()[0]!.textContent).toContain("比序时进度慢 25%");
  expect(rows()[1]!.textContent).not.toContain("比序时进度慢");
});

test("the chart has a table that says the same", async () => {
  await opened();
  const table = screen.getByRole("table", { hidden: true });
  const cells = within(table)
    .getAllByRole("row", { hidden: true })
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cells).toEqual([
    ["执行率", "项目数", "预算", "占预算"],
    ["0–20%", "0", "0.00", "0.00%"],
    ["20–40%", "1", "200.00", "50.00%"],
    ["40–60%", "0", "0.00", "0.00%"],
    ["60–80%", "1", "60.00", "15.00%"],
    ["80–100%", "2", "140.00", "35.00%"],
    [">100%", "0", "0.00", "0.00%"],
  ]);
});

test("a sheet without projects says what is looked for", async () => {
  await opened(sheetFromValues([["x"]]));
  expect(screen.getByRole("heading", { name: "这张工作表里没有项目清单" })).toBeTruthy();
});

test("a list of mere rates is a list of projects, of which none can be added up", async () => {
  await opened(
    sheetFromValues([
      ["2024年项目支出明细表"],
      ["项目名称", "预算执行率", "未执行原因"],
      ["清淤", "100%", null],
      ["加固", "25%", "因汛期停工，次年三月完成"],
    ]),
  );
  expect(screen.getByRole("heading", { name: "2 个项目都没有预算数或执行数" })).toBeTruthy();
});

test("ten thousand projects are drawn in part, the last is reached with End", async () => {
  const many = list(
    "2024年项目支出明细表（单位：万元）",
    Array.from({ length: 10_000 }, (_row, index) => [
      `第${index}标段`,
      100,
      index % 70,
      (index % 70) / 100,
      null,
    ]),
  );
  await opened(many);
  expect(rows().length).toBeLessThan(200);
  act(() => rows()[0]!.focus());
  await user.keyboard("{End}");
  expect(document.activeElement!.textContent).toContain("69.00%");
});

test("in English", async () => {
  await opened(four, new FakeHost("en"));
  expect(screen.getByText("2 projects below 80%, with 65% of the budget")).toBeTruthy();
  expect(screen.getByRole("list", { name: "Projects" }).textContent).toContain("no reason given");
});
