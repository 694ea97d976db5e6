import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type CellValue, sheetFromValues } from "../../src/core/sheet/sheet";
import { checked, FakeHost, finding, renderPane, stubBrowser } from "./support";

beforeEach(() => stubBrowser());

async function checkedPane(
  host: FakeHost,
  values: CellValue[][],
  formulas: Readonly<Record<string, string>> = {},
) {
  const sheet = sheetFromValues(values, [], "自评表");
  const rows = sheet.rows.map((row, r) =>
    row?.map(
      (cell, c) => cell && { ...cell, ...(formulas[`${r},${c}`] && { formula: formulas[`${r},${c}`] }) },
    ),
  );
  host.snapshot = { id: "s1", protected: false, sheet: { ...sheet, rows } };
  const perf = { kind: "perf", edits: [{ at: { row: 0, col: 0 }, to: "=PERF.RATE(A2,B2)" }] } as const;
  const value = { kind: "value", edits: [{ at: { row: 0, col: 0 }, to: 0.5 }] } as const;
  const pane = renderPane(host, checked([{ ...finding("error", 0, 0, 1), fixes: [value, perf] }]));
  await userEvent.setup().click(screen.getByRole("button", { name: "检查" }));
  await screen.findByRole("button", { name: "重新检查" });
  return pane;
}

test("cells that are still being calculated are counted, not blamed", async () => {
  await checkedPane(new FakeHost(), [[{ error: "#BUSY!" }, "#GETTING_DATA", { error: "#REF!" }, 1]]);
  screen.getByText(/有 2 个单元格还在计算（#BUSY!）/);
});

test("PERF formulas that show #NAME? lead to their repair", async () => {
  await checkedPane(new FakeHost(), [[{ error: "#NAME?" }]], { "0,0": "=PERF.RATE(A2,B2)" });
  screen.getByText(/1 个 PERF 公式显示 #NAME/);
  screen.getByRole("button", { name: "去修复" });
});

describe("in a program that runs no functions of an add-in", () => {
  const host = () => Object.assign(new FakeHost(), { runsFunctions: false });

  test("they lead to plain formulas instead", async () => {
    await checkedPane(host(), [[{ error: "#NAME?" }]], { "0,0": "=PERF.RATE(A2,B2)" });
    screen.getByText(/1 个 PERF 公式算不出来：这个版本的 Excel 不支持/);
    screen.getByRole("button", { name: "去转为普通公式" });
  });

  test("no fix proposes one", async () => {
    const { checker } = await checkedPane(host(), [["x"]]);
    const [item] = checker.getState().result!.items;
    expect(item!.finding.fixes.map(({ kind }) => kind)).toEqual(["value"]);
  });

  test("blank forms come with plain formulas, and no function is offered", async () => {
    renderPane(host());
    await userEvent.setup().click(screen.getByRole("tab", { name: "工具" }));
    await screen.findByRole("button", { name: "新建项目支出绩效自评表" });
    expect(screen.queryByRole("radio", { name: "PERF 函数" })).toBeNull();
    expect(screen.queryByRole("button", { name: "插入 PERF 函数" })).toBeNull();
    screen.getByRole("button", { name: "转换 PERF 公式" });
  });
});

test("a form whose page could not be set up for printing says so", async () => {
  renderPane(Object.assign(new FakeHost(), { hasPrinter: false }));
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: "工具" }));
  await user.click(await screen.findByRole("button", { name: "新建项目支出绩效自评表" }));
  await screen.findByText(/打印页面没有设成/);
});
