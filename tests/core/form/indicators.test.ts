/** The table of indicators: which rows are indicators, what belongs to each, where the table ends. */
import { readForms } from "../../../src/core/form/read";
import { address, areaAddress, sheetFromValues, type Area, type CellValue } from "../../../src/core/sheet";
import { describeForms } from "./describe";

type Row = CellValue[];
const HEADINGS: Row = ["一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分", "偏差原因"];
const merge = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});
const formOf = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  readForms(sheetFromValues([headings, ...rows], merges))[0]!;
const lines = (rows: Row[], headings = HEADINGS, merges: Area[] = []) =>
  describeForms([formOf(rows, headings, merges)]).slice(1);
const targets = (headings: Row, ...rows: Row[]) =>
  formOf(rows, headings).indicators.map(({ target }) => target?.text);

const FIRST: Row = ["产出指标", "数量指标", "清淤河道", "≥5公里", "6公里", 30, 30, ""];
const FIRST_READ = "2 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | 6公里 | 30 | 30";

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

describe("a target in several columns", () => {
  const split = ["三级指标", "指标性质", "指标值", "度量单位", "完成值", "得分"];
  test("is sign, value and unit; none twice", () => {
    expect(
      targets(
        split,
        ["合格率", "≥", 95, "%"],
        ["造价", "小于等于", "≤300元", "元"],
        ["工期", "等于", 30, "天"],
        ["影响", "定性", "显著", ""],
        ["件数", ">", "", "件"],
        ["里程", "约", 5, "公里"],
        ["座数", "约≥", 2, "座"],
        ["人数", "≥约", 9, "人"],
        ["户数", "＞＝", 8, "户"],
      ),
    ).toEqual(["≥95%", "≤300元", "=30天", "显著", "", "5公里", "2座", "9人", "＞＝8户"]);
  });

  test.each(["≥", "＞＝", "定性", "等于", "大于等于", "小于等于", "＝"])(
    "%s makes a column of signs",
    (sign) => {
      expect(formOf([["合格率", sign, 95, "%"]], split).headings.map(({ column }) => column)).toContain(
        "targetSign",
      );
    },
  );

  test.each(["定量", "5≥", "非定性", "等于5", "定性指标", "不等于", "≥95", "约", ""])(
    "%s makes none",
    (text) => {
      const form = formOf([["合格率", text, 95, "%"]], split);
      expect(form.headings.map(({ column }) => column)).not.toContain("targetSign");
      expect(form.indicators[0]!.target!.text).toBe("95%");
    },
  );

  test("signs are looked for in sixty-one rows", () => {
    const rows = (sign: number): Row[] =>
      Array.from({ length: 62 }, (_, row) => [`指标名称${row}甲`, row === sign ? "≥" : "定量", 95, "%"]);
    expect(formOf(rows(60), split).indicators[60]!.target!.text).toBe("≥95%");
    expect(formOf(rows(61), split).indicators[61]!.target!.text).toBe("95%");
  });

  test("an adjusted target goes before the first one, where there is one", () => {
    const adjusted = ["三级指标", "指标值", "调整后指标值", "完成值", "得分"];
    expect(targets(adjusted, ["里程", "≥5公里", "≥4公里"], ["座数", "≥2座", ""])).toEqual(["≥4公里", "≥2座"]);
  });
});

