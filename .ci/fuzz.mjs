// Tries the properties at length, with cases of their own each time: npm run fuzz, or FUZZ_RUNS=100000 npm run fuzz.
import { spawnSync } from "node:child_process";

const properties = [
  "tests/core/prose/properties",
  "tests/rules/never-throws",
  "tests/rules/any-table",
  "tests/core/sheet/number-forms",
  "tests/files/any-bytes",
  "tests/files/word/any-document",
  "tests/batch/any-file",
  "tests/cli/serve/any-request",
];
const { status } = spawnSync(
  process.execPath,
  ["node_modules/jest/bin/jest.js", "-c", "tests/jest.config.cjs", "--testTimeout=3600000", ...properties],
  { stdio: "inherit", env: { FUZZ_RUNS: "5000", ...process.env } },
);
process.exitCode = status ?? 1;
