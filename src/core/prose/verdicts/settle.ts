/** What the relations say together: one fault, one claim. */
import type { Draft } from "./draft";
import type { Suspects } from "./graph";

/** A figure whose first digits are lost explains every sum around it that is off; the same claim counts once. */
export function settle(drafts: readonly Draft[]): Draft[] {
  const lost = new Set<number>();
  const settled = new Set<number>();
  for (const { reason, operands, verdict, equation } of drafts) {
    if (reason === "digit-lost") operands.forEach(([role, m]) => role === "later" && lost.add(m.index));
    if (verdict === "right" && equation?.role === "whole" && reason !== "same-again")
      settled.add(equation.target.index);
  }
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const { kind, verdict, operands, equation } = draft;
    if (verdict === "wrong" && equation && operands.some(([, m]) => lost.has(m.index))) return false;
    // What one list makes up, another reading of the text need not.
    if (verdict === "uncheckable" && equation?.role === "whole" && settled.has(equation.target.index))
      return false;
    // 预算 = 支付 + 结余 is wrong where 结余 = 预算 − 支付 is.
    const sum = verdict === "wrong" && equation && !equation.under;
    const told = operands.map(([role, { index }]) => (sum ? index : `${role}${index}`));
    const key = `${kind} ${verdict} ${(sum ? told.sort() : told).join(" ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A grade of a score that does not add up is no more right than the score is; nor is a figure for standing there twice. */
export function withoutTicksOn(drafts: readonly Draft[], suspects: Suspects): Draft[] {
  const doubted = new Set([...suspects.values()].flatMap((each) => each.map(({ mention }) => mention.index)));
  return drafts.map((draft): Draft => {
    if (draft.verdict !== "right" || (draft.equation && draft.reason !== "same-again")) return draft;
    const [, figure] = draft.operands.find(([, { index }]) => doubted.has(index)) ?? [];
    if (!figure) return draft;
    const printed = `${figure.value}${figure.unit}`;
    return {
      ...draft,
      verdict: "uncheckable",
      reason: "figure-doubted",
      computed: null,
      values: { printed },
    };
  });
}
