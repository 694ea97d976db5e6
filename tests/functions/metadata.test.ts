import { existsSync } from "node:fs";
import path from "node:path";
import "./runtime";
import { functions } from "../../src/functions";
import list from "../../src/functions/list.json";
import type { Localized } from "../../src/core/locale";

interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
}
interface Metadata {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: Parameter[];
    helpUrl?: string;
    options?: object;
    result: { type?: string; dimensionality?: string };
  }[];
}

const { functionsList, functionsMetadata } = jest.requireActual<{
  functionsList(): Promise<object>;
  functionsMetadata(): Promise<Localized<Metadata>>;
}>("../../.ci/build/functions-metadata.cjs");
const HAN = /\p{Script=Han}/u;

let metadata: Localized<Metadata>;
beforeAll(async () => {
  metadata = await functionsMetadata();
});

const texts = (file: Metadata) =>
  file.functions.flatMap(({ description, parameters }) => [
    description,
    ...parameters.flatMap((parameter) => [parameter.name, parameter.description]),
  ]);

test("both files list the registered functions", () => {
  for (const file of Object.values(metadata)) {
    expect(file.functions.map(({ id }) => id)).toEqual(Object.keys(functions));
    expect(file.functions.map(({ name }) => name)).toEqual(Object.keys(functions));
  }
});

test("the languages differ in words only", () => {
  const shape = (file: Metadata) => ({
    ...file,
    functions: file.functions.map(({ description: _words, parameters, ...rest }) => ({
      ...rest,
      parameters: parameters.map(({ name: _name, description: _text, ...parameter }) => parameter),
    })),
  });
  expect(shape(metadata["zh-CN"])).toEqual(shape(metadata.en));
});

test("parameters come in the order of the code", () => {
  const names = Object.fromEntries(
    metadata.en.functions.map(({ id, parameters }) => [
      id,
      parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", "),
    ]),
  );
  expect(names).toEqual({
    RATE: "budget, executed",
    RATESCORE: "budget, executed, [weight]",
    PACE: "budget, executed, asOf, [yearStart]",
    LOW: "names, budgets, executed, [threshold]",
    SCORE: "target, actual, weight, [direction]",
    BAND: "tier, weight, [profile]",
    DEVIATION: "target, actual",
    WEIGHTED: "scores, weights",
    GRADE: "score, [profile]",
    MISSING: "weight, score, explanation, [target], [actual]",
    CHECK: "range, [profile]",
  });
});

test("every text is there, in its language and short enough for Excel's hints", () => {
  for (const text of [...texts(metadata.en), ...texts(metadata["zh-CN"])]) {
    expect(text).toMatch(/\S/);
    expect(text.length).toBeLessThanOrEqual(128);
  }
  for (const text of texts(metadata["zh-CN"])) expect(text).toMatch(HAN);
  for (const text of texts(metadata.en)) expect(text.replace(/[优良中差]/g, "")).not.toMatch(HAN);
});

test("ranges, error cells and spilled results reach and leave the functions", () => {
  for (const file of Object.values(metadata)) {
    expect(file.allowErrorForDataTypeAny).toBe(true);
    expect(file.allowCustomDataForDataTypeAny).toBeUndefined();
    for (const { parameters } of file.functions)
      for (const parameter of parameters)
        expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
    for (const { id, result } of file.functions)
      expect(`${id} ${result.dimensionality ?? "scalar"}`).toBe(
        `${id} ${id === "WEIGHTED" ? "scalar" : "matrix"}`,
      );
  }
});

test("only the check asks where its range stands", () => {
  for (const file of Object.values(metadata))
    expect(Object.fromEntries(file.functions.map(({ id, options }) => [id, options]))).toEqual({
      ...Object.fromEntries(Object.keys(functions).map((id) => [id, undefined])),
      CHECK: { requiresParameterAddresses: true },
    });
});

test("every function links to its page", () => {
  for (const file of Object.values(metadata))
    for (const { id, helpUrl } of file.functions) {
      expect(helpUrl).toBe(`https://perf.example/help/${id}.html`);
      expect(existsSync(path.resolve(__dirname, `../../src/functions/help/${id}.md`))).toBe(true);
    }
});

test("ids are what Excel accepts", () => {
  for (const { id } of metadata.en.functions) expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
});

test("the pane says the same of the functions (npm run generate)", async () => {
  await expect(functionsList()).resolves.toEqual(list);
});
