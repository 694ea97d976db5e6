/**
 * What the built perf-check costs over bare parsing by the reader it uses, and what a second process is worth.
 * Every figure is from a process of its own, its start not counted.
 * Usage: npm run bench, or for workbooks of one's own: node .ci/bench.mjs batch FOLDER
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as XLSX from "@e965/xlsx";
import { checkInProcesses } from "../../src/cli/workers/pool";
import type { Work } from "../../src/cli/workers/answer";
import type { ReportStyle } from "../../src/report/format";
import { nationalProfile } from "../../src/core/profiles/national";
import { rules } from "../../src/rules/index";
import { defaultLimits } from "../../src/files/model";
import { READER } from "../../src/files/workbook/read";
import type { Localized } from "../../src/core/locale";
import { writeForms } from "./books";
import { tell } from "./row";

const RUNS = 3;
/** As it is shipped: bundled, and with the settings of V8 that it sets itself. */
const WORKER = resolve("dist/cli/worker.js");
const title = nationalProfile.title["zh-CN"];
const run = {
  profile: { id: "national", title },
  asOf: "2025-06-30",
  locale: "zh-CN",
  settings: "",
} as const;
const style: ReportStyle = { run, width: 100, color: false, links: { folder: "", working: "" } };
const work: Work = {
  settings: {
    profile: nationalProfile,
    kept: "notes",
    asOf: run.asOf,
    rules: rules.map(({ id }) => id),
    severity: "hint",
    limits: defaultLimits,
  },
  format: "ndjson",
  style,
};

/** What each process does with the files of a folder. */
const WAYS: Readonly<Record<string, (paths: readonly string[]) => unknown>> = {
  parse: (paths) => {
    for (const path of paths)
      try {
        XLSX.read(readFileSync(path), { ...READER, type: "buffer" });
      } catch (cause) {
        // A file that is no workbook costs its time all the same.
        if (!(cause instanceof Error)) throw cause;
      }
  },
  "1 process": (paths) => processes(paths, 1),
  "2 processes": (paths) => processes(paths, 2),
};

function processes(paths: readonly string[], jobs: number): Promise<void> {
  const tasks = paths.map((path, order) => ({ path, order }));
  const options = {
    script: WORKER,
    work,
    jobs,
    machineJobs: jobs,
    timeout: 60_000,
    memoryMb: 1024,
    unordered: true,
  };
  return checkInProcesses(tasks, options, () => undefined);
}

/** In a process of its own. */
async function measureHere(way: string, folder: string): Promise<void> {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const start = performance.now();
  await WAYS[way]!(paths);
  process.stdout.write(String(performance.now() - start));
}

/** Milliseconds of each way: of several runs, in which they take turns, the least disturbed. */
function measure(ways: readonly string[], folder: string): Record<string, number> {
  const best: Record<string, number> = {};
  for (let i = 0; i < RUNS; i++)
    for (const way of ways) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1]!, way, folder], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`${way}: ${stderr}`);
      best[way] = Math.min(best[way] ?? Infinity, Number(stdout));
    }
  return best;
}

const BOOKS = 2000;

/** The rows of a folder of workbooks. */
function compare(folder: string, what: Localized, id: string): void {
  const took = measure(Object.keys(WAYS), folder);
  tell({
    id: `${id}-check`,
    what,
    ours: took["1 process"]!,
    against: { "zh-CN": "同一个读取库只解析", en: "bare parsing by the same reader" },
    other: took["parse"]!,
    unit: "ms",
  });
  tell({
    id: `${id}-two`,
    what: { "zh-CN": `${what["zh-CN"]}，两个进程`, en: `${what.en}, two processes` },
    ours: took["2 processes"]!,
    against: { "zh-CN": "一个进程", en: "one process" },
    other: took["1 process"]!,
    unit: "ms",
  });
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), "perf-bench-"));
  try {
    writeForms(folder, BOOKS);
    compare(
      folder,
      { "zh-CN": "检查 2,000 个工作簿，各一张自评表", en: "Checking 2,000 workbooks of one form each" },
      "forms",
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [way, folder] = process.argv.slice(2);
if (!existsSync(WORKER)) throw new Error(`${WORKER} is missing: run npm run build first`);
if (way !== undefined && folder !== undefined) await measureHere(way, folder);
else if (way !== undefined)
  compare(way, { "zh-CN": `检查${way}里的工作簿`, en: `Checking the workbooks of ${way}` }, "folder");
else main();
