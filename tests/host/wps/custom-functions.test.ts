/** @jest-environment node */
// The functions' own bundle, with CustomFunctions as WPS has it.
import {
  callable,
  customFunctions,
  describe as describeFunction,
} from "../../../src/host/wps/custom-functions";
import list from "../../../src/functions/list.json";
import { createMemoryWorkbook } from "../../../src/preview/standin/memory-workbook";
import { createEt } from "../../../src/preview/standin-et/boot";

// A script of the build, without types.
const { wpsFunctions } = jest.requireActual<{ wpsFunctions(): Promise<string> }>(
  "../../../.ci/build/wps-folder.cjs",
);

async function register() {
  const et = createEt(createMemoryWorkbook([{ name: "S" }]));
  const runtime = customFunctions(et.application);
  Object.assign(globalThis, { CustomFunctions: runtime });
  await jest.isolateModulesAsync(async () => void (await import("../../../src/functions/index")));
  const call = (name: string, ...args: unknown[]) => et.functions.get(`PERF.${name}`)!.call(...args);
  return { et, call, runtime };
}
afterEach(() => Reflect.deleteProperty(globalThis, "CustomFunctions"));

const DIV0 = -2146826281;

test("registers every function once, with Chinese descriptions and parameters named in ASCII", async () => {
  const { et } = await register();
  expect([...et.functions.keys()]).toEqual(list.map(({ id }) => `PERF.${id}`));
  for (const { about } of et.functions.values()) {
    const { description, parameters } = about as ReturnType<typeof describeFunction>;
    expect(description).toMatch(/\p{Script=Han}/u);
    for (const { name } of parameters) expect(name).toMatch(/^[a-zA-Z_][a-zA-Z0-9_]*$/);
  }
});

test("the package lists them with the same words", async () => {
  const { functions } = JSON.parse(await wpsFunctions()) as { functions: { name: string }[] };
  expect(functions).toEqual(list.map(({ id }) => ({ name: id, ...describeFunction(id, "zh-CN") })));
});

test.each<[string, unknown[], unknown]>([
  ["RATE", [[[200]], [[180]]], 0.9],
  ["RATE", [200, 180], 0.9],
  [
    "RATE",
    [
      [[100], [200]],
      [[50], [180]],
    ],
    [[0.5], [0.9]],
  ],
  ["BAND", [[["达成"]], [[10]], undefined], [[8, 10]]],
  ["GRADE", [[[91]]], "优"],
  ["MISSING", [[[10]], [[9]], [[""]], undefined, undefined], true],
])("PERF.%s(%j) gives %j", async (name, args, result) => {
  const { call } = await register();
  expect(call(name, ...args)).toEqual(result);
});

test("a fault of one cell is thrown, in a table it is its text", async () => {
  const { call } = await register();
  expect(() => call("RATE", 0, 1)).toThrow("#DIV/0!");
  expect(call("RATE", [[0], [100]], [[1], [50]])).toEqual([["#DIV/0!"], [0.5]]);
});

test("an error in a cell comes as its number, and is that error", async () => {
  const { call } = await register();
  expect(() => call("RATE", [[DIV0]], [[1]])).toThrow("#DIV/0!");
  expect(call("RATE", [[DIV0], [100]], [[1], [50]])).toEqual([["#DIV/0!"], [0.5]]);
});

test("where faults go back as texts, a fault of one cell does too, and nothing else", async () => {
  const { runtime } = await register();
  const fault = () => {
    throw new runtime.Error("#N/A", "没有数据");
  };
  const bug = () => {
    throw new TypeError("bug");
  };
  expect(callable(fault, "text")()).toBe("#N/A");
  expect(() => callable(bug, "text")()).toThrow("bug");
});

test("on a page that is not to register them, and in a build without functions, nothing is", () => {
  for (const addin of [undefined, {}]) {
    const associate = () => customFunctions(addin).associate("RATE", () => 1);
    expect(associate).not.toThrow();
  }
});

test("registered a second time WPS would refuse", async () => {
  const { et } = await register();
  const again = () => customFunctions(et.application).associate("RATE", () => 1);
  expect(again).toThrow("registered already");
});
