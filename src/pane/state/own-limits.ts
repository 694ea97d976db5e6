/** The limits most often set otherwise, and the standard that comes of setting them. */
import type { Profile } from "../../core/profiles/profile";
import { profiles } from "../../core/profiles";
import type { AnyRule } from "../../core/rule/rule";
import type { ProfileChoice } from "./profile-choice";
import { ruleNumber } from "./thresholds";

interface LimitOption {
  /** The rules that a limit stands in, all with an option of this name. */
  readonly rules: readonly string[];
  readonly option: string;
  /** Bounds, as fractions. */
  readonly from: number;
  readonly to: number;
}

export const LIMITS = {
  rate: { rules: ["rate-low"], option: "threshold", from: 0, to: 1 },
  project: { rules: ["project-low-unexplained", "project-rate-low"], option: "threshold", from: 0, to: 1 },
  over: { rules: ["overcompletion-unexplained"], option: "threshold", from: 1, to: 10 },
  adjusted: { rules: ["budget-adjusted"], option: "threshold", from: 0, to: 10 },
} as const satisfies Record<string, LimitOption>;
export type LimitName = keyof typeof LIMITS;
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

/** The limit that holds; `null` where its rule is off. */
export function limitOf(name: LimitName, rules: readonly AnyRule[], profile: Profile): number | null {
  const { rules: ids, option } = LIMITS[name];
  return ruleNumber(rules, profile, ids[0], option);
}

interface OwnFile {
  readonly rules?: Readonly<Record<string, { readonly options?: Readonly<Record<string, unknown>> }>>;
}

/** The standard chosen with one limit otherwise, as a file of one's own (JSON). */
export function withLimit({ profile, own }: ProfileChoice, name: LimitName, value: number): string {
  const file: OwnFile = own === null ? derived(profile) : (JSON.parse(own) as OwnFile);
  const { rules: ids, option } = LIMITS[name];
  const changed = ids.map((id) => {
    const before = file.rules?.[id];
    return [id, { ...before, options: { ...before?.options, [option]: value } }] as const;
  });
  return JSON.stringify({ ...file, rules: { ...file.rules, ...Object.fromEntries(changed) } }, null, 2);
}

const DERIVED = /^own-(.+)$/;

function derived({ id, title, source }: Profile): object {
  return {
    id: `own-${id}`,
    extends: id,
    title: { "zh-CN": `${title["zh-CN"]}（改过界限）`, en: `${title.en} (own limits)` },
    source,
  };
}

/** The built-in standard whose limits were changed here; `undefined` for any other. */
export function originOf({ profile, own }: ProfileChoice): Profile | undefined {
  const id = own === null ? undefined : DERIVED.exec(profile.id)?.[1];
  return profiles.find((each) => each.id === id);
}
