/** 80/50 instead of 80/60: as in forms of 湖北 and in an older one of 江西. */
import type { Tier } from "./profile";

export const tiers80And50: readonly Tier[] = [
  { name: "达成预期指标", from: 0.8, to: 1 },
  { name: "部分达成预期指标并具有一定效果", from: 0.5, to: 0.8 },
  { name: "未达成预期指标且效果较差", from: 0, to: 0.5 },
];
