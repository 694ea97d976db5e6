/** Makes claims: offsets into the source, operands, the calculation as a reader would write it. */
import type { Claim, Operand, OperandRole } from "../model";
import type { Placed, Prose } from "../text/layout";
import type { Draft } from "./draft";
import type { Suspect } from "./graph";

/**
 * A passage is quoted from no farther than this before what it claims. What is right is quoted from less far: its mark
 * would pass for one on all the figures that stand between.
 */
export const longestQuote = (verdict: Draft["verdict"]): number => (verdict === "right" ? 200 : 400);

export function toClaim({ source, at }: Prose, draft: Draft, suspects: readonly Suspect[]): Claim {
  const figures = draft.operands.map(([, figure]) => figure);
  const from = draft.span?.[0] ?? Math.min(...figures.map(({ labelStart }) => labelStart));
  const to = draft.span?.[1] ?? Math.max(...figures.map(({ end }) => end));
  const start = at[from]!;
  const end = at[to - 1]! + 1;
  return {
    kind: draft.kind,
    verdict: draft.verdict,
    reason: draft.reason,
    quote: source.slice(start, end),
    start,
    end,
    operands: draft.operands.map(([role, figure]) => operand(source, at, role, figure)),
    suspects: suspects.map(({ mention, value }) => ({
      ...placeOf(at, mention),
      to: `${value.toFixed(mention.decimals)}${mention.unit}`,
    })),
    computed: draft.computed ?? null,
    values: draft.values ?? {},
  };
}

const placeOf = (at: Int32Array, { start, end }: Placed) => ({ start: at[start]!, end: at[end - 1]! + 1 });

function operand(source: string, at: Int32Array, role: OperandRole, figure: Placed): Operand {
  const { start, end } = placeOf(at, figure);
  return { role, start, end, text: source.slice(start, end), value: figure.value, unit: figure.unit };
}

/** The passage around operands that may lie far apart: the part near the last of them. */
export function nearSpan(
  figures: readonly Placed[],
  last: Placed,
  longest: number,
): readonly [number, number] {
  const near = figures.filter(
    ({ labelStart }) => last.end - labelStart <= longest && labelStart <= last.start,
  );
  return [Math.min(last.labelStart, ...near.map(({ labelStart }) => labelStart)), last.end];
}
