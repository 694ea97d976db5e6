/**
 * Mutation testing of what reads and judges: npm run mutation [-- --mutate src/rules/rate-low.ts].
 * Takes hours for everything; the runner is fetched when it is wanted. Words are left alone: each language is kept
 * in step by types, and the tests of the pages read them.
 */
import { createRequire } from "node:module";

const { projects, rootDir, testTimeout } = createRequire(import.meta.url)("../tests/jest.config.cjs");
const [unit] = projects;

export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: {
    projectType: "custom",
    enableFindRelatedTests: false,
    config: {
      ...unit,
      rootDir,
      testTimeout,
      testMatch: [
        "<rootDir>/tests/{core,rules,functions}/**/*.test.ts",
        "<rootDir>/tests/report/text/reading.test.ts",
      ],
      // Properties over many random inputs: a minute and more for every mutant.
      testPathIgnorePatterns: ["read-any", "properties", "profiles/schema", "never-throws", "any-table"],
    },
  },
  mutate: ["src/core/**/*.ts", "src/rules/**/*.ts"],
  mutator: { excludedMutations: ["StringLiteral"] },
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ["clear-text", "progress"],
  tempDirName: ".stryker-tmp",
};
