/** Below which execution rates a profile asks for reasons. */
import type { Profile } from "../core/profiles/profile";
import { rules } from "../rules/index";

/** As fractions; `null` where the profile does not look at them. */
export interface Thresholds {
  /** Of a whole table. */
  readonly rate: number | null;
  /** Of a project. */
  readonly project: number | null;
}

export function thresholdsOf(profile: Profile): Thresholds {
  const first = (...ids: readonly string[]) =>
    ids.map((id) => threshold(profile, id)).find((limit) => limit !== null) ?? null;
  return { rate: first("rate-low"), project: first("project-low-unexplained", "project-rate-low") };
}

function threshold({ rules: settings }: Profile, id: string): number | null {
  const setting = settings[id];
  if (setting?.severity === "off") return null;
  const usual = rules.find((rule) => rule.id === id)?.options["threshold"];
  const limit = setting?.options?.["threshold"] ?? usual;
  return typeof limit === "number" ? limit : null;
}
