/**
 * What perf-check costs over bare parsing by the reader it uses, and what more processes are worth.
 * Every figure is from a process of its own; processor time, since other programs share the machine.
 * Usage: npm run bench, or for workbooks of one's own: node .ci/bench.mjs batch FOLDER
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { answerWith, type Work } from "../../src/cli/workers/answer";
import { checkFile } from "../../src/batch/check-file";
import { diskFiles } from "../../src/cli/files/source";
import { checkInProcesses } from "../../src/cli/workers/pool";
import type { ReportStyle } from "../../src/report/format";
import { answerInTurn } from "../../src/cli/workers/work";
import { nationalProfile } from "../../src/core/profiles/national";
import { rules } from "../../src/rules/index";
import { defaultLimits } from "../../src/files/model";
import { READER } from "../../src/files/workbook/read";
import { projectList, writeBooks } from "./books";

interface Cost {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
}

const RUNS = 3;
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
  hucre: async (paths) => {
    const { read } = await import("hucre");
    for (const path of paths) await read(readFileSync(path));
  },
  check: async (paths) => {
    for (const [order, path] of paths.entries()) {
      const task = { path, order };
      answerWith(await checkFile(task, work.settings, diskFiles), task, work);
    }
  },
  "1 process": (paths) => processes(paths, 1),
  "2 processes": (paths) => processes(paths, 2),
};

function processes(paths: readonly string[], jobs: number): Promise<void> {
  const tasks = paths.map((path, order) => ({ path, order }));
  const script = process.argv[1]!;
  const options = { script, work, jobs, machineJobs: jobs, timeout: 60_000, memoryMb: 1024, unordered: true };
  return checkInProcesses(tasks, options, () => undefined);
}

/** In a process of its own. */
async function measureHere(way: string, folder: string): Promise<void> {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const [start, before] = [performance.now(), process.cpuUsage()];
  await WAYS[way]!(paths);
  const { user, system } = process.cpuUsage(before);
  const cost: Cost = {
    wall: performance.now() - start,
    cpu: (user + system) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(cost));
}

/** The least disturbed of several runs, the ways taking turns. */
function measure(ways: readonly string[], folder: string): Record<string, Cost> {
  const best: Record<string, Cost> = {};
  for (let i = 0; i < RUNS; i++)
    for (const way of ways) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [process.argv[1]!, way, folder], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`${way}: ${stderr}`);
      const cost = JSON.parse(stdout) as Cost;
      const known = best[way];
      best[way] = known
        ? {
            wall: Math.min(known.wall, cost.wall),
            cpu: Math.min(known.cpu, cost.cpu),
            peakMb: Math.max(known.peakMb, cost.peakMb),
          }
        : cost;
    }
  return best;
}

function print(heading: string, costs: Record<string, Cost>, base: string): void {
  const row = (...cells: string[]) =>
    process.stdout.write(
      `${cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(12))).join("")}\n`,
    );
  process.stdout.write(`\n${heading}\n`);
  row("", "wall ms", "cpu ms", "peak MB", "cpu ratio", "wall ratio");
  for (const [way, { wall, cpu, peakMb }] of Object.entries(costs))
    row(
      way,
      wall.toFixed(0),
      cpu.toFixed(0),
      peakMb.toFixed(0),
      (cpu / costs[base]!.cpu).toFixed(2),
      (wall / costs[base]!.wall).toFixed(2),
    );
}

function main(): void {
  const root = mkdtempSync(join(tmpdir(), "perf-bench-"));
  try {
    const folder = (name: string) => {
      mkdirSync(join(root, name));
      return join(root, name);
    };
    const [many, large, batch] = [folder("many"), folder("large"), folder("batch")];
    writeBooks(many, 1000);
    writeFileSync(join(large, "明细.xlsx"), projectList(100_000));
    writeBooks(batch, 2000);
    const ways = ["parse", "check", "hucre"];
    print("1,000 workbooks of three tables", measure(ways, many), "parse");
    print("one workbook of 100,000 projects", measure(ways, large), "parse");
    print("2,000 workbooks", measure(["1 process", "2 processes"], batch), "1 process");
  } finally {
    rmSync(root, { recursive: true });
  }
}

const [way, folder] = process.argv.slice(2);
if (process.send) answerInTurn(process);
else if (way !== undefined && folder !== undefined) await measureHere(way, folder);
else if (way !== undefined)
  print(
    `${readdirSync(way).length} workbooks of ${way}`,
    measure(["parse", "check", "1 process", "2 processes"], way),
    "parse",
  );
else main();
