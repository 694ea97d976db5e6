/**
 * 绩效运行监控表: spending against time and goals against plan, part of the way through the year. The months are those
 * of 财预〔2019〕136号, which looks at January to July; another month is entered in one cell.
 */
import type { Highlight } from "../core/sheet/plan";
import { amounts } from "./evaluation";
import * as formulas from "./formulas";
import { actualList, addIndicators, explanationPrompt, targetPrompt, unexplained } from "./indicators";
import { layout, piece } from "./layout";
import type { Formula, Template, TemplateSheet } from "./model";
import { MARKS } from "./styles";
import { RED_PACE, YELLOW_PACE, percent } from "./thresholds";

const COLUMNS = 11;
const MONTHS = 7;
const MONTH = "$C$5";
const TIME = "$G$5";

/** 1-7月执行数 */
function untilMonth(name: string): Formula {
  const formula = `="1-"&${MONTH}&"月${name}"`;
  return { native: formula, perf: formula, blank: `1-${MONTHS}月${name}` };
}

const FUNDS = [
  ["年度资金总额", "total"],
  ["其中：当年财政拨款", "appropriation"],
  ["　　　上年结转资金", "carryover"],
  ["　　　其他资金", "other"],
] as const;

function sheet(): TemplateSheet {
  const rows = layout(COLUMNS);
  rows.row(36, piece("title", "项目支出绩效运行监控表", { cols: COLUMNS }));
  rows.row(20, piece("lineCenter", "（        年度）", { cols: COLUMNS, slot: "year" }));
  rows.row(26, piece("label", "项目名称", { cols: 2 }), piece("input", null, { cols: 9, slot: "project" }));
  rows.row(
    26,
    piece("label", "主管部门", { cols: 2 }),
    piece("input", null, { cols: 4, slot: "supervisor" }),
    piece("label", "实施单位"),
    piece("input", null, { cols: 4, slot: "unit" }),
  );
  rows.row(
    36,
    piece("label", "监控截至月份", { cols: 2 }),
    piece("input", MONTHS, { cols: 2, slot: "month" }),
    piece("label", "序时进度", { cols: 2 }),
    piece("percentResult", formulas.timeGone(MONTH, MONTHS / 12)),
    piece(
      "labelStart",
      `进度比＝执行率÷序时进度\n低于${percent(RED_PACE)}为红灯，${percent(RED_PACE)}至${percent(YELLOW_PACE)}为黄灯`,
      { cols: 4 },
    ),
  );

  const total = rows.next + 1;
  const last = total + FUNDS.length - 1;
  rows.row(
    36,
    piece("label", "项目资金\n（万元）", { cols: 2, rows: FUNDS.length + 1 }),
    piece("head", null, { cols: 2 }),
    piece("head", "年初预算数"),
    piece("head", "全年预算数"),
    piece("head", untilMonth("执行数")),
    ...["执行率", "进度比", "预警", "全年预计\n执行数"].map((name) => piece("head", name)),
  );
  for (const [label, name] of FUNDS) {
    const row = rows.next;
    const isTotal = row === total;
    const amount = (col: string, slot: string) =>
      isTotal
        ? piece("amountResult", formulas.total(`${col}${total + 1}:${col}${last}`))
        : piece("amount", null, { slot: `${slot}.${name}` });
    rows.row(
      24,
      piece("labelStart", label, { cols: 2 }),
      amount("E", "initial"),
      amount("F", "budget"),
      amount("G", "executed"),
      piece("percentResult", formulas.rate(`F${row}`, `G${row}`)),
      piece(
        "percentResult",
        formulas.pace(
          { budget: `F${row}`, executed: `G${row}`, rated: `H${row}` },
          { months: MONTH, time: TIME },
        ),
      ),
      piece("scoreResult", formulas.light(`I${row}`)),
      amount("K", "forecast"),
    );
  }
  rows.row(80, piece("label", "年度总体目标", { cols: 2 }), piece("text", null, { cols: 9, slot: "goal" }));

  const indicators = addIndicators(
    rows,
    [
      {
        name: "产出指标",
        second: [
          ["数量指标", 3],
          ["质量指标", 2],
          ["时效指标", 2],
          ["成本指标", 1],
        ],
      },
      {
        name: "效益指标",
        second: [
          ["经济效益指标", 1],
          ["社会效益指标", 2],
          ["生态效益指标", 1],
          ["可持续影响\n指标", 1],
        ],
      },
      { name: "满意度指标", second: [["服务对象\n满意度指标", 2]] },
    ],
    [
      piece("head", "年度指标值"),
      piece("head", untilMonth("完成值")),
      piece("head", "全年预计完成值"),
      piece("head", "完成目标\n可能性"),
      piece("head", "偏差原因分析及改进措施", { cols: 3 }),
    ],
    (index) => [
      piece("text", null, { slot: `target.${index}` }),
      piece("text", null, { slot: `actual.${index}` }),
      piece("text", null, { slot: `forecast.${index}` }),
      piece("input", null, { slot: `chance.${index}` }),
      piece("text", null, { cols: 3, slot: `explanation.${index}` }),
    ],
  );
  const { first, last: end } = indicators;
  rows.row(
    30,
    piece(
      "line",
      "填表人：　　　　　　　　联系电话：　　　　　　　　填报日期：　　　　　　　　项目负责人（签字）：",
      { cols: COLUMNS },
    ),
  );
  const { whole, ...laid } = rows.finish();
  return {
    name: "绩效运行监控表",
    ...laid,
    widths: [5, 9.5, 11.5, 17, 13.5, 13.5, 13.5, 10, 9, 7, 13],
    frozenRows: 1,
    validations: [
      {
        range: "C5",
        rule: { kind: "whole", min: 1, max: 12 },
        prompt: { title: "监控截至月份", text: "写 1 到 12 的整数，表头和序时进度随之变化。" },
        alert: { title: "监控截至月份", text: "月份是 1 到 12 的整数。", refuse: true },
      },
      amounts(`E${total + 1}:G${last}`),
      amounts(`K${total + 1}:K${last}`),
      targetPrompt(`E${first}:E${end}`),
      actualList(`F${first}:F${end}`, "截至监控时点的完成值"),
      {
        range: `H${first}:H${end}`,
        rule: { kind: "list", values: CHANCES },
        alert: { title: "完成目标可能性", text: `从“${CHANCES.join("”“")}”中选一项。`, refuse: true },
      },
      explanationPrompt(`I${first}:I${end}`, "偏差原因分析及改进措施"),
    ],
    highlights: [
      ...LIGHTS.map(([name, mark]): Highlight => ({
        range: `J${total}:J${last}`,
        when: `=$J${total}="${name}"`,
        ...MARKS[mark],
      })),
      {
        range: `I${first}:I${end}`,
        when: `=AND($H${first}<>"",$H${first}<>"${CHANCES[0]}",${unexplained(`$I${first}`)})`,
        ...MARKS.missing,
      },
    ],
    print: { orientation: "portrait", area: whole, titleRows: "1:1" },
  };
}

const CHANCES = ["确定能", "有可能", "完全不可能"];
const LIGHTS: readonly (readonly [name: string, mark: keyof typeof MARKS])[] = [
  ["红", "red"],
  ["黄", "yellow"],
  ["绿", "green"],
];

export const monitoring: Template = {
  id: "monitoring",
  title: "绩效运行监控表",
  sheets: [sheet()],
};
