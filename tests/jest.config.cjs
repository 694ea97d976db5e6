// One Jest run, three projects: plain modules, modules that need a DOM, and the built product in a browser.
const rootDir = require("node:path").resolve(__dirname, "..");
const swc = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
  "\\.md$": "<rootDir>/tests/raw-transform.cjs",
};
const shared = { rootDir, transform: swc };

module.exports = {
  rootDir,
  // No test measures time: the limit is there to end what hangs, on a slow machine too.
  testTimeout: 60_000,
  // The browser tests wait for much of their time: on two processors, too, two run side by side.
  maxWorkers: 2,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: [
        "<rootDir>/tests/{core,rules,functions,files,batch,report,cli,preview,templates,repo,review}/**/*.test.ts",
      ],
    },
    {
      ...shared,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/{host,pane,probe,ui}/**/*.test.{ts,tsx}"],
    },
    {
      ...shared,
      displayName: "e2e",
      testEnvironment: "<rootDir>/tests/e2e/environment.cjs",
      globalSetup: "<rootDir>/tests/e2e/shared.ts",
      globalTeardown: "<rootDir>/tests/e2e/shared-end.ts",
      setupFilesAfterEnv: ["<rootDir>/tests/e2e/patience.ts"],
      testMatch: ["<rootDir>/tests/e2e/**/*.test.ts"],
    },
  ],
};
