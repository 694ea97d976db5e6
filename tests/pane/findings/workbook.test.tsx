import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type Sheet, sheetFromValues } from "../../../src/core/sheet/sheet";
import { HostError } from "../../../src/host/host";
import { exportPlan } from "../../../src/pane/findings/export-plan";
import { exportTable, toTsv } from "../../../src/pane/findings/export-table";
import { listFindings } from "../../../src/pane/state/findings";
import { strings } from "../../../src/pane/strings/strings";
import { DEBOUNCE } from "../../../src/pane/state/use-checker";
import { rules } from "../../../src/rules";
import { checked, choose, FakeHost, finding, gate, renderSheet, stubBrowser, testRules } from "../support";

beforeEach(() => stubBrowser());

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.getByRole("button", { name });

const funds = (name: string, rate: string): Sheet =>
  sheetFromValues(
    [
      ["项目支出绩效自评表"],
      ["项目名称", name],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", 400, 400, 380, 10, rate, 9.5],
    ],
    [],
    name,
  );

async function opened() {
  const host = new FakeHost();
  host.others.push(
    { id: "s2", protected: false, sheet: funds("加固", "85.00%") },
    { id: "s3", protected: false, sheet: sheetFromValues([["会议记录"]], [], "记录") },
  );
  const pane = renderSheet(
    funds("清淤", "95.00%"),
    host,
    rules.filter(({ id }) => id === "rate-mismatch"),
  );
  await user.click(button("检查"));
  return { ...pane, host };
}

test("all sheets are checked; each is told with its counts and leads to its findings", async () => {
  const { host } = await opened();
  await choose("整本工作簿…");
  await screen.findByRole("heading", { name: "整本工作簿" });
  expect(
    screen.getByText("3 张工作表，2 张有自评表或项目清单：错误 1 个，警告 0 个，提示 0 个。"),
  ).toBeTruthy();
  const list = within(screen.getByRole("list", { name: "整本工作簿" }));
  expect(list.getAllByRole("button").map((row) => row.textContent)).toEqual([
    "加固加固错误 1",
    "清淤清淤没有待处理的问题",
    "记录没有找到自评表或项目清单",
  ]);
  [host.snapshot, host.others[0]] = [host.others[0]!, host.snapshot];
  await user.click(list.getByRole("button", { name: /加固/ }));
  expect(host.selected.at(-1)).toEqual({ sheetId: "s2", at: { row: 3, col: 5 } });
  expect(screen.getByText(/^加固 · /)).toBeTruthy();
  await choose("整本工作簿…");
  await screen.findByRole("heading", { name: "整本工作簿" });
  await user.click(button("回到本表"));
  expect(screen.getByRole("region", { name: "问题清单" })).toBeTruthy();
});

test("a sheet that fails is told in words, the others are checked", async () => {
  const { host } = await opened();
  const read = host.read.bind(host);
  host.read = (id) => (id === "s2" ? Promise.reject(new HostError("too-large", "x")) : read(id));
  await choose("整本工作簿…");
  await screen.findByRole("heading", { name: "整本工作簿" });
  const row = within(screen.getByRole("list", { name: "整本工作簿" })).getByRole("button", { name: /加固/ });
  expect(row.textContent).toContain("工作表太大，Excel 一次读不完。");
});

test("says which sheet it is at, and is broken off", async () => {
  const { host } = await opened();
  const { passed, open } = gate();
  host.answer = () => passed;
  await choose("整本工作簿…");
  await screen.findByRole("heading", { name: "整本工作簿" });
  expect(screen.getByText("正在检查第 1 张，共 3 张：清淤")).toBeTruthy();
  expect(screen.getByRole("progressbar").getAttribute("max")).toBe("3");
  await user.click(button("取消"));
  expect(screen.getByText("检查已取消。")).toBeTruthy();
  open();
});

