import Ajv from "ajv";
import schema from "../../src/cli/report.schema.json";
import { acknowledged, outcomes } from "./forms";
import { reportOf, style } from "./reports";

const all = [...outcomes, { path: "b.xlsx", sheets: [{ name: "一", hidden: false, forms: [acknowledged] }] }];
const validate = new Ajv({ allErrors: true }).compile(schema);
const report = () => JSON.parse(reportOf(all, "json", style(), 3)) as Record<string, never>;

test("our report is what the schema says", () => {
  validate(report());
  expect(validate.errors).toBeNull();
});

test("an empty report too", () => {
  validate(JSON.parse(reportOf([], "json")));
  expect(validate.errors).toBeNull();
});

test("a field that the schema does not know is noticed", () => {
  expect(validate({ ...report(), extra: 1 })).toBe(false);
});
