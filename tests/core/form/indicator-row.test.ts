/** Rows of a table of indicators: which are indicators, and what belongs to each. */
import { FIRST, FIRST_READ, formOf, HEADINGS, lines, type Row } from "./indicators";
import { merge } from "./merge";

describe("levels without merged cells", () => {
  test("hold on until another is written; a new first level ends the second", () => {
    expect(
      lines([
        FIRST,
        ["", "", "新建水闸", "≥2座", "2座", 10, 10],
        ["", "质量指标", "合格率", "≥95%", "98%", 10, 10],
        ["效益指标", "", "受益人数", "≥2万人", "2万人", 20, 20],
        ["效益指标", "社会效益", "减少内涝", "≤2次", "2次", 10, 10],
        ["效益指标", "", "增加就业", "≥20人", "20人", 10, 10],
      ]).map((line) => line.split(" | ").slice(1, 3).join(" ")),
    ).toEqual([
      "产出指标 数量指标",
      "产出指标 数量指标",
      "产出指标 质量指标",
      "效益指标 | 受益人数",
      "效益指标 社会效益",
      "效益指标 社会效益",
    ]);
  });

  test("may be written over a row that is no indicator", () => {
    expect(
      lines([
        ["产出指标", "数量指标", "", ""],
        ["", "", "清淤河道", "≥5公里", "6公里", 30, 30],
      ]),
    ).toEqual([FIRST_READ.replace(/^2/, "3")]);
  });
});

describe("rows that are no indicator", () => {
  test.each<[string, Row]>([
    ["offered and not filled in", ["", "", "指标2：", "", "", "", ""]],
    ["without a name or anything", ["", "", "", "", "", "", "", ""]],
    ["a detail without a weight", ["", "", "其中：主河道", "≥3公里", "3公里", "", ""]],
    ["a detail that repeats weight and score", ["", "", "其中：主河道", "≥3公里", "3公里", 30, 30]],
    ["a subtotal", ["产出指标小计", "", "", "", "", 30, 30]],
  ])("%s", (_what, row) => {
    expect(lines([FIRST, row])).toEqual([FIRST_READ]);
  });

  test.each<[string, Row]>([
    ["a filler somebody gave a weight", ["", "", "指标2：", "", "", 10, ""]],
    ["a filler with a target", ["", "", "指标2：", "≥2座", "", "", ""]],
    ["a detail with a weight of its own", ["", "", "其中：主河道", "≥3公里", "3公里", 10, 30]],
    ["a detail with a score of its own", ["", "", "其中：主河道", "≥3公里", "3公里", 30, 20]],
    ["a name with nothing beside it", ["", "", "新建水闸", "", "", "", ""]],
  ])("but %s is one", (_what, row) => {
    expect(lines([FIRST, row])).toHaveLength(2);
  });

  test("a filler under a target merged from above states nothing itself", () => {
    expect(lines([FIRST, ["", "", "指标2：", "", "", "", ""]], HEADINGS, [merge(1, 3, 2, 3)])).toEqual([
      FIRST_READ,
    ]);
  });

  test("a detail in a table without points", () => {
    const headings = ["三级指标", "指标值", "完成值"];
    expect(
      lines(
        [
          ["里程", "≥5公里", "5公里"],
          ["其中：主河道", "≥3公里", "3公里"],
        ],
        headings,
      ),
    ).toHaveLength(1);
  });

  test("a detail first of all stands for itself", () => {
    expect(lines([["产出指标", "数量指标", "其中：主河道", "≥3公里", "3公里", 30, 30]])).toHaveLength(1);
  });

  test("a remark across the level columns, or across name and target", () => {
    const remark: Row = ["", "", "", "", "", 10, ""];
    const across = (text: string, col: number) => remark.map((value, at) => (at === col ? text : value));
    expect(lines([FIRST, across("以下各项由县级填报", 0)], HEADINGS, [merge(2, 0, 2, 2)])).toEqual([
      FIRST_READ,
    ]);
    expect(lines([FIRST, across("详见附件", 2)], HEADINGS, [merge(2, 2, 2, 3)])).toEqual([FIRST_READ]);
    expect(lines([FIRST, across("详见附件", 1)], HEADINGS, [merge(2, 1, 2, 2)])).toHaveLength(2);
  });
});

describe("what stands in a lower row", () => {
  test("completes the indicator above where its name spans both", () => {
    const rows: Row[] = [
      ["产出指标", "数量指标", "清淤河道", "≥5公里", "", 30, "", ""],
      ["", "", "", "≥9公里", "6公里", "", 30, "雨季"],
    ];
    expect(lines(rows, HEADINGS, [merge(1, 2, 2, 2)])).toEqual([`${FIRST_READ} | 雨季`]);
    // A heading's merged cell that goes on below is nobody's name.
    expect(lines([["", "", "", "≥5公里", "6公里", 30, 30], FIRST], HEADINGS, [merge(0, 2, 1, 2)])).toEqual([
      FIRST_READ.replace(/^2/, "3"),
    ]);
  });

  test("completes it without a name where it lacks all that stands there", () => {
    const above: Row = ["产出指标", "数量指标", "清淤河道", "≥5公里", "", 30, "", ""];
    expect(lines([above, ["", "", "", "", "6公里", "", 30]])).toEqual([FIRST_READ]);
    expect(lines([above, ["", "", "", "≥9公里", "6公里", "", 30]])).toEqual([
      "2 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | | 30",
    ]);
    expect(lines([above, ["", "", "", "", "", "", "", "雨季"]])[0]).toBe(
      "2 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | | 30",
    );
    expect(formOf([["", "", "", "", "6公里", "", 30]]).indicators).toEqual([]);
  });

  test("leaves the places of what is blank in both", () => {
    const rows: Row[] = [
      ["产出指标", "数量指标", "清淤河道", "≥5公里", "", 30, "", ""],
      ["", "", "", "", "6公里", "", 30],
    ];
    expect(formOf(rows).indicators[0]!.explanation!.at).toEqual({ row: 1, col: 7 });
  });

  test("is that of the row it begins in: merged cells are stated once", () => {
    const rows: Row[] = [FIRST, ["", "", "", "", "", "", "", ""]];
    expect(lines(rows, HEADINGS, [merge(1, 3, 2, 3), merge(1, 4, 2, 4)])).toEqual([FIRST_READ]);
    const twice: Row[] = [FIRST, ["", "", "新建水闸", "≥2座", "2座", "", ""]];
    expect(lines(twice, HEADINGS, [merge(1, 5, 2, 5), merge(1, 6, 2, 6)])[1]).toBe(
      "3 | 产出指标 | 数量指标 | 新建水闸 | ≥2座 | 2座",
    );
  });
});