test("findings go into a sheet of their own, which leaves the list as it was", async () => {
  const { host, checker } = await opened();
  await choose("整本工作簿…");
  await screen.findByRole("heading", { name: "整本工作簿" });
  await user.click(button("导出到新工作表"));
  expect(
    await screen.findByText("已导出到工作表“问题清单”，设为 A4 横向、一页宽，打印前请看一眼预览。"),
  ).toBeTruthy();
  expect(host.snapshot.sheet.name).toBe("问题清单");
  const values = host.snapshot.sheet.rows.map((row) => row?.map((cell) => cell?.value ?? null));
  expect(values[0]).toEqual(["绩效自评表问题清单"]);
  expect(values[1]![0]).toMatch(/^口径：全国通用　检查时间：.*待处理 1 项，已确认无误 0 项$/);
  expect(values[3]!.slice(0, 5)).toEqual([1, "加固", "F4", "错误", "资金"]);
  const { run } = checker.getState().result!;
  host.change();
  await act(() => new Promise((resolve) => setTimeout(resolve, DEBOUNCE + 50)));
  expect(checker.getState().result!.run).toBe(run);
  expect(screen.queryByText("这张工作表里没有找到自评表")).toBeNull();
});

test("what is refused is told", async () => {
  const { host } = await opened();
  host.addSheets = () => Promise.reject(new HostError("protected", "workbook structure"));
  await choose("整本工作簿…");
  await screen.findByRole("heading", { name: "整本工作簿" });
  await user.click(button("导出到新工作表"));
  expect((await screen.findByRole("alert")).textContent).toContain("工作簿受保护");
});

test("a sample is added and checked", async () => {
  const host = new FakeHost();
  renderSheet(sheetFromValues([["x"]]), host, rules);
  await user.click(button("用示例试一试"));
  const found = await screen.findByRole("region", { name: "问题清单" });
  expect(host.snapshot.sheet.name).toBe("自评表示例");
  expect(within(found).getByTitle(/执行率填的是 96\.61%/)).toBeTruthy();
  expect(within(found).getByTitle(/更换闸门数量.*扣了 2 分/)).toBeTruthy();
});

test("a table of words: open ones first, the explained with their reasons", () => {
  const [first, second] = listFindings(checked([finding("error", 3, 5, 1), finding("hint", 1, 7, 4)]));
  const record = { fingerprint: "0", rule: "r", reason: "财政局已批复", date: "2026-01-02" };
  const sheets = [{ name: "甲", items: [first!], acknowledged: [{ ...second!, record }] }];
  expect(exportTable(sheets, testRules, strings["zh-CN"], "zh-CN")).toEqual([
    ["序号", "工作表", "单元格", "级别", "位置", "问题", "为什么", "怎么改", "依据", "状态"],
    ["1", "甲", "F4", "错误", "资金", "有误 1", "审核会退回。", "改成实际数。", "填表说明", "待处理"],
    [
      "2",
      "甲",
      "H2",
      "提示",
      "资金",
      "有误 4",
      "审核会退回。",
      "改成实际数。",
      "填表说明",
      "已确认无误：财政局已批复（2026-01-02）",
    ],
  ]);
});

test("nothing that is pasted calculates or breaks the table", () => {
  expect(toTsv([["=1+1", "+86", "-5%", "@SUM(A1)", "甲\t乙", '他说"好"', "两\n行", "平常"]])).toBe(
    `'=1+1\t'+86\t'-5%\t'@SUM(A1)\t"甲\t乙"\t"他说""好"""\t"两\n行"\t平常`,
  );
  expect(toTsv([["a"], ["b"]])).toBe("a\r\nb");
});

test("the sheet prints on A4 with its headings on each page", () => {
  const plan = exportPlan("清单", { title: "题", about: "说" }, [["序号"], ["1", "=甲"]]);
  expect(plan.rows).toEqual([["题"], ["说"], ["序号"], [1, "=甲"]]);
  expect(plan.print).toEqual({ orientation: "landscape", area: "A1:J4", titleRows: "3:3" });
});
