/** Conditions of the rules on structure that their pages do not show. */
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import { address, sheetFromValues, type CellValue } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";

function findings(id: string, rows: CellValue[][]) {
  const rule = rules.filter((each) => each.id === id);
  return checkSheet(sheetFromValues(rows), rule, nationalProfile).flatMap((form) => form.findings);
}
const said = (id: string, rows: CellValue[][]) =>
  findings(id, rows).map(({ at, message }) => `${address(at)} ${message}`);

const HEADINGS = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const ROW: CellValue[] = ["产出指标", "数量指标", "疏浚渠道", "≥20公里", "21公里", 60, 60];

describe("heading-duplicate", () => {
  test.each(["年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"])(
    "two columns of %s",
    (twice) => {
      const headings = [...HEADINGS, "偏差原因分析及改进措施", twice];
      const row = [...ROW, "已说明", "60"];
      expect(said("heading-duplicate", [headings, row, row])).toEqual(["I1 twice"]);
    },
  );

  test.each(["年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分"])(
    "two columns of %s in the funds",
    (twice) => {
      const headings = [
        "资金来源",
        "年初预算数",
        "全年预算数",
        "全年执行数",
        "执行率",
        "分值",
        "得分",
        twice,
      ];
      expect(said("heading-duplicate", [headings, ["年度资金总额", 100, 100, 90, "90%", 10, 9, 9]])).toEqual([
        "H1 twice",
      ]);
    },
  );

  test("names and levels may take up several columns", () => {
    const headings = [
      "一级指标",
      "一级指标",
      "三级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
    ];
    const row = ["产出", "产出指标", "渠道", "疏浚渠道", "≥20公里", "21公里", 60, 60];
    expect(said("heading-duplicate", [headings, row])).toEqual([]);
  });

  test.each([
    ["得分（自评）", "得分（复评）", []],
    ["得分", "得分（复评）", ["H1 twice"]],
    ["得分（自评）", "得分", ["H1 twice"]],
    ["得 分", "得分：", ["H1 twice"]],
    ["得分", "自评得分", []],
  ])("%s beside %s", (first, second, expected) => {
    const headings = [...HEADINGS.slice(0, -1), first, second];
    expect(said("heading-duplicate", [headings, [...ROW, 60], [...ROW, 60]])).toEqual(expected);
  });

  test.each([
    [["分值", "一级指标", "分值", "三级指标"], []],
    [["分值", "二级指标", "分值", "三级指标"], []],
    [["一级指标", "分值", "三级指标", "分值"], []],
    [["一级指标", "三级指标", "分值", "分值"], ["D1 twice"]],
    [["分值", "分值", "一级指标", "三级指标"], ["B1 twice"]],
  ])("%p: a weight beside each level is one of its own", (columns, expected) => {
    const row = columns.map((column): CellValue => (column === "分值" ? 60 : "疏浚渠道"));
    const rows = [
      [...columns, "年度指标值", "实际完成值", "得分"],
      [...row, "≥20公里", "21公里", 60],
      [...row, "≥30公里", "31公里", 60],
    ];
    expect(said("heading-duplicate", rows)).toEqual(expected);
  });

  test("half of the rows are enough", () => {
    const rows = [60, 60, null, null].map((score) => [...ROW, score]);
    expect(said("heading-duplicate", [[...HEADINGS, "得分"], ...rows])).toEqual(["H1 twice"]);
    expect(said("heading-duplicate", [[...HEADINGS, "得分"], ...rows, [...ROW, null]])).toEqual([]);
  });
});

