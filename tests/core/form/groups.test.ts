/** Which blocks make one form. */
import type { Band } from "../../../src/core/form/headings/band";
import { groupBands, lanes } from "../../../src/core/form/headings/groups";
import { findBands } from "../../../src/core/form/headings/find";
import { gridOf, type Row } from "./headings";

describe("forms above one another", () => {
  const FUNDS: Row = ["资金来源", "全年预算数", "全年执行数", "执行率"];
  const TABLE: Row = ["三级指标", "指标值", "完成值", "分值"];
  const LIST: Row = ["项目名称", "预算数", "执行数", "执行率"];
  const DATA: Row = ["甲", "5", "5", "5"];
  /** The kinds of each form's blocks with its first row. */
  const forms = (...rows: Row[]) => {
    const grid = gridOf(rows);
    return lanes(findBands(grid)).flatMap((lane) =>
      groupBands(grid, lane).map(({ bands, top }) => `${top + 1} ${bands.map(({ kind }) => kind).join(" ")}`),
    );
  };
  const TITLE: Row = ["项目支出绩效自评表"];

  test.each<[string, Row[], string[]]>([
    ["funds and indicators are one form", [TITLE, FUNDS, DATA, TABLE, DATA], ["1 funds indicators"]],
    ["indicators first, then their funds", [TABLE, DATA, FUNDS, DATA], ["1 indicators funds"]],
    ["a title between them begins another", [TABLE, DATA, TITLE, FUNDS, DATA], ["1 indicators", "3 funds"]],
    [
      "a heading repeated after a page break goes on with the table",
      [TABLE, DATA, TABLE, DATA],
      ["1 indicators indicators"],
    ],
    [
      "a title before it begins another table",
      [TABLE, DATA, TITLE, TABLE, DATA],
      ["1 indicators", "3 indicators"],
    ],
    ["so does a head", [TABLE, DATA, ["项目名称", "清淤"], TABLE, DATA], ["1 indicators", "3 indicators"]],
    ["and a unit of money", [TABLE, DATA, ["单位：万元"], TABLE, DATA], ["1 indicators", "3 indicators"]],
    [
      "other columns are another table",
      [TABLE, DATA, [...TABLE, "得分"], DATA],
      ["1 indicators", "3 indicators"],
    ],
    [
      "as are the same columns elsewhere",
      [TABLE, DATA, ["", ...TABLE], ["", ...DATA]],
      ["1 indicators", "3 indicators"],
    ],
    [
      "a second block of funds, other than the first, breaks it down",
      [FUNDS, DATA, [...FUNDS.slice(0, 3), "得分"], DATA, TABLE, DATA],
      ["1 funds funds indicators"],
    ],
    ["the same funds again are those of another form", [FUNDS, DATA, FUNDS, DATA], ["1 funds", "3 funds"]],
    [
      "funds after a whole form begin the next",
      [FUNDS, DATA, TABLE, DATA, [...FUNDS, "得分"], DATA],
      ["1 funds indicators", "5 funds"],
    ],
    ["a list of projects stands for itself", [FUNDS, DATA, LIST, DATA], ["1 funds", "3 projects"]],
    [
      "and takes in nothing that follows",
      [["项目清单"], LIST, DATA, TABLE, DATA],
      ["1 projects", "4 indicators"],
    ],
    [
      "a few sources right over indicators, under no title, are their funds",
      [LIST, DATA, TABLE, DATA],
      ["1 funds indicators"],
    ],
    [
      "many projects are not",
      [LIST, ...Array.from({ length: 8 }, () => DATA), TABLE, DATA],
      ["1 projects", "10 indicators"],
    ],
    [
      "a list of tasks between funds and indicators is part of their form",
      [FUNDS, DATA, LIST, DATA, TABLE, DATA],
      ["1 funds projects indicators"],
    ],
    [
      "not with a title before the indicators",
      [FUNDS, DATA, LIST, DATA, TITLE, TABLE, DATA],
      ["1 funds", "3 projects", "5 indicators"],
    ],
    [
      "money right under the title of a form is its funds, whatever heads it",
      [FUNDS, DATA, TITLE, LIST, DATA, TABLE, DATA],
      ["1 funds", "3 funds indicators"],
    ],
    [
      "nor under indicators",
      [TABLE, DATA, LIST, DATA, TABLE, DATA],
      ["1 indicators", "3 projects", "5 indicators"],
    ],
  ])("%s", (_what, rows, found) => {
    expect(forms(...rows)).toEqual(found);
  });

  test("the first form takes in what stands above its title; the one beside it does not", () => {
    expect(forms(["自评总结"], TITLE, TABLE, DATA)).toEqual(["1 indicators"]);
    const beside = (row: Row): Row => [...Array<string>(5).fill(""), ...row];
    const rows: Row[] = [["自评总结"], [], [...TABLE, "", ...TABLE], [...DATA, "", ...DATA]];
    rows[1] = [...TITLE, ...beside(TITLE).slice(1)];
    expect(forms(...rows)).toEqual(["1 indicators", "2 indicators"]);
  });

  test("a form is as wide as its widest block", () => {
    const wider = (rows: Row[]) => {
      const grid = gridOf(rows);
      const [group] = groupBands(grid, findBands(grid));
      return [group!.left, group!.right];
    };
    expect(wider([FUNDS, DATA, [...TABLE, "得分"], DATA])).toEqual([0, 4]);
    expect(wider([[...FUNDS, "分值", "得分"], DATA, TABLE, DATA])).toEqual([0, 5]);
  });

  const band = (kind: Band["kind"], top: number, left: number, right: number): Band => ({
    kind,
    top,
    bottom: top,
    left,
    right,
    headings: [],
    leaves: [],
  });

  test("those side by side fall into lanes; what spans several stands under one of them", () => {
    const spans = (...areas: [number, number, number][]) =>
      lanes(areas.map(([top, left, right]) => band("indicators", top, left, right))).map((lane) =>
        lane.map(({ top, left }) => [top, left]),
      );
    // prettier-ignore
    expect(spans([0, 0, 3], [0, 4, 7], [5, 0, 3], [5, 4, 7])).toEqual([[[0, 0], [5, 0]], [[0, 4], [5, 4]]]);
    // prettier-ignore
    expect(spans([0, 4, 7], [5, 0, 3], [9, 4, 7])).toEqual([[[0, 4], [9, 4]], [[5, 0]]]);
    // One column in common: one stands above the other.
    // prettier-ignore
    expect(spans([0, 0, 3], [5, 3, 6])).toEqual([[[0, 0], [5, 3]]]);
    // prettier-ignore
    expect(spans([0, 3, 6], [5, 0, 3])).toEqual([[[0, 3], [5, 0]]]);
    // prettier-ignore
    expect(spans([0, 0, 3], [5, 0, 9], [9, 5, 9])).toEqual([[[0, 0], [5, 0], [9, 5]]]);
  });

  test("a form reaches from the leftmost column of its blocks to the rightmost", () => {
    const extent = (first: [number, number], second: [number, number]) =>
      groupBands(gridOf([["甲"]]), [band("funds", 0, ...first), band("indicators", 3, ...second)]).map(
        ({ left, right }) => [left, right],
      );
    expect(extent([2, 6], [1, 5])).toEqual([[1, 6]]);
    expect(extent([1, 5], [2, 6])).toEqual([[1, 6]]);
  });

  test("the same labelled figures again are those of another form", () => {
    const pairs = (top: number) => band("fund-pairs", top, 0, 3);
    expect(groupBands(gridOf([["甲"]]), [pairs(0), pairs(3)])).toHaveLength(2);
  });
});
