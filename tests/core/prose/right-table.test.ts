import type { Form } from "../../../src/core/form/model";
import { nationalProfile } from "../../../src/core/profiles/national";
import { apartFrom, holdProse } from "../../../src/core/prose/table/against-forms";
import { layOut } from "../../../src/core/prose/text/layout";
import { differencesOf, differenceWords } from "../../../src/core/prose/table/right-table";
import { form as base, fundTotal, number, text } from "../../fixtures/forms";

const table: Form = {
  ...base,
  title: "2022年部门整体支出绩效自评表",
  head: { reportingUnit: text("B3", "云岭市水务局") },
  funds: {
    ...base.funds!,
    total: { ...fundTotal, budget: number("D6", 80), executed: number("E6", 60), rate: null },
  },
  total: null,
};
const body = "\n全年预算数80万元，全年执行数60万元。";
const differences = (title: string) => differencesOf(layOut(title + body), table);

test("another office and another year", () => {
  const found = differences("青禾县水务局2024年度绩效自评报告");
  expect(found.map(({ aspect }) => aspect)).toEqual(["year", "unit"]);
  expect(differenceWords(found, "zh-CN")).toBe(
    "文中是青禾县水务局、2024年，表中是云岭市水务局、2022年：不对照。",
  );
  expect(differenceWords(found, "en")).toContain("云岭市水务局, 2022年");
});

test.each([
  ["its own", "云岭市水务局2022年度绩效自评报告"],
  ["a title without office or year", "绩效自评报告"],
  ["no title at all", "预算安排合理，资金使用规范"],
])("nothing differs: %s", (_, title) => expect(differences(title)).toEqual([]));

test("the year may stand in a line of its own", () => {
  const form = {
    ...table,
    title: "部门整体支出绩效自评表",
    head: { ...table.head, year: text("A2", "2022") },
  };
  expect(differencesOf(layOut(`云岭市水务局2024年度绩效自评报告${body}`), form)).toEqual([
    { aspect: "year", inText: "2024年", inTable: "2022年" },
  ]);
});

test("nothing is held against a table of another year, unless it is asked for", () => {
  const prose = layOut(`云岭市水务局2024年度绩效自评报告${body}`);
  const held = (against?: "none" | number) => holdProse(prose, [table], nationalProfile, against).length;
  expect(apartFrom(prose, [table]).map(({ form }) => form)).toEqual([0]);
  expect([held(), held(0), held("none")]).toEqual([0, 2, 0]);
});

describe("a table of a project", () => {
  const project: Form = {
    ...table,
    title: "2024年项目支出绩效自评表",
    head: { reportingUnit: text("B3", "云岭市交通运输局"), projectName: text("B2", "农村公路养护补助") },
  };
  const aspects = (title: string, form = project) =>
    differencesOf(layOut(title + body), form).map(({ aspect, inText, inTable }) => [aspect, inText, inTable]);

  test("another project of the same office and year", () =>
    expect(aspects("云岭市交通运输局2024年渡口安全设施改造项目绩效自评报告")).toEqual([
      ["matter", "渡口安全设施改造", "农村公路养护补助"],
    ]));

  test("the office as a whole", () =>
    expect(aspects("云岭市交通运输局2024年度部门整体支出绩效自评报告")).toEqual([
      ["matter", "部门整体支出", "农村公路养护补助"],
    ]));

  test("a report of a project beside the table of the whole office", () =>
    expect(aspects("云岭市水务局2022年河道清淤工程绩效自评报告", table)).toEqual([
      ["matter", "河道清淤工程", "部门整体支出"],
    ]));

  test.each([
    "云岭市交通运输局2024年农村公路养护补助资金绩效自评报告",
    "云岭市交通运输局关于2024年农村公路养护项目支出绩效自评情况的报告",
    "2024年度农村公路日常养护补助专项资金自评总结",
    "云岭市交通运输局2024年度项目支出绩效自评报告",
    "云岭市交通运输局2024年度绩效自评报告",
  ])("its own project, however it is called: %s", (title) => expect(aspects(title)).toEqual([]));
});
