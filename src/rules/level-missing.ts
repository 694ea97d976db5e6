import type { Form, TextField } from "../core/form/model";
import { normalizeText } from "../core/sheet/text";
import type { Profile } from "../core/profiles/profile";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "level-missing",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN": "项目支出绩效指标包括产出、效益和满意度三类（财预〔2020〕10号）；各地另有指标体系的从其规定。",
    en: "A project's indicators are those of output, benefit and satisfaction (Cai Yu [2020] No. 10); places with a scheme of their own follow it.",
  },
  title: { "zh-CN": "缺少一类指标", en: "A kind of indicator is missing" },
  options: {},
  messages: {
    missing: {
      "zh-CN": {
        what: "指标表里没有{levels}。",
        why: "产出说明做了什么，效益说明有什么用，满意度说明服务对象认不认；缺一类，审核人会问为什么不设。",
        fix: "补上{levels}；确实不适用的，在备注中说明。",
      },
      en: {
        what: "The table has no {levels}.",
        why: "Output tells what was done, benefit what it was good for, satisfaction what those served think; of one left out a reviewer asks why.",
        fix: "Add {levels}; where none applies, say so in a note.",
      },
    },
  },
  check(form, { profile, report }) {
    if (!isWhole(form)) return;
    const needless = exemptClasses(form, profile);
    const first = form.indicators.map(({ level1 }) => plain(level1));
    // Any other first level (决策, 过程, 履职效能) is the scheme of a place.
    if (!first.some((level) => /产出/.test(level)) || !first.every((level) => NATIONAL.test(level))) return;
    const all = form.indicators.flatMap(({ level1, level2, name }) => [level1, level2, name].map(plain));
    const missing = KINDS.filter(
      ([kind, pattern]) =>
        !all.some((text) => pattern.test(text)) && !needless.some((word) => kind.includes(word)),
    );
    if (missing.length > 0)
      report("missing", form.total!.label.at, { levels: missing.map(([kind]) => kind).join("、") });
  },
});

const plain = (field: TextField | null) => normalizeText(field?.text ?? "");

/** Classes that a project of this kind need not have: pay and contributions serve nobody who could be asked. */
function exemptClasses({ head, title }: Form, { exemptions }: Profile): readonly string[] {
  const project = normalizeText(head["projectName"]?.text ?? title);
  return exemptions
    .filter(({ projects }) => projects.some((word) => project.includes(word)))
    .flatMap(({ classes }) => classes);
}

const NATIONAL = /产出|效益|效果|满意|成本/;

/** What tells that a kind is there, on whatever level it stands. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["效益指标", /效益|效果|影响|效应/],
  ["满意度指标", /满意/],
];

/** A total under the rows tells that the table is all there. */
function isWhole({ total, indicators }: Form): boolean {
  const last = indicators[indicators.length - 1];
  return total !== null && last !== undefined && total.label.at.row > last.row;
}
