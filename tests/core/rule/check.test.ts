import { checkForm, checkSheet } from "../../../src/core/rule/check";
import { readForms } from "../../../src/core/form/read";
import { nationalProfile } from "../../../src/core/profiles/national";
import type { Profile } from "../../../src/core/profiles/profile";
import { defineRule, type AnyRule } from "../../../src/core/rule/rule";
import type { Severity } from "../../../src/core/finding";
import { sheetFromValues } from "../../../src/core/sheet/sheet";

const [form] = readForms(
  sheetFromValues([
    ["三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["验收合格率", "≥95%", "98%", 10, 9],
    ["按期完工率", "≥90%", "92%", 10, 10],
  ]),
);

const text = { what: "", why: "", fix: "" };
function made(id: string, severity: Severity, silencedBy: string[] = [], col = 0): AnyRule {
  return defineRule({
    id,
    scope: "indicator",
    severity,
    basis: { "zh-CN": "", en: "" },
    title: { "zh-CN": "", en: "" },
    options: { least: 10 },
    silencedBy,
    messages: { m: { "zh-CN": text, en: text } },
    check({ row, score }, { options, report }) {
      if (score!.value! < options.least) report("m", { row, col }, { least: options.least });
    },
  });
}

const ids = (rules: AnyRule[], profile: Profile = nationalProfile) =>
  checkForm(form!, rules, profile).map(({ rule, severity, at }) => `${at.row}:${at.col} ${severity} ${rule}`);

test("findings stand in sheet order: row, column, severity", () => {
  expect(ids([made("b", "hint"), made("a", "hint"), made("c", "error"), made("d", "error", [], 4)])).toEqual([
    "1:0 error c",
    "1:0 hint a",
    "1:0 hint b",
    "1:4 error d",
  ]);
});

test("a rule gives way to the one that silences it, in the same row only", () => {
  const silent = made("silent", "error", ["loud"]);
  expect(ids([silent, made("loud", "error", [], 3)])).toEqual(["1:3 error loud"]);
  expect(ids([silent])).toEqual(["1:0 error silent"]);
  const profile = { ...nationalProfile, rules: { silent: { options: { least: 11 } } } };
  expect(ids([silent, made("loud", "error")], profile)).toEqual(["1:0 error loud", "2:0 error silent"]);
});

test("a message may weigh less than its rule, unless a profile says how much", () => {
  const rule: AnyRule = { ...made("r", "error"), severities: { m: "hint", n: "warning" } };
  expect(ids([rule])).toEqual(["1:0 hint r"]);
  expect(ids([rule], { ...nationalProfile, rules: { r: { severity: "warning" } } })).toEqual([
    "1:0 warning r",
  ]);
});

test("a profile turns a rule off, or gives it another severity or option", () => {
  const rule = made("r", "error");
  expect(ids([rule], { ...nationalProfile, rules: { r: { severity: "off" } } })).toEqual([]);
  expect(ids([rule], { ...nationalProfile, rules: { r: { severity: "hint" } } })).toEqual(["1:0 hint r"]);
  expect(ids([rule], { ...nationalProfile, rules: { r: { options: { least: 9 } } } })).toEqual([]);
});

test("a rule is told the day to look from, where one was given", () => {
  const days: (string | null)[] = [];
  const rule = {
    ...made("r", "error"),
    check: (_: unknown, { asOf }: { asOf: string | null }) => days.push(asOf),
  };
  const sheet = sheetFromValues([
    ["三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["验收合格率", "≥95%", "98%", 10, 9],
  ]);
  checkSheet(sheet, [rule], nationalProfile, [], "2025-06-30");
  checkSheet(sheet, [rule], nationalProfile);
  expect(days).toEqual(["2025-06-30", null]);
});

test("neither doubtful rows nor their total are accused", () => {
  const onRows = made("on-rows", "error");
  const onTotal = defineRule({
    ...made("on-total", "error"),
    scope: "form",
    options: {},
    check({ total }, { report }) {
      report("m", total!.score!.at);
    },
  });
  const found = (points: number) =>
    checkSheet(
      sheetFromValues([
        ["三级指标", "年度指标值", "实际完成值", "分值", "得分"],
        ["验收合格率", "≥95%", "98%", points, points],
        ["按期完工率", "≥90%", "92%", 10, 9],
        ["公示次数", "≥2次", "2次", 10, 10],
        ["总分", "", "", 100, 100],
      ]),
      [onRows, onTotal],
      nationalProfile,
    ).flatMap(({ findings }) => findings.map(({ rule }) => rule));
  expect(found(70)).toEqual(["on-rows", "on-total"]);
  expect(found(20)).toEqual([]);
});
