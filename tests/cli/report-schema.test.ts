import Ajv from "ajv";
import { jsonReport } from "../../src/cli/report-json";
import schema from "../../src/cli/report.schema.json";
import { outcomes, rules } from "./forms";

const validate = new Ajv({ allErrors: true }).compile(schema);
const report = () =>
  JSON.parse(JSON.stringify(jsonReport(outcomes, rules, "zh-CN"))) as Record<string, never>;

test("our report is what the schema says", () => {
  validate(report());
  expect(validate.errors).toBeNull();
});

test("an empty report too", () => {
  validate(jsonReport([], rules, "zh-CN"));
  expect(validate.errors).toBeNull();
});

test("a field that the schema does not know is noticed", () => {
  expect(validate({ ...report(), extra: 1 })).toBe(false);
});
