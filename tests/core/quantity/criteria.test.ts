import { compareQuantities } from "../../../src/core/quantity/compare";
import { parseQuantity } from "../../../src/core/quantity/parse";
import { readCriteria } from "../../../src/core/quantity/criteria";
import { scoreByCriteria } from "../../../src/core/scoring/criteria-score";

/** Scores allowed for a result by a standard; `unread` where the text cannot be read, `unclear` where it does not say. */
function allowed(criteria: string, target: string, actual: string, weight: number): number | string {
  const clauses = readCriteria(criteria);
  if (!clauses) return "unread";
  const [aim, result] = [parseQuantity(target), parseQuantity(actual)];
  const comparison = compareQuantities(aim, result, {});
  const byShare = /完成率|完成比例/.test(criteria);
  const scores = scoreByCriteria(clauses, {
    target: aim,
    actual: result,
    comparison,
    weight,
    digits: 2,
    byShare,
  });
  if (!scores) return "unclear";
  return scores.low === scores.high ? scores.low : `${scores.low}~${scores.high}`;
}

const STEPS = "≥90%得5分，80%（含）-90%得4分，70%（含）-80%得3分，60%（含）-70%得2分，低于60%不得分";
const OVER = "≤0计5分；大于0的，每超过一个百分点扣0.5分，扣完为止。";
const STAFF = "≤100%计5分；每超过一个百分点扣0.5分，扣完为止。";

test.each<
  [what: string, criteria: string, target: string, actual: string, weight: number, score: number | string]
>([
  ["the highest step", STEPS, "≥90%", "96%", 5, 5],
  ["a bound that belongs to the higher step", STEPS, "≥90%", "90%", 5, 5],
  ["a middle step", STEPS, "≥90%", "85%", 5, 4],
  ["its own lower bound", STEPS, "≥90%", "80%", 5, 4],
  ["below the last", STEPS, "≥90%", "12.5%", 5, 0],
  ["steps as chains of signs", "≥95%得10分，85%≤满意度＜95%得8分，满意度＜85%得5分", "≥95%", "85%", 10, 8],
  ["steps down to their bounds by words", "90%以上得10分，80%以上90%以下得8分", "≥90%", "85%", 10, "unread"],
  ["points for each unit over", OVER, "≤0", "3%", 5, 3.5],
  ["none over", OVER, "≤0", "-2%", 5, 5],
  ["a begun unit may count or not", OVER, "≤0", "3.2%", 5, "3~3.5"],
  ["never below 0", OVER, "≤0", "40%", 5, 0],
  ["counted from the bound of full points", STAFF, "≤100%", "104%", 5, 3],
  ["for each unit under the target", "达到90%得满分，每低1个百分点扣1分", "≥90%", "85%", 10, 5],
  ["for each five points", "达到目标得满分，每降低5%扣1分", "≥90%", "85%", 10, 9],
  ["for each piece missing", "完成目标得满分，每少1场扣2分", "≥12场", "10场", 10, 6],
  ["for each day late", "按期完成得满分，每逾期1天扣0.5分", "≤30天", "34天", 10, 8],
  ["for each time it happened", "每发生一起扣2分，扣完为止", "0起", "2起", 10, 6],
  ["reached or nothing: reached", "达到目标值得满分，否则不得分", "≥12场", "12场", 10, 10],
  ["reached or nothing: missed", "达到目标值得满分，否则不得分", "≥12场", "11场", 10, 0],
  ["in proportion", "按完成比例计分", "≥3000亩", "2400亩", 30, 24],
  ["full marks, else in proportion", "完成目标值得满分，未完成的按比例得分", "≥10期", "8期", 10, 8],
  ["by a formula", "得分=完成率×分值", "≥10期", "8期", 10, 8],
  ["by the share reached", "完成率≥90%得10分，完成率80%（含）-90%得8分，其他不得分", "≥100人", "85人", 10, 8],
  ["another weight than the row's", STEPS, "≥90%", "85%", 10, "unclear"],
  ["a result in words", STEPS, "≥90%", "较好", 5, "unclear"],
  ["another unit", "每少1场扣2分", "≥12次", "10次", 10, "unclear"],
  [
    "half of the points for each of two things",
    "制度健全、执行到位各占50%分值，酌情扣分",
    "健全",
    "健全",
    10,
    "unread",
  ],
  ["no points told", "反映部门预算执行情况", "≥90%", "85%", 10, "unread"],
])("%s", (_, criteria, target, actual, weight, score) => {
  expect(allowed(criteria, target, actual, weight)).toBe(score);
});
