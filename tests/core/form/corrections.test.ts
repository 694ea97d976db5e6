import {
  correctionsOf,
  headingHints,
  headingTexts,
  locateCorrections,
  parseCorrections,
  serializeCorrections,
  withCorrections,
  withHeadingRow,
  withMeaning,
  type HeadingCorrection,
  type SheetCorrections,
} from "../../../src/core/form/corrections";
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

const HEADINGS = ["一级", "二级", "绩效内容", "预期", "实绩", "分值", "得分"];
const TABLE: CellValue[][] = [
  ["项目支出绩效自评表", null, null, null, null, null, null],
  HEADINGS,
  ["产出指标", "数量指标", "清淤河道", "≥5公里", "6公里", 30, 30],
  ["效益指标", "社会效益", "减少内涝", "≥2次", "1次", 30, 15],
];
const sheet = sheetFromValues(TABLE);
const texts = headingTexts(sheet, 1);

const said = (...pairs: [place: number, meaning: "name" | "target" | "actual" | "score" | "other"][]) =>
  pairs.reduce<HeadingCorrection[]>(
    (list, [place, meaning]) => withMeaning(list, texts, place, meaning),
    withHeadingRow([], texts),
  );
const hints = (on: typeof sheet, corrections: readonly HeadingCorrection[]) =>
  headingHints(on, locateCorrections(on, corrections));

test("a chosen heading row reads the table as the user said", () => {
  // Unaided, the reader goes by the values; the user's word stands above them.
  expect(readForms(sheet)[0]?.indicators.map(({ target }) => target?.text)).toEqual(["≥5公里", "≥2次"]);
  const [form] = readForms(sheet, hints(sheet, said([2, "name"], [3, "target"], [4, "actual"])));
  expect(
    form?.indicators.map(({ name, target, actual, score }) => [
      name.text,
      target?.text,
      actual?.text,
      score?.value,
    ]),
  ).toEqual([
    ["清淤河道", "≥5公里", "6公里", 30],
    ["减少内涝", "≥2次", "1次", 15],
  ]);
});

test("inserted rows and columns move a correction; texts written otherwise stay the same", () => {
  const wider = TABLE.map((row) => [null, ...row.slice(0, 3), null, ...row.slice(3)]);
  const moved = sheetFromValues([["填报说明"], [], ...wider]);
  expect(hints(moved, said([4, "actual"]))).toEqual([
    { row: 3, columns: { 6: "actual", 7: "weight", 8: "score" } },
  ]);
  const rewrapped = sheetFromValues([HEADINGS.map((text) => ` ${text.slice(0, 1)}\n${text.slice(1)}`)]);
  expect(hints(rewrapped, said([4, "actual"]))).toHaveLength(1);
});

test("a heading repeated after a page break is corrected everywhere", () => {
  const twice = sheetFromValues([
    ...TABLE,
    HEADINGS,
    ["满意度指标", "满意度", "居民满意度", "≥90%", "95%", 30, 30],
  ]);
  expect(hints(twice, said([2, "name"])).map(({ row }) => row)).toEqual([1, 4]);
});

test("another wording loses the correction", () => {
  const changed = sheetFromValues([HEADINGS.map((text) => (text === "实绩" ? "完成" : text))]);
  const located = locateCorrections(changed, said([4, "actual"]));
  expect(located.map(({ rows }) => rows)).toEqual([[]]);
  expect(headingHints(changed, located)).toEqual([]);
});

test("the user's word goes before a heading recognised with the same meaning", () => {
  const list = withMeaning([], texts, 4, "score");
  expect(hints(sheet, list)).toEqual([{ row: 1, columns: { 4: "score", 6: "other" } }]);
});

test("a chosen row in which nothing has a meaning gives no hint", () => {
  const plain = sheetFromValues([
    ["甲", "乙", "丙"],
    ["a", "b", 1],
  ]);
  const chosen = withHeadingRow([], headingTexts(plain, 0));
  expect(hints(plain, chosen)).toEqual([]);
  expect(hints(plain, withMeaning(chosen, headingTexts(plain, 0), 0, "other"))).toEqual([]);
  expect(hints(plain, withMeaning(chosen, headingTexts(plain, 0), 0, "name"))).toEqual([
    { row: 0, columns: { 0: "name" } },
  ]);
});

