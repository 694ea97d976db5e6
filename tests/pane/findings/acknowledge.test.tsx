import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ACKNOWLEDGED_KEY, parseAcknowledged } from "../../../src/core/rule/acknowledge";
import { HostError } from "../../../src/host/host";
import { checked, FakeHost, finding, renderPane, someFindings, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rows = () => [
  ...screen.getByRole("region", { name: "问题清单" }).querySelectorAll<HTMLElement>("li > button"),
];
const group = () => screen.queryByText(/^已确认（\d+）$/);

async function checkedPane(host = new FakeHost()) {
  const pane = renderPane(host);
  await user.click(button("检查"));
  return pane;
}

/** Files the first finding, F4 error 1. */
async function acknowledgeFirst(reason = "财政局已批复") {
  act(() => rows()[0]!.focus());
  await user.keyboard("a");
  await screen.findByRole("textbox");
  await user.keyboard(`${reason}{Enter}`);
}

test("A asks for a reason; without one it is refused in words", async () => {
  const { host } = await checkedPane();
  await acknowledgeFirst("  ");
  const input = screen.getByRole<HTMLInputElement>("textbox", { name: "理由（会记在工作簿里）" });
  expect(screen.getByText(/请写明理由/)).toBeTruthy();
  expect(document.activeElement).toBe(input);
  expect(host.settings.size).toBe(0);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("textbox")).toBeNull();
  expect(document.activeElement).toBe(rows()[0]);
});

test("moves to the folded group, counts apart, and is kept in the workbook", async () => {
  jest.useFakeTimers({ now: new Date(2025, 2, 5, 23, 30), doNotFake: ["setTimeout", "queueMicrotask"] });
  let host: FakeHost;
  try {
    ({ host } = await checkedPane());
    await acknowledgeFirst();
  } finally {
    jest.useRealTimers();
  }
  expect(rows().map((row) => row.textContent)).toEqual([
    "错误 I14 假设 2",
    "警告 C6 假设 3",
    "提示 H2 假设 4",
  ]);
  expect(document.activeElement).toBe(rows()[0]);
  expect(group()!.textContent).toBe("已确认（1）");
  expect(group()!.closest("details")!.open).toBe(false);
  expect(group()!.closest("details")!.textContent).toContain("F4 有误 1“财政局已批复”2025-03-05");
  expect(screen.getByText("4 项中已处理 1 项")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("检查完成：错误 1 个，警告 1 个，提示 1 个。");
  expect(parseAcknowledged(host.settings.get(ACKNOWLEDGED_KEY))).toMatchObject([
    { reason: "财政局已批复", date: "2025-03-05", sheet: "自评表" },
  ]);
});

test("a pane opened later knows it; a changed figure opens it again", async () => {
  const { host, unmount } = await checkedPane();
  await acknowledgeFirst();
  unmount();
  const { checker, found } = await checkedPane(host);
  expect(rows()).toHaveLength(3);
  found.forms = checked(
    someFindings.map((each) => (each.values["n"] === 1 ? finding("error", 3, 5, 9) : each)),
  );
  await act(() => checker.check());
  expect(rows()).toHaveLength(4);
  expect(group()).toBeNull();
});

test("the last step is undone by a press or Ctrl+Z, and leaves the list of changes", async () => {
  const { host } = await checkedPane();
  await acknowledgeFirst();
  expect(screen.getByText("已确认 1 项无误：F4。")).toBeTruthy();
  await acknowledgeFirst("另一条");
  expect(button("本次改动（2）")).toBeTruthy();
  act(() => rows()[0]!.focus());
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByText("已取消对 I14 的确认。")).toBeTruthy();
  await user.keyboard("{Control>}z{/Control}");
  expect(rows()).toHaveLength(4);
  expect(screen.queryByRole("button", { name: /本次改动/ })).toBeNull();
  expect(parseAcknowledged(host.settings.get(ACKNOWLEDGED_KEY))).toEqual([]);
});

test("is taken back", async () => {
  const { host } = await checkedPane();
  await acknowledgeFirst();
  await user.click(group()!);
  await user.click(button("取消确认 F4"));
  expect(rows()).toHaveLength(4);
  expect(parseAcknowledged(host.settings.get(ACKNOWLEDGED_KEY))).toEqual([]);
});

test("with all explained nothing is left to look at", async () => {
  const host = new FakeHost();
  renderPane(host, checked([finding("error", 3, 5, 1)]));
  await user.click(button("检查"));
  await acknowledgeFirst();
  expect(screen.getByRole("heading", { name: "都处理完了" })).toBeTruthy();
});

test("the button does as the key; a workbook that keeps nothing is said, and the session goes on", async () => {
  const host = new FakeHost();
  host.saveAnswer = () => Promise.reject(new HostError("unknown", "E1"));
  await checkedPane(host);
  await user.click(rows()[0]!);
  await user.click(await screen.findByRole("button", { name: "确认无误…" }));
  await user.type(screen.getByRole("textbox"), "已核实");
  await user.click(button("确认无误"));
  expect(rows()).toHaveLength(3);
  expect(within(screen.getByRole("alert")).getByText(/没能存进工作簿/)).toBeTruthy();
});

test("what cannot be read is said, and not used", async () => {
  const host = new FakeHost();
  host.settings.set(ACKNOWLEDGED_KEY, "{");
  await checkedPane(host);
  expect(screen.getByText(/“已确认”记录读不出来/)).toBeTruthy();
  expect(rows()).toHaveLength(4);
});

test("all of a kind are acknowledged for one reason", async () => {
  const { host } = await checkedPane();
  await user.click(rows()[0]!);
  await user.click(await screen.findByRole("button", { name: "同类 2 项…" }));
  expect(screen.getByRole("group", { name: "同类问题：F4、I14" })).toBeTruthy();
  await user.keyboard("财政局已批复");
  await user.click(button("2 项都确认无误"));
  expect(rows().map((row) => row.textContent)).toEqual(["警告 C6 假设 3", "提示 H2 假设 4"]);
  expect(parseAcknowledged(host.settings.get(ACKNOWLEDGED_KEY))).toMatchObject([
    { rule: "made-up-error", reason: "财政局已批复" },
    { rule: "made-up-error", reason: "财政局已批复" },
  ]);
});
