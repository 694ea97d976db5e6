/**
 * What reading and checking cost beside what cannot be avoided: touching the cells, and parsing the file.
 * Ratios of one run on one machine; the milliseconds are for orientation only.
 * Usage: npm run bench
 */
import { checkForm } from "../../src/core/rule/check";
import { readForms } from "../../src/core/form/read";
import { nationalProfile } from "../../src/core/profiles/national";
import { forEachCell, type Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules/index";
import { readWorkbook } from "../../src/files/workbook/read";
import { projectList } from "./books";
import { time } from "./time";

function touch(sheet: Sheet): number {
  let length = 0;
  for (const row of sheet.rows)
    forEachCell(row, ({ value }) => (length += typeof value === "string" ? value.length : 1));
  return length;
}

const line = (...parts: string[]) =>
  process.stdout.write(
    `${parts.map((part, i) => (i === 0 ? part.padEnd(10) : part.padStart(14))).join("")}\n`,
  );
line("rows", "touch ms", "read ms", "check ms", "parse ms", "read/touch", "read/parse", "check/parse");
for (const rows of [10_000, 50_000, 100_000]) {
  const bytes = projectList(rows);
  const start = performance.now();
  const sheet = (await readWorkbook(bytes, "明细.xlsx")).sheets[0]!;
  const parse = performance.now() - start;
  const [form] = readForms(sheet);
  if (form?.projects.length !== rows) throw new Error(`read ${form?.projects.length} of ${rows} projects`);
  const touched = time(() => touch(sheet));
  const read = time(() => readForms(sheet));
  const check = time(() => checkForm(form, rules, nationalProfile));
  const ms = (value: number) => value.toFixed(1);
  line(
    String(rows),
    ms(touched),
    ms(read),
    ms(check),
    ms(parse),
    (read / touched).toFixed(1),
    `${((100 * read) / parse).toFixed(1)}%`,
    `${((100 * check) / parse).toFixed(1)}%`,
  );
}
