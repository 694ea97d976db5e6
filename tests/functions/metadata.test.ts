import "./runtime";
import { functions } from "../../src/functions";
import type { Localized } from "../../src/core/rule";

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
    result: { type?: string; dimensionality?: string };
  }[];
}

const { functionsMetadata } = jest.requireActual<{ functionsMetadata(): Promise<Localized<Metadata>> }>(
  "../../.ci/functions-metadata.cjs",
);
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
  const names = metadata.en.functions.map(({ parameters }) => parameters.map(({ name }) => name).join(", "));
  expect(names).toEqual(["budget, executed", "budget, executed, weight", "scores, weights", "score"]);
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
    expect(file.functions.map(({ result }) => result.dimensionality ?? "scalar")).toEqual([
      "matrix",
      "matrix",
      "scalar",
      "matrix",
    ]);
  }
  const optional = metadata.en.functions.flatMap(({ id, parameters }) =>
    parameters.filter((parameter) => parameter.optional).map(({ name }) => `${id}.${name}`),
  );
  expect(optional).toEqual(["RATESCORE.weight"]);
});

test("ids are what Excel accepts", () => {
  for (const { id } of metadata.en.functions) expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
});
