/** Lists as offices keep them: side by side, with indicators beside, scored row by row, named by nothing. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

const projects = (rows: CellValue[][]) =>
  readForms(sheetFromValues(rows)).map((form) =>
    form.projects.map(({ name, budget, executed, rate }) =>
      [name.text, budget?.value, executed?.value, rate?.value].join(" "),
    ),
  );

test("two lists side by side are read each with its own columns, wherever their headings begin", () => {
  const read = projects([
    ["序号", "项目", "支付率", "", "专项清单", "", ""],
    [1, "清淤", "90%", "", "序号", "工程名称", "预算数", "支出数"],
    [2, "绿化", "40%", "", 1, "照明", 50, 20],
    ["", "", "", "", 2, "道路", 80, 80],
  ]);
  expect(read).toEqual([
    ["清淤   0.9", "绿化   0.4"],
    ["照明 50 20 ", "道路 80 80 "],
  ]);
});

test("a list may score each of its projects; the funds of a form are scored once", () => {
  const list = ["项目名称", "预算数（万元）", "执行数", "执行率", "自评得分"];
  const rows = ["设备", "社区", "培训"].map((name, n) => [name, 100, 90 - n, `${90 - n}%`, 95]);
  expect(projects([list, ...rows])[0]).toHaveLength(3);
  expect(readForms(sheetFromValues([list, ["年度资金总额", 100, 90, "90%", 9]]))[0]!.projects).toEqual([]);
});

test("names need no heading", () => {
  const read = projects([
    ["街道经费使用情况", "", "", ""],
    ["", "预算", "支出", "进度"],
    ["党建", 20, 19, "95%"],
    ["综治", 30, 6, "20%"],
    ["城管", 100, 98, "98%"],
    ["文体", 15, 15, "100%"],
  ]);
  expect(read[0]).toContain("综治 30 6 0.2");
});

test("a table that begins below ends the list", () => {
  const read = projects([
    ["项目名称", "预算数（万元）", "支出数"],
    ["清淤", 100, 90],
    ["绿化", 50, 20],
    ["说明", "数量", "人数"],
    ["参与", 5, 7],
  ]);
  expect(read[0]).toEqual(["清淤 100 90 ", "绿化 50 20 "]);
});

test("projects with their indicators beside them are read as both", () => {
  const [form] = readForms({
    name: "监控",
    rows: [
      ["1-9月重点项目绩效监控表"],
      ["项目名称", "预算数（万元）", "1-9月支出", "执行率", "监控指标", "年度目标", "1-9月完成"],
      ["促消费", 500, 410, "82%", "活动场次", "40场", "33场"],
      ["", "", "", "", "带动销售", "6亿元", "5.1亿元"],
    ].map((row) => row.map((value) => ({ value: value === "" ? null : value }))),
    merges: [0, 1, 2, 3].map((col) => ({ top: 2, bottom: 3, left: col, right: col })),
  });
  expect(form!.kind).toBe("monitoring");
  expect(form!.projects.map(({ row }) => row)).toEqual([2]);
  expect(form!.indicators.map(({ name }) => name.text)).toEqual(["活动场次", "带动销售"]);
});
