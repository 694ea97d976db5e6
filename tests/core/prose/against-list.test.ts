import type { Form, Project } from "../../../src/core/form/model";
import { nationalProfile } from "../../../src/core/profiles/national";
import { compareWithForms } from "../../../src/core/prose/table/against-forms";
import { form as base, number, text } from "../../fixtures/forms";

const row = (at: number, name: string, budget: number | null, executed: number): Project => ({
  row: at - 1,
  kind: "item",
  name: text(`B${at}`, name),
  budget: number(`C${at}`, budget),
  executed: number(`D${at}`, executed),
  rate: null,
  explanation: null,
});

/** Rates 40 %, 50 %, 80 %, 100 %. */
const ROWS = [
  row(5, "水渠", 100, 40),
  row(6, "泵站", 60, 30),
  row(7, "管护", 50, 40),
  row(8, "培训", 20, 20),
];

const list = (projects: readonly Project[], change: Partial<Form> = {}): Form => ({
  ...base,
  kind: "project-list",
  funds: null,
  indicators: [],
  total: null,
  projects,
  ...change,
});

const held = (prose: string, ...forms: readonly Form[]) =>
  compareWithForms(prose, forms, nationalProfile).map(({ what, agrees, figure, values }) =>
    [what, prose.slice(figure.start, figure.end), agrees || values["stated"]].join(" "),
  );

test.each([
  ["2个项目执行率低于60%，涉及预算160万元。", ["projects 2个 true", "projects-budget 160万元 true"]],
  ["执行率不足60%的项目2个，支出70万元。", ["projects 2个 true", "projects-executed 70万元 true"]],
  ["有1个项目支出进度未达到50%，未支出60万元。", ["projects 1个 true", "projects-unspent 60万元 true"]],
  ["执行率在80%以上的项目有2个。", ["projects 2个 true"]],
  ["执行率100%的项目1个。", ["projects 1个 true"]],
  ["2个项目执行率低于60%，涉及资金185万元。", ["projects 2个 true", "projects-budget 185万元 160.00万元"]],
  [
    "3个项目执行率低于60%，涉及资金185万元，支出70万元。",
    ["projects 3个 2个", "projects-executed 70万元 true"],
  ],
])("projects by their rate: %s", (prose, found) => expect(held(prose, list(ROWS))).toEqual(found));

test("a project at the very bound may be counted or not", () => {
  expect(held("1个项目执行率低于50%。", list(ROWS))).toEqual(["projects 1个 true"]);
  expect(held("执行率50%以下的项目2个。", list(ROWS))).toEqual(["projects 2个 true"]);
});

test("the cells of every project that is meant are told", () => {
  const [count] = compareWithForms("2个项目执行率低于60%。", [list(ROWS)], nationalProfile);
  expect(count!.values["cell"]).toEqual([ROWS[0]!.executed!.at, ROWS[1]!.executed!.at]);
});

test("where projects have no figures nothing is called different", () =>
  expect(held("5个项目执行率低于60%。", list([...ROWS, row(9, "设备", null, 0)]))).toEqual([]));

test("projects counted by something else, amounts of something else, and no list", () => {
  expect(held("2个项目完成率低于60%，涉及预算160万元。", list(ROWS))).toEqual([]);
  expect(held("2个项目执行率低于60%，收回存量资金9万元。", list(ROWS))).toEqual(["projects 2个 true"]);
  expect(held("2个项目执行率低于60%。", list([]))).toEqual([]);
});

test("a list of another year is not held against the text", () =>
  expect(
    held("2个项目执行率低于60%。", list(ROWS, { title: "2022年项目支出明细表" })).length +
      held(
        "青禾县水务局2024年绩效自评报告\n3个项目执行率低于60%。",
        list(ROWS, { title: "2022年项目支出明细表", head: {} }),
      ).length,
  ).toBe(1));
