import { changesOf } from "../../src/preview/grid-events";

const SET = "sheet.mutation.set-range-values";
const set = (cellValue: object, options?: Record<string, boolean>) =>
  changesOf({ id: SET, params: { unitId: "u", subUnitId: "s", cellValue } }, options);

test("typed values, formulas and deletions are edits; the area covers them all", () => {
  expect(set({ 3: { 5: { v: 1 } }, 7: { 2: { f: "=A1" }, 4: null } })).toEqual([
    { kind: "edited", sheetId: "s", area: { top: 3, bottom: 7, left: 2, right: 5 } },
  ]);
});

test("what the formula engine writes is a calculation", () => {
  expect(set({ 0: { 0: { v: 2 } } }, { fromFormula: true })).toMatchObject([{ kind: "calculated" }]);
});

test("a format alone is no change", () => {
  expect(set({ 0: { 0: { s: { bl: 1 } } } })).toEqual([]);
});

test("rows, columns and merged areas change the whole sheet; a move changes both ends", () => {
  expect(changesOf({ id: "sheet.mutation.remove-rows", params: { subUnitId: "s" } }, undefined)).toEqual([
    { kind: "edited", sheetId: "s", area: null },
  ]);
  const move = { from: { subUnitId: "a" }, to: { subUnitId: "b" } };
  expect(changesOf({ id: "sheet.mutation.move-range", params: move }, undefined)).toMatchObject([
    { sheetId: "a" },
    { sheetId: "b" },
  ]);
});

test("commands that leave cells alone are passed over", () => {
  expect(changesOf({ id: "sheet.operation.set-selections", params: { subUnitId: "s" } }, undefined)).toEqual(
    [],
  );
  const cellValue = { 0: { 0: { v: 1 } } };
  expect(changesOf({ id: "sheet.mutation.other", params: { subUnitId: "s", cellValue } }, undefined)).toEqual(
    [],
  );
  expect(changesOf({ id: SET }, undefined)).toEqual([]);
});
