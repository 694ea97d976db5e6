import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer } from "../../../src/cli/workers/answer";
import { checkInProcesses, type PoolOptions } from "../../../src/cli/workers/pool";
import { nothing } from "../../../src/batch/summary";
import { nationalProfile } from "../../../src/core/profiles/national";
import { defaultLimits } from "../../../src/files/model";
import { style } from "../../report/reports";

/** Stands for `worker.ts`: what it does with a path is what the path says. */
const SCRIPT = `
const { existsSync, writeFileSync } = require("node:fs");
const mark = __dirname + "/last-was-answered";
const wait = new Int32Array(new SharedArrayBuffer(4));
let work;
process.on("message", (message) => {
  work ??= message.work;
  if (message.work) return;
  const { path } = message.task;
  if (path === "hang") for (;;);
  if (path === "memory") { const kept = []; for (;;) kept.push({}); }
  if (path === "throw") throw new Error("broken");
  if (path === "exit") process.exit(3);
  if (path === "abort") process.abort();
  if (path === "slow") Atomics.wait(wait, 0, 0, 100);
  if (path === "last") writeFileSync(mark, "");
  if (path === "behind the last") while (!existsSync(mark)) Atomics.wait(wait, 0, 0, 5);
  const told = { day: work.settings.asOf, options: process.execArgv.join(" ") };
  const part = told[path] ?? "read";
  process.send({ path, part, summary: ${JSON.stringify(nothing)}, unreadable: [] });
});`;

let folder: string;
let script: string;
beforeEach(() => rm(join(folder, "last-was-answered"), { force: true }));
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perf-check-"));
  script = join(folder, "worker.cjs");
  await writeFile(script, SCRIPT);
});
afterAll(() => rm(folder, { recursive: true }));

const settings = {
  profile: nationalProfile,
  kept: "notes",
  asOf: "2025-06-30",
  rules: [],
  severity: "hint",
  limits: defaultLimits,
} as const;
const work = { settings, format: "ndjson", style: style() } as const;

async function answers(
  paths: readonly string[],
  options: Partial<PoolOptions> = {},
  receive: (answer: Answer) => Promise<void> | void = () => undefined,
): Promise<string[]> {
  const received: string[] = [];
  const complete = { script, work, machineJobs: 2, timeout: 30_000, memoryMb: 32, ...options };
  const tasks = paths.map((path, order) => ({ path, order }));
  await checkInProcesses(tasks, complete, async (answer) => {
    const code = /"code":"([\w-]+)"/.exec(String(answer.part))?.[1] ?? String(answer.part);
    received.push(`${answer.path}: ${code}`);
    await receive(answer);
  });
  return received;
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `${i}`);

test("answers come in the order asked, from several processes", async () => {
  const paths = ["behind the last", ...numbered(60), "last"];
  expect(await answers(paths, { jobs: 3 })).toEqual(paths.map((path) => `${path}: read`));
});

test("or as they come", async () => {
  const paths = ["behind the last", ...numbered(60), "last"];
  const all = await answers(paths, { jobs: 2, unordered: true });
  expect([...all].sort()).toEqual(paths.map((path) => `${path}: read`).sort());
  expect(all.indexOf("last: read")).toBeLessThan(all.indexOf("behind the last: read"));
});

test("processes are started with options that every version of Node knows", async () => {
  const [options = ""] = await answers(["options"]);
  const names = options.match(/--[\w-]+/g) ?? [];
  expect(names).toContain("--max-old-space-size");
  // An option that it does not know ends Node: those of V8 alone come and go.
  for (const name of names) expect(process.allowedNodeEnvironmentFlags).toContain(name);
});

test.each([
  ["memory", "out-of-memory"],
  ["abort", "out-of-memory"],
  ["throw", "internal"],
  ["exit", "internal"],
])("a file that ends its process (%s) does not end the run", async (path, code) =>
  expect(await answers(["a", path, "b", path])).toEqual([
    `a: read`,
    `${path}: ${code}`,
    "b: read",
    `${path}: ${code}`,
  ]),
);

