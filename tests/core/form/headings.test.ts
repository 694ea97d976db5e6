/** Headings: over two rows, as the user says, of several the one that counts. */
import { chooseColumns } from "../../../src/core/form/columns/choose";
import { findBands } from "../../../src/core/form/headings/find";
import type { HeadingHint } from "../../../src/core/form/headings/hints";
import type { Area } from "../../../src/core/sheet/sheet";
import { bands, gridOf, labels, type Row } from "./headings";
import { merge } from "./merge";

describe("headings over two rows", () => {
  const upper: Row = ["三级指标", "年度指标值", "", "", "完成值", "得分"];
  const wide = merge(0, 1, 0, 3);

  test("are one heading; the lower of a column counts, the upper where none stands below", () => {
    const rows: Row[] = [upper, ["", "指标性质", "指标值", "度量单位", "", ""]];
    expect(bands(rows, [wide])).toEqual(["indicators A1:F2"]);
    expect(labels(rows, [wide])).toEqual(["name targetSign target targetUnit actual score"]);
  });

  test("may have a blank row between them, not two", () => {
    const lower: Row = ["", "指标性质", "指标值", "度量单位", "", ""];
    expect(bands([upper, [], lower], [wide])).toEqual(["indicators A1:F3"]);
    expect(bands([upper, [], [], lower], [wide])[0]).toBe("indicators A1:F1");
  });

  test("hold nothing else, but for what stands under a wide one and at their side", () => {
    const rows = (lower: Row): Row[] => [upper, lower];
    expect(bands(rows(["", "指标性质", "数", "度量单位", "", ""]), [wide])).toEqual(["indicators A1:F2"]);
    expect(bands(rows(["清淤", "指标性质", "指标值", "度量单位", "", ""]), [wide])).toEqual([
      "indicators A1:F2",
    ]);
    expect(bands(rows(["", "指标性质", "指标值", "度量单位", "6公里", ""]), [wide])).toEqual([
      "indicators A1:F1",
    ]);
    expect(bands(rows(["", "指标值", "", "", "", ""]), [wide])).toEqual(["indicators A1:F2"]);
    expect(bands(rows(["", "", "", "", "", "自评得分"]), [wide])).toEqual(["indicators A1:F1"]);
  });

  test("need not all be wide ones' parts, and count once", () => {
    const under = (...lower: Row) => labels([upper, lower], [wide]);
    expect(under("", "指标性质", "指标值", "度量单位", "", "自评得分")).toEqual([
      "name targetSign target targetUnit actual score",
    ]);
    expect(under("", "", "指标值", "", "", "自评得分")).toEqual(["name target actual score"]);
    // A cell that is no heading spoils the row, whatever follows it.
    expect(under("", "指标性质", "指标值", "度量单位", "6公里", "自评得分")).toEqual([
      "name target actual score",
    ]);
  });

  test("two above are enough; left of the wide one nothing else may stand", () => {
    const two: Row = ["三级指标", "年度指标值", "", ""];
    const lower: Row = ["", "指标性质", "指标值", "度量单位"];
    expect(bands([two, lower], [wide])).toEqual(["indicators A1:D2"]);
    const shifted = (row: Row, first: string): Row => [first, ...row];
    const rows = [shifted(two, "一级指标"), shifted(["清淤", ...lower.slice(1)], "二级指标")];
    expect(bands(rows, [merge(0, 2, 0, 4)])[0]).toBe("indicators A1:E1");
  });

  test("a lower row that would do by itself heads no second block", () => {
    const rows: Row[] = [
      ["一级指标", "年度绩效指标", "", "", "得分"],
      ["", "三级指标", "指标值", "完成值", ""],
    ];
    expect(labels(rows, [wide])).toEqual(["level1 name target actual score"]);
  });

  test("an unknown wide heading is welcome where its parts say more", () => {
    const joined = (known: string[], width = 1) => {
      const at = known.length;
      const rows: Row[] = [
        [...known, "经费情况", ""],
        [...known.map(() => ""), "指标值", "分值"],
      ];
      return bands(rows, width > 0 ? [merge(0, at, 0, at + width)] : []).some((band) => band.endsWith("2"));
    };
    expect(joined(["三级指标", "完成值", "得分"])).toBe(true);
    expect(joined(["三级指标", "得分"])).toBe(true);
    expect(joined(["主管科室", "三级指标", "得分"])).toBe(true);
    // Without a merged area its parts fill the gap behind it.
    expect(joined(["三级指标", "完成值", "得分"], 0)).toBe(true);
  });

  test("one heading above is none of them", () => {
    const funds: Row = ["全年预算数", "全年执行数", "执行率"];
    expect(bands([["年度预算数", "", ""], funds], [merge(0, 0, 0, 2)])).toEqual(["funds A2:C2"]);
  });
});

