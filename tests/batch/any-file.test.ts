/** Whatever a file holds, the command's own processes answer for it; what eats time or memory ends its process alone. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import fc from "fast-check";
import { checkInProcesses } from "../../src/cli/workers/pool";
import { nationalProfile } from "../../src/core/profiles/national";
import { rules } from "../../src/rules";
import { defaultLimits } from "../../src/files/model";
import { budget } from "../fuzz/budget";
import { damagedWorkbooks } from "../fuzz/damaged";
import { style } from "../report/reports";

let folder: string;
let script: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "perf-check-"));
  script = join(folder, "worker.cjs");
  const entry = resolve(__dirname, "../../src/cli/workers/worker.ts");
  buildSync({ entryPoints: [entry], outfile: script, bundle: true, platform: "node", logLevel: "error" });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a damaged workbook of any format is read or refused, and every other one after it", async () => {
  const { numRuns = 0, seed } = budget(80);
  const files = fc.sample(damagedWorkbooks, { numRuns, ...(seed !== undefined && { seed }) });
  const tasks = files.map(({ format, bytes }, order) => {
    const path = join(folder, `${order}.${format}`);
    writeFileSync(path, bytes);
    return { path, order };
  });
  const settings = {
    profile: nationalProfile,
    kept: "notes",
    asOf: "2025-06-30",
    rules: rules.map(({ id }) => id),
    severity: "hint",
    limits: defaultLimits,
  } as const;
  const work = { settings, format: "ndjson", style: style() } as const;
  const codes = new Map<string, number>();
  const options = { script, work, machineJobs: 2, timeout: 20_000, memoryMb: 256 };
  let answered = 0;
  await checkInProcesses(tasks, options, ({ path, part }) => {
    expect(path).toBe(tasks[answered++]!.path);
    const line = JSON.parse(String(part)) as { error?: { code: string; message: string } };
    const code = line.error?.code ?? "read";
    codes.set(code, (codes.get(code) ?? 0) + 1);
  });
  if (process.env["FUZZ_RUNS"])
    process.stderr.write(`${JSON.stringify(Object.fromEntries(codes))}
`);
  expect(answered).toBe(files.length);
  expect([...codes.keys()]).not.toContain("internal");
  expect(codes.get("read")).toBeGreaterThan(0);
  expect(codes.get("damaged")).toBeGreaterThan(0);
});
