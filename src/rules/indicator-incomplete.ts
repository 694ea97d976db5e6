import { cited } from "../core/rule/evidence";
import type { Form, Indicator, TextField } from "../core/form/model";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "indicator-incomplete",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN": "定量、定性指标都按实际完成值与指标值对照打分，两者缺一不可（财预〔2020〕10号）。",
    en: "Indicators are scored by holding the result against the target: neither may be missing (Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "指标值或完成值没有填", en: "Target or result left blank" },
  options: {},
  messages: {
    target: {
      "zh-CN": {
        what: "“{name}”打了分，指标值没有填。",
        why: "没有目标就看不出是否完成，得分没有依据。",
        fix: "填写年初批复的指标值；不设指标值的，画“—”并在备注中说明评分依据。",
      },
      en: {
        what: "“{name}” is scored and has no target.",
        why: "Without a target nobody can tell whether it was met: the score rests on nothing.",
        fix: "Enter the target as approved; if there is none, a dash, and say what the score rests on.",
      },
    },
    actual: {
      "zh-CN": {
        what: "“{name}”打了分，实际完成值没有填。",
        why: "没有完成值，得分没有依据，审核时会退回补填。",
        fix: "填写实际完成值；没有完成的填 0 或“未完成”，并说明原因。",
      },
      en: {
        what: "“{name}” is scored and has no result.",
        why: "Without a result the score rests on nothing, and the table is sent back.",
        fix: "Enter the result; if nothing was done, 0 or “未完成”, and the reason.",
      },
    },
    both: {
      "zh-CN": {
        what: "“{name}”打了分，指标值和实际完成值都没有填。",
        why: "没有目标也没有完成值，得分没有依据，审核时会退回补填。",
        fix: "填写指标值和实际完成值；指标已经取消的，连同分值一起调整。",
      },
      en: {
        what: "“{name}” is scored with neither target nor result.",
        why: "Without either the score rests on nothing, and the table is sent back.",
        fix: "Enter target and result; if the indicator was dropped, adjust the weights too.",
      },
    },
    unscored: {
      "zh-CN": {
        what: "“{name}”有指标值“{target}”，实际完成值没有填。",
        why: "其他指标都填了完成值，空着的一行看不出是否完成。",
        fix: "填写实际完成值；没有完成的说明原因和改进措施。",
      },
      en: {
        what: "“{name}” has the target “{target}” and no result.",
        why: "Other indicators have results; of a blank nobody can tell whether it was met.",
        fix: "Enter the result; if the target was missed, the cause and the measure.",
      },
    },
    targets: {
      "zh-CN": {
        what: "“{heading}”一列都空着，{count} 项指标打了分却没有指标值。",
        why: "没有目标就看不出是否完成，得分没有依据。",
        fix: "逐项填写指标值；如果写在别的列，请把那一列的表头写成“年度指标值”。",
      },
      en: {
        what: "The column “{heading}” is blank: {count} indicators are scored without a target.",
        why: "Without targets nobody can tell what was met: the scores rest on nothing.",
        fix: "Enter the targets; if they stand in another column, head that one “年度指标值”.",
      },
    },
    actuals: {
      "zh-CN": {
        what: "“{heading}”一列都空着，{count} 项指标打了分却没有实际完成值。",
        why: "没有完成值，得分没有依据，审核时会整张退回。",
        fix: "逐项填写实际完成值；如果写在别的列，请把那一列的表头写成“实际完成值”。",
      },
      en: {
        what: "The column “{heading}” is blank: {count} indicators are scored without a result.",
        why: "Without results the scores rest on nothing, and the table is sent back as a whole.",
        fix: "Enter the results; if they stand in another column, head that one “实际完成值”.",
      },
    },
  },
  check(form, { report }) {
    const scored = form.indicators.filter((row) => (row.score?.value ?? 0) > 0 && isMeasured(row));
    const columns = {
      target: scored.length > LEAST && scored.every((row) => isBlank(row.target)),
      actual: scored.length > LEAST && scored.every((row) => isBlank(row.actual)),
    };
    for (const column of ["target", "actual"] as const) {
      const heading = form.headings.find((each) => each.column === column);
      if (!columns[column] || !heading?.text) continue;
      const values = {
        heading: heading.text.replace(/\s+/g, ""),
        count: cited(scored.length, ...scored.map(({ score }) => score)),
      };
      report(`${column}s`, heading.at, values);
    }
    for (const row of scored) {
      const target = !columns.target && isBlank(row.target) && !namesTarget(row);
      const actual = !columns.actual && isBlank(row.actual);
      const { name } = row;
      if (target && actual) report("both", row.target!.at, { name });
      else if (target) report("target", row.target!.at, { name });
      else if (actual) report("actual", row.actual!.at, { name });
    }
    for (const row of unscored(form))
      report("unscored", row.actual!.at, { name: row.name, target: row.target! });
  },
});

/** Fewer rows are told one by one. */
const LEAST = 2;

/** A column that is there with nothing in it; "—" says that there is nothing to enter. */
const isBlank = (field: TextField | null) => field !== null && field.text === "";

/** 决策, 过程, 管理: scored by what was in order, often without a target of their own. */
const PROCESS = /决策|管理|过程|投入|立项|制度|组织|监控|程序|规范|履职|职责/;
/** Rows that add up others, or score the spending told above. */
const NO_INDICATOR = /小计$|合计$|总计$|预算执行|执行率|支出进度/;

function isMeasured({ level1, level2, name }: Indicator): boolean {
  const levels = [level1, level2].map((level) => normalizeText(level?.text ?? ""));
  if ([...levels, normalizeText(name.text)].some((text) => NO_INDICATOR.test(text))) return false;
  return !levels.some((text) => PROCESS.test(text));
}

/** 群众满意度≥90%, 新建公路32公里: some write the target into the name. */
function namesTarget({ name }: Indicator): boolean {
  return /[\d≥≤<>]/.test(normalizeText(name.text).replace(/^指标\d*[:.、]?|^[\d.、()]+/, ""));
}

/** Tables without scores (transfer payments): the rows without a result where most have one. */
function unscored({ headings, indicators }: Form): Indicator[] {
  if (headings.some(({ column }) => column === "score")) return [];
  const aimed = indicators.filter((row) => row.target?.text && row.actual && isMeasured(row));
  const open = aimed.filter((row) => isBlank(row.actual));
  return open.length * 2 <= aimed.length ? open : [];
}
