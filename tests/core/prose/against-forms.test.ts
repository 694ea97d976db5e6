import type { Form } from "../../../src/core/form/model";
import { nationalProfile } from "../../../src/core/profiles/national";
import { compareWithForms } from "../../../src/core/prose/table/against-forms";
import { form as base, fundTotal, number, text } from "../../fixtures/forms";

function project(name: string, budget: number, executed: number, change: Partial<Form> = {}): Form {
  return {
    ...base,
    head: { projectName: text("B2", name), reportingUnit: text("B3", "青禾县水务局") },
    funds: {
      ...base.funds!,
      total: { ...fundTotal, budget: number("D6", budget), executed: number("E6", executed), rate: null },
    },
    total: null,
    ...change,
  };
}

const held = (prose: string, ...forms: readonly Form[]) =>
  compareWithForms(prose, forms, nationalProfile).map(({ form, what, agrees, figure }) => [
    form,
    what,
    agrees,
    prose.slice(figure.start, figure.end),
  ]);

const [canal, dredging] = [project("灌区水渠改造", 50, 45), project("河道清淤", 80, 60)];

test("the form of the project that the text names", () =>
  expect(held("河道清淤 项目全年预算数80万元，全年执行数65万元，执行率75%。", canal, dredging)).toEqual([
    [1, "budget", true, "80万元"],
    [1, "executed", false, "65万元"],
    [1, "rate", true, "75%"],
  ]));

test("of several named, the one that agrees most", () =>
  expect(held("灌区水渠改造和河道清淤。全年预算数80万元，全年执行数61万元。", canal, dredging)).toEqual([
    [1, "budget", true, "80万元"],
    [1, "executed", false, "61万元"],
  ]));

test("where that is not certain, nothing is called different", () => {
  expect(held("全年预算数81万元，全年执行数61万元。", canal, dredging)).toEqual([]);
  expect(held("全年预算数80万元，全年执行数45万元。", canal, dredging)).toEqual([
    [0, "executed", true, "45万元"],
  ]);
});

test("a lone form counts whatever it is called", () =>
  expect(held("全年预算数81万元。", dredging)).toEqual([[0, "budget", false, "81万元"]]));

test("results of indicators agree with other forms too", () => {
  const other = project("河道清淤", 80, 60);
  const plain = { ...canal, indicators: [] };
  expect(held("灌区水渠改造全年预算数50万元。开展培训次数实际完成28次。", plain, other)).toEqual([
    [0, "budget", true, "50万元"],
    [1, "result", true, "28次"],
  ]);
});

test("a grade is its word", () => {
  const graded = project("河道清淤", 80, 60, {
    total: { ...base.total!, score: number("G28", 92.5) },
  });
  expect(held("自评得分92.5分，等级为“良”。", graded)).toEqual([
    [0, "score", true, "92.5分"],
    [0, "grade", false, "良"],
  ]);
});

test("no form, nothing held", () => expect(held("全年预算数81万元。")).toEqual([]));
