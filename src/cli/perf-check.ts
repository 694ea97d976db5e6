/** `perf-check`: checks workbook files from the command line. */
import { join } from "node:path";
import { fileError } from "./file-error";
import { checkInThreads } from "./pool";
import { run } from "./run";
import { fileErrorText } from "./strings";

// A reader such as `head` may close the pipe early; that is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

run(process.argv.slice(2), {
  env: process.env,
  terminal: process.stdout.isTTY === true && process.stdout.hasColors(),
  columns: process.stdout.columns,
  out: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${line}\n`),
  check: (paths, settings) => checkInThreads(paths, { script: join(__dirname, "worker.js"), settings }),
}).then(
  (status) => {
    process.exitCode = status;
  },
  (cause: unknown) => {
    process.stderr.write(`${fileErrorText(fileError(cause), "zh-CN")}\n`);
    process.exitCode = 2;
  },
);
