/** The worker's side of reading a report. */
import { readReportInSteps } from "../../core/prose/report";
import { batches } from "../engine/worker-protocol";
import type { FromReader, ReadTask } from "./read-report";

export function answerReader(
  { text, forms, profile, against }: ReadTask,
  post: (message: FromReader) => void,
): void {
  try {
    const steps = readReportInSteps(text, forms, profile, against);
    let step = steps.next();
    for (; !step.done; step = steps.next()) post({ type: "progress", share: step.value });
    for (const items of batches(step.value.claims)) post({ type: "claims", items });
    post({ type: "done", held: step.value.held, apart: step.value.apart });
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    post({ type: "failed", detail });
  }
}
