/** Thresholds, grades and expectations of a place: data with a source, never numbers in a rule. */
import type { Localized, Options, Severity } from "./rule";

export interface Grade {
  readonly name: string;
  /** Lowest share of the full score that earns it, as a fraction. */
  readonly from: number;
}

/** A step of qualitative completion and the share of the weight it may earn, bounds as in [from, to). */
export interface Tier {
  readonly name: string;
  readonly from: number;
  /** Exclusive, but for the best tier, which includes 1. */
  readonly to: number;
}

/** Below an execution rate the total score is held down: [rate < below] → at most `total`. */
export interface Cap {
  readonly below: number;
  readonly total: number;
}

export interface Profile {
  readonly id: string;
  readonly title: Localized;
  readonly source: string;
  /** Best first; the last begins at 0. */
  readonly grades: readonly Grade[];
  /** Points of the execution rate where the form does not state them. */
  readonly rateWeight: number;
  /** Points of a whole table. */
  readonly fullScore: number;
  /** 达成, 部分达成, 未达成: best first. */
  readonly tiers: readonly Tier[];
  /** Lowest rate first; empty where the total does not hang on the rate. */
  readonly caps: readonly Cap[];
  /** Usual points of the blocks (执行率, 产出, 效益, 满意度 …); a deviation is a hint at most. */
  readonly expectedWeights: Readonly<Record<string, number>> | null;
  /** Per rule: another severity, off, or other options. */
  readonly rules: Readonly<
    Record<string, { readonly severity?: Severity | "off"; readonly options?: Options }>
  >;
}

/** 财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）: 总分 100, 执行率 10 分; 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 < 60;
 * 定性指标 100%–80%（含）, 80%–60%（含）, 60%–0%; 产出 50, 效益 30, 满意度 10, 执行率 10. */
export const nationalProfile: Profile = {
  id: "national",
  title: { "zh-CN": "全国通用", en: "National default" },
  source: "财预〔2020〕10号",
  grades: [
    { name: "优", from: 0.9 },
    { name: "良", from: 0.8 },
    { name: "中", from: 0.6 },
    { name: "差", from: 0 },
  ],
  rateWeight: 10,
  fullScore: 100,
  tiers: [
    { name: "达成预期指标", from: 0.8, to: 1 },
    { name: "部分达成预期指标并具有一定效果", from: 0.6, to: 0.8 },
    { name: "未达成预期指标且效果较差", from: 0, to: 0.6 },
  ],
  caps: [],
  expectedWeights: { 执行率: 10, 产出: 50, 效益: 30, 满意度: 10 },
  rules: {},
};
