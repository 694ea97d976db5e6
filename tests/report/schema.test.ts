import Ajv from "ajv";
import schema from "../../src/report/report.schema.json";
import type { CrossReport } from "../../src/batch/cross";
import { acknowledged, outcomes } from "../fixtures/forms";
import { reportOf, style } from "./reports";

const all = [...outcomes, { path: "b.xlsx", sheets: [{ name: "一", hidden: false, forms: [acknowledged] }] }];
const place = { path: "a.xlsx", sheet: "一", cell: "A2" };
const cross: CrossReport[] = [
  {
    rule: "unit-twice",
    severity: "hint",
    message: "两张",
    why: "重复",
    fix: "留一份",
    places: [place, place],
  },
];
const validate = new Ajv({ allErrors: true }).compile(schema);
const report = async () =>
  JSON.parse(await reportOf(all, "json", style(), 3, cross)) as Record<string, never>;

test("our report is what the schema says", async () => {
  validate(await report());
  expect(validate.errors).toBeNull();
});

test("an empty report too", async () => {
  validate(JSON.parse(await reportOf([], "json")));
  expect(validate.errors).toBeNull();
});

test("a field that the schema does not know is noticed", async () => {
  expect(validate({ ...(await report()), extra: 1 })).toBe(false);
});
