/** Headings that no list of wordings holds: read by their parts, by what stands under them, and by arithmetic. */
import { isUnfilled } from "../../../src/core/facts/blank";
import { verifiedOf } from "../../../src/core/facts/verified";
import { readForms } from "../../../src/core/form/read";
import { unreadOfSheet } from "../../../src/core/form/left/sheet";
import { areaAddress, sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { describeForms } from "./describe";
import { merge } from "./merge";

type Row = CellValue[];
const HEADINGS: Row = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
const ROWS: Row[] = [
  ["产出指标", "数量指标", "清淤长度", "≥5公里", "5公里", 30, 30],
  ["", "质量指标", "合格率", "100%", "98%", 40, 38],
  ["效益指标", "社会效益", "受益人口", "≥900人", "1000人", 30, 28],
  ["总分", "", "", "", "", 100, 96],
];
const withFunds = (funds: Row[], merges: Parameters<typeof sheetFromValues>[1] = []) =>
  readForms(sheetFromValues([["2023年度项目绩效自评表"], ...funds, HEADINGS, ...ROWS], merges));

describe("funds in words that no list holds", () => {
  test.each<[string, Row[]]>([
    [
      "年末安排 beside 年初安排",
      [
        ["资金构成", "年初安排", "年末安排", "全年用款", "用款率"],
        ["总投入", 100, 120, 108, "90%"],
      ],
    ],
    [
      "支出比 is a share",
      [
        ["项目经费", "预算", "支出", "结余", "支出比"],
        ["合计", 120, 108, 12, "90%"],
      ],
    ],
    [
      "labels beside their figures",
      [
        ["预算批复（万元）", 120, "实际开支（万元）", 108],
        ["预算完成率", "90%"],
      ],
    ],
    ["label and figure in one cell", [["经费安排：120万元", "", "经费使用：108万元", "", "执行率：90%"]]],
    [
      "sources across",
      [
        ["资金", "财政", "自有", "合计"],
        ["年度安排", 100, 20, 120],
        ["年度使用", 90, 18, 108],
        ["使用率", "90%", "90%", "90%"],
      ],
    ],
    [
      "a share without a word",
      [
        ["经费", "预算（A）", "支出（B）", "B/A"],
        ["小计", 120, 108, "90%"],
      ],
    ],
    [
      "the adjusted one divides",
      [
        ["财政资金（万元）", "年初数", "追加数", "调整后", "支出数", "比率"],
        ["合计", 100, 20, 120, 108, "90%"],
      ],
    ],
    [
      "拨付 beside 使用 was given",
      [
        ["资金", "拨付额", "使用额", "结转额", "使用占比"],
        ["总数", 120, 108, 12, "90.0%"],
      ],
    ],
  ])("%s", (_what, funds) => {
    const line = describeForms(withFunds(funds)).find((each) => each.startsWith("funds "));
    expect(line).toMatch(/\| 120 \| 108 \| 90%/);
  });

  test("the parts of wide headings are read in their light", () => {
    const rows: Row[] = [
      ["资金（万元）", "计划投入", "", "", "实际投入", "", "", "投入率"],
      ["", "合计", "财政", "其他", "合计", "财政", "其他", ""],
      ["", 120, 100, 20, 108, 90, 18, "90%"],
    ];
    const merges = [merge(1, 0, 3, 0), merge(1, 1, 1, 3), merge(1, 4, 1, 6), merge(1, 7, 2, 7)];
    expect(describeForms(withFunds(rows, merges)).join("\n")).toMatch(/\| 120 \| 108 \| 90%/);
  });

  test("the weight stands in a label where no column has it", () => {
    const [form] = withFunds([
      ["资金来源", "全年预算数", "全年执行数", "执行率", "得分（10分）"],
      ["总额", 120, 108, "90%", 9],
    ]);
    expect(form!.funds!.total).toMatchObject({ weight: { value: 10 }, score: { value: 9 } });
  });
});

describe("indicators in words that no list holds", () => {
  const read = (headings: Row, rows: Row[] = ROWS) =>
    describeForms(readForms(sheetFromValues([["项目绩效自评表"], headings, ...rows]))).slice(1, 3);
  const READ = [
    "3 | 产出指标 | 数量指标 | 清淤长度 | ≥5公里 | 5公里 | 30 | 30",
    "4 | 产出指标 | 质量指标 | 合格率 | 100% | 98% | 40 | 38",
  ];

  test("weights, scores, targets and results are known by their values", () => {
    expect(read(["一级指标", "二级指标", "三级指标", "甲", "乙", "丙", "丁"])).toEqual(READ);
    expect(read(["大类", "类型", "考点", "年末要达到", "年末达到", "满分", "评分"])).toEqual(READ);
  });

  test("a merged cell beside all rows is a label, and no result", () => {
    const rows = [["年度绩效指标完成情况", ...HEADINGS], ...ROWS.map((row): Row => ["", ...row])];
    const [form] = readForms(sheetFromValues([["项目绩效自评表"], ...rows], [merge(1, 0, 4, 0)]));
    expect(form!.indicators.map(({ actual }) => actual!.text)).toEqual(["5公里", "98%", "1000人"]);
  });
});

test("a list in words that no list holds; progress of things built is no rate of spending", () => {
  const list = (headings: Row, ...rows: Row[]) =>
    describeForms(readForms(sheetFromValues([["专项经费使用一览（单位：元）"], headings, ...rows]))).slice(2);
  expect(
    list(
      ["经费卡号", "经费卡名称", "下达额度", "已报账金额", "使用比例"],
      ["K1", "实训室", 200, 150, "75%"],
      ["K2", "图书", 100, 100, "100%"],
    ),
  ).toEqual(["item 3 | 实训室 | 200 | 150 | 75%", "item 4 | 图书 | 100 | 100 | 100%"]);
  const works = [
    ["水利工程形象进度"],
    ["工程名称", "计划长度", "完成长度", "完成比例"],
    ["东渠", 10, 4, "40%"],
    ["西渠", 8, 8, "100%"],
  ];
  expect(readForms(sheetFromValues(works))).toEqual([]);
});

describe("what is told of a reading", () => {
  test("figures under a heading that says nothing, with the heading", () => {
    const headings = [...HEADINGS.slice(0, 5), "分值", "得分", "丁字栏"];
    const rows = ROWS.map((row, index): Row => [...row, 700 + index]);
    const [form] = readForms(sheetFromValues([["项目绩效自评表"], headings, ...rows]));
    expect(form!.unread.map(({ area, why, heading }) => [areaAddress(area), why, heading])).toEqual([
      ["H3:H6", "column", "丁字栏"],
    ]);
  });

  test("arithmetic that holds, and nothing where nothing is filled in", () => {
    const [form] = withFunds([
      ["资金来源", "全年预算数", "全年执行数", "执行率"],
      ["资金总额", 120, 108, "90%"],
    ]);
    expect(verifiedOf(form!).map(({ what }) => what)).toEqual(["rate", "scores", "weights"]);
    const [empty] = readForms(
      sheetFromValues([["项目绩效自评表"], HEADINGS, ["产出指标", "数量指标", "清淤长度", "≥5公里"]]),
    );
    expect([isUnfilled(form!), isUnfilled(empty!)]).toEqual([false, true]);
    expect(verifiedOf(empty!)).toEqual([]);
  });

  test("a sheet that looks like a form and is none says so; a list of signatures does not", () => {
    const figures = [["项目支出绩效自评表"], ["甲", 1, 2], ["乙", 3, 4]];
    expect(unreadOfSheet(sheetFromValues(figures)).map(({ why }) => why)).toEqual(["table"]);
    expect(
      unreadOfSheet(sheetFromValues([["绩效自评布置会签到表"], ["单位", "姓名"], ["教育局", "某甲"]])),
    ).toEqual([]);
  });
});
