/** One file from the command line beside the start of Node alone; whole processes. Needs a build. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeForms } from "./books";
import { tell } from "./row";

const RUNS = 15;
const PROGRAM = "dist/cli/perf-check.js";

/** Milliseconds of the least disturbed run. */
function took(...args: string[]): number {
  const start = performance.now();
  const { error } = spawnSync(process.execPath, args);
  if (error) throw error;
  return performance.now() - start;
}

if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: run npm run build first`);
const folder = mkdtempSync(join(tmpdir(), "perf-bench-"));
try {
  const [file] = writeForms(folder, 1);
  let [bare, command] = [Infinity, Infinity];
  for (let run = 0; run < RUNS; run++) {
    bare = Math.min(bare, took("-e", "0"));
    command = Math.min(command, took(PROGRAM, file!));
  }
  tell({
    id: "command",
    what: { "zh-CN": "perf-check 检查一个文件", en: "perf-check of one file" },
    ours: command,
    against: { "zh-CN": "启动 Node，什么也不做", en: "Node starting to do nothing" },
    other: bare,
    unit: "ms",
  });
} finally {
  rmSync(folder, { recursive: true });
}
