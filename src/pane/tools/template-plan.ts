/** A template as the sheets that the host is to add. */
import type { NameOf } from "../../host/host";
import type { Entry, SheetPlan } from "../../core/sheet/plan";
import { toEdits, type TemplateEdit } from "../../templates/edits";
import type { Flavour, Template } from "../../templates/model";

type Draft = { -readonly [K in keyof SheetPlan]: SheetPlan[K] };

export function templatePlan(template: Template, flavour: Flavour, nameOf: NameOf): SheetPlan[] {
  const plans: Draft[] = [];
  for (const edit of toEdits(template, flavour, nameOf)) {
    if (edit.kind === "sheet") plans.push({ name: edit.name, rows: [], gridlines: false });
    else apply(plans[plans.length - 1]!, edit);
  }
  return plans;
}

function apply(plan: Draft, edit: Exclude<TemplateEdit, { kind: "sheet" }>): void {
  switch (edit.kind) {
    case "widths":
      plan.widths = edit.points;
      break;
    case "heights":
      plan.heights = edit.points;
      break;
    case "style":
      plan.styles = [...(plan.styles ?? []), edit];
      break;
    case "formats":
      plan.formats = [...(plan.formats ?? []), edit];
      break;
    case "merges":
      plan.merges = edit.ranges;
      break;
    case "contents":
      plan.rows = edit.contents.map((row) => row.map(entry));
      break;
    case "validation":
      plan.validations = [...(plan.validations ?? []), edit.validation];
      break;
    case "highlight":
      plan.highlights = [...(plan.highlights ?? []), edit];
      break;
    case "freeze":
      plan.frozenRows = edit.rows;
      break;
    case "print":
      plan.print = edit.print;
      break;
  }
}

function entry(content: string | number): Entry {
  if (content === "") return null;
  return typeof content === "string" && content.startsWith("=") ? { formula: content } : content;
}