test("a file that never ends is given up, and each has its own time", async () =>
  expect(await answers(["hang", "hang", "b"], { timeout: 2000 })).toEqual([
    "hang: timeout",
    "hang: timeout",
    "b: read",
  ]));

test("files that end their process one after the other leave those between them alone", async () => {
  const paths = ["a", "throw", "throw", "exit", "b", "memory", "hang", "c", "throw"];
  const ends: Readonly<Record<string, string>> = {
    throw: "internal",
    exit: "internal",
    memory: "out-of-memory",
    hang: "timeout",
  };
  expect(await answers(paths, { jobs: 1, timeout: 3000 })).toEqual(
    paths.map((path) => `${path}: ${ends[path] ?? "read"}`),
  );
});

test.each(["throw", "exit", "memory"])(
  "an answer given before the process ended (%s) counts",
  async (end) => {
    const paths = ["a", "slow", end, ...numbered(8)];
    const idle = new Int32Array(new SharedArrayBuffer(4));
    // While we are busy the process answers the second file and ends at the third.
    const busy = () => Atomics.wait(idle, 0, 0, 600);
    const received = await answers(
      paths,
      { jobs: 1 },
      ({ path }) => void (path === "a" && setTimeout(busy, 20)),
    );
    expect(received.slice(0, 2)).toEqual(["a: read", "slow: read"]);
    expect(received).toHaveLength(paths.length);
  },
);

test("what is known beforehand to be no file is not asked for", async () => {
  const tasks = [{ path: "hang", order: 0, error: { code: "damaged", detail: "" } as const }];
  const parts: unknown[] = [];
  const options = { script, work, machineJobs: 1, timeout: 1000, memoryMb: 32 };
  await checkInProcesses(tasks, options, ({ part }) => void parts.push(part));
  expect(parts).toEqual([expect.stringContaining('"code":"damaged"')]);
});

test("however many processes wait for the end of the run, Node sees no leak of listeners", async () => {
  const listen = jest.spyOn(EventTarget.prototype, "addEventListener");
  await answers(numbered(12), { jobs: 12 });
  const waiting = listen.mock.calls.filter(([type]) => type === "abort").length;
  listen.mockRestore();
  expect(waiting).toBeLessThan(5);
});

test("nothing to check", async () => expect(await answers([])).toEqual([]));

test("no file waits behind a slow one while a process is free", async () => {
  const received = await answers(["behind the last", "0", "1", "2", "last"], { jobs: 2, unordered: true });
  expect(received.at(-1)).toBe("behind the last: read");
});

test("every process knows what to check with", async () =>
  expect(await answers(["day"])).toEqual(["day: 2025-06-30"]));

test.each([false, true])("a run that is ended keeps what is done (unordered: %s)", async (unordered) => {
  const ending = new AbortController();
  const paths = [...numbered(5), "hang", ...numbered(5), "hang", "never"];
  const done = answers(paths, { jobs: 2, unordered, signal: ending.signal }, ({ path }) => {
    if (path === "4") setTimeout(() => ending.abort(), 200);
  });
  const received = await done;
  expect(received).toEqual(expect.arrayContaining(numbered(5).map((path) => `${path}: read`)));
  expect(received).not.toContain("never: read");
  expect(received.filter((line) => line.startsWith("hang"))).toEqual([]);
});

test("one that was ended before it began does nothing", async () =>
  expect(await answers(["a"], { signal: AbortSignal.abort() })).toEqual([]));

test("processes wait for a slow taker, and for an answer far behind", async () => {
  let open = 0;
  let most = 0;
  await answers(numbered(40), { jobs: 2, unordered: true }, async () => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setImmediate(resolve));
    open--;
  });
  expect(most).toBe(1);
});

test("a report that cannot be written ends the run", async () =>
  expect(
    answers(["a", "hang"], { jobs: 2 }, () => {
      throw new Error("disk full");
    }),
  ).rejects.toThrow("disk full"));
