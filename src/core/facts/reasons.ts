/**
 * Whether something is explained: the one place that decides which cells of a form count as a reason for what.
 * A reason counts by where it stands and by what it speaks of: the funds' own cell and a row for the whole table count
 * as they are, a word beside an indicator explains money left over only where it speaks of money.
 */
import type { Form, Indicator, Project, TextField } from "../form/model";
import { isExplanation, isHollow, namesCause, speaksOf, type Subject } from "../labels/explanation";
import { normalizeText } from "../sheet/text";
import { REASON_PLACES, type ReasonPlace } from "../profiles/profile";
import { statesRate } from "./stated-rate";

/** True where somebody wrote into the cell; what the form itself prints there (未达到90%的需说明原因) is not writing. */
export function isWritten(form: Form, cell: TextField | null | undefined): cell is TextField {
  return !!cell && isExplanation(cell.text) && !isPrompt(form, cell);
}

/** True where the cell names a cause: written, and no phrase that would fit any row. */
export function explains(form: Form, cell: TextField | null | undefined): cell is TextField {
  return isWritten(form, cell) && !isHollow(cell.text);
}

/** What is written for an indicator that fell short, hollow or not: its own cell, else a row for the whole table. */
export function reasonOfRow(form: Form, indicator: Indicator): TextField | undefined {
  return [indicator.explanation, ...tableReasons(form)].find((cell) => isWritten(form, cell)) ?? undefined;
}

/** What explains a project of a list: its own cell, a row for the whole list, or a note that names it. */
export function reasonOfProject(form: Form, project: Project): TextField | undefined {
  const notes = project.explanation ? [] : notesOn(form, project);
  return [project.explanation, ...tableReasons(form), ...notes].find((cell) => explains(form, cell));
}

/** Characters of a project's name that a note must share with it to speak of it: 订单培养 for 乡村医生订单培养. */
const SHARED = 4;

/** 注：订单培养学费次年2月统一支付 under a list without a column for reasons. */
function notesOn({ remarks }: Form, { name }: Project): TextField[] {
  const own = normalizeText(name.text);
  const parts = Array.from({ length: Math.max(0, own.length - SHARED + 1) }, (_, at) =>
    own.slice(at, at + SHARED),
  );
  return remarks
    .filter(({ kind, text }) => kind === "note" && speaksOf("spending", text.text))
    .filter(({ text }) => parts.some((part) => normalizeText(text.text).includes(part)))
    .map(({ text }) => text);
}

/** What explains that money was left, that more was spent than given, or that the budget changed. */
export function reasonFor(
  subject: Subject,
  form: Form,
  places: readonly ReasonPlace[] = REASON_PLACES,
): TextField | undefined {
  const cells = places.flatMap((place) => reasonsIn(place, subject, form));
  return cells.find((cell) => explains(form, cell));
}

function reasonsIn(place: ReasonPlace, subject: Subject, form: Form): readonly TextField[] {
  switch (place) {
    case "funds":
      return form.funds?.explanation ? [form.funds.explanation] : [];
    case "table": {
      const own = form.remarks.filter(({ kind }) => kind === subject).map(({ text }) => text);
      // 存在问题, 备注 speak of anything: they count by what they say.
      const notes = form.remarks.filter(
        ({ kind, text }) => kind === "note" && namesCause(text.text) && speaksOf(subject, text.text),
      );
      return [...own, ...tableReasons(form), ...notes.map(({ text }) => text)];
    }
    case "rows":
      return form.indicators.flatMap((indicator) => {
        const { explanation } = indicator;
        if (!explanation) return [];
        const about =
          speaksOf(subject, explanation.text) || (subject === "spending" && statesRate(indicator));
        return about ? [explanation] : [];
      });
  }
}

/** Rows for the whole table: 偏差大或目标未完成原因分析 under it, 未能完成原因 in its head. */
export function tableReasons({ explanationBelow, remarks }: Form): readonly TextField[] {
  const other = remarks.filter(({ kind }) => kind === "reason").map(({ text }) => text);
  return explanationBelow ? [explanationBelow, ...other] : other;
}

/** True where the form has somewhere to put a reason for a row: a column of its own, or a row for the whole table. */
export function hasPlaceForReasons(form: Form): boolean {
  return form.headings.some(({ column }) => column === "explanation") || tableReasons(form).length > 0;
}

function isPrompt({ prompts }: Form, { at }: TextField): boolean {
  return prompts.some((prompt) => prompt.at.row === at.row && prompt.at.col === at.col);
}
