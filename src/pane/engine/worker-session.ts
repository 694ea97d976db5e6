/** The worker's side: keeps the sheet, takes what changed of it, answers with what changed of the outcome. */
import { checkInSteps } from "../../core/rule/check";
import type { Project } from "../../core/form/model";
import type { AnyRule } from "../../core/rule/rule";
import type { Finding } from "../../core/finding";
import type { Sheet } from "../../core/sheet/sheet";
import { createListSender } from "./shared-list";
import { batches, tellingFaults, tellingProgress } from "./worker";
import type { FormShell, FromWorker, ToWorker } from "./worker-protocol";

type Row = Sheet["rows"][number];

export function createWorkerSession(
  rules: readonly AnyRule[],
  post: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const findings = createListSender<Finding>();
  const projects = createListSender<Project>();
  let rows: Row[] = [];
  let changed: (readonly [number, Row])[] = [];

  function check({ same, name, length, merges, hints, profile, asOf }: Extract<ToWorker, { type: "check" }>) {
    rows = same ? [...rows] : [];
    for (const [index, row] of changed) rows[index] = row;
    changed = [];
    rows.length = length;
    const steps = checkInSteps({ name, rows, merges }, rules, profile, hints, asOf);
    const checked = tellingProgress(steps, post);
    const forms = checked.map(({ form: { projects: inForm, ...form }, findings: found }): FormShell => ({
      form,
      projects: inForm.length,
      findings: found.length,
    }));
    const found = findings.update(checked.flatMap((each) => each.findings));
    const listed = projects.update(checked.flatMap(({ form }) => form.projects));
    for (const items of batches(found.fresh)) post({ type: "findings", items });
    for (const items of batches(listed.fresh)) post({ type: "projects", items });
    post({ type: "done", forms, findings: found.order, projects: listed.order });
  }

  return (message) => {
    if (message.type === "rows") changed.push(...message.rows);
    else tellingFaults(() => check(message), post);
  };
}
