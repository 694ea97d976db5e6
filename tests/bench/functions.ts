/**
 * PERF.RATE over 100,000 rows in one call, beside the same column calculated by others as =IFERROR(B/A,0).
 * The others are no dependencies: HyperFormula (GPL) is taken from the folder named by HYPERFORMULA, LibreOffice from
 * the machine with python3-uno; what is not there is left out and said so.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { utils, write } from "@e965/xlsx";
import "../functions/runtime";
import { functions } from "../../src/functions/index";
import { leftOut, tell } from "./row";

const ROWS = 100_000;
const budgets = Array.from({ length: ROWS }, (_, i) => [20 + (i % 997) / 4]);
const executed = budgets.map(([budget], i) => [Math.round(budget! * (50 + (i % 51))) / 100]);

function best(runs: number, run: () => unknown): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const ours = best(7, () => functions.RATE(budgets, executed));

function against(id: string, program: string, recalculated: number): void {
  tell({
    id,
    what: { "zh-CN": "十万行执行率，一次 PERF.RATE 算完", en: "100,000 rates in one call of PERF.RATE" },
    ours,
    against: { "zh-CN": `${program} 重算同样的公式`, en: `${program} recalculating such formulas` },
    other: recalculated,
    unit: "ms",
  });
}

const formulas = budgets.map((_, i) => `=IFERROR(B${i + 1}/A${i + 1},0)`);
if (process.env["HYPERFORMULA"]) {
  const entry = join(process.env["HYPERFORMULA"], "commonjs/index.js");
  const { HyperFormula } = (await import(pathToFileURL(entry).href)) as {
    HyperFormula: { buildFromArray(sheet: unknown[][], options: object): { rebuildAndRecalculate(): void } };
  };
  const sheet = budgets.map(([budget], i) => [budget, executed[i]![0], formulas[i]]);
  const options = { licenseKey: "gpl-v3", maxRows: ROWS + 1 };
  const engine = HyperFormula.buildFromArray(sheet, options);
  against(
    "rate-hyperformula",
    "HyperFormula",
    best(3, () => engine.rebuildAndRecalculate()),
  );
} else
  leftOut(
    "没有测 HyperFormula：请把它的文件夹写在 HYPERFORMULA 里",
    "HyperFormula: set HYPERFORMULA to its folder",
  );

const folder = mkdtempSync(join(tmpdir(), "perf-bench-"));
try {
  const file = join(folder, "rates.xlsx");
  const sheet = utils.aoa_to_sheet(
    budgets.map(([budget], i) => [budget, executed[i]![0], { t: "n", f: formulas[i]!.slice(1) }]),
  );
  writeFileSync(
    file,
    write(
      { SheetNames: ["Sheet1"], Sheets: { Sheet1: sheet } },
      { type: "buffer", bookType: "xlsx" },
    ) as Buffer,
  );
  const office = spawnSync("/usr/bin/python3", ["tests/bench/libreoffice.py", file], {
    encoding: "utf8",
    timeout: 300_000,
  });
  if (office.status === 0) against("rate-libreoffice", "LibreOffice", Number(office.stdout.trim()));
  else {
    const why = office.error?.message ?? office.stderr.trim().split("\n").pop();
    leftOut(`没有测 LibreOffice：${why}`, `LibreOffice: ${why}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
