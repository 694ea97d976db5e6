import fc from "fast-check";
import { TEMPLATES } from "../../src/templates";
import type { Flavour } from "../../src/templates/model";
import { calculate, type Contents, type Results, type Value } from "./calculator";
import { entered, findingsOf } from "./filling";
import { fillingOf, roughFilling } from "./fillings";

jest.setTimeout(300_000);

/** Fillings of each kind, sound and rough; a thousand in all. The list of projects takes the engine longest. */
const COUNT = { department: 160, project: 160, "project-list": 20, monitoring: 160 };
/** Forms calculated at a time. */
const BATCH = 20;

async function calculateAll(sheets: readonly Contents[]): Promise<Results> {
  const results: Record<string, Results[string]> = {};
  for (let from = 0; from < sheets.length; from += BATCH)
    Object.assign(results, await calculate(Object.assign({}, ...sheets.slice(from, from + BATCH))));
  return results;
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))("%s", (_, template) => {
  const sample = { numRuns: COUNT[template.id], seed: 2024 };
  const sound = fc.sample(fillingOf(template), sample);
  const fillings = [...sound, ...fc.sample(roughFilling(template), sample)];
  let native: Results;
  let perf: Results;

  beforeAll(async () => {
    const all = (flavour: Flavour) =>
      calculateAll(fillings.map((filling, index) => entered(template, flavour, filling, `#${index}`)));
    native = await all("native");
    perf = await all("perf");
  });

  test("both flavours come to the same", () => {
    expect(Object.keys(native)).toHaveLength(fillings.length * template.sheets.length);
    const apart = Object.entries(native).flatMap(([name, rows]) =>
      rows.flatMap((row, r) =>
        row.flatMap((value, c) =>
          areSame(value, perf[name]![r]![c]!) ? [] : [[name, r, c, value, perf[name]![r]![c]]],
        ),
      ),
    );
    expect(apart).toEqual([]);
  });

  test("filled in as it should be, nothing is found", () => {
    const found = sound.flatMap((_, index) =>
      findingsOf(template, native, `#${index}`).map(({ rule, message, at }) => [index, rule, message, at]),
    );
    expect(found).toEqual([]);
  });
});

/** Blank is blank; the order of a calculation may change the last digits that Excel would not show. */
function areSame(a: Value, b: Value): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
  return (a ?? "") === (b ?? "");
}
