import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Finding, FixKind } from "../../../src/core/finding";
import { type Cell, sheetFromValues } from "../../../src/core/sheet/sheet";
import { HostError } from "../../../src/host/host";
import { DEBOUNCE } from "../../../src/pane/state/use-checker";
import { checked, FakeHost, finding, renderPane, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const rows = () => [
  ...screen.getByRole("region", { name: "问题清单" }).querySelectorAll<HTMLElement>("li > button"),
];

const fix = (row: number, col: number, to: string | number, kind: FixKind = "value") => ({
  kind,
  edits: [{ at: { row, col }, to }],
});
const wrong = (row: number, fixes: Finding["fixes"]): Finding => ({
  ...finding("error", row, 1, row),
  fixes,
});

/** A2 to B4: three rates, two of them wrong, the second a formula. */
function makeHost(): FakeHost {
  const host = new FakeHost();
  const sheet = sheetFromValues(
    [
      ["项目", "执行率"],
      ["甲", null],
      ["乙", null],
      ["丙", "85%"],
    ],
    [],
    "自评表",
  );
  const rates: Record<number, Cell> = {
    1: { value: 0.9661, format: "0.00%" },
    2: { value: 1.27, format: "0.00%", formula: "=C3/D3" },
  };
  const withRates = sheet.rows.map((row, r) => (rates[r] ? [row?.[0], rates[r]] : row));
  host.snapshot = { ...host.snapshot, sheet: { ...sheet, rows: withRates } };
  return host;
}

const two = [
  wrong(1, [fix(1, 1, "96.91%"), fix(1, 1, "=PERF.RATE(C2,D2)", "perf")]),
  wrong(2, [fix(2, 1, "98.00%")]),
];

async function opened(host = makeHost(), findings: readonly Finding[] = two, row = 0) {
  const pane = renderPane(host, checked(findings));
  await user.click(button("检查"));
  await user.click(rows()[row]!);
  await screen.findByText("怎么改");
  return pane;
}

const changes = () => screen.getAllByText("改为").map((each) => each.closest("li")!.textContent);

test("shows each way as it stands and as it would be, formulas as text", async () => {
  await opened();
  expect(changes()).toEqual(["B2 现在 96.61% → 改为 96.91%", "B2 现在 96.61% → 改为 =PERF.RATE(C2,D2)"]);
  await user.click(rows()[1]!);
  expect(changes()).toEqual(["B3 现在 =C3/D3 → 改为 98.00%"]);
});

test("writes what was shown over what was read, and says so", async () => {
  const { host } = await opened();
  await user.click(button("应用 B2 填入正确数值"));
  expect(host.writes).toEqual([
    {
      sheetId: "s1",
      edits: [
        {
          at: { row: 1, col: 1 },
          before: { value: 0.9661, format: "0.00%" },
          to: { value: 0.9691, format: "0.00%" },
        },
      ],
    },
  ]);
  expect(screen.getByText("已改动 B2。")).toBeTruthy();
});

test("after one is written the next of its kind opens, its way to mend in focus, until none is left", async () => {
  const { host } = await opened();
  await user.keyboard("f");
  await user.keyboard("{Enter}");
  expect(rows()[1]!.getAttribute("aria-expanded")).toBe("true");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: "确认改动" }));
  expect(host.selected.at(-1)).toEqual({ sheetId: "s1", at: { row: 2, col: 1 } });
  await user.keyboard("{Enter}");
  expect(host.writes.map(({ edits }) => edits[0]!.at.row)).toEqual([1, 2]);
});

test("what was refused stays open: nothing goes on over its head", async () => {
  const host = makeHost();
  host.writeAnswer = async () => ({ refused: [{ at: { row: 1, col: 1 }, why: "changed" }] });
  await opened(host);
  await user.click(button("应用 B2 填入正确数值"));
  expect(rows()[1]!.getAttribute("aria-expanded")).toBe("false");
  expect(document.activeElement).toBe(rows()[0]);
});

