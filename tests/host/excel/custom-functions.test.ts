/** @jest-environment node */
import { bootOffice } from "./office";

async function boot() {
  const { window, standIn } = await bootOffice([{ name: "S" }]);
  return {
    functions: (window as unknown as { CustomFunctions: typeof CustomFunctions }).CustomFunctions,
    standIn,
  };
}

test("passes arguments and brings back values, tables and errors", async () => {
  const { functions, standIn } = await boot();
  const { Error: FunctionError, ErrorCode } = functions;
  functions.associate("ECHO", (value: unknown) => value);
  functions.associate("LATER", async (value: number) => value * 2);
  functions.associate("TABLE", (table: unknown[][]) => table.map((row) => [row.length, ...row]));
  functions.associate("ZERO", () => {
    throw new FunctionError(ErrorCode.divisionByZero);
  });
  functions.associate("WORDS", () => {
    throw new FunctionError(ErrorCode.notAvailable, "没有数据");
  });
  functions.associate("INSIDE", () => [[1, new FunctionError(ErrorCode.invalidValue, "不是数")]]);
  functions.associate("CRASH", () => {
    throw new TypeError("bug");
  });
  functions.associate("KIND", (value: unknown) =>
    value instanceof FunctionError ? value.code : typeof value,
  );

  const call = standIn.callCustomFunction;
  const results = await Promise.all([
    call("ECHO", [null]),
    call("echo", ["文"]),
    call("LATER", [21]),
    call("TABLE", [
      [
        ["a", 1],
        [true, null],
      ],
    ]),
    call("ZERO", []),
    call("WORDS", []),
    call("INSIDE", []),
    call("CRASH", []),
    call("KIND", [{ error: "#REF!" }]),
    call("MISSING", []),
  ]);
  expect(results).toEqual([
    null,
    "文",
    42,
    [
      [2, "a", 1],
      [2, true, null],
    ],
    { error: "#DIV/0!", message: "" },
    { error: "#N/A", message: "没有数据" },
    [[1, { error: "#VALUE!", message: "不是数" }]],
    { error: "#VALUE!", message: "" },
    "#REF!",
    { error: "#VALUE!", message: "" },
  ]);
});
