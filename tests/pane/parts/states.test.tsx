import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError, type HostErrorCode } from "../../../src/host/host";
import { strings } from "../../../src/pane/strings/strings";
import { checked, FakeHost, gate, makeForm, renderPane, stubBrowser, testRules } from "../support";

beforeEach(() => stubBrowser());

const check = () => userEvent.click(screen.getByRole("button", { name: /检查|Check/ }));
const status = () => screen.getByRole("status").textContent;

test("says at first what it does, and checks nothing unasked", () => {
  const { host } = renderPane();
  expect(screen.getByRole("heading", { name: "检查当前工作表里的绩效自评表" })).toBeTruthy();
  expect(screen.getByText(/只在本机处理/)).toBeTruthy();
  expect(host.reads).toBe(0);
});

test("announces the counts and says when which sheet was checked", async () => {
  jest.useFakeTimers({ now: new Date(2024, 0, 15, 14, 5), doNotFake: ["setTimeout", "queueMicrotask"] });
  try {
    renderPane();
    await check();
    expect(screen.getByText("上次检查 14:05")).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
  expect(screen.getByText("工作表：自评表")).toBeTruthy();
  expect(screen.getByRole("button", { name: "重新检查" })).toBeTruthy();
  expect(status()).toBe("检查完成：错误 2 个，警告 1 个，提示 1 个。");
});

test("shows a check as running only once it lasts", async () => {
  jest.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  try {
    const host = new FakeHost();
    const { passed, open } = gate();
    host.answer = () => passed;
    renderPane(host);
    const button = screen.getByRole("button", { name: "检查" });
    await user.click(button);
    act(() => jest.advanceTimersByTime(299));
    expect(button.textContent).toBe("检查");
    act(() => jest.advanceTimersByTime(1));
    expect(button.textContent).toBe("正在检查…");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(status()).toBe("正在等 Excel 交出表格…");
    await user.click(button);
    expect(host.reads).toBe(1);
    await act(async () => open());
    expect(button.textContent).toBe("重新检查");
    expect(button.getAttribute("aria-disabled")).not.toBe("true");
    expect(host.reads).toBe(1);
  } finally {
    jest.useRealTimers();
  }
});

test("a sheet without a form: what is looked for and what to do", async () => {
  renderPane(new FakeHost(), []);
  await check();
  expect(screen.getByRole("heading", { name: "这张工作表里没有找到自评表" })).toBeTruthy();
  expect(screen.getByText(/年度指标值、实际完成值/)).toBeTruthy();
  expect(status()).toBe("这张工作表里没有找到自评表");
});

test("no findings is an end, not a blank", async () => {
  renderPane(new FakeHost(), checked([]));
  await check();
  expect(screen.getByRole("heading", { name: "未发现问题" })).toBeTruthy();
  expect(screen.getByText(new RegExp(`${testRules.length} 条规则`))).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "问题清单" })).toBeNull();
  expect(status()).toBe("检查完成，未发现问题。");
});

test("a protected sheet is checked and noted", async () => {
  const host = new FakeHost();
  host.snapshot = { ...host.snapshot, protected: true };
  renderPane(host);
  await check();
  expect(screen.getByText(/检查照常，本助手不会改动受保护的工作表/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "问题清单" })).toBeTruthy();
});

const CODES: HostErrorCode[] = ["sheet-gone", "protected", "too-large", "unsupported", "unknown"];

test.each(CODES)("%s: a sentence, what to do, and the details folded away", async (code) => {
  const host = new FakeHost();
  host.answer = () => Promise.reject(new HostError(code, "RichApi.Error: E123"));
  renderPane(host);
  await check();
  const alert = screen.getByRole("alert");
  expect(within(alert).getByText(strings["zh-CN"].trouble[code].what)).toBeTruthy();
  expect(within(alert).getByText(strings["zh-CN"].trouble[code].fix)).toBeTruthy();
  expect(within(alert).getByRole("group").hasAttribute("open")).toBe(false);
  expect(within(alert).getByText(`${code}: RichApi.Error: E123`)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "English" }));
  expect(screen.getByText(strings.en.trouble[code].what)).toBeTruthy();
  expect(screen.getByText(strings.en.trouble[code].fix)).toBeTruthy();
});

