/** What a sheet holds: which forms, of what kind, each with its blocks put together. */
import { readForms } from "../../../src/core/form/read";
import { address, areaAddress, sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

type Row = CellValue[];
const read = (...rows: Row[]) => readForms(sheetFromValues(rows));
const kinds = (...rows: Row[]) => read(...rows).map(({ kind }) => kind);
const TITLE: Row = ["项目支出绩效自评表"];
const FUNDS: Row = ["资金来源", "全年预算数", "全年执行数", "执行率"];
const MONEY: Row = ["年度资金总额", 100, 90, "90%"];
const TABLE: Row = ["三级指标", "指标值", "完成值", "得分"];
const INDICATOR: Row = ["清淤", "≥5公里", "6公里", 30];
const LIST: Row = ["项目名称", "预算数", "执行数", "执行率"];

test.each<[string, Row[], string[]]>([
  ["nothing", [], []],
  ["no heading", [["甲"], [1]], []],
  ["results", [["三级指标", "指标值", "完成值"], INDICATOR], ["self-evaluation"]],
  ["scores", [["三级指标", "指标值", "得分"], INDICATOR], ["self-evaluation"]],
  ["targets alone", [["三级指标", "指标值", "分值"], INDICATOR], ["target"]],
  ["targets nobody has filled in", [["三级指标", "指标值", "分值"]], ["target"]],
  [
    "what is expected by the end of the year",
    [["三级指标", "指标值", "完成值", "全年预计完成值"], INDICATOR],
    ["monitoring"],
  ],
  ["spending so far", [["资金来源", "全年预算数", "1-7月执行数"], MONEY], ["monitoring"]],
  ["a title that says so", [["项目绩效监控表"], TABLE, INDICATOR], ["monitoring"]],
  ["a list of projects in a monitoring table", [["绩效监控表"], LIST, ["清淤", 1, 1, 1]], ["project-list"]],
  ["funds with a rate", [FUNDS, MONEY], ["self-evaluation"]],
  ["funds with a score", [[...FUNDS.slice(0, 3), "得分"], MONEY], ["self-evaluation"]],
  ["funds under a title that speaks of evaluation", [TITLE, FUNDS.slice(0, 3), MONEY], ["self-evaluation"]],
  [
    "funds under a title that speaks of results",
    [["绩效情况表"], FUNDS.slice(0, 3), MONEY],
    ["self-evaluation"],
  ],
  ["funds of an account", [["支出情况表"], FUNDS.slice(0, 3), MONEY], []],
  ["headings of funds over nothing", [TITLE, FUNDS], []],
])("%s", (_what, rows, found) => {
  expect(kinds(...rows)).toEqual(found);
});

test("forms are told from top to bottom, then from left to right", () => {
  const beside = (left: Row, right: Row) => [...left, null, ...right];
  const rows = [beside(TABLE, TABLE), beside(INDICATOR, INDICATOR), [], TITLE, TABLE, INDICATOR];
  expect(read(...rows).map(({ area }) => areaAddress(area))).toEqual(["A1:D2", "F1:I2", "A4:D6"]);
});

test("a form ends with the last row of its blocks, whichever that is", () => {
  const area = (...rows: Row[]) => areaAddress(read(...rows)[0]!.area);
  expect(area(TITLE, FUNDS, MONEY, TABLE, INDICATOR, ["填表人：某某"])).toBe("A1:D5");
  expect(area(TABLE, INDICATOR, FUNDS, MONEY, ["填表人：某某"])).toBe("A1:D4");
  expect(area(LIST, ["清淤", 1, 1, 1], ["注：略"])).toBe("A1:D2");
});

test("after a page break indicators, total, grade and explanation go on", () => {
  const total: Row = ["总分", "优", "", 60];
  const [form] = read(TABLE, INDICATOR, TABLE, INDICATOR, total, ["未完成原因", "雨季"]);
  expect(form!.indicators.map(({ row }) => row)).toEqual([1, 3]);
  expect(form).toMatchObject({
    total: { score: { value: 60 } },
    grade: { text: "优" },
    explanationBelow: { text: "雨季" },
  });
  expect(areaAddress(form!.area)).toBe("A1:D5");
  const [first] = read(TABLE, INDICATOR, total, TABLE, INDICATOR, ["总分", "良", "", 50]);
  expect(first).toMatchObject({ total: { score: { value: 60 } }, grade: { text: "优" } });
});

test("of two blocks of amounts the one that is scored speaks for the form, else the first", () => {
  const tasks: Row = ["任务名称", "全年预算数", "全年执行数"];
  const task: Row = ["清淤工程经费", 7, 6];
  expect(read(TITLE, tasks, task, FUNDS, MONEY, TABLE, INDICATOR)[0]!.funds!.total.budget!.value).toBe(100);
  expect(read(TITLE, FUNDS, MONEY, tasks, task, TABLE, INDICATOR)[0]!.funds!.total.budget!.value).toBe(100);
  const other: Row = ["来源", "全年预算数", "全年执行数", "得分"];
  expect(read(TITLE, other, task, FUNDS, MONEY, TABLE, INDICATOR)[0]!.funds!.total.budget!.value).toBe(7);
  const scored: Row = ["来源", "全年预算数", "全年执行数", "分值", "得分"];
  expect(read(TITLE, FUNDS, MONEY, scored, task, TABLE, INDICATOR)[0]!.funds!.total.budget!.value).toBe(7);
});

test("the unit of money is that of head and funds: indicators count in another", () => {
  const unit = (...rows: Row[]) => read(...rows)[0]!.unit?.name;
  const other: Row = ["造价", "≤300", "280元", 30];
  const funds: Row = ["资金总额（万元）", 100, 90, "90%"];
  expect(unit(TITLE, FUNDS, funds, TABLE, other)).toBe("万元");
  expect(unit(TITLE, FUNDS, MONEY, TABLE, other)).toBeUndefined();
  expect(unit(TITLE, FUNDS, MONEY, ["单位：元"], TABLE, other)).not.toBe("万元");
  expect(unit(TABLE, INDICATOR, FUNDS, funds)).toBe("万元");
  expect(unit(TABLE, INDICATOR, TITLE, ["单位：元"], TABLE, INDICATOR)).toBeUndefined();
  // Without funds above the table twelve rows under its heading are asked.
  const rows = (n: number): Row[] => Array.from({ length: n }, () => INDICATOR);
  expect(unit(TABLE, ...rows(11), other)).toBe("元");
  expect(unit(TABLE, ...rows(12), other)).toBeUndefined();
});

test("the head is what stands above the first block; without anything there it is blank", () => {
  expect(Object.keys(read(["项目名称", "清淤"], TABLE, INDICATOR)[0]!.head)).toEqual(["projectName"]);
  expect(read(LIST, ["清淤", 1, 1, 1])[0]!.head).toEqual({});
  expect(read(TABLE, ["主管部门", "≥5公里", "6公里", 30])[0]!.head).toEqual({});
});

test("grade and total in the head count where the table has none", () => {
  const headed: Row = ["自评等级", "良", "自评得分", 85];
  expect(read(TITLE, headed, TABLE, INDICATOR)[0]).toMatchObject({
    grade: { text: "良" },
    total: { score: { value: 85 } },
  });
  expect(read(TITLE, headed, TABLE, INDICATOR, ["总分", "优", "", 95])[0]).toMatchObject({
    grade: { text: "优" },
    total: { score: { value: 95 } },
  });
  expect(read(TITLE, TABLE, INDICATOR)[0]).toMatchObject({ grade: null, total: null });
});

test("prompts left in are told of the form they stand in, trimmed", () => {
  const prompt = " 对照年度目标，说明完成情况（100字以内） ";
  const rows = [
    [...TABLE, null, ...TABLE],
    [...INDICATOR, null, ...INDICATOR],
    ["", "", prompt, "", null, "", "", ""],
    ["", "", "", prompt, "", prompt, "", ""],
  ];
  const told = readForms(sheetFromValues(rows)).map(({ prompts }) => prompts.map(({ at }) => address(at)));
  expect(told).toEqual([["C3", "D4"], ["F4"]]);
  expect(readForms(sheetFromValues(rows))[0]!.prompts[0]!.text).toBe(prompt.trim());
  expect(read(FUNDS, MONEY, [prompt])[0]!.prompts).toEqual([]);
});

test("a list between funds and indicators gives the form its tasks; the headings are those of the table", () => {
  const [form, ...more] = read(
    TITLE,
    FUNDS,
    MONEY,
    LIST,
    ["清淤", 60, 50, 1],
    ["加固", 40, 40, 1],
    TABLE,
    INDICATOR,
  );
  expect(more).toEqual([]);
  expect(form!.projects.map(({ name }) => name.text)).toEqual(["清淤", "加固"]);
  expect(form!.headings[0]!.column).toBe("name");
  expect(form!.headings.map(({ text }) => text)).toContain("得分");
  expect(form!.kind).toBe("self-evaluation");
});
