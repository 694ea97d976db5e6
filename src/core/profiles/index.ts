/** The profiles that come with the product, the national default first. */
import type { Profile } from "./profile";
import { guangxiProfile } from "./guangxi";
import { hubeiProfile } from "./hubei";
import { hunanProfile } from "./hunan";
import { jiangxi2017Profile } from "./jiangxi-2017";
import { nationalProfile } from "./national";
import { piduReviewerProfile } from "./pidu-reviewer";
import { sichuanProfile } from "./sichuan";
import { strictProfile } from "./strict";

export const profiles: readonly Profile[] = [
  nationalProfile,
  hunanProfile,
  hubeiProfile,
  sichuanProfile,
  guangxiProfile,
  jiangxi2017Profile,
  piduReviewerProfile,
  strictProfile,
];

export function findProfile(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
