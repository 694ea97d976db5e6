/** Which blocks of a form are read with doubt: what the figures say speaks against what was made of them. */
import { sum } from "../../sheet/arithmetic";
import { FAILS } from "../columns/evidence";
import type { Doubtful, Form, Indicator, NumberField, TextField } from "../model";
import type { WeighedBand } from "../columns/weigh";

/** Fewer rows prove nothing. */
const LEAST_ROWS = 3;

export function doubtsOf(
  { indicators, funds, total }: Pick<Form, "indicators" | "funds" | "total">,
  bands: readonly WeighedBand[],
): Doubtful[] {
  const money = bands
    .filter(({ doubtful }) => doubtful)
    .map(({ kind }) => (kind === "projects" ? kind : "funds"));
  const table =
    isOneCell(indicators, "actual") ||
    isOneCell(indicators, "target") ||
    scoresLead(indicators) ||
    (["weight", "score"] as const).some((points) =>
      isFarFrom(total?.[points] ?? null, [
        funds?.total[points] ?? null,
        ...indicators.map((indicator) => indicator[points]),
      ]),
    );
  return [...new Set<Doubtful>([...money, ...(table ? (["indicators"] as const) : [])])];
}

/** Who adds up wrong is a few points off; so much less says that rows were not read. */
const FAR = 0.7;

/** True where a stated total is far more than all the points that were read, each of which is known. */
function isFarFrom(total: NumberField | null, points: readonly (NumberField | null)[]): boolean {
  const stated = points.flatMap((field) => field?.value ?? []);
  const open = points.some((field) => field !== null && field.value === null);
  return total?.value != null && !open && stated.length >= LEAST_ROWS && sum(stated) < FAR * total.value;
}

/** A cell that goes on beside all rows is a label of the block, and nobody's result. */
function isOneCell(indicators: readonly Indicator[], field: "target" | "actual"): boolean {
  const fields = indicators.flatMap((row): TextField[] => (row[field]?.text ? [row[field]] : []));
  return fields.length >= LEAST_ROWS && fields.every(({ at }) => at.row === fields[0]!.at.row);
}

/** Scores above weights nearly everywhere: the two columns may be the other way round, unless scores are out of 100. */
function scoresLead(indicators: readonly Indicator[]): boolean {
  const scored = indicators.flatMap(({ weight, score }) =>
    weight?.value != null && score?.value != null ? [{ weight: weight.value, score: score.value }] : [],
  );
  const above = scored.filter(({ weight, score }) => score > weight && score <= 50).length;
  return scored.length >= LEAST_ROWS && above >= (1 - FAILS) * scored.length;
}
