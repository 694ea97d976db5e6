/** How a label is made comparable before it is looked up. */
import { normalizeText } from "../sheet/text";
import { remembered } from "../memo";

/** Longer texts are labels of nothing, whatever stands in their brackets. */
const LONGEST_LABEL = 500;

/** A label without anything to strip. */
const PLAIN_LABEL = /^[\u4e00-\u9fa5][\u4e00-\u9fa5A-Za-z0-9]*$/;

/** No white space, full-width forms folded, bracketed remarks and edge punctuation gone: "年度⏎指标值（A）：" → 年度指标值. */
export function normalizeLabel(text: string): string {
  return text.length > LONGEST_LABEL || PLAIN_LABEL.test(text) ? text : stripped(text);
}

const stripped = remembered((text: string): string => {
  let label = normalizeText(text)
    .replace(/[【〔［[{〈《]/g, "(")
    .replace(/[】〕］\]}〉》]/g, ")");
  // Innermost first, so that nested remarks go too; an adjective inside a word stays: 全年(调整)预算数.
  for (let before = ""; before !== label;) {
    before = label;
    label = label.replace(/\((调整后?|实际|绩效)\)/g, "$1").replace(/\([^()]*\)/g, "");
  }
  return label
    .replace(/\([^()]*$/, "") // a bracket never closed: 分值(10
    .replace(/^[★☆*※#●○◆◇■□△▲>\d.、:;,]+(?=\p{L})/u, (prefix) =>
      /^\d+(?:-\d+)?$/.test(prefix) ? prefix : "",
    )
    .replace(/[:;,。、*★☆]+$/u, "");
});

export type Wordings<L> = readonly (readonly [L, RegExp])[];

/** Looks a label up: the meaning of the first pattern that matches the whole of it. */
export function lookup<L>(table: Wordings<L>): (label: string) => L | undefined {
  const find = remembered((label: string) => table.find(([, pattern]) => pattern.test(label))?.[0]);
  return (label) => (label === "" || label.length > LONGEST ? undefined : find(label));
}

/** Nothing longer is a label. */
const LONGEST = 30;

/** A pattern of alternatives that must match the whole label. */
export function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:${alternatives.join("|")})$`, "u");
}
