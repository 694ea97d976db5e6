import { profileLines, ruleLines, severityText } from "../../../src/cli/terminal/lists";
import { nationalProfile } from "../../../src/core/profiles/national";
import { rules } from "../../fixtures/forms";

const [rule] = rules;

test("a rule whose messages differ in severity shows them all, gravest first", () => {
  const mixed = { ...rule!, severity: "warning", severities: { absent: "hint", wrong: "error" } } as const;
  expect(severityText(mixed, "zh-CN")).toBe("错误/警告/提示");
  expect(severityText(mixed, "zh-CN", "hint")).toBe("提示");
});

test("columns line up", () => {
  const other = { ...rule!, id: "x", severity: "hint", title: { "zh-CN": "乙", en: "B" } } as const;
  expect(ruleLines([rule!, other], nationalProfile, "en")).toEqual([
    "explanation-missing  error  ",
    "x                    hint   B",
  ]);
});

test("sources are wrapped under the title", () => {
  const source = { "zh-CN": "青禾县财政局通知。", en: "Notice." };
  expect(profileLines([{ ...nationalProfile, source }], "zh-CN", 20)).toEqual([
    "national  全国通用",
    "          青禾县财政",
    "          局通知。",
  ]);
});