describe("indicator-incomplete", () => {
  test.each([
    ["项目决策", "目标设定"],
    ["管理", "业务执行"],
    ["过程", "资金拨付"],
    ["投入", "资金到位"],
    ["产出", "立项依据"],
    ["产出", "制度健全"],
    ["组织实施", "人员到位"],
    ["产出", "绩效监控"],
    ["程序", "招标采购"],
    ["产出", "合同规范"],
    ["履职效能", "重点工作"],
    ["职责履行", "日常工作"],
  ])("%s, %s is judged without a target", (level1, level2) => {
    const row = [level1, level2, "指标设置", null, null, 60, 60];
    expect(said("indicator-incomplete", [HEADINGS, ROW, row])).toEqual([]);
  });

  test.each([
    ["疏浚渠道", ["D2 target"]],
    ["指标1：疏浚渠道", ["D2 target"]],
    ["（2）疏浚渠道", ["D2 target"]],
    ["疏浚渠道20公里", []],
    ["群众满意度≥九成", []],
  ])("target blank beside the name %s", (name, expected) => {
    const row = [...ROW.slice(0, 2), name, null, "21公里", 60, 60];
    expect(said("indicator-incomplete", [HEADINGS, row, ROW])).toEqual(expected);
  });

  test.each([
    ["产出指标", "数量指标", "小计"],
    ["产出指标", "数量指标", "数量指标合计"],
    ["产出指标", "时效指标", "资金执行率"],
    ["预算执行（10分）", "数量指标", "支付情况"],
    ["产出指标", "支出进度", "支付情况"],
  ])("%s, %s, %s is no indicator of its own", (level1, level2, name) => {
    const row = [level1, level2, name, null, null, 60, 60];
    expect(said("indicator-incomplete", [HEADINGS, ROW, row])).toEqual([]);
  });

  test("of two rows each is told, of three the column", () => {
    const row = [...ROW.slice(0, 4), null, 60, 60];
    expect(said("indicator-incomplete", [HEADINGS, row, row])).toEqual(["E2 actual", "E3 actual"]);
    const aimless = [...ROW.slice(0, 3), null, "21公里", 60, 60];
    expect(said("indicator-incomplete", [HEADINGS, aimless, aimless])).toEqual(["D2 target", "D3 target"]);
    expect(said("indicator-incomplete", [HEADINGS, row, row, row])).toEqual(["E1 actuals"]);
    expect(said("indicator-incomplete", [HEADINGS, row, row, ROW])).toEqual(["E2 actual", "E3 actual"]);
  });

  const unscored = (...actuals: CellValue[]) =>
    said("indicator-incomplete", [
      ["一级指标", "二级指标", "三级指标", "年度指标值", "全年实际完成值", "未完成原因"],
      ...actuals.map((actual) => ["产出指标", "数量指标", "发放补贴", "≥1800户", actual, null]),
    ]);

  test("a table without scores: half of the results must be there", () => {
    expect(unscored("1826户", null)).toEqual(["E3 unscored"]);
    expect(unscored("1826户", null, null)).toEqual([]);
    expect(unscored(null)).toEqual([]);
  });

  test("a table without scores: nothing is asked where nothing was aimed at", () => {
    const headings = ["一级指标", "二级指标", "三级指标", "年度指标值", "全年实际完成值", "未完成原因"];
    const rows = [
      ["产出指标", "数量指标", "发放补贴", "≥1800户", "1826户", null],
      ["产出指标", "质量指标", "审核准确", null, null, null],
      ["过程管理", "资金管理", "资金到位", "到位", null, null],
    ];
    expect(said("indicator-incomplete", [headings, ...rows])).toEqual([]);
  });
});

