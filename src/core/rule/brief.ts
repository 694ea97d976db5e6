/** A finding in a line: what it is about, and the figures that make it one. */
import type { Finding } from "../finding";
import type { Form } from "../form/model";
import { piecesOf } from "../fill";
import type { RuleDescription } from "./rule";

export interface Brief {
  /** The indicator, project, row or column; "" where the rule's title says it all. */
  readonly subject: string;
  /** 96.61% → 96.91%; "" where there is none. */
  readonly figures: string;
}

/** Values that name what a finding is about. */
const SUBJECTS: readonly string[] = ["name", "label", "column", "heading", "field", "levels"];

/** What stands there, and what it is held against: the first pair that a message tells is what the finding is about. */
const PAIRS: readonly (readonly [from: string, to: string])[] = [
  ["declared", "rate"],
  ["score", "expected"],
  ["stated", "expected"],
  ["stated", "rate"],
  ["stated", "total"],
  ["stated", "sum"],
  ["total", "parts"],
  ["executed", "parts"],
  ["named", "target"],
  ["weight", "score"],
  ["target", "actual"],
  ["initial", "budget"],
  ["budget", "executed"],
];

/** Figures told where no pair is. */
const MOST = 2;

/** `rules` hold the finding's; `form` is the one it was found in. */
export function briefOf(
  { rule: id, message, values, at }: Finding,
  rules: readonly Pick<RuleDescription, "id" | "messages">[],
  form: Form | undefined,
): Brief {
  const what = rules.find((rule) => rule.id === id)?.messages[message]?.["zh-CN"].what ?? "";
  const told = new Map<string, string>();
  for (const { name, text } of piecesOf(what, values))
    if (name !== undefined) told.set(name, told.has(name) ? `${told.get(name)}、${text}` : text);
  const subject = SUBJECTS.find((name) => told.has(name));
  const pair = PAIRS.find(([from, to]) => told.has(from) && told.has(to) && told.get(from) !== told.get(to));
  // Of a rate that is held against a limit the limit is the same in every line.
  const others = told.has("rate")
    ? ["rate"]
    : [...told.keys()].filter((name) => name !== subject).slice(0, MOST);
  return {
    subject: subject === undefined ? rowName(form, at.row) : told.get(subject)!,
    figures: pair
      ? pair.map((name) => told.get(name)).join(" → ")
      : others.map((name) => told.get(name)).join(" · "),
  };
}

/** What the row is of: its indicator, project or kind of money. */
function rowName(form: Form | undefined, row: number): string {
  if (!form) return "";
  const { indicators, projects, funds } = form;
  const named =
    indicators.find((each) => each.row === row)?.name ??
    projects.find((each) => each.row === row)?.name ??
    [...(funds ? [funds.total, ...funds.parts] : [])].find((each) => each.row === row)?.label;
  return named?.text ?? "";
}
