import { checkForm } from "../../src/core/rule/check";
import { isExplanation } from "../../src/core/labels/explanation";
import type { Form, Project } from "../../src/core/form/model";
import { readForms } from "../../src/core/form/read";
import { nationalProfile } from "../../src/core/profiles/national";
import { strictProfile } from "../../src/core/profiles/strict";
import { address, sheetFromValues, type CellValue } from "../../src/core/sheet/sheet";
import { rules as all } from "../../src/rules";

const rules = all.filter(({ id }) => id.startsWith("project-"));

const HEADINGS = ["项目名称", "预算数", "执行数", "执行率", "备注"];
const listed = (...rows: CellValue[][]): Form =>
  readForms(sheetFromValues([["项目支出情况表（单位：万元）"], HEADINGS, ...rows]))[0]!;
const findings = (form: Form) => checkForm(form, rules, nationalProfile);
const said = (form: Form) => findings(form).map(({ rule, at }) => `${address(at)} ${rule}`);

const DONE = ["社区食堂补助", 30, 30, "100%", null];

test("one fault, one finding: nothing spent is not slow spending as well", () => {
  expect(said(listed(DONE, ["适老化改造", 48, 0, "0%", null]))).toEqual(["E4 project-unspent"]);
  expect(said(listed(DONE, ["适老化改造", 48, 24, "50%", null]))).toEqual(["E4 project-low-unexplained"]);
  expect(said(listed(DONE, ["适老化改造", 48, 0, "0%", "选址未定，已报请收回资金。"]))).toEqual([]);
});

test("a slow project whose reason is given is listed under a profile that asks for it", () => {
  const explained = listed(DONE, ["适老化改造", 48, 24, "50%", "选址未定，余款已报请收回。"]);
  expect(said(explained)).toEqual([]);
  const asked = checkForm(explained, rules, strictProfile);
  expect(asked.map(({ rule, severity }) => [rule, severity])).toContainEqual(["project-rate-low", "hint"]);
});

test("a rate that contradicts its figures leaves open what was spent", () => {
  expect(said(listed(DONE, ["适老化改造", 48, 0, "100%", null]))).toEqual(["D4 project-rate-mismatch"]);
  expect(said(listed(DONE, ["适老化改造", 48, 24, "95%", null]))).toEqual(["D4 project-rate-mismatch"]);
});

test("where no rule of no spending looks, slow spending does", () => {
  const profile = { ...nationalProfile, rules: { "project-unspent": { severity: "off" as const } } };
  const form = listed(DONE, ["适老化改造", 48, 0, "0%", null]);
  expect(checkForm(form, rules, profile).map(({ rule }) => rule)).toEqual(["project-low-unexplained"]);
});

test("the frame of a reason says what is asked, and is no reason yet", () => {
  const form = listed(DONE, ["适老化改造", 48, 24, "50%", null], ["助餐点", 12, 0, "0%", null]);
  const texts = findings(form).flatMap(({ fixes }) =>
    fixes.flatMap(({ edits }) => edits.map(({ to }) => to)),
  );
  expect(texts).toEqual([
    "执行50.00%，还有24.00万元没有支出，因____；拟____。",
    "预算12.00万元没有支出，因____；拟____。",
  ]);
  for (const text of texts) expect(isExplanation(String(text))).toBe(false);
});

test("a reason that says nothing is left for its writer to replace", () => {
  const [finding] = findings(listed(DONE, ["适老化改造", 48, 24, "50%", "无"]));
  expect(finding).toMatchObject({ rule: "project-low-unexplained", message: "empty", fixes: [] });
});

test("no plain formula over figures that are text", () => {
  const [finding] = findings(listed(DONE, ["适老化改造", "1,048", 1048, "50%", null]));
  expect(finding).toMatchObject({ rule: "project-rate-mismatch", fixes: [{ kind: "value" }] });
});

test("the light is red below 60% of the time gone, yellow from there to 80%", () => {
  const form = readForms(
    sheetFromValues([
      ["项目名称", "预算数", "1-6月执行数"],
      ["红灯", 100, 29.9],
      ["黄灯", 100, 30],
      ["不亮", 100, 40],
    ]),
  )[0]!;
  expect(findings(form).map(({ message, severity, values }) => [values["name"], message, severity])).toEqual([
    ["红灯", "red", "warning"],
    ["黄灯", "yellow", "hint"],
  ]);
});

test.each([
  ["河道保洁经费", ["项目名称", "河道保洁经费"], "年度资金总额"],
  ["年度资金总额", ["主管部门", "水利局"], "年度资金总额"],
  ["项目支出绩效运行监控表", ["主管部门", "水利局"], null],
])("a monitoring table is called %s", (name, head, label) => {
  const [form] = readForms(
    sheetFromValues([
      ["项目支出绩效运行监控表", null, null],
      [...head, null],
      ["资金来源", "全年预算数", "1-6月执行数"],
      [label, 320, 64],
    ]),
  );
  expect(findings(form!).map(({ rule, values }) => [rule, values["name"]])).toContainEqual([
    "project-behind-schedule",
    name,
  ]);
});

/** The same list n times as long, and how often its projects are looked at. */
function looks(n: number): number {
  let count = 0;
  const rows = Array.from({ length: n }, (_, i) => [
    `项目${i}`,
    10 + (i % 7),
    i % 11,
    null,
    i % 3 ? null : "余款明年付",
  ]);
  const form = listed(["合计", 1, 1, null, null], ...rows);
  const projects = form.projects.map((project) => {
    const seen: Partial<Project> = {};
    for (const key of Object.keys(project) as (keyof Project)[])
      Object.defineProperty(seen, key, { enumerable: true, get: () => (count++, project[key]) });
    return seen as Project;
  });
  checkForm({ ...form, projects }, rules, nationalProfile);
  return count;
}

test("twice the projects take twice the looks", () => {
  const [once, twice] = [looks(300), looks(600)];
  expect(twice / once).toBeGreaterThan(1.9);
  expect(twice / once).toBeLessThan(2.1);
});
