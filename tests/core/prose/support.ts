import { nationalProfile } from "../../../src/core/profiles/national";
import type { Claim, ClaimKind } from "../../../src/core/prose/model";
import { readClaims } from "../../../src/core/prose/read";

export const read = (text: string): Claim[] => readClaims(text, nationalProfile);

/** Claims of some kinds as "wrong 45.12%", "right", "uncheckable base-absent". */
export function verdicts(text: string, ...kinds: ClaimKind[]): string[] {
  return read(text)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ verdict, computed, reason }) =>
      verdict === "right" ? verdict : `${verdict} ${verdict === "wrong" ? (computed ?? reason) : reason}`,
    );
}

/** What is called wrong, whatever its kind. */
export const wrong = (text: string): string[] =>
  read(text)
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ kind, computed }) => `${kind} ${computed}`);
