/** The profiles that come with the product, the national default first. */
import type { Profile } from "./profile";
import { yunnanProfile } from "./yunnan";
import { yueyangProfile } from "./yueyang";
import { yinchuanProfile } from "./yinchuan";
import { shanghaiProfile } from "./shanghai";
import { handbook2022Profile } from "./handbook-2022";
import { chongqingProfile } from "./chongqing";
import { anhuiProfile } from "./anhui";
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
  anhuiProfile,
  shanghaiProfile,
  yunnanProfile,
  chongqingProfile,
  yinchuanProfile,
  yueyangProfile,
  handbook2022Profile,
  piduReviewerProfile,
  strictProfile,
];

export function findProfile(id: string): Profile | undefined {
  return profiles.find((profile) => profile.id === id);
}
