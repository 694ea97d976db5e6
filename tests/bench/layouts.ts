/**
 * How much is read right of tables that nobody has seen before: thousands of layouts with known meaning.
 * Prints the shares by kind of form, by dimension of the layouts' grammar and by wording of a heading.
 * Usage: node .ci/bench.mjs layouts [N] [SEED] [--unheard] [--show K [--with "DIMENSION: VALUE"]]; N tables from SEED
 * on (10,000 from 1), and the first K that were not read right (of those laid out so), drawn as text with what was
 * meant and what was read.
 */
import { parseArgs } from "node:util";
import { readForms } from "../../src/core/form/read";
import { judge, type Outcome } from "../fixtures/layouts/judge";
import { drawLayout, drawUnheard, type DrawnForm } from "../fixtures/layouts/layout";
import { describeMisreadings } from "../fixtures/layouts/report";
import { count, createTally, shareOf, type Tally } from "../fixtures/layouts/tally";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: "string" }, with: { type: "string" }, unheard: { type: "boolean" } },
});
const isWanted = ({ choices }: DrawnForm) =>
  values.with === undefined || Object.entries(choices).some((choice) => choice.join(": ") === values.with);
const tables = Number(positionals[0] ?? 10_000);
const firstSeed = Number(positionals[1] ?? 1);
let toShow = Number(values.show ?? 0);
/** Wordings that were drawn less often say little. */
const OFTEN = Math.max(5, tables / 500);

/** Fields that a heading stands over, where their names differ. */
const FIELDS: Readonly<Record<string, string>> = {
  initial: "initialBudget",
  adjusted: "budget",
  released: "budget",
  project: "name",
  reason: "explanation",
};

const all = createTally();
const kinds = new Map<string, Tally>();
const dimensions = new Map<string, Tally>();
const wordings = new Map<string, Tally>();
const fields = new Map<string, Tally>();

for (let seed = firstSeed; seed < firstSeed + tables; seed++) {
  const layout = values.unheard ? drawUnheard(seed) : drawLayout(seed);
  const read = readForms(layout.sheet);
  const outcomes = layout.forms.map(({ truth }) => judge(truth, read));
  layout.forms.forEach((form, index) => countForm(form, outcomes[index]!));
  if (toShow > 0 && layout.forms.some(isWanted) && outcomes.flat().some(({ result }) => result !== "right")) {
    toShow--;
    process.stdout.write(`${describeMisreadings(layout, outcomes)}\n`);
  }
}
print("kind", kinds);
print("field", fields);
print("dimension", dimensions);
const often = [...wordings].filter(([, tally]) => tally.forms >= OFTEN);
print("the 30 worst wordings", new Map(often.sort(([, a], [, b]) => rightOf(a) - rightOf(b)).slice(0, 30)));
print("all", new Map([[`${tables} tables from seed ${firstSeed}`, all]]));

function countForm({ choices, words }: DrawnForm, outcomes: readonly Outcome[]): void {
  count(all, outcomes);
  count(of(kinds, choices["kind"]!), outcomes);
  for (const [dimension, value] of Object.entries(choices))
    if (dimension !== "kind") count(of(dimensions, `${dimension}: ${value}`), outcomes);
  for (const field of new Set(outcomes.map((outcome) => outcome.field)))
    count(
      of(fields, field),
      outcomes.filter((outcome) => outcome.field === field),
    );
  for (const [role, text] of Object.entries(words)) {
    const its = outcomes.filter(({ field }) => field.split(".")[1] === (FIELDS[role] ?? role));
    if (its.length > 0) count(of(wordings, `${role}: ${text}`), its);
  }
}

function of(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key) ?? createTally();
  tallies.set(key, known);
  return known;
}

function rightOf(tally: Tally): number {
  return shareOf(tally, "right");
}

function print(heading: string, tallies: ReadonlyMap<string, Tally>): void {
  line(heading, ["forms", "fields", "right", "rows right", "missed", "misread", "told"]);
  const sorted = heading.startsWith("the") ? [...tallies] : [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, tally] of sorted) {
    const shares = (["missed", "misread", "told"] as const).map((result) => percent(shareOf(tally, result)));
    const rows = tally.rows === 0 ? "–" : percent(tally.rowsRight / tally.rows);
    line(name.replace(/\n/g, "⏎"), [
      String(tally.forms),
      String(tally.fields),
      percent(rightOf(tally)),
      rows,
      ...shares,
    ]);
  }
  process.stdout.write("\n");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

/** A Chinese character is two columns wide. */
function line(name: string, cells: readonly string[]): void {
  const width = [...name].reduce((sum, char) => sum + (char > "\u2e7f" ? 2 : 1), 0);
  process.stdout.write(
    `${name}${" ".repeat(Math.max(1, 46 - width))}${cells.map((cell) => cell.padStart(11)).join("")}\n`,
  );
}