describe("level-missing", () => {
  const kinds = (...levels: [string, string, string][]) =>
    findings("level-missing", [
      HEADINGS,
      ...levels.map(([level1, level2, name]) => [level1, level2, name, "≥20", "21", 20, 20]),
      ["总分", null, null, null, null, 100, 100],
    ]).map(({ values }) => values["levels"]);
  const output: [string, string, string] = ["产出指标", "数量指标", "疏浚渠道"];
  const satisfaction: [string, string, string] = ["满意度指标", "服务对象满意度", "农户"];

  test.each([
    ["效益指标", "受益面积"],
    ["产出指标", "经济效益"],
    ["项目效果", "受益面积"],
    ["产出指标", "可持续影响"],
    ["产出指标", "社会效应"],
  ])("%s, %s is a benefit", (level1, level2) => {
    expect(kinds(output, [level1, level2, "灌溉"], satisfaction)).toEqual([]);
  });

  test("satisfaction may be a name alone", () => {
    expect(kinds(output, ["效益指标", "社会效益", "农户满意程度"])).toEqual([]);
    expect(kinds(output, ["效益指标", "社会效益", "受益农户"])).toEqual(["满意度指标"]);
  });

  test("a benefit may be on the first level alone", () => {
    expect(kinds(output, ["效益指标", "农业", "增产"], satisfaction)).toEqual([]);
    expect(kinds(output, ["项目效果", "农业", "增产"])).toEqual(["满意度指标"]);
  });
});

describe("placeholder-left", () => {
  const ask = (text: string) =>
    said("placeholder-left", [["项目支出绩效自评表"], ["完成情况", text], HEADINGS, ROW]);

  test.each([
    ["对照年度目标，说明完成情况（100字以内）", 1],
    ["请填写完成情况", 1],
    ["（100字以内）", 1],
    ["结合自评情况，写出项目取得的成效（200字以内）", 1],
    ["项目取得的成效。（200字以内）", 1],
    ["本栏说明：对照目标，写明完成情况（100字以内）", 1],
    ["结合实际情况分析；100字以内。", 1],
    ["年度目标完成情况（100字以内）", 0],
    ["年度目标完成情况（100字以内）：", 0],
    ["注：1.文字不超过100字以内。", 0],
    ["备注1、本表文字，100字以内", 0],
    ["填表说明：各栏，100字以内", 0],
    ["已疏浚渠道 21 公里，农户满意。", 0],
  ])("%s", (text, count) => {
    expect(ask(text)).toHaveLength(count);
  });

  test("a long prompt is cut short, a short one told as it stands", () => {
    const text = (prompt: string) =>
      findings("placeholder-left", [["项目支出绩效自评表"], ["完成情况", prompt], HEADINGS, ROW])[0]?.values[
        "text"
      ];
    const long = `请 说明${"完成情况".repeat(9)}如何`;
    expect(text(long)).toBe(`请说明${"完成情况".repeat(9)}如…`);
    expect(text(long.slice(0, -1))).toBe(`请说明${"完成情况".repeat(9)}如`);
  });

  test("funds alone have no prompts looked for; funds spent make a table begun", () => {
    const funds = [
      ["资金来源", "全年预算数", "全年执行数", "执行率", "得分", "原因"],
      ["年度资金总额", 100, 90, "90%", 9, null],
    ];
    const empty = ["产出指标", "数量指标", null, null, null, null, null];
    const prompt = ["完成情况", "请填写完成情况"];
    expect(said("placeholder-left", [prompt, ...funds, HEADINGS, empty])).toEqual(["B1 left"]);
    expect(said("placeholder-left", [prompt, HEADINGS, empty])).toEqual([]);
  });
});

