import type { Localized } from "../../src/core/locale";

/** Two figures of one run. Only their quotient means something on another machine. */
export interface BenchRow {
  readonly id: string;
  readonly what: Localized;
  readonly ours: number;
  /** What ours is held against. */
  readonly against: Localized;
  readonly other: number;
  readonly unit: "ms" | "kB";
}

/** Hands a row to .ci/bench.mjs, which makes the table. */
export function tell(row: BenchRow): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** Says what is left out of the table, and why. */
export function leftOut(zh: string, en: string): void {
  process.stderr.write(`${zh} / ${en}\n`);
}