test("F where no fix is certain says so", async () => {
  await opened(makeHost(), [wrong(1, [])]);
  act(() => rows()[0]!.focus());
  await user.keyboard("f");
  expect(screen.getByText(/没有算得准的改法/)).toBeTruthy();
});

test("changes are many deep: each can be taken back while its cell holds what was written", async () => {
  const { host, checker } = await opened();
  await user.click(button("应用 B2 填入正确数值"));
  await user.click(await screen.findByRole("button", { name: "确认改动" }));
  await user.click(button("本次改动（2）"));
  const list = within(await screen.findByRole("list", { name: "本次改动（2）" }));
  expect(list.getAllByRole("listitem").filter((item) => item.querySelector("button"))).toHaveLength(2);
  const rowsNow = host.snapshot.sheet.rows.map((row) => row && [...row]);
  rowsNow[2]![1] = { value: 0.5, format: "0.00%" };
  host.snapshot = { ...host.snapshot, sheet: { ...host.snapshot.sheet, rows: rowsNow } };
  await act(() => checker.check());
  expect(screen.getByText(/之后又改过，不能撤销/)).toBeTruthy();
  await user.click(button("撤销 B2"));
  expect(host.snapshot.sheet.rows[1]![1]).toEqual({ value: 0.9661, format: "0.00%" });
});

test("the other way writes a formula", async () => {
  const { host } = await opened();
  await user.click(button("应用 B2 填入 PERF 公式"));
  expect(host.writes[0]!.edits[0]!.to).toEqual({
    value: null,
    formula: "=PERF.RATE(C2,D2)",
    format: "0.00%",
  });
});

test("one check follows, the program's own word of the edit included", async () => {
  jest.useFakeTimers();
  const timed = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  try {
    const host = makeHost();
    renderPane(host, checked(two));
    await timed.click(button("检查"));
    await timed.click(rows()[0]!);
    await screen.findByText("怎么改");
    await timed.click(button("应用 B2 填入正确数值"));
    host.change();
    await act(() => jest.advanceTimersByTimeAsync(10 * DEBOUNCE));
    expect(host.reads).toBe(2);
  } finally {
    jest.useRealTimers();
  }
});

