import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError, type HostErrorCode } from "../../../src/host/host";
import type { Indicator, NumberField } from "../../../src/core/form/model";
import { profiles } from "../../../src/core/profiles";
import { sheetFromValues } from "../../../src/core/sheet/sheet";
import { strings } from "../../../src/pane/strings/strings";
import {
  checked,
  choose,
  FakeHost,
  finding,
  gate,
  makeForm,
  numberField,
  renderPane,
  someFindings,
  stubBrowser,
  testRules,
  textField,
} from "../support";

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
    expect(screen.getByText("自评表 · 14:05")).toBeTruthy();
  } finally {
    jest.useRealTimers();
  }
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
    const again = screen.getByRole("button", { name: "重新检查" });
    expect(again.getAttribute("aria-disabled")).toBe("false");
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: /问题/ }));
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
  await choose("English");
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

test("begins in the program's language, and the menu changes it", async () => {
  renderPane(new FakeHost("en"));
  await check();
  expect(document.documentElement.lang).toBe("en");
  expect(screen.getByRole("heading", { name: "Findings" })).toBeTruthy();
  await choose("中文");
  expect(document.documentElement.lang).toBe("zh-CN");
  expect(document.title).toBe("绩效自评助手");
  expect(screen.getByRole("heading", { name: "问题清单" })).toBeTruthy();
  expect(screen.getByText("执行率")).toBeTruthy();
});

test("a form in a line; the rest on demand", async () => {
  renderPane();
  await check();
  expect(screen.getByText("96.91%")).toBeTruthy();
  expect(screen.getByText("97.63 优")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "部门整体支出绩效自评表 · 云溪市水利局" }));
  expect(await screen.findByText("执行数 ÷ 全年预算数", { exact: false })).toBeTruthy();
  expect(screen.getByText("金额单位：万元")).toBeTruthy();
});

test("of several forms each has its own part of the list, and its own figures", async () => {
  const [first] = checked();
  const second = makeForm({ title: "项目支出绩效自评表", head: {} });
  renderPane(new FakeHost(), [first!, { form: second, findings: [finding("error", 3, 5, 7)] }]);
  await check();
  expect(screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent)).toEqual([
    "部门整体支出绩效自评表 A1:J10 · 4",
    "项目支出绩效自评表 A1:J10 · 1",
  ]);
  await userEvent.click(screen.getByRole("button", { name: "2 张表" }));
  expect(await screen.findAllByText("执行数 ÷ 全年预算数", { exact: false })).toHaveLength(2);
});

test("a blank form is never clean: it says what is still blank", async () => {
  const blank = { at: { row: 6, col: 3 }, text: "" };
  const empty: NumberField = { ...blank, state: "blank", value: null };
  const row: Indicator = {
    row: 6,
    level1: null,
    level2: null,
    name: textField("培训人次"),
    target: textField("≥60人次"),
    actual: blank,
    weight: numberField(10),
    score: empty,
    explanation: null,
    criteria: null,
  };
  const form = makeForm({ funds: null, indicators: [row], total: null });
  renderPane(new FakeHost(), checked([], form));
  await check();
  expect(screen.queryByText("未发现问题")).toBeNull();
  expect(screen.getByRole("heading", { name: "还没有填，没有可以检查的内容" })).toBeTruthy();
  expect(screen.getByText("还空着：实际完成值、得分")).toBeTruthy();
  expect(await screen.findByText("检查完成：还没有填，没有可以检查的内容。")).toBeTruthy();
});

test("a clean form lists what was computed and agrees; each line leads to its cell", async () => {
  const form = makeForm();
  const funds = form.funds!;
  const rate: NumberField = { at: { row: 3, col: 5 }, text: "96.91%", state: "number", value: 0.9691 };
  const total = { ...funds.total, rate };
  const { host } = renderPane(new FakeHost(), checked([], { ...form, funds: { ...funds, total } }));
  await check();
  expect(screen.getByRole("heading", { name: "未发现问题" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /790\.85 ÷ 816\.10 = 96\.91%/ }));
  expect(host.selected.at(-1)).toEqual({ sheetId: "s1", at: { row: 3, col: 5 } });
});

test("what was not understood is told above the findings, with the way to name headings", async () => {
  const unread = [{ area: { top: 9, left: 0, bottom: 13, right: 5 }, why: "rows", heading: "" } as const];
  renderPane(new FakeHost(), checked(someFindings, makeForm({ unread, doubtful: ["funds"] })));
  await check();
  expect(screen.getByText(/第 10–14 行有数，没有读懂/)).toBeTruthy();
  expect(screen.getByText(/“资金”部分有两种读法，没有据此报错/)).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: "指定表头" })[0]!);
  expect(screen.getByRole("tab", { name: "读到的结构" }).getAttribute("aria-selected")).toBe("true");
});

test("a form that looks like another place's is asked about, and nothing is switched unasked", async () => {
  const host = new FakeHost();
  const marks = profiles.find(({ id }) => id === "sichuan")!.marks;
  host.snapshot = { ...host.snapshot, sheet: sheetFromValues([[...marks]], [], "自评表") };
  const { checker } = renderPane(host);
  await check();
  expect(screen.getByText(/这张表像是“四川.*”的表样，按这个口径检查？/)).toBeTruthy();
  expect(checker.getState().choice.profile.id).toBe("national");
  await userEvent.click(screen.getByRole("button", { name: "按它检查" }));
  expect(checker.getState().choice.profile.id).toBe("sichuan");
  expect(screen.queryByText(/这张表像是/)).toBeNull();
});

test("the key ? shows all keys", async () => {
  renderPane();
  await check();
  await userEvent.keyboard("?");
  expect(screen.getByRole("region", { name: "快捷键" })).toBeTruthy();
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
