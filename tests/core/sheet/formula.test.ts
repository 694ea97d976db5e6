import { cleanFormula, scanCalls } from "../../../src/core/sheet/formula";
import { toNative } from "../../../src/core/scoring/native";

const KEPT = [
  "_xldudf_PERF_RATE",
  "_xldudf_perf.rate",
  "_xlfn._xldudf_PERF_RATE",
  "'C:\\Program Files\\Microsoft Office\\root\\Library\\Analysis\\FUNCRES.XLAM'!_xldudf_PERF_RATE",
  "'D:\\单位''s\\工具.xla'!_xldudf_PERF_RATE",
  "[2]!_xldudf_PERF_RATE",
  "FUNCRES.XLAM!_xlfn._xldudf_PERF_RATE",
  "PERSONAL.XLSB!_xldudf_PERF_RATE",
];

test.each(KEPT)("%s is the typed PERF.RATE", (name) => {
  expect(cleanFormula(`=${name}(E4,F4)`)).toBe("=PERF.RATE(E4,F4)");
  expect(scanCalls(`=1+${name}(E4,F4)`)).toEqual({
    calls: [{ name: "RATE", args: ["E4", "F4"], from: 3, to: 3 + name.length + 7 }],
    named: false,
  });
  expect(toNative(`=${name}(E4,F4)`)).toEqual({ formula: "=F4/E4", complete: true });
});

test("calls within calls are renamed each by itself", () =>
  expect(cleanFormula("=[2]!_xldudf_PERF_GRADE(100*'C:\\a.xlam'!_xldudf_PERF_RATE(A1,B1))")).toBe(
    "=PERF.GRADE(100*PERF.RATE(A1,B1))",
  ));

test.each([
  "='_xldudf_PERF_RATE'!A1",
  '="[2]!_xldudf_PERF_RATE(A1)"',
  "='[2]自评表'!A1",
  "=[2]!_xldudf_OTHER(A1)",
  "=Sheet1!PERF.RATE",
])("%s holds none of our functions", (formula) => {
  expect(cleanFormula(formula)).toBe(formula);
  expect(scanCalls(formula)).toMatchObject({ calls: [], named: false });
});
