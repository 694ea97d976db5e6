/** Limits the forms point out; a test holds them against the rules' own options. */

/** Rate, as a fraction, below which a project is listed as low and a rate is coloured. */
export const LOW_RATE = 0.8;
/** 执行率÷序时进度, as a fraction, below which the light of a form under way is red or yellow. */
export const RED_PACE = 0.6;
export const YELLOW_PACE = 0.8;

/** 0.8 → 80% */
export const percent = (fraction: number): string => `${Math.round(fraction * 100)}%`;
