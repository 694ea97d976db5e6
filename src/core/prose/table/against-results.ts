/** Results of indicators as the text gives them, against those of the table. */
import { plainName } from "../../facts/aspect";
import type { Form, Indicator } from "../../form/model";
import { parseQuantity } from "../../quantity/parse";
import { unitMeaning } from "../../quantity/units";
import { hold, unanimous, usable, type Held } from "./held";
import type { Placed, Prose } from "../text/layout";

const DONE = /(?:实际|完成|达到|达|为|建成|培训|举办|开展|共|了)*$/;
/** A passage about an indicator is no longer than this. */
const PASSAGE = 80;

/** The indicator's name in the text, and behind it a figure of the unit that its result has. */
export function results(prose: Prose, form: Form): Held[] {
  return form.indicators.flatMap((indicator) => {
    const name = plainName(indicator);
    const { actual } = indicator;
    const quantity = parseQuantity(actual?.text ?? "");
    if (!actual || name.length < 4 || quantity.kind !== "number" || quantity.unit === "") return [];
    const meaning = unitMeaning(quantity.unit);
    const at = prose.text.indexOf(name);
    if (!meaning || at < 0) return [];
    const figures = behindName(prose, at, name, indicator, meaning.dimension);
    const agrees = (f: Placed) =>
      Math.abs(f.base - quantity.value * meaning.factor) < f.ulp * (1 - 1e-9) + Math.abs(f.base) * 1e-9;
    return unanimous(figures, agrees)
      .slice(0, 1)
      .map((f) => {
        const held = hold(prose, "result", f, agrees(f), actual.at, actual.text);
        return { ...held, values: { ...held.values, name } };
      });
  });
}

/** Figures that the passage gives as the result: named so, or the only one, and not the target. */
function behindName(
  prose: Prose,
  at: number,
  name: string,
  { target }: Indicator,
  dimension: string,
): Placed[] {
  const sentence = prose.sentenceAt(at);
  const end = at + name.length + PASSAGE;
  const figures: Placed[] = [];
  for (let i = prose.figureFrom(at + name.length); i < prose.figures.length; i++) {
    const f = prose.figures[i]!;
    if (f.start > end || f.sentence !== sentence) break;
    if (f.dimension === dimension && usable(f)) figures.push(f);
  }
  const named = figures.filter((f) => /完成值|实际完成|实际达到|实际值|实际/.test(f.label));
  if (named.length > 0) return named.slice(0, 1);
  const [only] = figures;
  const aim = parseQuantity(target?.text ?? "");
  const isTarget = aim.kind === "number" && only?.value === aim.value;
  return only &&
    figures.length === 1 &&
    !isTarget &&
    DONE.test(only.label) &&
    !/目标|计划|指标值|年初/.test(only.label)
    ? [only]
    : [];
}
