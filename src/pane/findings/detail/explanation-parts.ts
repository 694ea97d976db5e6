/** What an explanation being written says so far: the frame's own labels say nothing. */
import { isOpen } from "../../../core/labels/draft";
import { isExplanation } from "../../../core/labels/explanation";
import { statesMeasure } from "../../../core/labels/measure";

const FRAME = /^\s*(?:原因\s*[:：])?([\s\S]*?)(?:(?:^|[;；。\n])\s*(?:改进|整改)?措施\s*[:：]([\s\S]*))?$/u;
/** What a frame asks for is no answer yet. */
const ASKED = /^\s*…/u;

export interface ExplanationParts {
  /** Characters; spaces, line breaks and places left open do not count. */
  readonly length: number;
  readonly cause: boolean;
  readonly measure: boolean;
}

/** The clauses in which no place is left open: those say something. */
const withoutOpen = (text: string) =>
  (text.match(/[^;；。\n]*[;；。\n]?/gu) ?? []).filter((clause) => !isOpen(clause)).join("");

export function explanationParts(text: string): ExplanationParts {
  const length = [...text.replace(/[\s_]/gu, "")].length;
  const says = (part: string | undefined) => part !== undefined && !ASKED.test(part) && isExplanation(part);
  const [, cause = "", measure] = FRAME.exec(withoutOpen(text)) ?? [];
  return {
    length,
    cause: says(cause),
    measure: measure === undefined ? statesMeasure(cause) : says(measure),
  };
}