test("undo puts back what was there, while nobody changed it", async () => {
  const { host } = await opened();
  await user.click(button("应用 B2 填入正确数值"));
  await user.click(button("撤销"));
  expect(host.writes[1]!.edits).toEqual([
    {
      at: { row: 1, col: 1 },
      before: { value: 0.9691, format: "0.00%" },
      to: { value: 0.9661, format: "0.00%" },
    },
  ]);
  expect(screen.getByText("已恢复 B2 原来的内容。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  await user.click(button("知道了"));
  expect(screen.queryByText(/已恢复/)).toBeNull();
});

test("all alike are listed first, then written in one go", async () => {
  const { host } = await opened();
  await user.click(button("同类 2 项全部应用…"));
  const panel = screen.getByRole("group", { name: "将改动 2 个单元格：" });
  expect(within(panel).getAllByRole("listitem")).toHaveLength(2);
  expect(host.writes).toEqual([]);
  expect(document.activeElement).toBe(button("确认改动"));
  await user.click(button("取消"));
  expect(document.activeElement).toBe(rows()[0]);
  await user.click(button("同类 2 项全部应用…"));
  await user.keyboard("{Enter}");
  expect(host.writes).toHaveLength(1);
  expect(screen.getByText("已改动 2 个单元格：B2、B3。")).toBeTruthy();
});

test("a cell changed since is named and left alone; the others are written", async () => {
  const host = makeHost();
  host.writeAnswer = async (edits) => {
    const refused = edits.filter(({ at }) => at.row === 1).map(({ at }) => ({ at, why: "changed" as const }));
    return refused.length > 0 ? { refused } : undefined;
  };
  await opened(host);
  await user.click(button("同类 2 项全部应用…"));
  await user.keyboard("{Enter}");
  expect(host.writes.map(({ edits }) => edits.length)).toEqual([2, 1]);
  expect(screen.getByText("已改动 B3。")).toBeTruthy();
  expect(screen.getByText("B2 在检查之后又改过，没有写入。")).toBeTruthy();
  const reads = host.reads;
  await user.click(screen.getAllByRole("button", { name: "重新检查" }).at(-1)!);
  expect(host.reads).toBeGreaterThan(reads);
  expect(screen.queryByText(/又改过/)).toBeNull();
});

test.each([
  ["text-format", "B2 是文本格式"],
  ["merged", "B2 被合并单元格盖住"],
] as const)("%s is said, and nothing is to be undone", async (why, sentence) => {
  const host = makeHost();
  host.writeAnswer = async () => ({ refused: [{ at: { row: 1, col: 1 }, why }] });
  await opened(host);
  await user.click(button("应用 B2 填入正确数值"));
  expect(screen.getByText(new RegExp(sentence))).toBeTruthy();
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
});

test("what the program refuses is said in words", async () => {
  const host = makeHost();
  host.writeAnswer = () => Promise.reject(new HostError("protected", "AccessDenied"));
  await opened(host);
  await user.click(button("应用 B2 填入正确数值"));
  expect(screen.getByRole("alert").textContent).toContain("Excel 不允许这一步操作");
  expect(screen.getByRole("alert").textContent).toContain("没有改动任何单元格");
});

test("a protected sheet offers no edits", async () => {
  const host = makeHost();
  host.snapshot = { ...host.snapshot, protected: true };
  await opened(host);
  expect(screen.getByText("工作表受保护，请按上面的改法自己填写。")).toBeTruthy();
  expect(screen.queryByText("改为")).toBeNull();
  await user.keyboard("f");
  expect(screen.queryByRole("button", { name: "确认改动" })).toBeNull();
});

test("F asks to confirm the first fix, Esc goes back, Esc again folds", async () => {
  const { host } = await opened();
  act(() => rows()[0]!.focus());
  await user.keyboard("{ArrowDown}f");
  expect(changes()).toEqual(["B3 现在 =C3/D3 → 改为 98.00%"]);
  expect(host.selected.at(-1)).toEqual({ sheetId: "s1", at: { row: 2, col: 1 } });
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(rows()[1]);
  expect(screen.queryByRole("button", { name: "确认改动" })).toBeNull();
  expect(rows()[1]!.getAttribute("aria-expanded")).toBe("true");
  await user.keyboard("{Escape}");
  expect(rows()[1]!.getAttribute("aria-expanded")).toBe("false");
  await user.keyboard("f{Enter}");
  expect(host.writes[0]!.edits[0]!.to).toEqual({ value: 0.98, format: "0.00%" });
});

test("the next finding takes the focus of one that is mended", async () => {
  const { checker, found } = await opened();
  act(() => rows()[0]!.focus());
  found.forms = checked([two[1]!]);
  await act(() => checker.check());
  await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
});

test("an explanation is written where the frame belongs, once it states a cause", async () => {
  const frame = "执行60.00%，因____；拟____。";
  const { host } = await opened(makeHost(), [wrong(3, [fix(3, 2, frame, "skeleton")])]);
  const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "说明文字（写入 C4）" });
  expect(area.value).toBe(frame);
  expect([screen.getByText("缺原因"), screen.getByText("缺措施")]).toHaveLength(2);
  await user.click(button("写入单元格"));
  expect(screen.getByText("还没有写出原因，请先写明。")).toBeTruthy();
  expect(host.writes).toEqual([]);
  act(() => rows()[0]!.focus());
  await user.keyboard("f");
  expect(document.activeElement).toBe(area);
  await user.keyboard("尾款未到付款期");
  expect([screen.getByText("有原因"), screen.getByText("缺措施")]).toHaveLength(2);
  await user.click(button("写入单元格"));
  expect(screen.getByText("还有没填的空（____），请先填好。")).toBeTruthy();
  await user.keyboard("三月底前支付");
  expect(screen.getByText("有措施")).toBeTruthy();
  await user.keyboard("{Control>}{Enter}{/Control}");
  const value = "执行60.00%，因尾款未到付款期；拟三月底前支付。";
  expect(host.writes[0]!.edits).toEqual([{ at: { row: 3, col: 2 }, before: undefined, to: { value } }]);
});
