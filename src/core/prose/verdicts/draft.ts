/** What a relation says of its figures, before it is told in offsets of the source. */
import type { FindingValues } from "../../finding";
import type { ClaimKind, ClaimReason, OperandRole, Verdict } from "../model";
import type { Placed } from "../text/layout";
import type { Equation } from "./equations";

export interface Draft {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  readonly reason: ClaimReason;
  readonly operands: readonly (readonly [OperandRole, Placed])[];
  readonly computed?: string | null;
  readonly values?: FindingValues;
  /** The passage in the plain text; from the first operand's words to the last operand where not said. */
  readonly span?: readonly [start: number, end: number];
  /** What it says in figures, where it says something that can be computed. */
  readonly equation?: Equation;
}
