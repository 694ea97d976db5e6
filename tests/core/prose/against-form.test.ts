import { nationalProfile } from "../../../src/core/profiles/national";
import { compareWithForm } from "../../../src/core/prose/table/against-form";
import { heldWords } from "../../../src/core/prose/table/against-words";
import type { Form } from "../../../src/core/form/model";
import { address } from "../../../src/core/sheet/sheet";
import { form as base, fundTotal, number, text } from "../../fixtures/forms";

const form: Form = {
  ...base,
  funds: {
    ...base.funds!,
    total: {
      ...fundTotal,
      initialBudget: number("C6", 700),
      budget: number("D6", 816.1),
      executed: number("E6", 790.85),
      rate: number("F6", 0.9691),
    },
  },
  total: { ...base.total!, score: number("G28", 92.5) },
};

const held = (prose: string, table: Form = form) =>
  compareWithForm(prose, table, nationalProfile).map(
    ({ what, agrees, cell }) => `${what} ${agrees ? "=" : "≠"} ${address(cell)}`,
  );

test.each([
  [
    "全年预算数816.10万元，全年执行数790.85万元，预算执行率96.91%。",
    ["budget = D6", "executed = E6", "rate = F6"],
  ],
  [
    "年初预算数700万元，全年预算数8161000元，执行数0.079亿元。",
    ["initial-budget = C6", "budget = D6", "executed = E6"],
  ],
  ["自评得分92.5分，等级为“优”。", ["score = G28", "grade = G28"]],
  ["开展培训次数目标值30次，实际完成28次。", ["result = E15"]],
  ["预算执行率97%。", ["rate = F6"]],
])("the same: %s", (prose, expected) => expect(held(prose)).toEqual(expected));

test.each([
  [
    "全年预算数861.10万元，全年执行数790.58万元，预算执行率96.61%。",
    ["budget ≠ D6", "executed ≠ E6", "rate ≠ F6"],
  ],
  ["2025年全年预算数816.10元。", ["budget ≠ D6"]],
  ["自评得分95.2分，等级为“良”。", ["score ≠ G28", "grade ≠ G28"]],
  ["开展培训次数实际完成30次。", ["result ≠ E15"]],
])("something else: %s", (prose, expected) => expect(held(prose)).toEqual(expected));

test.each([
  ["of a project", "水渠项目全年预算数50万元，执行率90%。"],
  ["of several projects", "全年预算数50万元，执行数45万元。全年预算数60万元，执行数60万元。"],
  ["a part", "全年预算数816.10万元（上年结转全年预算数16万元）。"],
  ["a note in brackets", "本部门（全年预算数50万元）情况如下。"],
  ["the target without its name", "开展培训次数30次。"],
  ["the target only", "开展培训次数目标值35次。"],
  ["another unit", "开展培训次数多，惠及560人。"],
])("left alone: %s", (_, prose) => expect(held(prose).join()).not.toContain("≠"));

test("of several figures under one name the one that agrees counts", () =>
  expect(held("全年预算数50万元。全年预算数816.10万元。")).toEqual(["budget = D6"]));

test("without a unit amounts are not compared", () =>
  expect(held("全年预算数861.10万元。", { ...form, unit: null })).toEqual([]));

test("in words, with the cell", () => {
  const [one] = compareWithForm("全年预算数861.10万元。", form, nationalProfile);
  expect(heldWords(one!, "zh-CN")).toBe(
    "全年预算数：文中写 861.1万元，表中（D6）是 816.10万元，请核对哪一个对。",
  );
  expect(heldWords(one!, "en")).toContain("861.1万元 in the text but 816.10万元 in the table (D6)");
  const [result] = compareWithForm("开展培训次数实际完成28次。", form, nationalProfile);
  expect(heldWords(result!, "zh-CN")).toBe("“开展培训次数”的完成值：文中与表中（E15）都是 28次。");
});

test("the grade is the form's own where it has one", () => {
  const graded = { ...form, grade: text("H28", "良") };
  expect(held("自评得分92.5分，等级为“优”。", graded)).toEqual(["score = G28", "grade ≠ H28"]);
});
