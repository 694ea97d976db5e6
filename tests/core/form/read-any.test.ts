import fc from "fast-check";
import { readForms } from "../../../src/core/form/read";
import type { Area, Cell, CellValue, Position, Sheet } from "../../../src/core/sheet/sheet";
import { readCorpus } from "./corpus";

/** What stands in such tables, in any order: headings, labels, values and noise. */
const WORDS = [
  "项目支出绩效自评表",
  "项目名称",
  "填报单位：",
  "单位：万元",
  "项目资金（万元）",
  "年度资金总额",
  "其中：当年财政拨款",
  "基本支出",
  "资金总额：14623.09 万元",
  "按支出性质分：",
  "年初预算数",
  "全年预算数",
  "全年执行数",
  "1-7月执行数",
  "执行率",
  "分值",
  "得分",
  "自评得分",
  "年度总体目标",
  "绩效指标",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标值",
  "度量单位",
  "实际完成值",
  "偏差原因分析及改进措施",
  "备注",
  "产出指标(50分)",
  "数量指标",
  "指标1：",
  "其中桃树",
  "……",
  "序号",
  "合计",
  "总分",
  "小计",
  "偏差大或目标未完成原因分析",
  "说明",
  "≥95%",
  "98.19为%",
  "7,00.0,77",
  "—",
  "(((",
  "√",
  "",
];

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.integer({ min: -5, max: 100 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>({ error: "#REF!" }, true, null) },
);
const cell: fc.Arbitrary<Cell | undefined> = fc.option(
  fc.record({ value, format: fc.constantFrom("General", "0.00%", "yyyy-mm-dd") }),
  { nil: undefined, freq: 3 },
);
const merge: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(40), fc.nat(12), fc.nat(4), fc.nat(4))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

const noise: fc.Arbitrary<Sheet> = fc.record({
  name: fc.constant("Sheet1"),
  rows: fc.array(fc.option(fc.array(cell, { maxLength: 9 }), { nil: undefined, freq: 8 }), { maxLength: 14 }),
  // They may overlap, and reach beyond the cells: a file can say anything.
  merges: fc.array(merge, { maxLength: 8 }),
});

/** A table of the corpus in which somebody has been scribbling. */
const spoilt: fc.Arbitrary<Sheet> = fc
  .tuple(
    fc.constantFrom(...readCorpus().flatMap(({ sheets }) => sheets)),
    fc.array(fc.tuple(fc.nat(40), fc.nat(12), cell), { maxLength: 12 }),
    fc.array(merge, { maxLength: 4 }),
  )
  .map(([table, edits, merges]) => {
    const rows = table.rows.map((row) => [...(row ?? [])]);
    for (const [row, col, edit] of edits) {
      rows[row] ??= [];
      rows[row][col] = edit;
    }
    return { ...table, rows, merges: [...table.merges, ...merges] };
  });

/** Every position a value remembers, however deep it lies. */
function positions(from: unknown): Position[] {
  if (typeof from !== "object" || from === null) return [];
  return Object.entries(from).flatMap(([key, part]) => (key === "at" ? [part as Position] : positions(part)));
}

function extent({ rows, merges }: Sheet): Area {
  const widths = Array.from(rows, (row) => row?.length ?? 0);
  return {
    top: 0,
    left: 0,
    bottom: Math.max(rows.length - 1, ...merges.map(({ bottom }) => bottom)),
    right: Math.max(...widths.map((width) => width - 1), ...merges.map(({ right }) => right)),
  };
}

const inside = (area: Area, { row, col }: Position) =>
  area.top <= row && row <= area.bottom && area.left <= col && col <= area.right;

test.each([
  ["grid", noise, 2000, 20],
  ["spoilt table", spoilt, 600, 300],
])("any %s is read without an error, and every field stands on the sheet", (_, sheets, runs, atLeast) => {
  let forms = 0;
  fc.assert(
    fc.property(sheets, (sheet) => {
      const found = readForms(sheet);
      forms += found.length;
      const whole = extent(sheet);
      for (const form of found) {
        expect(form.area.top).toBeLessThanOrEqual(form.area.bottom);
        expect(positions(form).filter((at) => !inside(whole, at))).toEqual([]);
      }
    }),
    { numRuns: runs },
  );
  // Words drawn at random rarely make a form: some must have, or the test shows nothing.
  expect(forms).toBeGreaterThan(atLeast);
});

test("reading leaves the sheet as it was, and twice gives the same", () => {
  fc.assert(
    fc.property(spoilt, (sheet) => {
      const before = structuredClone(sheet);
      const first = readForms(sheet);
      expect(sheet).toEqual(before);
      expect(readForms(sheet)).toEqual(first);
    }),
    { numRuns: 100 },
  );
});

test("a sheet that claims every row and column is read", () => {
  const row = (...texts: CellValue[]) => texts.map((each) => ({ value: each }));
  const rows = [
    row("项目支出绩效自评表"),
    row("一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"),
    row("产出指标", "养护里程", "≥86公里", "86公里", 90, 90),
  ];
  const last: Cell[] = [];
  last[16_383] = { value: "总分" };
  rows[1_048_575] = last;
  const merges = [{ top: 4, left: 0, bottom: 1_048_574, right: 16_383 }];
  const forms = readForms({ name: "Sheet1", rows, merges });
  expect(forms.map((form) => form.indicators.map(({ name }) => name.text))).toEqual([["养护里程"]]);
});