describe("columns", () => {
  test("绩效指标 over three columns: the levels from left to right", () => {
    const headings: Row = ["绩效指标", "", "", "指标值", "完成值", "分值", "得分"];
    expect(lines([FIRST], headings, [merge(0, 0, 0, 2)])).toEqual([FIRST_READ]);
    const wide: Row = ["绩效指标", "", "", "", "指标值", "完成值", "分值", "得分"];
    const row: Row = ["产出指标", "数量指标", "", "清淤河道", "≥5公里", "6公里", 30, 30];
    expect(lines([row], wide, [merge(0, 0, 0, 3)])).toEqual([FIRST_READ]);
    // Two columns are not wide enough: what stands first in them is the name.
    const narrow: Row = ["绩效指标", "", "指标值", "完成值", "分值", "得分"];
    expect(lines([["清淤河道", "", "≥5公里", "6公里", 30, 30]], narrow, [merge(0, 0, 0, 1)])).toEqual([
      "2 | | | 清淤河道 | ≥5公里 | 6公里 | 30 | 30",
    ]);
  });

  test("the deepest level is the name where no column has names", () => {
    const headings: Row = ["一级指标", "二级指标", "指标值", "完成值", "得分"];
    expect(lines([["产出指标", "数量指标", "≥5公里", "6公里", 30]], headings)).toEqual([
      "2 | 产出指标 | 数量指标 | 数量指标 | ≥5公里 | 6公里 | | 30",
    ]);
    expect(lines([["产出指标", "≥5公里", 30]], ["一级指标", "指标值", "得分"])).toEqual([
      "2 | 产出指标 | | 产出指标 | ≥5公里 | | | 30",
    ]);
  });

  test("a column of numbers is none of the levels", () => {
    expect(lines([[1, "产出指标", "≥5公里", 30]], ["序号", "一级指标", "指标值", "得分"])).toEqual([
      "2 | 产出指标 | | 产出指标 | ≥5公里 | | | 30",
    ]);
    const narrow: Row = ["序号", "绩效指标", "", "指标值", "完成值", "分值", "得分"];
    expect(lines([[1, "清淤河道", "", "≥5公里", "6公里", 30, 30]], narrow, [merge(0, 1, 0, 2)])).toEqual([
      "2 | | | 清淤河道 | ≥5公里 | 6公里 | 30 | 30",
    ]);
  });

  test("under 绩效指标 a blank level is that of the row above, not what stands beside it", () => {
    const headings: Row = ["绩效指标", "", "", "指标值", "完成值", "分值", "得分"];
    const second: Row = ["", "", "新建水闸", "≥2座", "2座", 10, 10];
    expect(lines([FIRST, second], headings, [merge(0, 0, 0, 2)])[1]).toBe(
      "3 | 产出指标 | 数量指标 | 新建水闸 | ≥2座 | 2座 | 10 | 10",
    );
  });

  test("may stand in another order, targets or names first, and without targets", () => {
    expect(lines([["≥5公里", "里程", 30]], ["指标值", "三级指标", "得分"])).toEqual([
      "2 | | | 里程 | ≥5公里 | | | 30",
    ]);
    expect(lines([["里程", "产出指标", "≥5公里"]], ["三级指标", "一级指标", "指标值"])).toEqual([
      "2 | 产出指标 | | 里程 | ≥5公里",
    ]);
    expect(lines([["里程", "5公里", 30]], ["三级指标", "完成值", "得分"])).toEqual([
      "2 | | | 里程 | | 5公里 | | 30",
    ]);
  });

  test("remarks are reasons only where no column is for them", () => {
    const remark = ["三级指标", "指标值", "得分", "备注"];
    expect(formOf([["里程", "≥5公里", 30, "雨季"]], remark).indicators[0]!.explanation!.text).toBe("雨季");
    expect(formOf([], remark).headings.map(({ column }) => column)).toContain("explanation");
    const both = [...remark, "偏差原因"];
    const form = formOf([["里程", "≥5公里", 30, "雨季", ""]], both);
    expect(form.indicators[0]!.explanation).toEqual({ at: { row: 1, col: 4 }, text: "" });
    expect(form.headings.filter(({ column }) => column === "explanation")).toHaveLength(1);
    expect(
      formOf([["里程", "≥5公里", 30]], ["三级指标", "指标值", "得分"]).indicators[0]!.explanation,
    ).toBeNull();
  });

  test("a reason's place is that of its first filled column", () => {
    const headings = ["三级指标", "指标值", "得分", "偏差原因", "改进措施"];
    const { explanation } = formOf([["里程", "≥5公里", 30, "", "增加班组"]], headings).indicators[0]!;
    expect(`${address(explanation!.at)} ${explanation!.text}`).toBe("E2 增加班组");
  });

  test("weights stand behind the names where no column has them", () => {
    const weight = (name: string, headings = ["三级指标", "指标值", "得分"]) =>
      formOf([[name, "≥5公里", 3]], headings).indicators[0]!.weight?.value;
    expect(weight("相关性（5分）")).toBe(5);
    expect(weight("相关性（12.5分）")).toBe(12.5);
    expect(weight("相关性（5分）甲")).toBeUndefined();
    expect(weight("相关性（5）")).toBeUndefined();
    expect(weight("相关性（5分）", ["三级指标", "指标值", "得分", "分值"])).toBeNull();
  });

  test("headings say how many rows they are filled in", () => {
    const form = formOf([FIRST, ["", "", "新建水闸", "", "2座", 10, ""]], [...HEADINGS, "主管科室"]);
    expect(form.headings.map(({ column, filled }) => `${column} ${filled}`)).toEqual([
      "level1 1",
      "level2 1",
      "name 2",
      "target 1",
      "actual 2",
      "weight 2",
      "score 1",
      "explanation 0",
    ]);
  });
});

