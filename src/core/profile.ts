/** Thresholds, grades and expectations of a place: data with a source, never numbers in a rule. */
import type { Localized, Options, Severity } from "./rule";

export interface Grade {
  readonly name: string;
  /** Lowest share of the full score that earns it, as a fraction. */
  readonly from: number;
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
  /** Per rule: another severity, off, or other options. */
  readonly rules: Readonly<
    Record<string, { readonly severity?: Severity | "off"; readonly options?: Options }>
  >;
}

/** 财政部《项目支出绩效评价管理办法》（财预〔2020〕10号）: 总分 100, 执行率 10 分; 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 < 60. */
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
  rules: {},
};
