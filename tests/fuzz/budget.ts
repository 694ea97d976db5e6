/** How much a property is tried, and how long its longest case took. */
import type fc from "fast-check";

/** Set for a long run by hand. Without it the same cases are tried every time, so that no run fails by chance. */
const wanted = process.env["FUZZ_RUNS"];

export function budget(few: number): fc.Parameters<unknown> {
  return wanted === undefined ? { numRuns: few, seed: 20_250_630 } : { numRuns: Number(wanted) };
}

const longest = new Map<string, number>();
if (wanted !== undefined)
  afterAll(() => {
    for (const [name, ms] of longest) process.stderr.write(`${name}: longest case ${ms.toFixed(1)} ms\n`);
    longest.clear();
  });

/** Wraps a case; in a long run the longest is printed when all are through. */
export function timed<T extends unknown[], R>(name: string, work: (...given: T) => R): (...given: T) => R {
  const note = (start: number) =>
    void longest.set(name, Math.max(longest.get(name) ?? 0, performance.now() - start));
  return (...given) => {
    const start = performance.now();
    const result = work(...given);
    if (result instanceof Promise) return result.finally(() => note(start)) as R;
    note(start);
    return result;
  };
}
