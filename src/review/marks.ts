/** What reviewers say of forms, changed and put together. */
import type { Severity } from "../core/finding";
import {
  noMarks,
  type Decision,
  type FormLine,
  type FormMarks,
  type OwnFinding,
  type Timed,
  type Verdict,
} from "./model";

export type MarkChange =
  | { readonly kind: "decision"; readonly value: Decision }
  | { readonly kind: "remark"; readonly value: string }
  | { readonly kind: "score"; readonly value: number | null }
  | { readonly kind: "finding"; readonly key: string; readonly value: Verdict }
  | { readonly kind: "own"; readonly key: string; readonly value: OwnFinding | null };

/** @param at milliseconds since 1970 */
export function changed(marks: FormMarks, change: MarkChange, at: number): FormMarks {
  switch (change.kind) {
    case "decision":
      return { ...marks, decision: { value: change.value, at } };
    case "remark":
      return { ...marks, remark: { value: change.value, at } };
    case "score":
      return { ...marks, score: { value: change.value, at } };
    case "finding":
      return { ...marks, findings: { ...marks.findings, [change.key]: { value: change.value, at } } };
    case "own":
      return { ...marks, own: { ...marks.own, [change.key]: { value: change.value, at } } };
  }
}

/** Of each thing that two reviewers say, the later holds; the same whichever is taken first. */
export function mergedMarks(ours: FormMarks | undefined, theirs: FormMarks): FormMarks {
  const { review, form } = ours ?? theirs;
  const one = ours ?? noMarks(review, form);
  const decision = later(one.decision, theirs.decision);
  const remark = later(one.remark, theirs.remark);
  const score = later(one.score, theirs.score);
  return {
    review,
    form,
    ...(decision && { decision }),
    ...(remark && { remark }),
    ...(score && { score }),
    findings: mergedMap(one.findings, theirs.findings),
    own: mergedMap(one.own, theirs.own),
  };
}

/** Of two at one moment that which reads greater: everybody's merge has the same outcome. */
function later<T>(a: Timed<T> | undefined, b: Timed<T> | undefined): Timed<T> | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
}

function mergedMap<T>(
  a: Readonly<Record<string, Timed<T>>>,
  b: Readonly<Record<string, Timed<T>>>,
): Record<string, Timed<T>> {
  const merged: Record<string, Timed<T>> = { ...a };
  for (const [key, value] of Object.entries(b)) merged[key] = later(merged[key], value)!;
  return merged;
}

export const decisionOf = (marks: FormMarks | undefined): Decision => marks?.decision?.value ?? "pending";

/** What is open after the review: without the findings dropped, with those that the reviewer added. */
export function openCounts(
  { counts }: Pick<FormLine, "counts">,
  marks: FormMarks | undefined,
): Readonly<Record<Severity, number>> {
  if (!marks) return counts;
  const open = { ...counts };
  for (const { value } of Object.values(marks.findings))
    if (value.dropped && open[value.severity] > 0) open[value.severity]--;
  open.error += Object.values(marks.own).filter(({ value }) => value !== null).length;
  return open;
}
