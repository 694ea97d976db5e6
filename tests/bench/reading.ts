/**
 * How robust the reading is: every table is changed in ways that keep its meaning, and read again.
 * Prints the share of mutants that give the same indicators and funds, by kind of change.
 * Usage: npm run bench:reading [-- FOLDER] [--list]; a folder of workbooks, or else the corpus of the tests.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readForms } from "../../src/core/form/read";
import type { Sheet } from "../../src/core/sheet/sheet";
import { readWorkbook } from "../../src/files/workbook/read";
import { readCorpus } from "../core/form/corpus";
import { mutants } from "../core/form/changes";
import { readsAlike } from "../core/form/essence";

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
const list = process.argv.includes("--list");

const counts = new Map<string, { same: number; all: number }>();
let cases = 0;
let survived = 0;
for (const { name, sheets } of folder ? await workbooks(folder) : readCorpus()) {
  for (const sheet of sheets) {
    const forms = readForms(sheet);
    for (const mutant of mutants(sheet, forms)) {
      const same = readsAlike(readForms(mutant.sheet), forms, mutant.copies);
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
