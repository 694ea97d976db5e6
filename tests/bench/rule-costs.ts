/**
 * Where checking is dear: milliseconds of reading the forms, and of each rule run alone, dearest first.
 * Usage: npm run bench
 */
import { checkForm } from "../../src/core/rule/check";
import type { Form } from "../../src/core/form/model";
import { readForms } from "../../src/core/form/read";
import { nationalProfile } from "../../src/core/profiles/national";
import type { Sheet } from "../../src/core/sheet/sheet";
import type { AnyRule } from "../../src/core/rule/rule";
import { rules } from "../../src/rules/index";
import { readWorkbook } from "../../src/files/workbook/read";
import { readCorpus } from "../core/form/corpus";
import { projectList } from "./books";

const SHOWN = 15;
const RUNS = 3;

/** Processor milliseconds, the least of several runs. */
function cost(run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const before = process.cpuUsage();
    run();
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

function table(heading: string, sheets: readonly Sheet[], times: number): void {
  const repeat = (run: () => unknown) => () => {
    for (let i = 0; i < times; i++) run();
  };
  const forms: Form[] = sheets.flatMap((sheet) => readForms(sheet));
  const check = (chosen: readonly AnyRule[]) =>
    cost(repeat(() => forms.forEach((form) => checkForm(form, chosen, nationalProfile, "2025-06-30"))));
  const each = rules.map((rule) => ({ id: rule.id, ms: check([rule]) }));
  // Last, when everything has been compiled.
  const all = check(rules);
  const reading = cost(repeat(() => sheets.forEach((sheet) => readForms(sheet))));
  const line = (name: string, ms: number) =>
    process.stdout.write(`${name.padEnd(32)}${ms.toFixed(1).padStart(9)}\n`);
  process.stdout.write(`\n${heading}: ms\n`);
  line("reading the forms", reading);
  line("all rules together", all);
  for (const { id, ms } of each.sort((a, b) => b.ms - a.ms).slice(0, SHOWN)) line(`  ${id}`, ms);
}

const corpus = readCorpus().flatMap((page) => page.sheets);
table(`tables of the tests (${corpus.length}), 20 times over`, corpus, 20);
const list = await readWorkbook(projectList(100_000), "明细.xlsx");
table("a list of 100,000 projects", list.sheets, 1);
