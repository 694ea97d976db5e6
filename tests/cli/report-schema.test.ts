import Ajv from "ajv";
import { jsonReport } from "../../src/cli/report-json";
import schema from "../../src/cli/report.schema.json";
import { nationalProfile } from "../../src/core/profile";
import { acknowledged, outcomes, rules } from "./forms";

const all = [...outcomes, { path: "b.xlsx", sheets: [{ name: "一", hidden: false, forms: [acknowledged] }] }];
const validate = new Ajv({ allErrors: true }).compile(schema);
const report = () =>
  JSON.parse(JSON.stringify(jsonReport(all, rules, "zh-CN", nationalProfile))) as Record<string, never>;

test("our report is what the schema says", () => {
  validate(report());
  expect(validate.errors).toBeNull();
});

test("an empty report too", () => {
  validate(jsonReport([], rules, "zh-CN", nationalProfile));
  expect(validate.errors).toBeNull();
});

test("a field that the schema does not know is noticed", () => {
  expect(validate({ ...report(), extra: 1 })).toBe(false);
});
