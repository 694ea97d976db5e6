import { excelCall, functionCollector, type FunctionList } from "../../src/preview/functions";

const list: FunctionList = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "RATE",
      name: "RATE",
      parameters: [
        { name: "budget", dimensionality: "matrix" },
        { name: "weight", optional: true },
      ],
    },
  ],
};
const [entry] = list.functions as [FunctionList["functions"][number]];

/** What the implementation was called with. */
function argumentsOf(...given: unknown[]): unknown[] {
  let seen: unknown[] = [];
  excelCall(list, entry, (...args) => {
    seen = args;
    return 0;
  })(...given);
  return seen;
}

test("a matrix parameter gets rows of cells, whatever the grid hands over", () => {
  expect(argumentsOf(5, 1)[0]).toEqual([[5]]);
  expect(argumentsOf([[1, undefined]], 1)[0]).toEqual([[1, null]]);
});

test("a single value comes without its array, and what was left out as null", () => {
  expect(argumentsOf(5, [[10]])[1]).toBe(10);
  expect(argumentsOf(5)).toEqual([[[5]], null]);
});

test("an error cell arrives as an object with its code", () => {
  expect(argumentsOf([[1, "#REF!"]], "#N/A")).toEqual([
    [[1, expect.objectContaining({ code: "#REF!" })]],
    expect.objectContaining({ code: "#N/A" }),
  ]);
  expect(argumentsOf([["#not an error"]])[0]).toEqual([["#not an error"]]);
});

test("where the list does not allow errors, one among the arguments is the result", () => {
  const implementation = jest.fn();
  const strict = { functions: list.functions };
  expect(excelCall(strict, entry, implementation)([[1, "#REF!"]])).toBe("#REF!");
  expect(implementation).not.toHaveBeenCalled();
});

test("errors thrown or returned become error values; a result of one cell needs no array", () => {
  const { global } = functionCollector();
  const call = (implementation: () => unknown) => excelCall(list, entry, implementation)(1);
  const error = new global.Error(global.ErrorCode.divisionByZero);
  expect(
    call(() => {
      throw error;
    }),
  ).toBe("#DIV/0!");
  expect(call(() => [[1, error]])).toEqual([[1, "#DIV/0!"]]);
  expect(call(() => [["优"]])).toBe("优");
});

test("the collector keeps what the bundle associates, by upper-case id", () => {
  const { global, implementations } = functionCollector();
  const implementation = () => 1;
  global.associate("rate", implementation);
  global.associate({ GRADE: implementation });
  expect([...implementations.keys()]).toEqual(["RATE", "GRADE"]);
  expect(() => global.associate("NONE")).toThrow("NONE");
});
