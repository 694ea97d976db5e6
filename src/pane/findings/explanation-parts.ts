/** What an explanation being written says so far: the frame's own labels say nothing. */
import { isExplanation } from "../../core/labels/explanation";
import { statesMeasure } from "../../core/labels/measure";

const FRAME = /^\s*(?:原因\s*[:：])?([\s\S]*?)(?:(?:^|[;；。\n])\s*(?:改进|整改)?措施\s*[:：]([\s\S]*))?$/u;
/** What the frame asks for is no answer yet. */
const ASKED = /^\s*(?:请写明|…)/u;

export interface ExplanationParts {
  /** Characters, spaces and line breaks left out. */
  readonly length: number;
  readonly cause: boolean;
  readonly measure: boolean;
}

export function explanationParts(text: string): ExplanationParts {
  const length = [...text.replace(/\s/gu, "")].length;
  const says = (part: string | undefined) => part !== undefined && !ASKED.test(part) && isExplanation(part);
  const [, cause = "", measure] = FRAME.exec(text) ?? [];
  return {
    length,
    cause: says(cause),
    measure: measure === undefined ? statesMeasure(cause) : says(measure),
  };
}