describe("the end of the table", () => {
  test("is its total; what follows is no indicator", () => {
    const rows: Row[] = [
      FIRST,
      ["总分", "", "", "", "", 100, 98],
      ["", "", "新建水闸", "≥2座", "2座", 10, 10],
    ];
    expect(lines(rows)).toEqual([FIRST_READ, "total 100 | 98"]);
    expect(areaAddress(formOf(rows).area)).toBe("A1:H3");
  });

  test("a total above the indicators ends nothing; the first counts", () => {
    const total: Row = ["总分", "", "", "", "", 100, 98];
    expect(lines([total, FIRST])).toEqual([FIRST_READ.replace(/^2/, "3"), "total 100 | 98"]);
    expect(lines([FIRST, total, ["合计", "", "", "", "", 90, 88]])).toEqual([FIRST_READ, "total 100 | 98"]);
  });

  test("a total's label merged over the column of weights is no weight", () => {
    const total: Row = ["总分", "", "", "", "", "", 98];
    expect(lines([FIRST, total], HEADINGS, [merge(2, 0, 2, 5)])).toEqual([FIRST_READ, "total | 98"]);
    expect(formOf([FIRST, total], HEADINGS, [merge(2, 0, 2, 5)]).total!.weight).toBeNull();
    expect(formOf([FIRST, ["总分", "", "", "", "", "", 98]]).total!.weight).toMatchObject({ state: "blank" });
  });

  test("grades stand beside the total or at the foot, the first of them counts", () => {
    expect(lines([FIRST, ["总分", "", "优", "", "", 100, 98]])).toContain("grade 优");
    expect(lines([FIRST, ["总分", "", "优秀的", "", "", 100, 98]])).toHaveLength(2);
    expect(lines([FIRST, ["总分", "", "", "", "", 100, 98, "优"]])).toContain("grade 优");
    expect(lines([FIRST, ["等级", "", "良"]])).toEqual([FIRST_READ, "grade 良"]);
    const reason: Row = [...FIRST.slice(0, 7), "优"];
    expect(lines([reason, ["总分", "", "", "", "", 100, 98]], HEADINGS, [merge(1, 7, 2, 7)])).toHaveLength(2);
    expect(lines([FIRST, ["总分", "", "优", "", "", 100, 98], ["等级", "", "良"]])).toContain("grade 优");
    const form = formOf([FIRST, ["总分", "", "优", "", "", 100, 98]]);
    expect(form.grade!.at).toEqual({ row: 2, col: 2 });
  });

  test("one explanation may stand under the whole table, its label over several columns", () => {
    const below: Row = ["偏差大或目标未完成原因分析", "", "", "雨季偏长"];
    const rows: Row[] = [FIRST, below, ["", "", "新建水闸", "≥2座"]];
    expect(lines(rows, HEADINGS, [merge(2, 0, 2, 2)])).toEqual([FIRST_READ, "below 雨季偏长"]);
    expect(lines([FIRST, ["未完成原因"], ["未完成原因", "雨季偏长"]])).toContain("below 雨季偏长");
    expect(lines([FIRST, ["未完成原因", "雨季偏长"], ["未完成原因", "其他"]])).toContain("below 雨季偏长");
    const last: Row = ["未完成原因", "", "", "", "", "", "", "雨季偏长"];
    expect(formOf([FIRST, last]).explanationBelow!.at).toEqual({ row: 2, col: 7 });
    expect(formOf([FIRST, ["未完成原因"]]).explanationBelow).toBeNull();
  });

  test("foot labels end it left of the names, and under them where nothing stands beside", () => {
    const more: Row = ["", "", "新建水闸", "≥2座", "2座", 10, 10];
    expect(lines([FIRST, ["说明：略", "", "", "", "5", "", ""], more])).toEqual([FIRST_READ]);
    expect(lines([FIRST, ["", "", "说明：略", "", "", "", ""], more])).toEqual([FIRST_READ]);
    for (const col of [3, 4, 5, 6]) {
      const row: Row = ["", "", "等级公路养护里程", "", "", "", ""];
      row[col] = col > 4 ? 5 : "5公里";
      expect(lines([FIRST, row, more])).toHaveLength(3);
    }
  });

  test("a subtotal ends nothing", () => {
    const rows: Row[] = [
      FIRST,
      ["小计", "", "", "", "", 30, 30],
      ["", "", "新建水闸", "≥2座", "2座", 10, 10],
    ];
    expect(lines(rows)).toHaveLength(2);
    expect(areaAddress(formOf(rows.slice(0, 2)).area)).toBe("A1:H3");
    expect(areaAddress(formOf([FIRST]).area)).toBe("A1:H2");
    const open: Row = ["产出指标", "数量指标", "清淤河道", "≥5公里", "6公里", "", ""];
    expect(lines([open, ["小计", "", "", "", "", 30, 30]])).toEqual([
      "2 | 产出指标 | 数量指标 | 清淤河道 | ≥5公里 | 6公里",
    ]);
    expect(lines([FIRST, ["小计单列项目", "", "新建水闸", "≥2座", "2座", 10, 10]])).toHaveLength(2);
  });

  test("rows that go on a merged cell and blank rows are passed over", () => {
    const rows: Row[] = [FIRST, [], ["", "", "新建水闸", "≥2座", "2座", 10, 10]];
    expect(lines(rows)).toHaveLength(2);
    expect(lines([FIRST, ["总分", "", "", "", "", 100, 98]], HEADINGS, [merge(2, 0, 4, 0)])).toHaveLength(2);
  });
});

test("groups hold all indicators of their label, on each level", () => {
  const rows: Row[] = [
    ["产出指标（50分）", "数量指标（30）", "清淤河道", "≥5公里", "6公里", 20, 20],
    ["", "", "新建水闸", "≥2座", "2座", 10, 10],
    ["", "质量指标（4）", "合格率", "≥95%", "98%", 20, 20],
    ["效益指标（4.5分）", "", "受益人数", "≥2万人", "2万人", 4.5, 4.5],
    ["效益指标（5）", "", "增加就业", "≥20人", "20人", 5, 5],
  ];
  expect(lines(rows).filter((line) => line.startsWith("group"))).toEqual([
    "group 50 | 产出指标（50分） | 2 3 4",
    "group 4.5 | 效益指标（4.5分） | 5",
    "group 5 | 效益指标（5） | 6",
    "group 30 | 数量指标（30） | 2 3",
  ]);
});
