/**
 * Mutation testing of what reads and judges: npm run mutation [-- --mutate src/rules/rate-low.ts].
 * Takes hours for everything; the runner is fetched when it is wanted. Words are left alone: each language is kept
 * in step by types, and the tests of the pages read them.
 */
import { createRequire } from "node:module";

const { projects, testTimeout } = createRequire(import.meta.url)("../tests/jest.config.cjs");
const [unit] = projects;

export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    // Where the runner has copied the product to, since the tests are to read the mutants.
    config: {
      ...unit,
      rootDir: undefined,
      testTimeout,
      testMatch: [
        "<rootDir>/tests/{core,rules,functions}/**/*.test.ts",
        "<rootDir>/tests/files/{zip,workbook,encryption}/**/*.test.ts",
        "<rootDir>/tests/{batch/source,cli/files/archive,report/comments/annotate}.test.ts",
        "<rootDir>/tests/report/text/reading.test.ts",
      ],
      // Properties over many random inputs, and what asks another program: a minute and more for every mutant.
      testPathIgnorePatterns: [
        "read-any",
        "properties",
        "profiles/schema",
        "never-throws",
        "any-table",
        "libreoffice",
      ],
    },
  },
  // The tests take nothing from it, and to rewrite it the runner would want a compiler fetched with it.
  tsconfigFile: "none",
  mutate: ["src/{core,rules}/**/*.ts", "src/files/{zip,workbook}/**/*.ts"],
  mutator: { excludedMutations: ["StringLiteral"] },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  dryRunTimeoutMinutes: 60,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ["clear-text", "progress"],
  tempDirName: ".stryker-tmp",
};
