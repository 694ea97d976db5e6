/** 自评表 of a department and of a project: the same funds, indicators and total under different heads. */
import type { Highlight, Validation } from "../core/sheet/plan";
import { nationalProfile } from "../core/profiles/national";
import * as formulas from "./formulas";
import {
  actualList,
  addIndicators,
  explanationPrompt,
  pointsHighlights,
  pointsValidations,
  targetPrompt,
  unexplained,
  type IndicatorGroup,
} from "./indicators";
import { layout, piece, type Layout, type Piece } from "./layout";
import type { TemplateSheet } from "./model";
import { MARKS } from "./styles";
import { LOW_RATE, percent, REASON_RATE } from "./thresholds";

const COLUMNS = 11;
/** Side, three levels, target, actual, weight, score; in the funds amounts stand under the last four. */
const WIDTHS = [5, 9.5, 11, 18, 13.5, 13.5, 12, 7, 9.5, 7, 15];

export interface EvaluationForm {
  readonly name: string;
  readonly title: string;
  /** Rows between title and funds. */
  readonly head: readonly (readonly Piece[])[];
  readonly fundsLabel: string;
  /** Expenditure by nature under the sources. */
  readonly byNature: boolean;
  readonly groups: readonly IndicatorGroup[];
  readonly signatures: string;
}

export function evaluationSheet(form: EvaluationForm): TemplateSheet {
  const rows = layout(COLUMNS);
  rows.row(36, piece("title", form.title, { cols: COLUMNS }));
  rows.row(20, piece("lineCenter", "（        年度）", { cols: COLUMNS, slot: "year" }));
  for (const line of form.head) rows.row(26, ...line);
  const funds = addFunds(rows, form);
  addGoals(rows);
  const heads = ["年度指标值", "实际完成值", "分值", "得分"].map((name) => piece("head", name));
  const { first, last } = addIndicators(
    rows,
    form.groups,
    [...heads, piece("head", "偏差原因分析及改进措施", { cols: 3 })],
    (index) => [
      piece("text", null, { slot: `target.${index}` }),
      piece("text", null, { slot: `actual.${index}` }),
      piece("score", null, { slot: `weight.${index}` }),
      piece("score", null, { slot: `score.${index}` }),
      piece("text", null, { cols: 3, slot: `explanation.${index}` }),
    ],
  );
  const { total } = funds;
  const sum = rows.next;
  rows.row(
    28,
    piece("head", "总分", { cols: 6 }),
    piece("scoreResult", formulas.points(`H${total}`, `G${first}:G${last}`)),
    piece("scoreResult", formulas.points(`J${total}`, `H${first}:H${last}`)),
    piece("label", "自评等级", { cols: 2 }),
    piece("scoreResult", formulas.grade(`H${sum}`, nationalProfile)),
  );
  rows.row(30, piece("line", form.signatures, { cols: COLUMNS }));
  rows.row(40, piece("note", NOTE, { cols: COLUMNS }));
  const { whole, ...laid } = rows.finish();
  return {
    name: form.name,
    ...laid,
    widths: WIDTHS,
    frozenRows: 1,
    validations: [
      ...funds.validations,
      targetPrompt(`E${first}:E${last}`),
      actualList(`F${first}:F${last}`, "实际完成值"),
      ...pointsValidations(`G${first}:G${last}`, `H${first}:H${last}`, `$G${first}`),
      explanationPrompt(`I${first}:I${last}`, "偏差原因分析及改进措施"),
    ],
    highlights: [
      ...funds.highlights,
      ...pointsHighlights(
        { scores: `H${first}:H${last}`, explanations: `I${first}:I${last}` },
        { weight: `$G${first}`, score: `$H${first}`, explanation: `$I${first}` },
      ),
    ],
    print: { orientation: "portrait", area: whole, titleRows: "1:1" },
  };
}

const NOTE =
  "注：1. 灰底单元格由公式计算，不需录入。2. 执行率＝全年执行数÷全年预算数；执行率得分＝执行率×分值，最高不超过分值。" +
  `3. 得分低于分值、执行率低于${percent(REASON_RATE)}或超过100%的，都要有原因和改进措施。4. 各项分值（含执行率）合计为100分。`;

