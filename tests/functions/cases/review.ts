import { column, DIV, NA, one, REF, type Case } from "./model";

const COMPLETE = "因汛期推迟开工，11 月底前补做完成。";
/** A list of projects: title, headings, rows. */
const list = (...rows: unknown[][]): unknown[][] => [
  ["青禾县水利局项目支出明细表", null, null, null, null],
  ["项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率", "未执行原因"],
  ...rows,
];
const HEADINGS = ["单元格", "级别", "问题"];
const text = (part: string): unknown => expect.stringContaining(part) as unknown;

export const review: readonly Case[] = [
  // MISSING
  ["points lost, nothing said", "MISSING", [one(10), one(9.5), one("")], one(true)],
  ["points lost, cell blank", "MISSING", [one(10), one(9.5), one(null)], one(true)],
  ["blank as the desktop hands it over", "MISSING", [one(10), one(9.5), one(0)], one(true)],
  ["points lost and explained", "MISSING", [one(10), one(9.5), one(COMPLETE)], one(false)],
  ["full marks", "MISSING", [one(10), one(10), one("")], one(false)],
  ["more than full", "MISSING", [one(10), one(11), one("")], one(false)],
  [
    "fillings that say nothing",
    "MISSING",
    [one(10), one(8), column("无", "同上", "—", "/", "不涉及", "已完成", "未偏离绩效目标")],
    column(true, true, true, true, true, true, true),
  ],
  [
    "the form's own prompt",
    "MISSING",
    [one(10), one(8), one("对照年度目标，说明未完成原因及改进措施（100字以内）")],
    one(true),
  ],
  ["a number is no explanation", "MISSING", [one(10), one(8), one(2)], one(true)],
  ["TRUE is none either", "MISSING", [one(10), one(8), one(true)], one(false)],
  ["a blank row", "MISSING", [one(null), one(null), one(null)], one(false)],
  ["blank score counts as 0", "MISSING", [one(10), one(null), one("")], one(true)],
  ["text numbers", "MISSING", [one("10"), one("9.5"), one("")], one(true)],
  [
    "target missed although scored in full",
    "MISSING",
    [one(10), one(10), one(""), one("≥95%"), one("90%")],
    one(true),
  ],
  [
    "target missed and explained",
    "MISSING",
    [one(10), one(10), one(COMPLETE), one("≥95%"), one("90%")],
    one(false),
  ],
  ["target reached", "MISSING", [one(10), one(10), one(""), one("≥95%"), one("96%")], one(false)],
  ["plain figures, missed", "MISSING", [one(10), one(10), one(""), one(100), one(99)], one(true)],
  ["≤ exceeded", "MISSING", [one(10), one(10), one(""), one("≤90万元"), one("91万元")], one(true)],
  ["late", "MISSING", [one(10), one(10), one(""), one("2023年6月底前"), one("2023年8月")], one(true)],
  ["part of it reached", "MISSING", [one(10), one(10), one(""), one("显著提升"), one("部分达成")], one(true)],
  [
    "a target in doubt asks nothing",
    "MISSING",
    [one(10), one(10), one(""), one("30天"), one("36天")],
    one(false),
  ],
  [
    "words against a figure ask nothing",
    "MISSING",
    [one(10), one(10), one(""), one("≥95%"), one("显著提升")],
    one(false),
  ],
  ["result left out", "MISSING", [one(10), one(10), one(""), one("≥95%")], one(false)],
  ["blank result", "MISSING", [one(10), one(10), one(""), one("≥95%"), one(null)], one(false)],
  [
    "a column",
    "MISSING",
    [column(10, 10, 20), column(10, 8, 15), column("", "", COMPLETE)],
    column(false, true, false),
  ],
  [
    "a column with a heading",
    "MISSING",
    [column("分值", 10), column("得分", 8), column("说明", "")],
    column("#VALUE!", true),
  ],
  ["a weight with a unit", "MISSING", [one("10分"), one(8), one("")], "#VALUE!"],
  ["an error in the score", "MISSING", [one(10), one(DIV), one("")], "#DIV/0!"],
  ["an error in the explanation", "MISSING", [one(10), one(8), one(NA)], "#N/A"],
  ["an error in the target", "MISSING", [one(10), one(8), one(""), one(REF), one(1)], "#VALUE!"],
  ["unequal columns", "MISSING", [column(1, 2, 3), column(1, 2), one("")], "#VALUE!"],

  // CHECK
  ["a clean list", "CHECK", [list(["河道清淤", 200, 198, 0.99, null])], [HEADINGS, ["", "", "未发现问题"]]],
  [
    "a rate that is not the quotient",
    "CHECK",
    [list(["河道清淤", 200, 198, 0.95, null], ["堤防加固", 100, 100, 1, null])],
    [HEADINGS, ["第3行第4列", "错误", text("99.00%")]],
  ],
  [
    "a profile by its id",
    "CHECK",
    [list(["河道清淤", 200, 198, 0.99, null]), one("strict")],
    [HEADINGS, ["", "", "未发现问题"]],
  ],
  ["a profile unheard of", "CHECK", [list(), one("atlantis")], "#VALUE!"],
  ["an error for a profile", "CHECK", [list(), one(NA)], "#N/A"],
  ["no table", "CHECK", [column("备忘", 1, null)], [HEADINGS, ["", "", text("没有认出")]]],
  ["a single blank cell", "CHECK", [one(null)], [HEADINGS, ["", "", text("没有认出")]]],
];
