/** Thresholds, grades and expectations of a place: data with a source, never numbers in a rule. */
import type { Localized } from "../locale";
import type { Options, Severity } from "../finding";

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

/** A rule with another severity, off, or with other options. */
export interface RuleSetting {
  readonly severity?: Severity | "off";
  readonly options?: Options;
}

/** What a profile may adjust of a rule. */
export interface Adjustable {
  readonly id: string;
  readonly severity: Severity;
  readonly options: Options;
}

export interface Profile {
  readonly id: string;
  readonly title: Localized;
  /** What it rests on, in a sentence. */
  readonly source: Localized;
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
  readonly rules: Readonly<Record<string, RuleSetting>>;
}
