/** What a run is made with. */
import { createHash } from "node:crypto";
import manifest from "../../package.json";
import { crossSettings } from "../batch/cross";
import { thresholdsOf } from "../batch/thresholds";
import type { Profile } from "../core/profiles/profile";
import type { Run } from "../report/format";
import type { Request } from "./arguments/request";

/** With a digest of all that findings depend on. @param asOf YYYY-MM-DD */
export function describeRun({ locale, kept, rules, severity }: Request, profile: Profile, asOf: string): Run {
  const all = [manifest.version, profile, kept, rules, severity, locale, asOf];
  const settings = createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 16);
  return {
    profile: { id: profile.id, title: profile.title[locale] },
    asOf,
    locale,
    settings,
    thresholds: thresholdsOf(profile),
    cross: crossSettings(profile, rules, severity),
  };
}
