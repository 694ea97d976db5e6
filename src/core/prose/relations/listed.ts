/** What each figure is a part of, as lists were read. */
import type { Mention } from "../mentions/mentions";
import type { Draft } from "../verdicts/draft";

/** The whole of a list that a figure is a part of, and whether its parts add up to it. */
export interface Listed {
  readonly whole: Mention;
  readonly adds: boolean;
}

/** By the index of the part. */
export type Wholes = ReadonlyMap<number, Listed>;

/** Of a figure in two lists the one that adds up. */
export function wholesOf(sums: readonly Draft[]): Wholes {
  const wholes = new Map<number, Listed>();
  for (const { equation, verdict } of sums) {
    if (!equation) continue;
    const adds = verdict === "right";
    for (const { mention } of equation.over)
      if (adds || !wholes.has(mention.index)) wholes.set(mention.index, { whole: equation.target, adds });
  }
  return wholes;
}
