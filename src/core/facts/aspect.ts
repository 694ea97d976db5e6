/** What an output indicator measures: 数量, 质量, 时效 or 成本. */
import type { Indicator } from "../form/model";
import { normalizeLabel } from "../labels";
import { normalizeText } from "../sheet/text";

export type Aspect = "quantity" | "quality" | "time" | "cost";

/** Social and ecological costs are told in words, and are left out. */
const ASPECTS: readonly (readonly [Aspect, RegExp])[] = [
  ["quantity", /^(?:产出)?数量(?:指标)?\d?$/],
  ["quality", /^(?:产出)?质量(?:指标)?\d?$/],
  ["time", /^(?:产出)?(?:时效|进度)(?:指标)?\d?$/],
  ["cost", /^(?:产出|经济)?成本(?:指标)?\d?$/],
];

/** By the second level; `null` for benefits, satisfaction and what has no level. */
export function aspectOf({ level1, level2 }: Pick<Indicator, "level1" | "level2">): Aspect | null {
  const label = normalizeLabel(level2?.text || level1?.text || "");
  return ASPECTS.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** The name itself, without the form's numbering: 指标1：, 1., （1）, ★. */
export function plainName({ name }: Pick<Indicator, "name">): string {
  return normalizeText(name.text)
    .replace(/^[★☆*▲●]+/u, "")
    .replace(/^(?:指标\d{1,2}[:.、]?|\(?\d{1,2}[).、:])/u, "");
}
