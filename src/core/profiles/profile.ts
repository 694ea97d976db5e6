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
  /** Bounds of options that are figures, both included. */
  readonly ranges?: Readonly<Partial<Record<string, readonly [number, number]>>>;
}

/** Where a reason for money left unspent may stand: the funds' own cell, beside an indicator, a row for the whole table. */
export const REASON_PLACES = ["funds", "rows", "table"] as const;
export type ReasonPlace = (typeof REASON_PLACES)[number];

/** Kinds of projects that need not have some classes of indicators. */
export interface Exemption {
  /** Words of the project's name or the table's title: 工资, 养老保险. */
  readonly projects: readonly string[];
  /** 效益, 满意度 … */
  readonly classes: readonly string[];
}

/** Headings that a place words in its own way. */
export const LOCAL_HEADINGS = ["target", "actual", "weight", "score", "explanation", "criteria"] as const;
export type LocalHeading = (typeof LOCAL_HEADINGS)[number];

/** What the execution rate divides by. */
export const DENOMINATORS = ["budget", "initialBudget"] as const;
export type Denominator = (typeof DENOMINATORS)[number];

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
  readonly spendingReasons: readonly ReasonPlace[];
  readonly exemptions: readonly Exemption[];
  readonly headings: Readonly<Partial<Record<LocalHeading, readonly string[]>>>;
  readonly denominator: Denominator;
  /** Decimals a score keeps. */
  readonly scoreDigits: number;
  /** Points that a result far above its target costs; 0 where it only needs a word. */
  readonly overcompletionCost: number;
  /** How indicators are scored, by words of their names, in the words of a 评分标准: 每超1个百分点扣0.5分. */
  readonly criteria: Readonly<Record<string, string>>;
  /** Wordings by which the forms of the place are known; none where they look like those of others. */
  readonly marks: readonly string[];
  /** True where not all that the place says was seen. */
  readonly incomplete: boolean;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}
