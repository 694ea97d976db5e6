import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nationalProfile } from "../../src/core/profile";
import { checkInThreads } from "../../src/cli/pool";

/** Stands for `worker.ts`: what it does with a path is what the path says. */
const SCRIPT = `
const { parentPort, workerData } = require("node:worker_threads");
parentPort.on("message", (path) => {
  if (path === "hang") for (;;);
  if (path === "memory") { const kept = []; for (;;) kept.push({}); }
  if (path === "throw") throw new Error("broken");
  if (path === "exit") process.exit(3);
  if (path === "day") path = workerData.asOf;
  parentPort.postMessage({ path, sheets: [] });
});`;

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perf-check-"));
  script = join(folder, "worker.cjs");
  await writeFile(script, SCRIPT);
});
afterAll(() => rm(folder, { recursive: true }));

async function outcomes(paths: string[], timeout?: number): Promise<string[]> {
  const results = await checkInThreads(paths, {
    script,
    memoryMb: 32,
    ...(timeout !== undefined && { timeout }),
  });
  return results.map((result) => `${result.path}: ${"error" in result ? result.error.code : "read"}`);
}

test("outcomes come in the order asked, from several threads", async () => {
  const paths = Array.from({ length: 60 }, (_, i) => `${i}`);
  expect(await outcomes(paths)).toEqual(paths.map((path) => `${path}: read`));
});

test.each([
  ["memory", "out-of-memory"],
  ["throw", "internal"],
  ["exit", "internal"],
])("a file that ends its thread (%s) does not end the run", async (path, code) =>
  expect(await outcomes(["a", path, "b", path])).toEqual([
    `a: read`,
    `${path}: ${code}`,
    "b: read",
    `${path}: ${code}`,
  ]),
);

test("a file that never ends is given up", async () =>
  expect(await outcomes(["hang", "b"], 1000)).toEqual(["hang: timeout", "b: read"]));

test("nothing to check", async () => expect(await outcomes([])).toEqual([]));

test("every thread knows what to check with", async () => {
  const settings = { profile: nationalProfile, asOf: "2025-06-30", rules: [], severity: "hint" } as const;
  const [outcome] = await checkInThreads(["day"], { script, settings });
  expect(outcome?.path).toBe("2025-06-30");
});
