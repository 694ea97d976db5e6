/** Explanations, apart from what the form itself prints where they belong. */
import { isExplanation } from "../labels/explanation";
import type { Form, TextField } from "../form/model";

/** True where somebody explained something: a note of the form's own (未达到90%的需说明原因) is no word of theirs. */
export function isExplained(form: Form, field: TextField | null): boolean {
  if (!field || !isExplanation(field.text)) return false;
  return !form.prompts.some(({ at }) => at.row === field.at.row && at.col === field.at.col);
}
