/** 项目支出明细: every project of a unit with its rate, and on a second sheet those that spent little. */
import { amounts, isLow, lowRate } from "./evaluation";
import * as formulas from "./formulas";
import { explanationPrompt, unexplained } from "./indicators";
import { layout, piece } from "./layout";
import type { Formula, Template, TemplateSheet } from "./model";
import { MARKS } from "./styles";
import { LOW_RATE, percent } from "./thresholds";

const LIST = "项目支出明细";
const ROWS = 32;
const TOTAL = 4; // sheet row, counted from 1; above the projects, so that the list may grow
const FIRST = TOTAL + 1;
const LAST = TOTAL + ROWS;
/** Two lines of text, in points. */
const ROW_HEIGHT = 34;

function listSheet(): TemplateSheet {
  const rows = layout(9);
  rows.row(36, piece("title", "项目支出明细表", { cols: 9 }));
  rows.row(
    22,
    piece("line", "填报单位：", { cols: 5, slot: "unit" }),
    piece("lineCenter", "（        年度）", { cols: 3, slot: "year" }),
    piece("lineEnd", "单位：万元"),
  );
  const heads = [
    "序号",
    "项目名称",
    "实施单位",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    "执行率",
    "未执行金额",
    "未执行原因及改进措施",
  ];
  rows.row(30, ...heads.map((name) => piece("head", name)));
  const rated = (row: number) => [
    piece("percentResult", formulas.rate(`E${row}`, `F${row}`)),
    piece("amountResult", formulas.unspent(`E${row}`, `F${row}`)),
  ];
  rows.row(
    26,
    piece("head", "合计", { cols: 3 }),
    ...["D", "E", "F"].map((col) => piece("amountResult", formulas.total(`${col}${FIRST}:${col}${LAST}`))),
    ...rated(TOTAL),
    piece("text"),
  );
  for (let index = 0; index < ROWS; index++)
    rows.row(
      ROW_HEIGHT,
      piece("label", index + 1),
      piece("text", null, { slot: `name.${index}` }),
      piece("text", null, { slot: `department.${index}` }),
      piece("amount", null, { slot: `initial.${index}` }),
      piece("amount", null, { slot: `budget.${index}` }),
      piece("amount", null, { slot: `executed.${index}` }),
      ...rated(rows.next),
      piece("text", null, { slot: `explanation.${index}` }),
    );
  rows.row(
    30,
    piece(
      "note",
      `注：灰底单元格由公式计算，不需录入。执行率低于${percent(LOW_RATE)}的项目自动列入“${LOW}”。`,
      {
        cols: 9,
      },
    ),
  );
  const { whole, ...laid } = rows.finish();
  const first = `$G${FIRST}`;
  return {
    name: LIST,
    ...laid,
    widths: [6, 30, 22, 14, 14, 14, 11, 14, 36],
    frozenRows: TOTAL,
    validations: [
      amounts(`D${FIRST}:F${LAST}`),
      explanationPrompt(`I${FIRST}:I${LAST}`, "未执行原因及改进措施"),
    ],
    highlights: [
      lowRate(`G${TOTAL}:G${LAST}`, `$G${TOTAL}`),
      {
        range: `F${FIRST}:F${LAST}`,
        when: `=AND(ISNUMBER($E${FIRST}),ISNUMBER($F${FIRST}),$F${FIRST}>$E${FIRST})`,
        ...MARKS.over,
      },
      {
        range: `I${FIRST}:I${LAST}`,
        when: `=AND(${isLow(first)},${unexplained(`$I${FIRST}`)})`,
        ...MARKS.missing,
      },
    ],
    print: { orientation: "landscape", area: whole, titleRows: "1:3" },
  };
}

const LOW = "低执行率清单";

/** As `isLow`: a rate that is 0.8 but for its last binary digit is not counted. */
const COUNTED = LOW_RATE - 5e-13;

/**
 * Project, budget, spent and rate stand as PERF.LOW gives them; the rest is looked up by the rate. 明细行次 says that its
 * rows are the other sheet's, where they are checked.
 */
function lowSheet(): TemplateSheet {
  const rows = layout(8);
  const column = (letter: string) => `'${LIST}'!$${letter}$${FIRST}:$${letter}$${LAST}`;
  const rates = column("G");
  const count = "$C$2";
  rows.row(36, piece("title", `执行率低于${percent(LOW_RATE)}的项目`, { cols: 8 }));
  rows.row(
    22,
    piece("line", "低执行率项目个数（按执行率由低到高排列）：", { cols: 2 }),
    piece("line", same(`=COUNTIF(${rates},"<${COUNTED}")`, 0)),
    piece("line", null, { cols: 4 }),
    piece("lineEnd", "金额：万元"),
  );
  const heads = ["序号", "低执行率项目", "预算", "已支出", "执行率", "明细行次", "实施单位", "原因及措施"];
  rows.row(30, ...heads.map((name) => piece("head", name)));
  for (let index = 0; index < ROWS; index++) {
    const row = rows.next;
    // Of equal rates each is looked for below the one before.
    const rest = `INDEX(${rates},$F${row - 1}+1):'${LIST}'!$G$${LAST}`;
    const place = `MATCH($E${row},${rates},0)`;
    const found =
      index === 0 ? place : `IF($E${row}=$E${row - 1},$F${row - 1}+MATCH($E${row},${rest},0),${place})`;
    const from = (letter: string) => `INDEX(${column(letter)},$F${row})`;
    const listed = (formula: string): Formula => same(`=IF(LEN($F${row})=0,"",${formula})`);
    const counted = (letter: string) => `IF(LEN(${rates})=0,0,${column(letter)})`;
    const name: Formula =
      index === 0
        ? {
            native: `=IF(${count}=0,"无",${from("B")}&"")`,
            perf: `=PERF.LOW(${column("B")},${counted("E")},${counted("F")})`,
            blank: "无",
            spills: true,
          }
        : spilled(listed(`${from("B")}&""`));
    rows.row(
      ROW_HEIGHT,
      piece("label", index + 1),
      piece("text", name),
      piece("amount", spilled(listed(from("E")))),
      piece("amount", spilled(listed(from("F")))),
      piece("percent", spilled(same(`=IF($A${row}>${count},"",SMALL(${rates},$A${row}))`))),
      piece("score", same(`=IF(ISNUMBER($E${row}),${found},"")`)),
      piece("text", listed(`${from("C")}&""`)),
      piece("text", listed(`${from("I")}&""`)),
    );
  }
  const { whole, ...laid } = rows.finish();
  return {
    name: LOW,
    ...laid,
    widths: [6, 30, 14, 14, 11, 9, 22, 36],
    frozenRows: 3,
    validations: [],
    highlights: [],
    print: { orientation: "landscape", area: whole, titleRows: "1:3" },
  };
}

const same = (formula: string, blank: string | number = ""): Formula => ({
  native: formula,
  perf: formula,
  blank,
});
/** As it is without PERF; with it the row above fills the cell. */
const spilled = (formula: Formula): Formula => ({ ...formula, perf: null });

export const projectList: Template = {
  id: "project-list",
  title: "项目支出明细表",
  sheets: [listSheet(), lowSheet()],
};