describe("what the user says of a row", () => {
  const hint = (row: number, columns: HeadingHint["columns"]) => [{ row, columns }];

  test("heads a block, however little is known of it", () => {
    const rows: Row[] = [["甲", "乙", "丙"]];
    expect(bands(rows, [], hint(0, { 1: "actual" }))).toEqual(["indicators A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "projectName", 2: "budget" }))).toEqual(["projects A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "projectName" }))).toEqual(["projects A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "executed" }))).toEqual(["funds A1:C1"]);
    expect(bands(rows, [], hint(0, { 1: "budget" }))).toEqual(["funds A1:C1"]);
    expect(bands(rows, [], hint(0, { 0: "name", 1: "other" }))).toEqual(["indicators A1:C1"]);
  });

  test("heads nothing where it takes every column out, or says nothing", () => {
    const rows: Row[] = [["甲", "乙", "丙"]];
    expect(bands(rows, [], hint(0, { 0: "other", 1: "other" }))).toEqual([]);
    expect(bands(rows, [], hint(0, {}))).toEqual([]);
    expect(bands(rows, [], hint(9, { 0: "name" }))).toEqual(["indicators A10:C10"]);
  });

  test("says it of that row alone", () => {
    const rows: Row[] = [
      ["指标值", "得分"],
      ["甲", "乙"],
    ];
    expect(bands(rows, [], hint(1, { 0: "name" }))).toEqual(["indicators A2:B2"]);
  });

  test("takes its place among the other blocks, from top to bottom", () => {
    const rows: Row[] = [
      ["甲", "乙", "丙"],
      ["1", "2", "3"],
      ["三级指标", "指标值", "得分"],
    ];
    expect(bands(rows, [], hint(0, { 0: "name" }))).toEqual(["indicators A1:C1", "indicators A3:C3"]);
  });

  test("takes the heading's text without blanks around it, as any heading's", () => {
    const [band] = findBands(gridOf([[" 三级指标 ", "指标值\n", "得分"]]), hint(0, { 2: "actual" }));
    expect(band!.headings.map(({ text }) => text)).toEqual(["三级指标", "指标值", "得分"]);
  });

  test("is put over what was recognised, in the order of the columns", () => {
    const rows: Row[] = [["三级指标", "指标值", "完成值", "得分"]];
    expect(labels(rows, [], hint(0, { 2: "score", 3: "other" }))).toEqual(["name target score other"]);
    expect(labels(rows, [], hint(0, { 0: "level2" }))).toEqual(["level2 target actual score"]);
  });
});

describe("one heading per meaning", () => {
  const chosen = (label: "name" | "weight", rows: Row[], merges: Area[] = []) => {
    const grid = gridOf(rows, merges);
    return chooseColumns(grid, findBands(grid)[0]!).get(label)?.text;
  };
  const heads: Row = ["三级指标", "四级指标", "指标值", "分值", "权重"];

  test("the fuller column counts, the first where none has more", () => {
    expect(chosen("name", [heads, ["甲", "", "1", "", 5], ["乙", "丙", "1"]])).toBe("三级指标");
    expect(chosen("name", [heads, ["甲", "丁"], ["", "丙"]])).toBe("四级指标");
    expect(chosen("name", [heads, ["", "", "1"]])).toBe("三级指标");
    expect(chosen("weight", [heads, ["甲", "", "1", "", 5]])).toBe("权重");
    expect(chosen("weight", [heads, ["甲", "", "1", 5, 5]])).toBe("分值");
  });

  test("of two names filled alike the deeper is the indicator", () => {
    expect(chosen("name", [heads, ["甲", "丁"]])).toBe("四级指标");
    expect(
      chosen("name", [
        ["四级指标", "三级指标", "指标值", "分值"],
        ["甲", "丁"],
      ]),
    ).toBe("四级指标");
  });

  test("a column of figures is filled by figures; merged over several rows they count once", () => {
    expect(chosen("weight", [heads, ["甲", "", "", "高", ""], ["乙", "", "", "低", 5]])).toBe("权重");
    const rows: Row[] = [heads, ["甲", "", "", 30, 15], ["乙", "", "", "", 15]];
    expect(chosen("weight", rows, [merge(1, 3, 2, 3)])).toBe("权重");
    const names: Row[] = [heads, ["甲", "丙"], ["", ""], ["", "丁"]];
    expect(chosen("name", names, [merge(1, 0, 3, 0)])).toBe("三级指标");
  });

  test("sixty-one rows tell", () => {
    const filler = Array.from({ length: 60 }, (): Row => ["", "", "x"]);
    expect(chosen("name", [heads, ...filler, ["", "丙"]])).toBe("四级指标");
    expect(chosen("name", [heads, ...filler, [], ["", "丙"]])).toBe("三级指标");
  });
});
