import { isPrompt } from "../core/labels/explanation";
import type { Form } from "../core/form/model";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "placeholder-left",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "warning",
  basis: {
    "zh-CN": "表样中的填写提示（“……（100字以内）”“请填写……”）须换成实际内容；公开的自评表里常有遗留。",
    en: "The form's prompts (“… (100字以内)”, “请填写…”) are replaced by what they ask for; published tables often keep them.",
  },
  title: { "zh-CN": "填写提示没有替换", en: "Prompt left in place" },
  options: {},
  // A row that owes its reasons is told so once.
  silencedBy: ["explanation-missing"],
  messages: {
    left: {
      "zh-CN": {
        what: "这里还是表样的填写提示：“{text}”。",
        why: "提示语留在表里等于没有填，公开时也很显眼。",
        fix: "按提示写上实际情况，把提示语删去；不需要填的写“无”。",
      },
      en: {
        what: "The form's own prompt still stands here: “{text}”.",
        why: "A prompt left in place counts as not filled in, and shows when the table is published.",
        fix: "Write what it asks for and delete it; where nothing is due, “无”.",
      },
    },
  },
  check(form, { report }) {
    if (!isBegun(form)) return;
    // Beside the funds it tells when a reason is due; where one is, the rate is reported.
    const note = form.funds?.explanation?.at;
    for (const { at, text } of form.prompts)
      if (asks(text) && !(note && note.row === at.row && note.col === at.col))
        report("left", at, { text: { value: shortened(text), cells: [at] } });
  },
});

/** Nobody has written into a template yet: of course its prompts are there. */
function isBegun({ funds, indicators }: Form): boolean {
  return indicators.length > 0 || funds?.total.executed?.state === "number";
}

/** A label that says how long the answer may be, 存在问题（200字以内）, asks nothing; nor do notes under the table. */
function asks(text: string): boolean {
  const plain = normalizeText(text);
  if (/^(?:附?注|备注|填[表报]说明|说明)[:\d]/.test(plain)) return false;
  const words = plain.replace(/\([^()]*\)/g, "");
  return words === "" || isPrompt(words) || /[,;。]/.test(words);
}

const LONGEST = 40;

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, "");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
