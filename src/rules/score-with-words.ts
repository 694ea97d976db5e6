import { pointsWithWords } from "../core/form/grid/fields";
import { cited } from "../core/rule/evidence";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "score-with-words",
  scope: "indicator",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN": "得分须为数字，系统按数字校验和汇总；原因写在原因说明栏或表下。",
    en: "Scores are numbers: systems check and add them up as such; reasons have a column or a row of their own.",
  },
  title: { "zh-CN": "得分格里写了原因", en: "A reason in the cell of the score" },
  options: {},
  messages: {
    reason: {
      "zh-CN": {
        what: "“{name}”的得分格里除了 {points} 分，还写了“{words}”。",
        why: "得分格里有文字，表格不能求和，系统也不收；写的原因已经按说明看待。",
        fix: "得分格只留 {points}，把原因移到原因说明栏；没有这一栏的，写在表下。",
      },
      en: {
        what: "The score of “{name}” holds, besides {points}, the words “{words}”.",
        why: "With words in it the cell cannot be added up, and systems refuse it; the reason has been read as one.",
        fix: "Leave {points} in the cell and move the reason to its column, or below the table where there is none.",
      },
    },
  },
  check({ name, score }, { report }) {
    const written = score && pointsWithWords(score.text);
    if (!written) return;
    const { points, words } = written;
    report("reason", score.at, { name, points: cited(points, score), words: cited(words, score) });
  },
});
