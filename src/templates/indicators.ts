/** The block of indicators: three levels, rows to fill in, and what may stand in them. */
import type { Highlight, Validation } from "../core/sheet/plan";
import { nationalProfile } from "../core/profiles/national";
import { type Layout, piece, type Piece } from "./layout";
import { MARKS } from "./styles";

/** A first-level indicator with its second level, and how many rows each offers. */
export interface IndicatorGroup {
  readonly name: string;
  readonly second: readonly (readonly [name: string, rows: number])[];
}

/** Adds heading and rows. `heads` stand right of the levels; `fields` are a row's cells from the third level on. */
export function addIndicators(
  form: Layout,
  groups: readonly IndicatorGroup[],
  heads: readonly Piece[],
  fields: (index: number) => readonly Piece[],
): { first: number; last: number } {
  const count = groups.reduce((sum, group) => sum + rowsOf(group), 0);
  const levels = ["一级指标", "二级指标", "三级指标"].map((name) => piece("head", name));
  form.row(36, piece("label", "绩效指标", { rows: count + 1 }), ...levels, ...heads);
  const first = form.next;
  for (const group of groups)
    group.second.forEach(([name, rows], place) => {
      for (let row = 0; row < rows; row++) {
        const level1 = place === 0 && row === 0 ? [piece("label", group.name, { rows: rowsOf(group) })] : [];
        const level2 = row === 0 ? [piece("label", name, { rows })] : [];
        const index = form.next - first;
        form.row(
          ROW_HEIGHT,
          ...level1,
          ...level2,
          piece("text", null, { slot: `name.${index}` }),
          ...fields(index),
        );
      }
    });
  return { first, last: form.next - 1 };
}

/** Two lines of text with room around them, in points. */
const ROW_HEIGHT = 36;

const rowsOf = ({ second }: IndicatorGroup) => second.reduce((sum, [, rows]) => sum + rows, 0);

const TIERS = nationalProfile.tiers.map(({ name }) => name);

/** 年度指标值. */
export function targetPrompt(range: string): Validation {
  return {
    range,
    rule: { kind: "any" },
    prompt: {
      title: "年度指标值",
      text: "与批复的绩效目标一致。定量指标写符号、数值和单位，如 ≥95%、≤90万元；定性指标写要达到的状态。",
    },
  };
}

/** 实际完成值: a figure, or one of the tiers from the list. */
export function actualList(range: string, title: string): Validation {
  return {
    range,
    rule: { kind: "list", values: TIERS },
    prompt: {
      title,
      text: "定量指标写实际数值和单位，不写≥、≤；定性指标可从下拉列表中选达成情况。",
    },
  };
}

/** 分值 and 得分 of the same rows. */
export function pointsValidations(weights: string, scores: string, firstWeight: string): Validation[] {
  return [
    {
      range: weights,
      rule: { kind: "decimal", min: 0, max: nationalProfile.fullScore },
      alert: { title: "分值", text: "分值是 0 到 100 之间的数。", refuse: true },
    },
    {
      range: scores,
      rule: { kind: "decimal", min: 0, max: firstWeight },
      prompt: {
        title: "得分",
        text: "在 0 和分值之间。定量指标完成的得满分，未完成的按完成比例计分；低于分值的在右侧写明原因和措施。",
      },
      alert: { title: "得分", text: "得分不能小于 0，也不能超过本行分值。", refuse: true },
    },
  ];
}

export function explanationPrompt(range: string, title: string): Validation {
  return {
    range,
    rule: { kind: "any" },
    prompt: { title, text: "先写没有完成的原因，再写改进措施和完成时间。“无”“同上”“已完成”不算说明。" },
  };
}

/** True in a condition where a cell explains nothing: blank, or no more than 无, 同上, —. */
export const unexplained = (cell: string): string => `LEN(TRIM(${cell}))<=2`;

/** Points lost without a word, and points above the weight. Arguments are cells of the first row. */
export function pointsHighlights(
  ranges: { readonly scores: string; readonly explanations: string },
  first: { readonly weight: string; readonly score: string; readonly explanation: string },
): Highlight[] {
  const given = `ISNUMBER(${first.weight}),ISNUMBER(${first.score})`;
  return [
    { range: ranges.scores, when: `=AND(${given},${first.score}>${first.weight})`, ...MARKS.over },
    {
      range: ranges.explanations,
      when: `=AND(${given},${first.score}<${first.weight},${unexplained(first.explanation)})`,
      ...MARKS.missing,
    },
  ];
}
