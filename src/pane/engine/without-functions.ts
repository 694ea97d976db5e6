/** Checks for a program that runs no functions of an add-in: no fix proposes one. */
import type { Engine } from "./engine";

export function withoutFunctionFixes(engine: Engine): Engine {
  return {
    async check(task, options) {
      const forms = await engine.check(task, options);
      return forms.map(({ form, findings }) => ({
        form,
        findings: findings.map((finding) => ({
          ...finding,
          fixes: finding.fixes.filter(({ kind }) => kind !== "perf"),
        })),
      }));
    },
  };
}
