/** What an average or a price is told of: 人均, 每亩, 元/吨. */
import { unitMeaning } from "../../../quantity/units";
import type { Mention } from "../../mentions/mentions";
import { unitAt } from "../../text/units";
import type { Tree } from "../../tree/tree";

export interface Divisor {
  /** Dimensions of the figures that count it. */
  readonly dimensions: readonly string[];
  /** One of it, in the base unit of its dimension: 每亩 is of 666.67 square metres. */
  readonly size: number;
  /** 每人每月, 每生每天: of a stretch of time too, which no figure need tell. */
  readonly timed: boolean;
}

/** Words of a clause looked at before the figure. */
const REACH = 16;
const TIMES = /月|日|天|周|季|次(?!均)|期|课|餐|小时/;
/** Counted by measure words of their own: 生均 is of so many 人, 车均 of so many 辆. */
const BY_NOUN: Readonly<Record<string, readonly string[]>> = {
  生: ["person"],
  校: ["count:所"],
  车: ["count:辆", "machine"],
  次: ["visit", "time"],
  人: ["person"],
};

/** Of a figure behind 每X, X均 or 均X, or with a unit like 元/X; `null` where it is no average or its X is not counted. */
export function divisorOf({ text }: Tree, { start, unit, use }: Mention): Divisor | null {
  if (use === "price" && unit.includes("/")) {
    const of = unitMeaning(unit.slice(unit.indexOf("/") + 1));
    return of && !unit.slice(unit.indexOf("/") + 1).includes("/")
      ? { dimensions: [of.dimension], size: of.factor, timed: false }
      : null;
  }
  const words = /[^，。；：、！？\n（）\d]*$/.exec(text.slice(Math.max(0, start - REACH), start))![0];
  const match = /每|均次|(?:[人户亩次生校车台支件班辆吨场所])均/.exec(words);
  if (!match) return null;
  const behind = match[0] === "每" ? match.index + 1 : match[0] === "均次" ? match.index + 1 : match.index;
  const rest = words.slice(match.index + match[0].length);
  const timed = TIMES.test(rest.replace(/每年/, ""));
  const noun = BY_NOUN[words[behind] ?? ""];
  const found = unitAt(words, behind);
  if (!noun && !found) return null;
  return {
    dimensions: [...(noun ?? []), ...(found && found.factor > 0 ? [found.dimension] : [])],
    size: found?.factor ?? 1,
    timed,
  };
}
