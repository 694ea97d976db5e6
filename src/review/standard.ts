/** What a review is checked with. */
import { crossSettings } from "../batch/cross";
import type { CheckSettings } from "../batch/settings";
import { thresholdsOf } from "../batch/thresholds";
import { hash } from "../core/hash";
import type { Locale } from "../core/locale";
import { defaultLimits } from "../files/model";
import type { Run } from "../report/format";
import { everyRule } from "../rules/cross";
import type { Review } from "./model";
import { profileOf } from "./profile-of";

const RULES = everyRule.map(({ id }) => id);
const LEAST = "hint";

/** As the command checks when nothing else is asked. */
export function settingsOf(review: Review): CheckSettings {
  return {
    profile: profileOf(review),
    kept: "notes",
    asOf: review.asOf,
    rules: RULES,
    severity: LEAST,
    limits: defaultLimits,
  };
}

export function runOf(review: Review, locale: Locale): Run {
  const profile = profileOf(review);
  return {
    profile: { id: profile.id, title: profile.title[locale] },
    asOf: review.asOf,
    locale,
    settings: hash(JSON.stringify([profile, review.asOf, locale])),
    thresholds: thresholdsOf(profile),
    cross: crossSettings(profile, RULES, LEAST),
  };
}
