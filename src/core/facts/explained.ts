/** Explanations, apart from what the form itself prints where they belong. */
import { isExplanation } from "../labels/explanation";
import type { Form, TextField } from "../form/model";

/**
 * True where somebody explained something in one of the cells. A note that the form itself prints
 * (未达到90%的需说明原因) explains nothing.
 */
export function isExplained(form: Form, ...cells: readonly (TextField | null | undefined)[]): boolean {
  return cells.some((cell) => cell && isExplanation(cell.text) && !isPrompt(form, cell));
}

function isPrompt({ prompts }: Form, { at }: TextField): boolean {
  return prompts.some((prompt) => prompt.at.row === at.row && prompt.at.col === at.col);
}
