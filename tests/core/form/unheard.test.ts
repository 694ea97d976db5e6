/** Headings that say nothing to anybody (东栏, 木列): what stands under them tells what they head. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";
import { judge } from "../../fixtures/layouts/judge";
import { drawUnheard } from "../../fixtures/layouts/layout";
import { count, createTally, shareOf } from "../../fixtures/layouts/tally";
import { UNHEARD_THRESHOLDS } from "../../fixtures/layouts/thresholds";
import { describeForms } from "./describe";
import { merge } from "./merge";

type Row = CellValue[];
const read = (rows: Row[], merges: Parameters<typeof sheetFromValues>[1] = []) =>
  describeForms(readForms(sheetFromValues(rows, merges)));
const TITLE: Row = ["2023年度项目自评表"];
const HEADINGS: Row = ["甲栏", "乙栏", "丙栏", "丁栏", "戊栏", "己栏"];
const ROWS: Row[] = [
  ["清淤长度", "5公里以上", "5.2公里", 30, 30, ""],
  ["水质合格比例", "不低于95%", "91%", 40, 36, "汛期检测点受淹，停测一周"],
  ["完工时间", "10月底前", "10月20日", 30, 30, ""],
];

describe("a table of indicators", () => {
  test("is known by weights that add up, scores within them, and results that measure what targets measure", () => {
    expect(read([TITLE, HEADINGS, ...ROWS])).toEqual([
      "self-evaluation 2023年度项目自评表",
      "3 | | | 清淤长度 | 5公里以上 | 5.2公里 | 30 | 30",
      "4 | | | 水质合格比例 | 不低于95% | 91% | 40 | 36 | 汛期检测点受淹，停测一周",
      "5 | | | 完工时间 | 10月底前 | 10月20日 | 30 | 30",
    ]);
  });

  test("of two that measure the same, that with bounds is the target, whichever stands first", () => {
    const swapped = [HEADINGS, ...ROWS].map(([name, target, actual, ...rest]): Row => [
      name!,
      actual!,
      target!,
      ...rest,
    ]);
    expect(read([TITLE, ...swapped])).toContain("3 | | | 清淤长度 | 5公里以上 | 5.2公里 | 30 | 30");
  });

  test.each(["计划数", "评价标准（目标）", "年度指标值"])(
    "%s over what results measure is a target",
    (heading) => {
      const rows: Row[] = [
        ["一级指标", "三级指标", heading, "完成数", "分值", "得分"],
        ["产出指标", "清淤长度", "≥5公里", "5.2公里", 30, 30],
        ["", "验收合格率", "≥95%", "96%", 40, 40],
        ["效益指标", "水质达标", "≥90%", "92%", 30, 30],
      ];
      expect(read([TITLE, ...rows])).toContain("3 | 产出指标 | | 清淤长度 | ≥5公里 | 5.2公里 | 30 | 30");
    },
  );

  test("weights of 30% are points, and a column of how much was reached is none of ours", () => {
    const rows = [HEADINGS, ...ROWS].map(([name, target, actual, weight, ...rest], index): Row => {
      const share = ["庚栏", "104%", "96%", "100%"][index]!;
      return [name!, target!, actual!, share, typeof weight === "number" ? `${weight}%` : weight!, ...rest];
    });
    expect(read([TITLE, ...rows])).toContain(
      "4 | | | 水质合格比例 | 不低于95% | 91% | 40 | 36 | 汛期检测点受淹，停测一周",
    );
  });

  test.each<[string, Row]>([
    ["in whatever words the row says what the others come to", ["全表汇总", "", "", 100, 96, ""]],
    ["the score behind its label", ["总评：96分", "", "", 100, "", ""]],
  ])("the total: %s", (_what, total) => {
    expect(read([TITLE, HEADINGS, ...ROWS, total])).toContain("total 100 | 96");
  });

  test("a subtotal is followed by more rows", () => {
    const rows: Row[] = [
      ...ROWS,
      ["本段汇总", "", "", 100, 96, ""],
      ["群众反映", "90%以上", "93%", 10, 10, ""],
    ];
    expect(read([TITLE, HEADINGS, ...rows])).not.toContain("total 100 | 96");
  });

  test("a heading over two columns heads levels and names", () => {
    const rows: Row[] = [TITLE, ["指标（含分值）", "", "计划", "实绩", "实得"]];
    rows.push(["产出", "清淤长度（30分）", "5公里", "5公里", 30]);
    rows.push(["", "合格比例（40分）", "95%", "91%", 36]);
    rows.push(["效益", "受益户数（30分）", "900户", "950户", 30]);
    expect(read(rows, [merge(1, 0, 1, 1), merge(2, 0, 3, 0)])).toContain(
      "4 | 产出 | | 合格比例（40分） | 95% | 91% | 40 | 36",
    );
  });

  test.each<[string, Row[]]>([
    ["people", [["员工考核表"], ["姓名", "甲栏", "乙栏", "丙栏", "丁栏", "戊栏"]]],
    ["scores without targets and results", [["供应商打分表"], ["甲栏", "乙栏", "丙栏"]]],
  ])("a table of %s is none", (_what, [title, headings]) => {
    const rows =
      headings!.length === 3 ? ROWS.map(([name, , , weight, score]): Row => [name!, weight!, score!]) : ROWS;
    expect(read([title!, headings!, ...rows])).toEqual([]);
  });
});

describe("funds", () => {
  const withFunds = (...funds: Row[]) =>
    read([TITLE, ...funds, HEADINGS, ...ROWS]).find((line) => line.startsWith("funds "));

  test.each<[string, Row[]]>([
    [
      "a column is the quotient of two others",
      [
        ["资金从哪来（万元）", "子栏", "丑栏", "寅栏", "卯栏", "辰栏"],
        ["财政", 100, 92, "92.0%", "", ""],
        ["自有", 20, 16, "80.0%", "", ""],
        ["全部", 120, 108, "90.0%", 10, 9],
      ],
    ],
    [
      "of labels and figures",
      [
        ["资金（万元）", "子栏", 120, "丑栏", 108],
        ["寅栏", "90%"],
      ],
    ],
    [
      "what is left is called so",
      [
        ["资金来路（万元）", "子栏", "丑栏", "未用数"],
        ["中央", 100, 92, 8],
        ["地方", 20, 16, 4],
        ["两项合计", 120, 108, 12],
        ["用出比例：90%"],
      ],
    ],
  ])("are known where %s", (_what, funds) => {
    expect(withFunds(...funds)).toMatch(/\| 120 \| 108 \| 90%/);
  });

  test("sources that add up are no budget and what was spent", () => {
    expect(
      withFunds(
        ["钱（万元）", "全部", "中央", "地方"],
        ["预算安排", 120, 100, 20],
        ["实际列支", 108, 92, 16],
        ["列支率", "90%", "92%", "80%"],
      ),
    ).toMatch(/\| 120 \| 108 \| 90%/);
  });

  test("counts and their shares are no money where nothing is evaluated", () => {
    expect(
      read([
        ["各单位支出绩效自评情况统计表"],
        ["单位", "应评项目", "已评项目", "覆盖程度"],
        ["教育局", 36, 30, "83.33%"],
        ["水务局", 19, 18, "94.74%"],
      ]),
    ).toEqual([]);
  });

  const RATE_ROW: Row = ["资金使用率", "100%", "90%", 10, 9, "尾款未到期"];
  const levels = (rate: readonly string[]): Row[] => [
    ["层次", ...HEADINGS],
    [rate[0]!, ...RATE_ROW],
    ...ROWS.map(([name, target, actual, weight, score, reason], index): Row => [
      rate[1] ?? ["产出", "产出", "效益"][index]!,
      ...[name!, target!, actual!],
      // What the rate leaves of the hundred.
      ...(index === 1 ? [30, 27] : [weight!, score!]),
      reason!,
    ]),
  ];

  test.each<[string, string[], RegExp]>([
    ["alone on its level, holds the points of the funds", ["投入"], /\| 120 \| 108 \| 90% \| 10 \| 9$/],
    ["among others, is an indicator like any other", ["产出", "产出"], /\| 120 \| 108 \| 90%$/],
  ])("the execution rate as a row, %s", (_what, rate, expected) => {
    const funds: Row[] = [["预算数（万元）", 120, "支出数（万元）", 108, "执行率", "90%"]];
    const lines = read([["2023年度项目绩效自评表"], ...funds, ...levels(rate)]);
    expect(lines.find((line) => line.startsWith("funds "))).toMatch(expected);
  });

  test("a row of the indicators may be all that states them", () => {
    const rows = levels(["资金"]);
    rows[1] = ["资金", "年度预算执行", 9_654_000, 9_171_300, 10, 9.5, ""];
    const lines = read([["2023年度项目绩效自评表"], ...rows]);
    expect(lines.find((line) => line.startsWith("funds "))).toMatch(/9654000 \| 9171300 \|/);
  });
});

test("a note under the table that names an indicator is its reason", () => {
  const bare = [HEADINGS, ...ROWS].map((row): Row => row.slice(0, 5));
  expect(read([TITLE, ...bare, ["备注：1.水质合格比例未达标，系汛期停测；2.其余无。"]])).toContain(
    "4 | | | 水质合格比例 | 不低于95% | 91% | 40 | 36 | 备注：1.水质合格比例未达标，系汛期停测",
  );
});

test("most of what stands under headings nobody knows is read, and hardly anything as something else", () => {
  const tally = createTally();
  for (let seed = 20_240_601; seed < 20_240_601 + 150; seed++) {
    const { sheet, forms } = drawUnheard(seed);
    for (const { truth } of forms) count(tally, judge(truth, readForms(sheet)));
  }
  expect(shareOf(tally, "right")).toBeGreaterThan(UNHEARD_THRESHOLDS.right);
  expect(shareOf(tally, "misread")).toBeLessThan(UNHEARD_THRESHOLDS.misread);
});