test("a fault of our own is said to be one, and the result before stays with its time", async () => {
  const { found } = renderPane();
  await check();
  found.error = new TypeError("x is undefined");
  await check();
  const alert = screen.getByRole("alert");
  expect(within(alert).getByText(/本助手内部出错/)).toBeTruthy();
  expect(within(alert).getByText(/TypeError: x is undefined/)).toBeTruthy();
  expect(within(alert).getByText(/下面仍是 \d\d:\d\d 的检查结果/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "问题清单" })).toBeTruthy();
  found.error = undefined;
  await check();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a fault in drawing leaves words and a way on", async () => {
  const silence = jest.spyOn(console, "error").mockImplementation(() => {});
  const { found } = renderPane(
    new FakeHost(),
    checked([
      {
        rule: "unheard-of",
        message: "m",
        severity: "error",
        at: { row: 0, col: 0 },
        values: {},
        evidence: {},
        fixes: [],
      },
    ]),
  );
  await check();
  expect(screen.getByText(/本助手内部出错/)).toBeTruthy();
  expect(screen.getByText(/no message unheard-of\/m/)).toBeTruthy();
  expect(silence).toHaveBeenCalled();
  silence.mockRestore();
  found.forms = checked();
  await userEvent.click(screen.getByRole("button", { name: "重试" }));
  expect(screen.getByRole("heading", { name: "问题清单" })).toBeTruthy();
});

test("says so where the program does not report edits", async () => {
  const host = new FakeHost();
  host.watchAnswer = () => Promise.reject(new HostError("unsupported", "onChanged"));
  await act(async () => void renderPane(host));
  await check();
  expect(screen.getByText(/修改后请点/)).toBeTruthy();
});

test("begins in the program's language, and the footer changes it", async () => {
  renderPane(new FakeHost("en"));
  await check();
  expect(document.documentElement.lang).toBe("en");
  expect(screen.getByRole("heading", { name: "Findings" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "English" }).getAttribute("aria-pressed")).toBe("true");
  await userEvent.click(screen.getByRole("button", { name: "中文" }));
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(document.title).toBe("绩效自评助手");
  expect(screen.getByRole("heading", { name: "问题清单" })).toBeTruthy();
  expect(screen.getByText("有误 1")).toBeTruthy();
});

test("every form of the sheet has its own figures and counts", async () => {
  const [first] = checked();
  renderPane(new FakeHost(), [first!, { form: makeForm({ title: "项目支出绩效自评表" }), findings: [] }]);
  await check();
  const cards = screen.getAllByRole("group").filter((group) => group.tagName === "DETAILS");
  expect(cards.map((card) => within(card).getByRole("heading").textContent)).toEqual([
    "部门整体支出绩效自评表",
    "项目支出绩效自评表",
  ]);
  const counts = (card: HTMLElement) =>
    within(card)
      .getAllByRole("listitem")
      .map((item) => item.textContent);
  expect(counts(cards[0]!)).toEqual(["错误 2", "警告 1", "提示 1"]);
  expect(counts(cards[1]!)).toEqual(["错误 0", "警告 0", "提示 0"]);
  expect(within(cards[0]!).getByText("96.91%")).toBeTruthy();
  expect(within(cards[0]!).getByText("执行数 ÷ 全年预算数")).toBeTruthy();

  expect(cards[0]!.textContent).toContain("97.63 / 100 · 优");
  expect(cards[0]!.textContent).toContain("云溪市水利局 · 金额单位：万元");
});

test("says what a slow check waits for, and breaks it off", async () => {
  jest.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  try {
    const host = new FakeHost();
    host.answer = () => new Promise(() => {});
    renderPane(host);
    await user.click(screen.getByRole("button", { name: "检查" }));
    await act(() => jest.advanceTimersByTimeAsync(300));
    expect(screen.getByRole("banner").textContent).toContain("正在等 Excel 交出表格…");
    await user.click(screen.getByRole("button", { name: "取消" }));
    await act(async () => {});
    expect(screen.getByText("检查已取消。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "检查" }).getAttribute("aria-disabled")).not.toBe("true");
  } finally {
    jest.useRealTimers();
  }
});
