// Node as the tests know it; a test that fails tells what its pages went through (witness.ts).
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  async handleTestEvent(event) {
    if (event.name !== "test_fn_failure" && event.name !== "hook_failure") return;
    this.global.testFailed = true;
    const told = await this.global.explainPages?.();
    // The error is of the test's realm: no instance of a class of this one.
    if (!told || typeof event.error?.message !== "string") return;
    const { message, stack = "" } = event.error;
    event.error.message = `${message}\n\n${told}`;
    event.error.stack = `${stack}\n\n${told}`;
  }
};
