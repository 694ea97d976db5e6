/** Tables as an office might fill them in, right or wrong, from a model that knows what each row is. */
import fc from "fast-check";
import { type CellValue, type Sheet, sheetFromValues } from "../../src/core/sheet/sheet";

/** Rows that mean the same in any order, and what stands before and behind them. */
export interface Model {
  readonly before: readonly (readonly CellValue[])[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly behind: readonly (readonly CellValue[])[];
}

export function sheetOf({ before, rows, behind }: Model): Sheet {
  return sheetFromValues([...before, ...rows, ...behind]);
}

const amounts = fc.oneof(
  fc.integer({ min: 0, max: 20_000_000 }).map((cents) => cents / 100),
  fc.constantFrom<CellValue>("", 0, "1,437.5", "12万元", "/", "—"),
);
/** Figures, however they are written: a list without any is hardly one. */
const figures = fc.oneof(
  fc.integer({ min: 1, max: 20_000_000 }).map((cents) => cents / 100),
  fc.constantFrom<CellValue>("1,437.5", "12万元"),
);
const rates = fc.oneof(
  fc.integer({ min: 0, max: 12_000 }).map((points) => `${points / 100}%`),
  fc.integer({ min: 0, max: 12_000 }).map((points) => points / 10_000),
  fc.constantFrom<CellValue>("", "#"),
);
/** What a weight of 1 scores. */
const shares = fc.constantFrom<CellValue>(0, 0.3, 0.85, 0.95, 1, 1, "", "/");

function scored(weight: number, share: CellValue): CellValue {
  return typeof share === "number" ? Math.round(weight * share * 100) / 100 : share;
}

const measured = (unit: string) =>
  fc
    .tuple(fc.constantFrom("≥", "≤", "=", "", "不少于"), fc.integer({ min: 0, max: 3000 }))
    .map(([sign, figure]) => `${sign}${figure / 10}${unit}`);
const results = fc.oneof(
  ...["%", "次", "万元"].map(measured),
  fc.constantFrom("达成预期指标", "部分达成预期指标", "12月底前", "已完成", "显著提升", "", "无"),
);
const explanations = fc.constantFrom(
  "",
  "无",
  "招标推迟",
  "因招标推迟未完成，下年第一季度完成，并提前编制采购计划",
  "尾款待审计",
  "已完成",
);

const FUNDS = ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"];
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

/** Indicators of one class: their order is the office's own business. Names and explanations differ from row to row. */
export const selfEvaluations: fc.Arbitrary<Model> = fc
  .record({
    funds: fc.tuple(amounts, amounts, amounts, fc.constantFrom(10, 20), rates, shares),
    rows: fc.array(fc.tuple(results, results, fc.integer({ min: 1, max: 20 }), shares, explanations), {
      minLength: 1,
      maxLength: 12,
    }),
    total: fc.tuple(fc.constantFrom<CellValue>(100, 90, ""), fc.constantFrom<CellValue>(100, 92.5, "")),
  })
  .map(({ funds, rows, total }) => ({
    before: [
      ["项目支出绩效自评表（2024年度，单位：万元）"],
      FUNDS,
      ["年度资金总额", ...funds.slice(0, 5), scored(funds[3], funds[5])],
      HEADINGS,
    ],
    rows: rows.map(([target, actual, weight, share, explanation], i) => [
      "产出指标",
      "数量指标",
      `第${i + 1}标段改造工程`,
      target,
      actual,
      weight,
      scored(weight, share),
      explanation.length > 3 ? `${explanation}（第${i + 1}标段）` : explanation,
    ]),
    behind: [["总分", "", "", "", "", ...total, ""]],
  }));

export const projectLists: fc.Arbitrary<Model> = fc
  .array(fc.tuple(figures, figures, rates, explanations), { minLength: 1, maxLength: 15 })
  .map((rows) => ({
    before: [
      ["2024年度项目支出情况表（单位：万元）"],
      ["项目名称", "预算数", "执行数", "执行率", "未执行原因"],
    ],
    rows: rows.map((row, i) => [`第${i + 1}标段养护`, ...row]),
    behind: [],
  }));
