/** Lists of projects whose headings say nothing: arithmetic between the columns, and what stands under them. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";
import { merge } from "./merge";

type Row = CellValue[];
const read = (rows: Row[], merges: Parameters<typeof sheetFromValues>[1] = []) =>
  describeForms(readForms(sheetFromValues(rows, merges)));
const forms = (rows: Row[], merges: Parameters<typeof sheetFromValues>[1] = []) =>
  readForms(sheetFromValues(rows, merges));
const TITLE: Row = ["2023年度专项经费一览（单位：万元）"];

describe("money is told by arithmetic", () => {
  test("a rate that is the quotient row after row names what it divides", () => {
    expect(
      read([
        TITLE,
        ["序", "事项", "东栏", "西栏", "南栏"],
        [1, "清淤", 120, 66, "55.0%"],
        [2, "加固", 80.5, 80.5, "100.0%"],
        [3, "巡查", 40, 33, "82.5%"],
        [4, "管护", 60, 57, "95.0%"],
      ]),
    ).toEqual([
      "project-list 2023年度专项经费一览（单位：万元）",
      "unit 万元",
      "item 3 | 清淤 | 120 | 66 | 55%",
      "item 4 | 加固 | 80.5 | 80.5 | 100%",
      "item 5 | 巡查 | 40 | 33 | 82.5%",
      "item 6 | 管护 | 60 | 57 | 95%",
    ]);
  });

  test("whole percentages without a sign do, too", () => {
    const lines = read([
      TITLE,
      ["序", "事项", "东栏", "西栏", "南栏"],
      [1, "清淤", 120, 66, 55],
      [2, "加固", 80.5, 80.5, 100],
      [3, "巡查", 40, 32, 80],
      [4, "管护", 60, 57, 95],
    ]);
    expect(lines).toContain("item 5 | 巡查 | 40 | 32 | 80%");
  });

  test("without a rate, what is left names the budget and what was spent", () => {
    const lines = read([
      TITLE,
      ["序", "项目", "东栏", "西栏", "剩下"],
      [1, "清淤", 120, 66, 54],
      [2, "加固", 80.5, 70, 10.5],
      [3, "巡查", 40, 33, 7],
      ["共计", "", 240.5, 169, 71.5],
    ]);
    expect(lines.slice(2)).toEqual([
      "item 3 | 清淤 | 120 | 66",
      "item 4 | 加固 | 80.5 | 70",
      "item 5 | 巡查 | 40 | 33",
      "total 6 | 共计 | 240.5 | 169",
    ]);
  });

  test("whole counts for which no unit of money is stated are none", () => {
    expect(
      read([
        ["各地支出项目评价统计"],
        ["序", "单位", "东栏", "西栏", "南栏"],
        [1, "教育局", 36, 30, "83.33%"],
        [2, "水务局", 19, 18, "94.74%"],
        [3, "农业局", 25, 20, "80.00%"],
      ]),
    ).toEqual([]);
  });

  test("quotients that do not hold name nothing", () => {
    expect(
      read([
        TITLE,
        ["序", "事项", "东栏", "西栏", "南栏"],
        [1, "清淤", 120, 66, "35.0%"],
        [2, "加固", 80.5, 70, "90.0%"],
        [3, "巡查", 40, 33, "12.5%"],
      ]),
    ).toEqual([]);
  });
});

describe("what stands under a heading that says nothing", () => {
  const LIST: Row[] = [
    TITLE,
    ["北栏", "事项", "预算数", "执行数", "执行率", "等次", "其他"],
    [1, "清淤", 120, 60, "50%", "中", "用地协调超期，转入次年"],
    [2, "加固", 80, 76, "95%", "优", ""],
    [3, "巡查", 40, 36, "90%", "良", ""],
  ];

  test("words in some rows are reasons, grades in all rows are not", () => {
    expect(read(LIST)).toContain("item 3 | 清淤 | 120 | 60 | 50% | 用地协调超期，转入次年");
  });

  test("1, 2, 3 number the rows, and are not told as unread", () => {
    expect(forms(LIST)[0]!.unread).toEqual([]);
  });
});

test("a list may weigh and score each of its projects", () => {
  const headings: Row = ["序号", "项目名称", "预算数", "支出数", "执行率", "分值", "得分"];
  const rows: Row[] = [
    [1, "清淤", 120, 60, "50%", 10, 5],
    [2, "加固", 80, 76, "95%", 10, 9.5],
    [3, "巡查", 40, 38, "95%", 10, 9.5],
  ];
  expect(forms([TITLE, headings, ...rows])[0]!.projects).toHaveLength(3);
});

test("a list of offices' projects needs no rate, an accounting statement is none", () => {
  const rows: Row[] = [
    ["教育局", "清淤", 120, 60],
    ["水利局", "加固", 80, 76],
    ["农业局", "巡查", 40, 38],
  ];
  const headings: Row = ["部门", "项目", "指标金额", "支付金额"];
  const projects = (columns: number) =>
    forms([headings, ...rows].map((row) => row.slice(columns))).flatMap((form) => form.projects);
  expect(projects(0)).toHaveLength(3);
  expect(projects(1)).toEqual([]);
});

test("amounts with their unit are money, whole as they are", () => {
  const lines = read([
    ["项目支出表"],
    ["项目", "计划", "已花", "花了多少"],
    ["清淤", "120万元", "60万元", "50%"],
    ["加固", "80万元", "76万元", "95%"],
    ["巡查", "40万元", "38万元", "95%"],
  ]);
  expect(lines).toContain("item 4 | 加固 | 80 | 76 | 95%");
});

test("执行/调后 is a rate", () => {
  const lines = read([
    ["2023年度预算执行一览（单位：元）"],
    ["项目编码", "项目", "年初", "调后", "已执行", "执行/调后"],
    ["2301", "清淤", 120, 100, 50, "50%"],
    ["2302", "加固", 80, 90, 81, "90%"],
    ["2303", "巡查", 40, 40, 38, "95%"],
  ]);
  expect(lines).toContain("item 3 | 清淤 | 100 | 50 | 50%");
});

test("a list goes on where its two rows of headings stand again in one", () => {
  const headings: Row[] = [
    ["序号", "项目名称", "预算数", "分季支出", "", "全年支出", ""],
    ["", "", "", "上半年", "下半年", "金额", "比重"],
  ];
  const merges = [
    merge(1, 0, 2, 0),
    merge(1, 1, 2, 1),
    merge(1, 2, 2, 2),
    merge(1, 3, 1, 4),
    merge(1, 5, 1, 6),
  ];
  const again: Row = ["序号", "项目名称", "预算数", "上半年", "下半年", "金额", "比重"];
  const rows: Row[] = [
    TITLE,
    ...headings,
    [1, "清淤", 120, 20, 40, 60, "50%"],
    [2, "加固", 80, 30, 46, 76, "95%"],
    again,
    [3, "巡查", 40, 10, 28, 38, "95%"],
    ["合计", "", 240, 60, 114, 174, "72.5%"],
  ];
  expect(read(rows, merges)).toEqual([
    "project-list 2023年度专项经费一览（单位：万元）",
    "unit 万元",
    "item 4 | 清淤 | 120 | 60 | 50%",
    "item 5 | 加固 | 80 | 76 | 95%",
    "item 7 | 巡查 | 40 | 38 | 95%",
    "total 8 | 合计 | 240 | 174 | 72.5%",
  ]);
  const twice = rows.map((row, index) => (index === 4 ? ["合计", "", 120, 20, 40, 60, "50%"] : row));
  expect(forms(twice, merges)).toHaveLength(2);
});

test("the sum of the sources beside a project is a sub-total", () => {
  const kinds = forms(
    [
      TITLE,
      ["序号", "项目名称", "资金级次", "下达数", "支付数", "支付率"],
      [1, "清淤", "中央", 120, 60, "50%"],
      ["", "", "县级", 80, 76, "95%"],
      ["", "", "小计", 200, 136, "68%"],
      [2, "巡查", "县级", 40, 38, "95%"],
      ["合计", "", "", 240, 174, "72.5%"],
    ],
    [merge(2, 0, 4, 0), merge(2, 1, 4, 1)],
  )[0]!.projects.map(({ kind }) => kind);
  expect(kinds).toEqual(["item", "item", "subtotal", "item", "total"]);
});

describe("indicators of the projects of a list", () => {
  const MONITORING: Row = ["2023年1—9月项目绩效监控汇总（单位：万元）"];

  test("may stand beside them, several to a project", () => {
    const rows: Row[] = [
      MONITORING,
      ["序号", "项目", "全年预算", "已支出", "支出率", "监控指标", "东栏", "西栏", "滞后原因"],
      [1, "清淤", 120, 60, "50%", "清淤长度", "12公里", "5公里", "汛期停工"],
      ["", "", "", "", "", "断面水质达标率", "≥90%", "92%", ""],
      [2, "巡查", 40, 38, "95%", "巡查次数", "200次", "190次", ""],
    ];
    const [form] = forms(
      rows,
      [0, 1, 2, 3, 4, 8].map((col) => merge(2, col, 3, col)),
    );
    expect(form!.kind).toBe("monitoring");
    expect(form!.projects.map(({ row }) => row + 1)).toEqual([3, 5]);
    expect(
      form!.indicators.map(({ name, target, actual }) => [name.text, target?.text, actual?.text]),
    ).toEqual([
      ["清淤长度", "12公里", "5公里"],
      ["断面水质达标率", "≥90%", "92%"],
      ["巡查次数", "200次", "190次"],
    ]);
  });

  test("may stand below them, under the headings of the money", () => {
    const [form] = forms([
      MONITORING,
      ["编号", "项目/指标", "预算（目标）", "执行（完成）", "执行率", "偏离原因"],
      [1, "清淤", 120, 60, "50%", "汛期停工"],
      ["", "清淤长度", "12公里", "5公里", "", "同上"],
      ["", "断面水质达标率", "90%", "92%", "", ""],
      [2, "巡查", 40, 38, "95%", ""],
      ["", "巡查次数", "200次", "190次", "", ""],
      ["", "合计", 160, 98, "61.25%", ""],
    ]);
    expect(form!.kind).toBe("monitoring");
    expect(form!.projects.map(({ row, kind }) => `${row + 1} ${kind}`)).toEqual([
      "3 item",
      "6 item",
      "8 total",
    ]);
    expect(
      form!.indicators.map(({ name, target, actual }) => [name.text, target?.text, actual?.text]),
    ).toEqual([
      ["清淤长度", "12公里", "5公里"],
      ["断面水质达标率", "90%", "92%"],
      ["巡查次数", "200次", "190次"],
    ]);
    expect(form!.unread).toEqual([]);
  });

  test("dates beside a list that is no evaluation are no results", () => {
    const [form] = forms([
      TITLE,
      ["序号", "项目", "全年预算", "已支出", "支出率", "建设地点", "东栏", "西栏"],
      [1, "清淤", 120, 60, "50%", "河东", "6月1日", "7月1日"],
      [2, "巡查", 40, 38, "95%", "河西", "3月1日", "3月5日"],
    ]);
    expect(form!.indicators).toEqual([]);
  });
});

test("a unit that stands apart in a cell of several statements is read", () => {
  const rows: Row[] = [
    ["编报：预算股　　金额单位：万元　　截至12月31日"],
    ["序号", "项目名称", "预算数", "执行数", "执行率"],
    [1, "清淤", 120, 60, "50%"],
  ];
  expect(forms(rows)[0]!.unit?.name).toBe("万元");
});

test("an excerpt that says where its rows stand in the whole list is no list", () => {
  const headings: Row = ["序号", "项目名称", "预算数", "执行数", "执行率"];
  const row: Row = [1, "清淤", 120, 60, "50%"];
  expect(forms([headings, row])).toHaveLength(1);
  expect(
    forms([
      [...headings, "明细行次"],
      [...row, 3],
    ]),
  ).toEqual([]);
});