describe("header-field-blank", () => {
  const value = (label: string, text: CellValue) =>
    said("header-field-blank", [["项目支出绩效自评表"], [label, text], HEADINGS, ROW]).length;

  test.each([
    [null, 1],
    ["（盖章）", 1],
    ["____", 1],
    ["××县财政局", 1],
    ["XX单位", 1],
    ["***公司", 1],
    ["□", 1],
    ["联系电话：", 1],
    ["X光机购置项目", 0],
    ["无", 0],
    ["/", 0],
    ["青禾县水务局（盖章）", 0],
  ])("a unit given as %p", (text, blank) => {
    expect(value("实施单位", text)).toBe(blank);
  });

  test.each(["填报单位", "项目名称", "主管部门", "实施单位"])("%s is asked for", (label) => {
    expect(findings("header-field-blank", [[label, null], HEADINGS, ROW])).toMatchObject([
      { message: "field", severity: "warning", values: { field: label } },
    ]);
  });

  test.each(["填表人", "填报日期", "负责人"])("%s is often signed later", (label) => {
    expect(findings("header-field-blank", [[label, null], HEADINGS, ROW])).toMatchObject([
      { message: "signature", severity: "hint", values: { field: label } },
    ]);
  });

  test("grade and total are other rules' concern", () => {
    expect(value("自评等级", null)).toBe(0);
    expect(value("自评得分", null)).toBe(0);
  });

  test.each([
    ["a result", [...ROW.slice(0, 4), "21公里", 60, null]],
    ["a score", [...ROW.slice(0, 4), null, 60, 60]],
  ])("%s makes a table begun", (_, row) => {
    const untouched = [...ROW.slice(0, 4), null, 60, null];
    expect(said("header-field-blank", [["项目名称", null], HEADINGS, row, untouched])).toHaveLength(1);
    expect(said("header-field-blank", [["项目名称", null], HEADINGS, untouched])).toEqual([]);
  });

  test("funds spent or a project listed make a table begun", () => {
    const funds = [
      ["资金来源", "全年预算数", "全年执行数", "执行率"],
      ["年度资金总额", 100, 90, null],
    ];
    expect(said("header-field-blank", [["项目支出绩效自评表"], ["项目名称", null], ...funds])).toHaveLength(
      1,
    );
    const list = [
      ["项目名称", "预算数", "支出数", "备注"],
      ["疏浚渠道", 100, 90, null],
    ];
    expect(said("header-field-blank", [["填报单位：", null], ...list])).toHaveLength(1);
  });
});

describe("score-blank", () => {
  const total: CellValue[] = ["总分", null, null, null, null, 100, null];
  const row = (weight: CellValue, score: CellValue) => [...ROW.slice(0, 5), weight, score];

  test("a row without weight owes no score, and what it scored counts in the total", () => {
    const rows = [row(60, 60), row(null, null), row(null, 5), row(40, 40), total];
    const found = findings("score-blank", [HEADINGS, ...rows]);
    expect(found).toMatchObject([{ message: "total", values: { scores: 105 } }]);
  });

  test("nothing is asked where no row weighs anything", () => {
    expect(said("score-blank", [HEADINGS, row(null, null), row(0, null), total])).toEqual([]);
  });

  test("a total row with its score goes before the head", () => {
    const head = [["项目名称", "疏浚渠道", null, "自评得分", null]];
    const rows = [HEADINGS, row(60, 60), row(40, 40)];
    expect(said("score-blank", [...head, ...rows])).toEqual(["E1 total"]);
    expect(said("score-blank", [...head, ...rows, [...total.slice(0, 6), 100]])).toEqual([]);
    expect(said("score-blank", [["项目名称", "疏浚渠道", null, "自评得分", "100"], ...rows])).toEqual([]);
  });

  const fixes = (budget: CellValue, executed: CellValue) =>
    findings("score-blank", [
      ["资金来源", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", budget, executed, 10, null, null],
      HEADINGS,
      row(90, 90),
    ]).flatMap((finding) => finding.fixes.map(({ edits }) => edits[0]!.to));

  test.each([
    [200, 200, 10],
    [200, 150, 7.5],
    [200, 0, 0],
  ])("of %d, %d spent scores %d", (budget, executed, points) => {
    expect(fixes(budget, executed)).toEqual([
      points,
      "=PERF.RATESCORE(B2,C2,D2)",
      "=ROUND(MIN(C2/B2,1)*D2,2)",
    ]);
  });

  test.each([
    [200, 201],
    [200, null],
    [0, 0],
    [null, 100],
    [-200, -100],
    [200, -5],
  ])("of %p, %p spent scores nobody knows what", (budget, executed) => {
    expect(fixes(budget, executed)).toEqual([]);
  });
});
