/**
 * How robust the reading is: every table is changed in ways that keep its meaning, and read again.
 * Prints the share of mutants that give the same indicators and funds, by kind of change.
 * Usage: npm run bench:reading [-- FOLDER] [--list]; a folder of workbooks, or else the corpus of the tests.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readForms } from "../../src/core/form/read";
import type { Form, NumberField } from "../../src/core/form/model";
import type { Sheet } from "../../src/core/sheet";
import { readWorkbook } from "../../src/workbook/read";
import { readCorpus } from "../core/form/corpus";
import { mutants } from "./mutations";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const list = process.argv.includes("--list");

const value = (field: NumberField | null) => field?.value ?? null;

/** What must not change: every indicator with its figures, and the funds. */
function essence(forms: readonly Form[]): string[] {
  return forms.map((form) =>
    JSON.stringify({
      indicators: form.indicators.map((row) => [
        row.level1?.text ?? "",
        row.level2?.text ?? "",
        row.name.text,
        row.target?.text ?? "",
        row.actual?.text ?? "",
        value(row.weight),
        value(row.score),
        row.explanation?.text ?? "",
      ]),
      funds:
        form.funds &&
        [form.funds.total, ...form.funds.parts].map((row) => [
          value(row.budget),
          value(row.executed),
          value(row.rate),
          value(row.weight),
          value(row.score),
        ]),
      projects: form.projects.map((row) => [row.kind, row.name.text, value(row.budget), value(row.executed)]),
    }),
  );
}

const counts = new Map<string, { same: number; all: number }>();
let cases = 0;
let survived = 0;
for (const { name, sheets } of folder ? await workbooks(folder) : readCorpus()) {
  for (const sheet of sheets) {
    const forms = readForms(sheet);
    const want = essence(forms);
    for (const mutant of mutants(sheet, forms)) {
      const got = essence(readForms(mutant.sheet));
      const expected = mutant.copies === 2 ? [...want, ...want] : want;
      const same = JSON.stringify([...got].sort()) === JSON.stringify([...expected].sort());
      const count = counts.get(mutant.kind) ?? { same: 0, all: 0 };
      counts.set(mutant.kind, { same: count.same + Number(same), all: count.all + 1 });
      cases++;
      survived += Number(same);
      if (!same && list)
        process.stdout.write(`${name} · ${mutant.kind} · ${mutant.detail.replace(/\n/g, "⏎")}\n`);
    }
  }
}

async function workbooks(from: string): Promise<{ name: string; sheets: readonly Sheet[] }[]> {
  const files = readdirSync(from).filter((name) => name.endsWith(".xlsx"));
  return Promise.all(
    files.sort().map(async (name) => {
      const { sheets } = await readWorkbook(new Uint8Array(readFileSync(join(from, name))), name);
      return { name, sheets };
    }),
  );
}

const percent = (same: number, all: number) => `${((100 * same) / all).toFixed(2)}%`;
for (const [kind, { same, all }] of counts)
  process.stdout.write(`${kind.padEnd(22)}${same}/${all}  ${percent(same, all)}\n`);
process.stdout.write(`all                   ${survived}/${cases}  ${percent(survived, cases)}\n`);
