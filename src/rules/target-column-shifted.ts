import { cited } from "../core/rule/evidence";
import type { Form, Indicator } from "../core/form/model";
import { sum } from "../core/sheet/arithmetic";
import type { Profile } from "../core/profiles/profile";
import { parseQuantity } from "../core/quantity/parse";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "target-column-shifted",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "自评表样：年度指标值填目标，实际完成值填结果，分值和得分另有两列（财预〔2020〕10号附件）。",
    en: "Form annexed to Cai Yu [2020] No. 10: targets and results have columns of their own beside weights and scores.",
  },
  title: { "zh-CN": "指标值填成了分值", en: "Weights entered as targets" },
  options: {
    /** Fewest rows that tell the pattern from chance. */
    rows: 3,
  },
  messages: {
    weights: {
      "zh-CN": {
        what: "{rows} 行指标的指标值都和分值一样（第一行是 {first}），像是把分值填进了指标值这一列。",
        why: "指标值要写目标，如“≥30场”“12月底前”；填成分值，目标和完成情况就都看不到了。",
        fix: "在指标值、实际完成值两列填写目标和结果，分值、得分留在自己的列里。",
      },
      en: {
        what: "In {rows} rows the target equals the weight ({first} in the first): weights seem to stand in the column of targets.",
        why: "A target says what is to be reached; with weights in its place neither goal nor result can be seen.",
        fix: "Enter targets and results in their columns, and leave weights and scores to theirs.",
      },
    },
    sum: {
      "zh-CN": {
        what: "{rows} 行指标的指标值加起来正好是 {sum}，都没有单位，实际完成值也都一样，像是填了分值和得分。",
        why: "指标值要写目标，如“≥30场”“12月底前”；填成分值，目标和完成情况就都看不到了。",
        fix: "在指标值、实际完成值两列填写目标和结果；要写分值、得分的，另加两列。",
      },
      en: {
        what: "The targets of {rows} rows add up to exactly {sum}, without a unit, each with the same result: they seem to be weights and scores.",
        why: "A target says what is to be reached; with weights in its place neither goal nor result can be seen.",
        fix: "Enter targets and results in their columns; where weights and scores are wanted, add columns for them.",
      },
    },
  },
  check(form, { options, profile, report }) {
    const rows = form.indicators.filter(({ target }) => target && target.text !== "");
    const first = rows[0];
    if (!first) return;
    const at = form.headings.find(({ column }) => column === "target")?.at ?? first.target!.at;
    const told = (figure: number) => cited(figure, ...rows.map(({ target }) => target));
    if (repeatWeights(rows, options.rows))
      report("weights", at, { rows: told(rows.length), first: first.target! });
    else if (rows.length > options.rows) {
      const total = sumOfWeights(rows, form, profile);
      if (total !== null) report("sum", at, { rows: told(rows.length), sum: told(total) });
    }
  },
});

/** The figure of a cell that holds nothing else. */
function bare(text: string | undefined): number | null {
  const quantity = parseQuantity(text ?? "");
  if (quantity.kind !== "number" || quantity.sign || quantity.notices.length > 0) return null;
  return quantity.unit === "" || quantity.unit === "分" ? quantity.value : null;
}

/** Target and weight agree in every row, and the result with either weight or score. */
function repeatWeights(rows: readonly Indicator[], least: number): boolean {
  const agrees = ({ target, actual, weight, score }: Indicator) => {
    const [aim, reached] = [bare(target?.text), bare(actual?.text)];
    if (aim === null || weight?.value == null || aim !== weight.value) return false;
    return !actual?.text || reached === weight.value || (reached !== null && reached === score?.value);
  };
  if (!rows.every(agrees)) return false;
  // Nobody plans 12.5 of something, and gives it just as many points.
  return rows.length >= least || rows.some(({ weight }) => !Number.isInteger(weight!.value));
}

/** The points that the targets of a table without weights add up to; `null` where they are targets. */
function sumOfWeights(rows: readonly Indicator[], form: Form, profile: Profile): number | null {
  if (form.headings.some(({ column }) => column === "weight" || column === "score")) return null;
  const aims = rows.map(({ target, actual }) => {
    const aim = bare(target?.text);
    return aim !== null && bare(actual?.text) === aim ? aim : null;
  });
  if (!aims.every((aim) => aim !== null && aim > 0)) return null;
  const total = sum(aims as number[]);
  return [profile.fullScore, profile.fullScore - profile.rateWeight].find((full) => full === total) ?? null;
}
