import { cited } from "../core/rule/evidence";
import type { Form } from "../core/form/model";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";
import { grade } from "../core/scoring/scores";

export default defineRule({
  id: "grade-mismatch",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN":
      "财预〔2020〕10号：90 分及以上为优，80～90 分为良，60～80 分为中，60 分以下为差；各地另有规定的从其规定。",
    en: "Cai Yu [2020] No. 10: 优 from 90, 良 from 80, 中 from 60, 差 below; some places draw the lines elsewhere.",
  },
  title: { "zh-CN": "等级与总分不符", en: "Grade disagrees with the total" },
  options: {},
  // A wrong total makes a wrong grade.
  silencedBy: ["score-sum"],
  messages: {
    other: {
      "zh-CN": {
        what: "总分 {score}，等级填的是“{stated}”，按现行分档应为“{expected}”。",
        why: "等级由总分决定，两处对不上，审核时会退回核实。",
        fix: "把等级改为“{expected}”；如果当地分档不同，请换用当地的口径，或更正总分。",
      },
      en: {
        what: "The total is {score} and the grade “{stated}”; by the bands in force it is “{expected}”.",
        why: "The grade follows from the total; where they disagree the table is sent back.",
        fix: "Enter “{expected}”; where local bands differ choose the local profile, or correct the total.",
      },
    },
  },
  check(form, { profile, report }) {
    const { grade: stated, total } = form;
    if (!stated || total?.score?.value == null) return;
    // Bands are drawn for a table of full length.
    if (total.weight?.value != null && total.weight.value !== profile.fullScore) return;
    const named = nameOf(stated.text, profile.grades);
    const earned = grade(total.score.value, profile);
    if (!named || "error" in earned || named === earned.value) return;
    report(
      "other",
      stated.at,
      { score: total.score, stated, expected: cited(earned.value, total.score) },
      standsAlone(form) ? [{ kind: "value", edits: [{ at: stated.at, to: earned.value }] }] : [],
    );
  },
});

/** Other words for a grade; 合格 and the like belong to other scales. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 优秀: "优", 良好: "良", 中等: "中", 较差: "差" };

function nameOf(text: string, grades: readonly { readonly name: string }[]): string | undefined {
  const plain = normalizeText(text).replace(/^"|"$|等?级$|等次?$/gu, "");
  return grades.find(({ name }) => name === plain || name === OTHER_NAMES[plain])?.name;
}

/** In the head the grade may share its cell with the label: 自评等级：优. */
const standsAlone = ({ grade: stated, head }: Form) => stated !== head["grade"];
