/** Reading what nobody has seen before: tables drawn from a grammar that shares no vocabulary with the reader. */
import { readForms } from "../../../src/core/form/read";
import { judge, type Outcome } from "../../fixtures/layouts/judge";
import { drawLayout, type Layout } from "../../fixtures/layouts/layout";
import { describeMisreadings } from "../../fixtures/layouts/report";
import { count, createTally, shareOf } from "../../fixtures/layouts/tally";
import { THRESHOLDS } from "../../fixtures/layouts/thresholds";

const FIRST_SEED = 20_240_601;
const TABLES = 300;

interface Read {
  readonly layout: Layout;
  readonly outcomes: readonly (readonly Outcome[])[];
}

const read = Array.from({ length: TABLES }, (_, index): Read => {
  const layout = drawLayout(FIRST_SEED + index);
  const forms = readForms(layout.sheet);
  return { layout, outcomes: layout.forms.map(({ truth }) => judge(truth, forms)) };
});
const tally = createTally();
for (const { outcomes } of read) for (const each of outcomes) count(tally, each);

/** The tables with most of a result, drawn, so that a failure shows what to look at. */
function worst(results: readonly Outcome["result"][]): string {
  const those = ({ outcomes }: Read) =>
    outcomes.flat().filter(({ result }) => results.includes(result)).length;
  return [...read]
    .sort((a, b) => those(b) - those(a))
    .slice(0, 3)
    .map(({ layout, outcomes }) => describeMisreadings(layout, outcomes))
    .join("\n");
}

/** Fails with the tables that are to blame. */
function demand(holds: boolean, what: string, results: readonly Outcome["result"][]): void {
  if (!holds) throw new Error(`${what}\n\n${worst(results)}`);
}

test("of tables never seen before, as many fields are read right as ever", () => {
  const right = shareOf(tally, "right");
  demand(right >= THRESHOLDS.right, `${right} of the fields were read right`, ["missed", "misread", "told"]);
});

test("of tables never seen before, hardly a field is read as something else without a word", () => {
  const misread = shareOf(tally, "misread");
  demand(misread <= THRESHOLDS.misread, `${misread} of the fields were misread`, ["misread"]);
});
