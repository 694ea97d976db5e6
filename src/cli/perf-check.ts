/** `perf-check`: checks workbook files from the command line. */
import { once } from "node:events";
import { constants } from "node:os";
import { join } from "node:path";
import { fileErrorText } from "../batch/error-words";
import { fileError } from "./files/file-error";
import { machineJobs } from "./workers/machine";
import { checkInProcesses } from "./workers/pool";
import { run } from "./run";
import { LOCALES } from "../core/locale";
import { OutputError } from "./files/output";
import { notWrittenText } from "./strings/strings";

/** Milliseconds in which what was written goes out. */
const FAREWELL_MS = 500;
const SIGPIPE = 13; // unknown to Windows

// A reader such as `head` may close the pipe early: nothing to tell, but nothing complete either.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(128 + SIGPIPE);
  const cause = new OutputError("-", error);
  process.stderr.write(LOCALES.map((locale) => `${notWrittenText(cause, locale)}\n`).join(""));
  process.exit(2);
});

// The first signal ends the run with what is done, a second one at once.
const ending = new AbortController();
const signals = ["SIGINT", "SIGTERM"] as const;
for (const signal of signals) process.once(signal, () => ending.abort(signal));

run(process.argv.slice(2), {
  env: process.env,
  terminal: process.stdout.isTTY === true && process.stdout.hasColors(),
  columns: process.stdout.columns,
  signal: ending.signal,
  progress: {
    terminal: process.stderr.isTTY === true,
    columns: process.stderr.columns,
    write: (text) => process.stderr.write(text),
    now: () => performance.now(),
  },
  // A slow taker of the output slows the run, instead of filling the memory.
  write: async (content) => {
    if (!process.stdout.write(content)) await once(process.stdout, "drain");
  },
  note: (line) => process.stderr.write(`${line}\n`),
  check: (tasks, options, receive) => {
    const script = join(__dirname, "worker.js");
    return checkInProcesses(
      tasks,
      { ...options, script, machineJobs: machineJobs(options.memoryMb) },
      receive,
    );
  },
}).then(
  (status) => {
    const signal = signals.find((name) => ending.signal.reason === name);
    process.exitCode = signal ? 128 + constants.signals[signal] : status;
    // What the disk is still asked for (a pipe nobody writes to) would keep the process, at its very end too.
    if (signal) setTimeout(() => process.kill(process.pid, signal), FAREWELL_MS).unref();
  },
  (cause: unknown) => {
    process.stderr.write(`${fileErrorText(fileError(cause), "zh-CN")}\n`);
    process.exitCode = 2;
  },
);
