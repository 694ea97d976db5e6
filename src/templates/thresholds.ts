/** Limits the forms point out: the rules' own. */
import behindSchedule from "../rules/project-behind-schedule";
import lowUnexplained from "../rules/project-low-unexplained";
import rateLow from "../rules/rate-low";

/** Rate, as a fraction, below which a project is listed as low and a rate is coloured. */
export const LOW_RATE = Number(lowUnexplained.options["threshold"]);
/** Rate, as a fraction, below which a reason is due. */
export const REASON_RATE = Number(rateLow.options["threshold"]);
/** 执行率÷序时进度, as a fraction, below which the light of a form under way is red or yellow. */
export const RED_PACE = Number(behindSchedule.options["red"]);
export const YELLOW_PACE = Number(behindSchedule.options["yellow"]);

/** 0.8 → 80% */
export const percent = (fraction: number): string => `${Math.round(fraction * 100)}%`;
