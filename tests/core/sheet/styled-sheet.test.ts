import { sheetFromValues, type Sheet } from "../../../src/core/sheet/sheet";
import { styledSheet } from "../../../src/core/sheet/styled-sheet";

const at = (sheet: Sheet, row: number, col: number) =>
  styledSheet(sheet).cells.find((cell) => cell.row === row && cell.col === col);

const form = sheetFromValues(
  [
    ["项目支出绩效自评表", null, null],
    ["填报单位：某局", null, null],
    ["项目名称", "全年预算数", "执行率"],
    ["道路养护", 120.5, null],
    ["路灯改造", null, 0.5],
  ],
  [{ top: 0, bottom: 0, left: 0, right: 2 }],
);

test("the table gets borders, blank cells included; what stands above it does not", () => {
  expect(at(form, 0, 0)?.look).toBe("title");
  expect(at(form, 1, 0)?.look).toBe("line");
  expect(at(form, 2, 0)?.look).toBe("label");
  expect(at(form, 2, 1)?.look).toBe("label");
});

test("table cells under the heading row are bordered down to the last full row", () => {
  const list = sheetFromValues([
    ["甲", "乙", "丙"],
    ["一", null, 3.5],
    ["二", 2, 3],
  ]);
  expect(at(list, 1, 1)).toEqual({ row: 1, col: 1, value: null, look: "text" });
  expect(at(list, 1, 2)?.look).toBe("figure");
  expect(at(list, 2, 2)?.look).toBe("score");
});

test("formulas the grid can follow are kept beside their last result, others become it", () => {
  const sheet: Sheet = {
    name: "表",
    merges: [],
    rows: [
      [
        { value: 1.2, formula: "=_xlfn.XLOOKUP(1,A:A,B:B)", format: "0.00%" },
        { value: 2, formula: "=[1]总表!A1" },
        { value: 0.9, formula: "=_xldudf_PERF_RATE(A1,B1)" },
      ],
    ],
  };
  expect(at(sheet, 0, 0)).toMatchObject({ value: 1.2, formula: "=XLOOKUP(1,A:A,B:B)", format: "0.00%" });
  expect(at(sheet, 0, 1)).toMatchObject({ value: 2, formula: undefined });
  expect(at(sheet, 0, 2)).toMatchObject({ formula: "=PERF.RATE(A1,B1)" });
});

test("a value hidden under a merged area is not shown in it", () => {
  const sheet = sheetFromValues([["甲", "被盖住", "丙"]], [{ top: 0, bottom: 0, left: 0, right: 1 }]);
  expect(at(sheet, 0, 1)?.value).toBeNull();
});

test("an empty sheet is shown with one column", () => {
  expect(styledSheet({ name: "空", merges: [], rows: [] })).toMatchObject({ cells: [], widths: [64] });
});

test("cells strewn far apart do not fill the sheet with blank ones", () => {
  const rows: Sheet["rows"][number][] = [];
  const full = (col: number) => Object.assign([], { 0: { value: 1 }, 1: { value: 2 }, [col]: { value: 3 } });
  rows[0] = full(2);
  rows[1_000_000] = full(16_000);
  expect(styledSheet({ name: "表", merges: [], rows }).cells).toHaveLength(6);
});

test("a text longer than a cell of Excel can hold is cut there", () => {
  const sheet = sheetFromValues([["长".repeat(200_000)]]);
  expect(at(sheet, 0, 0)?.value).toHaveLength(32_767);
});
