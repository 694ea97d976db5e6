import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "perf-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A process that reads for ever, and a parent that says its id and waits. */
beforeAll(() => {
  const entry = resolve(__dirname, "../../../src/cli/workers/end-with-parent.ts");
  const outfile = join(folder, "end-with-parent.cjs");
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: "node", logLevel: "error" });
  writeFileSync(
    join(folder, "busy.cjs"),
    `require("./end-with-parent.cjs").endWithParent();
     process.send("ready", () => { for (;;); });`,
  );
  writeFileSync(
    join(folder, "parent.cjs"),
    `const child = require("node:child_process").fork(__dirname + "/busy.cjs", { stdio: ["ignore", "ignore", "ignore", "ipc"] });
     child.on("message", () => process.send(child.pid));`,
  );
});

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test("a process busy for ever ends with the one that asked it, however that ended", async () => {
  const parent = fork(join(folder, "parent.cjs"));
  const busy = await new Promise<number>((done) => parent.once("message", (pid) => done(Number(pid))));
  expect(isThere(busy)).toBe(true);
  parent.kill("SIGKILL");
  const due = Date.now() + 10_000;
  while (isThere(busy) && Date.now() < due) await new Promise((next) => setTimeout(next, 100));
  const left = isThere(busy);
  if (left) process.kill(busy, "SIGKILL");
  expect(left).toBe(false);
}, 20_000);
