/** What the report page finds and counts, apart from its elements. */
import { countsByRule, entriesOf, fitting, type Wanted } from "../../../src/report/html/page/entries";
import type { PageFile, PageFinding } from "../../../src/report/html/page-data";

const finding = (change: Partial<PageFinding> = {}): PageFinding => ({
  severity: "error",
  rule: "rate-low",
  cell: "B3",
  what: "执行率 80%",
  why: "",
  fix: "",
  ...change,
});
const file = (path: string, ...findings: PageFinding[]): PageFile => ({
  path,
  link: `./${path}`,
  forms: [{ sheet: "自评表", kind: "绩效自评表", title: "整体支出", unit: "青禾县水利局", findings }],
});
const files = [
  file("甲.xlsx", finding(), finding({ rule: "预算执行率", severity: "hint" })),
  file("乙.xlsx", finding({ severity: "warning", acknowledged: true, reason: "尾款待审计" })),
];
const cross: PageFile = {
  path: "各文件之间：1 处",
  forms: [
    { ...file("", finding({ rule: "unit-twice" })).forms[0]!, files: [{ path: "丙.xlsx", link: "./丙" }] },
  ],
};
const all = entriesOf({ rules: { "rate-low": "支出进度偏低" } }, files, { cross: [cross] });

const ANY: Wanted = {
  search: "",
  severities: ["error", "warning", "hint"],
  rule: "",
  path: "",
  acknowledged: true,
};
const found = (wanted: Partial<Wanted>) =>
  fitting(all, { ...ANY, ...wanted }).map((entry) => `${entry.file.path} ${entry.finding.rule}`);

test("findings over several files stand first, what is no rule under its own name", () => {
  expect(all.map(({ title }) => title)).toEqual(["unit-twice", "支出进度偏低", "预算执行率", "支出进度偏低"]);
  expect(countsByRule(all)).toEqual([
    ["rate-low", 2],
    ["unit-twice", 1],
    ["预算执行率", 1],
  ]);
});

test.each<[string, Partial<Wanted>, string[]]>([
  ["by two words in any case", { search: " 甲.XLSX  偏低" }, ["甲.xlsx rate-low"]],
  ["by a file that a finding over several is about", { search: "丙.xlsx" }, ["各文件之间：1 处 unit-twice"]],
  ["by the reason of an acknowledgement", { search: "审计" }, ["乙.xlsx rate-low"]],
  ["by severity", { severities: ["hint"] }, ["甲.xlsx 预算执行率"]],
  ["by rule and file", { rule: "rate-low", path: "乙.xlsx" }, ["乙.xlsx rate-low"]],
  ["without those acknowledged", { rule: "rate-low", acknowledged: false }, ["甲.xlsx rate-low"]],
])("%s", (_, wanted, expected) => expect(found(wanted)).toEqual(expected));
