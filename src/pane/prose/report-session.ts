/** The worker's side of reading a report. */
import { readReportInSteps } from "../../core/prose/report";
import { batches, tellingFaults, tellingProgress } from "../engine/worker";
import type { FromReader, ReadTask } from "./read-report";

export function answerReader(
  { text, forms, profile, against }: ReadTask,
  post: (message: FromReader) => void,
): void {
  tellingFaults(() => {
    const steps = readReportInSteps(text, forms, profile, against);
    const { claims, held, apart } = tellingProgress(steps, post);
    for (const items of batches(claims)) post({ type: "claims", items });
    post({ type: "done", held, apart });
  }, post);
}