test("taking back the last meaning leaves nothing, unless the row was chosen", () => {
  const one = withMeaning([], texts, 4, "actual");
  expect(withMeaning(one, texts, 4, null)).toEqual([]);
  const chosen = withMeaning(said([4, "actual"]), texts, 4, null);
  expect(chosen).toEqual([{ texts, meanings: {}, chosen: true }]);
  expect(withHeadingRow(one, texts)).toEqual([{ texts, meanings: { 4: "actual" }, chosen: true }]);
});

describe("per sheet", () => {
  const entry = (id: string, name: string, meaning: "actual" | "score"): SheetCorrections => ({
    id,
    name,
    headings: withMeaning([], texts, 4, meaning),
  });
  const all = [entry("{1}", "自评表", "actual"), entry("{2}", "明细", "score")];

  test.each([
    ["name, where ids changed across a copy", { id: "{2}", name: "自评表" }, 0],
    ["name alone, in a file", { name: "明细" }, 1],
    ["id, where the sheet was renamed", { id: "{2}", name: "项目明细" }, 1],
  ])("found by %s", (_how, key, index) => {
    expect(correctionsOf(all, key)).toBe(all[index]!.headings);
  });

  test("another sheet has none", () => {
    expect(correctionsOf(all, { id: "{3}", name: "汇总" })).toEqual([]);
    expect(correctionsOf([{ name: "甲", headings: all[0]!.headings }], { name: "乙" })).toEqual([]);
  });

  test("replaced and removed, the others kept", () => {
    const [, other] = all;
    const renamed = withCorrections(all, { id: "{1}", name: "自评表（改）" }, other!.headings);
    expect(renamed).toEqual([other, { id: "{1}", name: "自评表（改）", headings: other!.headings }]);
    expect(withCorrections(all, { id: "{1}", name: "自评表" }, [])).toEqual([other]);
  });
});

test("what is written is read again", () => {
  const all = [{ id: "{1}", name: "自评表", headings: said([2, "name"], [4, "actual"]) }];
  expect(parseCorrections(serializeCorrections(all))).toEqual(all);
  expect(parseCorrections(JSON.parse(serializeCorrections(all)))).toEqual(all);
  expect(parseCorrections(serializeCorrections([]))).toEqual([]);
});

const good = { texts: ["甲", "乙"], meanings: { 1: "actual" }, chosen: false };
const stored = (heading: object) => ({
  version: 1,
  sheets: [{ id: "{1}", name: "表", headings: [heading] }],
});

test("the smallest sound setting is accepted", () => {
  expect(parseCorrections(stored(good))).toHaveLength(1);
});

test.each<[string, unknown]>([
  ["no JSON", "{version:1"],
  ["nothing", null],
  ["a number", 7],
  ["a list", []],
  ["a later version", { version: 2, sheets: [] }],
  ["no sheets", { version: 1 }],
  ["a sheet that is none", { version: 1, sheets: [null] }],
  ["a sheet without a name", { version: 1, sheets: [{ id: "{1}", headings: [] }] }],
  ["an id that is no text", { version: 1, sheets: [{ id: 1, name: "表", headings: [] }] }],
  ["no headings", { version: 1, sheets: [{ id: "{1}", name: "表" }] }],
  ["a heading that is none", { version: 1, sheets: [{ name: "表", headings: ["甲"] }] }],
  ["no texts", stored({ ...good, texts: [], meanings: {} })],
  ["texts of another kind", stored({ ...good, texts: ["甲", 2] })],
  ["an unknown meaning", stored({ ...good, meanings: { 0: "colour" } })],
  ["a meaning past the texts", stored({ ...good, meanings: { 2: "actual" } })],
  ["a place that is no number", stored({ ...good, meanings: { x: "actual" } })],
  ["meanings in a list", stored({ ...good, meanings: ["actual"] })],
  ["no word on the row", stored({ ...good, chosen: undefined })],
])("refused: %s", (_what, data) => {
  expect(parseCorrections(data)).toBeUndefined();
});
