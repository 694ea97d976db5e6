/** Tables that once were misread: each small, each from a reader's report. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

const read = (rows: CellValue[][]) => readForms(sheetFromValues(rows));
const HEADINGS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
const names = (rows: CellValue[][]) =>
  read([HEADINGS, ...rows]).flatMap((form) => form.indicators.map((row) => row.name.text));

test("an indicator whose name begins like a label of the foot does not close the table", () => {
  const rows = [
    ["产出指标", "数量指标", "新建公路里程", "≥20公里", "21公里", 20, 20, ""],
    ["", "", "等级公路养护里程", "≥80公里", "80公里", 10, 10, ""],
    ["", "", "注册登记企业数", "≥60家", "66家", 10, 10, ""],
    ["填表人：某某", "", "", "", "", "", "", ""],
  ];
  expect(names(rows)).toEqual(["新建公路里程", "等级公路养护里程", "注册登记企业数"]);
});

test("a project whose name begins so does not end the list", () => {
  const [form] = read([
    ["项目名称", "预算数", "执行数", "执行率"],
    ["清淤工程", 30, 30, 1],
    ["等级公路养护", 20, 20, 1],
    ["加固工程", 50, 10, 0.2],
    ["注：执行率=执行数÷预算数", "", "", ""],
  ]);
  expect(form!.projects.map((project) => project.name.text)).toEqual([
    "清淤工程",
    "等级公路养护",
    "加固工程",
  ]);
});

test("subtotals of a flat table are no indicators", () => {
  const rows = [
    ["产出指标", "数量指标", "新建公路里程", "≥20公里", "21公里", 50, 50, ""],
    ["产出指标小计", "", "", "", "", 50, 50, ""],
  ];
  expect(names(rows)).toEqual(["新建公路里程"]);
});

test.each([
  ["填报单位：元谋县农业农村局", "金额单位：万元", "万元"],
  ["填报单位：元江县水务局", "单位：元", "元"],
  ["单位：万元、%", "", "万元"],
])("unit of money: %s, %s → %s", (left, right, unit) => {
  const [form] = read([
    [left, "", "", right],
    ["", "全年预算数", "全年执行数", "执行率"],
    ["年度资金总额", 60, 60, "100%"],
    ...[HEADINGS],
    ["产出指标", "数量指标", "新建公路里程", "≥20公里", "21公里", 90, 90, ""],
  ]);
  expect(form!.unit?.name).toBe(unit);
  expect(form!.head["reportingUnit"]?.text ?? "").not.toContain("万元");
});

test("a helper figure beside the headings hides nothing", () => {
  const rows = [
    [...HEADINGS, "", 100],
    ["产出指标", "数量指标", "新建公路里程", "≥20公里", "21公里", 90, 90, ""],
  ];
  expect(read(rows)[0]!.indicators).toHaveLength(1);
});

test("（1）, （2） number the levels and weigh nothing; （50） and （3分） do", () => {
  const groups = (...labels: string[]) =>
    read([
      HEADINGS,
      ...labels.map((label, i) => ["产出指标", label, `指标名称${i}甲`, "≥20次", "21次", 30, 30, ""]),
    ])[0]!.groups.map((group) => group.weight);
  expect(groups("数量指标（1）", "质量指标（2）")).toEqual([]);
  expect(groups("数量指标（50）", "质量指标（3分）")).toEqual([50, 3]);
});

test("a note on grades above the table is no total", () => {
  const total = (note: string) =>
    read([[note], HEADINGS, ["产出指标", "数量指标", "新建公路里程", "≥20公里", "21公里", 90, 90, ""]])[0]!
      .total?.score?.value;
  expect(total("注：自评得分90分（含）以上为优")).toBeUndefined();
  expect(total("项目自评得分为95分。")).toBe(95);
});

test("a cause and a measure in columns of their own are one explanation", () => {
  const headings = [...HEADINGS.slice(0, 7), "偏差原因分析", "改进措施"];
  const [form] = read([
    headings,
    ["产出指标", "数量指标", "新建公路里程", "≥20公里", "18公里", 50, 45, "汛期停工", "下年抓紧"],
    ["", "", "养护里程", "≥80公里", "70公里", 40, 35, "", "增加班组"],
  ]);
  expect(form!.indicators.map((row) => row.explanation!.text)).toEqual(["汛期停工；下年抓紧", "增加班组"]);
});

test("大于等于 in a column of signs is a sign", () => {
  const [form] = read([
    ["三级指标", "指标性质", "指标值", "度量单位", "实际完成值", "分值", "得分"],
    ["验收合格率", "大于等于", 95, "%", "98%", 50, 50],
    ["单位造价", "小于等于", 300, "元", "280元", 40, 40],
  ]);
  expect(form!.indicators.map((row) => row.target!.text)).toEqual(["≥95%", "≤300元"]);
});

test("自评分值 is a score", () => {
  const [form] = read([
    ["三级指标", "指标值", "完成值", "分值", "自评分值"],
    ["验收合格率", "≥95%", "98%", 50, 50],
  ]);
  expect(form!.indicators[0]!.score!.value).toBe(50);
});

test("a row of labels with their figures under the amounts is no source of money", () => {
  const [form] = read([
    ["草原管护经费自评表"],
    ["经费", "全年拨入", "", "全年花销", "", "余额"],
    ["", "120万元", "", "114万元", "", "6万元"],
    ["", "花销比例", "", "95%", "", "应得10分，实得9.5分"],
    HEADINGS,
    ["产出指标", "数量指标", "巡护里程", "≥240公里", "251公里", 90, 90, ""],
  ]);
  expect(form!.funds).toMatchObject({
    total: { budget: { value: 120 }, executed: { value: 114 }, rate: { value: 0.95 }, weight: { value: 10 } },
    parts: [],
  });
});

test("points of the funds may stand over the column of reasons, right of all that is scored", () => {
  const [form] = read([
    ["草原修复项目绩效自评表", "", "", "", "", "", "单位：万元"],
    ["资金", "来源", "中央", "自治区", "旗级", "合计", "", "执行率得分（10分）"],
    ["", "全年预算", 600, 240, 100, 940, "", 9],
    ["", "实际支出", 600, 196, 50, 846],
    ["一级指标", "二级指标", "三级指标", "目标值", "完成值", "权重", "评分", "偏离原因与措施"],
    ["产出指标", "数量指标", "种草面积", "≥3万亩", "3.2万亩", 90, 90, ""],
  ]);
  expect(form!.funds!.total).toMatchObject({
    budget: { value: 940 },
    weight: { value: 10 },
    score: { value: 9 },
  });
});

describe("the row of the execution rate", () => {
  const FUNDS: CellValue[][] = [
    ["道路养护项目绩效自评表", "", "", "", "单位：万元"],
    ["资金", "全年预算数", "全年执行数"],
    ["年度资金总额", 200, 150],
  ];
  const OTHERS: CellValue[][] = [
    ["一、产出指标"],
    ["数量指标", "修补坑槽", "≥500处", "512处", 50, 50],
    ["质量指标", "验收合格率", "≥95%", "96%", 40, 40],
  ];
  const readUnderFunds = (...rows: CellValue[][]) =>
    readForms(
      sheetFromValues([
        ...FUNDS,
        ["二级指标", "三级指标", "指标值", "完成值", "分值", "得分"],
        ...rows,
        ...OTHERS,
      ]),
    ).flatMap(({ funds, indicators }) => [
      indicators.map(({ name, level1 }) => `${level1?.text} ${name.text}`).join(", "),
      [funds!.total.rate, funds!.total.weight, funds!.total.score].map((field) => field?.value ?? null),
    ]);
  const REST = "一、产出指标 修补坑槽, 一、产出指标 验收合格率";

  test("is that of the funds also where its level has a row of its own, and its name a number", () => {
    const row: CellValue[] = ["执行率指标", "指标1：预算执行率", "100%", "75%", 10, 7.5];
    expect(readUnderFunds(["一、预算执行指标"], row)).toEqual([REST, [0.75, 10, 7.5]]);
  });

  test("under a level that says so also where the rate is not what the funds make", () => {
    const row: CellValue[] = ["执行率指标", "预算执行率", "100%", "57%", 10, 7.5];
    expect(readUnderFunds(["一、预算执行指标"], row)).toEqual([REST, [0.57, 10, 7.5]]);
  });

  test("is an indicator where neither its level nor its figure says so", () => {
    const row: CellValue[] = ["过程管理", "预算执行率", "100%", "57%", 10, 7.5];
    expect(readUnderFunds(row)[0]).toContain("预算执行率");
  });
});

test("a total whose cells follow no column: the weight before the score", () => {
  const [form] = read([
    HEADINGS,
    ["产出指标", "数量指标", "清淤长度", "≥5公里", "5.2公里", 60, 60, ""],
    ["效益指标", "社会效益", "水质达标率", "≥95%", "91%", 40, 35.4, "汛期停测一周"],
    ["总分", "", "", 100, "", 95.4, "（自评等级：优）"],
  ]);
  expect(form!.total).toMatchObject({ weight: { value: 100 }, score: { value: 95.4 } });
});

test("the unit of an indicator is not that of labelled funds above the table", () => {
  const [form] = read([
    ["养老服务项目绩效自评表"],
    ["预算数", 3117400, "执行数", 3111500],
    ["一级指标", "二级指标", "三级指标", "指标值", "单位", "完成值", "分值", "得分"],
    ["效益指标", "经济效益", "减少照护支出", 29, "万元", "31", 90, 90],
  ]);
  expect(form!.unit).toBeNull();
  expect(form!.funds!.total.budget!.value).toBe(3117400);
});

test("units in a column between targets and results are those of the targets, whatever stands under the table", () => {
  const [form] = read([
    ["智慧警务项目绩效自评表"],
    ["指标类型", "细化指标", "符号", "绩效标准", "单位", "达到值", "指标分", "自评分"],
    ["数量指标", "开展巡检", "≥", 30, "次", "30", 30, 30],
    ["", "更新设备", "=", 32, "台", "32", 40, 40],
    ["质量指标", "在线率", "≥", 95, "%", "95%", 30, 30],
    ["填表人：", "", "审核人：", "", "填报日期：2025年3月15日"],
  ]);
  expect(form!.indicators.map(({ target }) => target!.text)).toEqual(["≥30次", "=32台", "≥95%"]);
});

test.each([
  [95, []],
  [80, []],
  [50, ["indicators"]],
])("a total of 100 over rows that come to %s: doubtful %j", (points, doubtful) => {
  const [form] = read([
    HEADINGS,
    ["产出指标", "数量指标", "清淤长度", "≥5公里", "5.2公里", points - 30, points - 30, ""],
    ["", "", "加固堤防", "≥2公里", "2公里", 10, 10, ""],
    ["效益指标", "社会效益", "水质达标率", "≥95%", "96%", 20, 20, ""],
    ["总分", "", "", "", "", 100, 100, ""],
  ]);
  expect(form!.doubtful).toEqual(doubtful);
});