const SOURCES = [
  ["其中：当年财政拨款", "appropriation"],
  ["　　　上年结转资金", "carryover"],
  ["　　　其他资金", "other"],
] as const;
const NATURE = [
  ["基本支出", "basic"],
  ["项目支出", "project"],
] as const;

function addFunds(rows: Layout, { fundsLabel, byNature }: EvaluationForm) {
  const total = rows.next + 1;
  const parts = [...SOURCES, ...(byNature ? NATURE : [])];
  const lastSource = total + SOURCES.length;
  const last = total + parts.length;
  rows.row(
    36,
    piece("label", fundsLabel, { cols: 2, rows: parts.length + 2 }),
    piece("head", null, { cols: 2 }),
    ...["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", "执行偏差原因\n及改进措施"].map(
      (name) => piece("head", name),
    ),
  );
  const rated = (row: number) => piece("percentResult", formulas.rate(`F${row}`, `G${row}`));
  rows.row(
    24,
    piece("labelStart", "年度资金总额", { cols: 2 }),
    ...["E", "F", "G"].map((col) =>
      piece("amountResult", formulas.total(`${col}${total + 1}:${col}${lastSource}`)),
    ),
    piece("score", nationalProfile.rateWeight, { slot: "weight.rate" }),
    rated(total),
    piece("scoreResult", formulas.rateScore(`F${total}`, `G${total}`, `H${total}`, `I${total}`)),
    piece("text", null, { rows: parts.length + 1, slot: "explanation.rate" }),
  );
  for (const [label, name] of parts)
    rows.row(
      24,
      piece("labelStart", label, { cols: 2 }),
      piece("amount", null, { slot: `initial.${name}` }),
      piece("amount", null, { slot: `budget.${name}` }),
      piece("amount", null, { slot: `executed.${name}` }),
      piece("label", "—"),
      rated(rows.next),
      piece("label", "—"),
    );
  const validations: Validation[] = [
    amounts(`E${total + 1}:G${last}`),
    {
      range: `H${total}`,
      rule: { kind: "decimal", min: 0, max: nationalProfile.fullScore },
      alert: { title: "分值", text: "分值是 0 到 100 之间的数。", refuse: true },
    },
    explanationPrompt(`K${total}`, "执行偏差原因及改进措施"),
  ];
  const rate = `$I$${total}`;
  const highlights: Highlight[] = [
    lowRate(`I${total}:I${last}`, `$I${total}`),
    {
      range: `K${total}`,
      when: `=AND(ISNUMBER(${rate}),OR(${rate}<${REASON_RATE},${rate}>1),${unexplained(`$K$${total}`)})`,
      ...MARKS.missing,
    },
  ];
  return { total, validations, highlights };
}

export function amounts(range: string): Validation {
  return {
    range,
    rule: { kind: "decimal", min: 0 },
    prompt: { title: "金额", text: "只写数字，不带单位和文字；全年预算数是调整后的数，含上年结转。" },
    alert: {
      title: "金额",
      text: "这里一般是不小于 0 的数字，不带单位。确为退款、冲销的可以保留。",
      refuse: false,
    },
  };
}

/** A condition; 2.4 ÷ 3 falls just below 0.8 in binary and is not low. */
export const isLow = (rate: string): string => `AND(ISNUMBER(${rate}),ROUND(N(${rate}),12)<${LOW_RATE})`;

export function lowRate(range: string, first: string): Highlight {
  return { range, when: `=${isLow(first)}`, ...MARKS.low };
}

function addGoals(rows: Layout): void {
  rows.row(
    24,
    piece("label", "年度总体目标", { cols: 2, rows: 2 }),
    piece("head", "预期目标", { cols: 4 }),
    piece("head", "实际完成情况", { cols: 5 }),
  );
  rows.row(
    100,
    piece("text", null, { cols: 4, slot: "goal" }),
    piece("text", null, { cols: 5, slot: "achievement" }),
  );
}
