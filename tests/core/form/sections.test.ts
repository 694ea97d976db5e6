/** Tables of indicators that go on: in sections with columns of their own, or on the next page. */
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

type Row = CellValue[];
const TITLE: Row = ["道路养护项目绩效自评表"];
const FIRST: Row = ["一级指标", "三级指标", "目标值", "完成值", "分值", "得分"];
const SECOND: Row = ["一级指标", "三级指标", "预期效果", "达成情况", "原因", "分值", "得分"];
const COUNTED: Row[] = [
  ["产出", "修补坑槽", "≥500处", "512处", 30, 30],
  ["", "验收合格率", "≥95%", "96%", 30, 28],
];
const WORDED: Row[] = [["效益", "出行条件", "明显改善", "达到预期", "", 30, 30]];
/** Each form with its rows and the total that is read. */
const forms = (...rows: Row[]) =>
  readForms(sheetFromValues(rows)).map(({ indicators, total }) => [
    indicators.map(({ name, target }) => `${name.text} ${target?.text}`).join(", "),
    total?.weight?.value ?? null,
    total?.score?.value ?? null,
  ]);
const ALL = "修补坑槽 ≥500处, 验收合格率 ≥95%, 出行条件 明显改善";

test("sections with other columns are one form where the total under the last is that of both", () => {
  const total: Row = ["合计", "", "", "", "", 100, 98];
  expect(
    forms(TITLE, ["一、定量指标"], FIRST, ...COUNTED, ["二、定性指标"], SECOND, ...WORDED, total),
  ).toEqual([[ALL, 100, 98]]);
});

test("scores prove it as well where no weights are summed up", () => {
  expect(forms(TITLE, FIRST, ...COUNTED, SECOND, ...WORDED, ["合计", "", "", "", "", "", 88])).toEqual([
    [ALL, null, 88],
  ]);
});

test.each<[string, Row[]]>([
  ["the total is that of the second alone", [SECOND, ...WORDED, ["合计", "", "", "", "", 30, 30]]],
  [
    "the first is summed up itself",
    [["合计", "", "", "", 60, 58], SECOND, ...WORDED, ["合计", "", "", "", "", 90, 88]],
  ],
  ["nothing is summed up", [SECOND, ...WORDED]],
])("they are two forms where %s", (_why, rest) => {
  expect(forms(TITLE, FIRST, ...COUNTED, ...rest)).toHaveLength(2);
});

test("the form's title with 续 over the same headings begins its next page", () => {
  const next: Row = ["道路养护项目绩效自评表（续）"];
  expect(
    forms(TITLE, FIRST, ...COUNTED, ["-第1页-"], next, FIRST, ["效益", "投诉", "≤3件", "2件", 40, 40]),
  ).toEqual([["修补坑槽 ≥500处, 验收合格率 ≥95%, 投诉 ≤3件", null, null]]);
});

test("another title does not, nor a head", () => {
  const again = [FIRST, ...COUNTED];
  expect(forms(TITLE, ...again, ["桥梁检测项目绩效自评表"], ...again)).toHaveLength(2);
  expect(forms(TITLE, ...again, TITLE, ["项目名称", "桥梁检测"], ...again)).toHaveLength(2);
});
