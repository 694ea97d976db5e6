import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError } from "../../../src/host/host";
import { checked, FakeHost, finding, renderPane, someFindings, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const check = () => userEvent.click(screen.getByRole("button", { name: /检查/ }));
const rows = () => [
  ...screen.getByRole("region", { name: "问题清单" }).querySelectorAll<HTMLElement>("li > button"),
];
const names = () => rows().map((row) => row.textContent.trim());
const current = () => rows().filter((row) => row.getAttribute("aria-current") === "true");

async function checkedPane(host = new FakeHost()) {
  const pane = renderPane(host);
  await check();
  return pane;
}

test("a line each: by severity, those of one rule under its title, alone with it", async () => {
  await checkedPane();
  expect(names()).toEqual(["错误 F4 资金总额 1", "错误 I14 2", "警告 C6 假设 3", "提示 H2 假设 4"]);
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
    "错误 假设 2",
  ]);
  expect(rows()[0]!.title).toBe("有误 1");
});

test("a click shows the cell, marks the finding and opens its detail", async () => {
  const { host } = await checkedPane();
  await userEvent.click(rows()[1]!);
  expect(host.selected).toEqual([{ sheetId: "s1", at: { row: 13, col: 8 } }]);
  expect(current()).toEqual([rows()[1]]);
  expect(rows()[1]!.getAttribute("aria-expanded")).toBe("true");
  await screen.findByText("怎么改");
  const detail = document.getElementById(rows()[1]!.getAttribute("aria-controls")!)!;
  expect(detail.textContent).toBe(
    "有误 2怎么改改成实际数。确认无误…同类 2 项…说明为什么审核会退回。 依据：填表说明",
  );
});

test("a second click folds the detail and shows the cell again", async () => {
  const { host } = await checkedPane();
  await userEvent.click(rows()[0]!);
  await userEvent.click(rows()[0]!);
  expect(rows()[0]!.getAttribute("aria-expanded")).toBe("false");
  expect(current()).toEqual([rows()[0]]);
  expect(host.selected).toHaveLength(2);
  await userEvent.click(rows()[0]!);
  expect(rows()[0]!.getAttribute("aria-expanded")).toBe("true");
});

test("one Tab stop; arrows, Home and End move; Enter selects", async () => {
  const { host } = await checkedPane();
  const user = userEvent.setup();
  expect(rows().map((row) => row.tabIndex)).toEqual([0, -1, -1, -1]);
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: /问题/ }));
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(rows()[0]);
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement).toBe(rows()[0]);
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(document.activeElement).toBe(rows()[2]);
  expect(host.selected).toEqual([]);
  await user.keyboard("{Enter}");
  expect(host.selected).toEqual([{ sheetId: "s1", at: { row: 5, col: 2 } }]);
  expect(rows().map((row) => row.tabIndex)).toEqual([-1, -1, 0, -1]);
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(rows()[3]);
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(rows()[3]);
  await user.keyboard("{Home}");
  expect(document.activeElement).toBe(rows()[0]);
  await user.tab();
  expect(rows()).not.toContain(document.activeElement);
});

test("a recheck keeps the rows, the scroll place and the current finding while it exists", async () => {
  const { found, checker } = await checkedPane();
  await userEvent.click(rows()[1]!);
  const row = rows()[1]!;
  const main = screen.getByRole("main");
  main.scrollTop = 120;
  found.forms = checked(someFindings.filter(({ severity }) => severity !== "hint").slice(1));
  await act(() => checker.check());
  expect(names()).toEqual(["错误 I14 假设 2", "警告 C6 假设 3"]);
  expect(rows()[0]).toBe(row);
  expect(current()).toEqual([row]);
  expect(document.activeElement).toBe(row);
  expect(screen.getByRole("main")).toBe(main);
  expect(main.scrollTop).toBe(120);
  found.forms = checked([finding("warning", 5, 2, 3)]);
  await act(() => checker.check());
  expect(current()).toEqual([]);
  expect(rows()[0]!.tabIndex).toBe(0);
});

test("two findings of one kind in one cell are two rows", async () => {
  const twice = [finding("error", 3, 5, 1), finding("error", 3, 5, 2)];
  renderPane(new FakeHost(), checked(twice));
  await check();
  await userEvent.click(rows()[1]!);
  expect(current().map((row) => row.textContent)).toEqual(["错误 F4 资金总额 2"]);
});

test("a cell that cannot be shown is said, and the next one that can takes it back", async () => {
  const host = new FakeHost();
  await checkedPane(host);
  host.selectAnswer = () => Promise.reject(new HostError("sheet-gone", "ItemNotFound"));
  await userEvent.click(rows()[0]!);
  expect(screen.getByRole("alert").textContent).toContain("刚才检查的工作表已被删除");
  host.selectAnswer = async () => {};
  await userEvent.click(rows()[1]!);
  expect(screen.queryByRole("alert")).toBeNull();
});

const many = (count: number) =>
  Array.from({ length: count }, (_each, index) => finding("error", index, 5, index));

test("of a long list only the rows near the view are drawn; End draws and reaches the last", async () => {
  renderPane(new FakeHost(), checked(many(2000)));
  await check();
  expect(rows().length).toBeGreaterThan(10);
  expect(rows().length).toBeLessThan(200);
  const user = userEvent.setup();
  act(() => rows()[0]!.focus());
  await user.keyboard("{End}");
  expect(document.activeElement?.textContent).toContain("F2000");
  await user.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement?.textContent).toContain("F1998");
  await user.keyboard("{PageUp}");
  expect(document.activeElement?.textContent).not.toContain("F1998");
  await user.keyboard("{Home}{PageDown}");
  expect(document.activeElement).not.toBe(rows()[0]);
});

test("narrowed by words, rule and place; the words are reached with /, the list with ↓", async () => {
  renderPane(new FakeHost(), checked([...someFindings, finding("error", 14, 8, 5)]));
  await check();
  const user = userEvent.setup();
  act(() => rows()[0]!.focus());
  await user.keyboard("/");
  const words = screen.getByRole("searchbox", { name: "筛选文字或单元格" });
  expect(document.activeElement).toBe(words);
  await user.keyboard("有误 3");
  expect(names()).toEqual(["警告 C6 假设 3"]);
  expect(screen.getByText(/显示 1 项，共 5 项/)).toBeTruthy();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(rows()[0]);
  await user.click(screen.getByRole("button", { name: "清除筛选" }));
  expect(rows()).toHaveLength(5);
  await user.selectOptions(screen.getByRole("combobox", { name: "按规则筛选" }), "假设（3）");
  expect(rows()).toHaveLength(3);
  await user.click(screen.getByRole("radio", { name: "合计 2" }));
  expect(names()).toEqual(["错误 I14 2", "错误 I15 5"]);
});

test("says what a recheck found new and what is gone", async () => {
  const { found, checker } = await checkedPane();
  found.forms = checked([...someFindings.slice(1), finding("warning", 6, 2, 8)]);
  await act(() => checker.check());
  expect(screen.getAllByRole("status")[0]!.textContent).toBe(
    "消除 1 处：H2。新增 1 处：C7。检查完成：错误 2 个，警告 2 个，提示 0 个。",
  );
  expect(names()).toContain("警告 C7 新8");
});
