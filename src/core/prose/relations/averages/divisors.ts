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
  /** What is counted, where 每个 says more than how: 项目 of 每个项目. */
  readonly noun: string;
}

/** Words of a clause looked at before the figure. */
const REACH = 16;
const TIMES = /月|日|天|周|季|次(?!均)|期|课|餐|小时/;
const EACH_OF = /每|均次|(?:[人户亩次生师校车台套支件案班辆吨场所日])均/;
/** Counted by measure words of their own: 生均 is of so many 人, 车均 of so many 辆. */
const BY_NOUN: Readonly<Record<string, readonly string[]>> = {
  生: ["person"],
  师: ["person"],
  户: ["household", "count:家"],
  日: ["day", "workday"],
  案: ["count:件"],
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
      ? { dimensions: [of.dimension], size: of.factor, timed: false, noun: "" }
      : null;
  }
  const words = /[^，。；：、！？\n（）\d]*$/.exec(text.slice(Math.max(0, start - REACH), start))![0];
  const match = EACH_OF.exec(words);
  if (!match) return null;
  const behind = match[0] === "每" ? match.index + 1 : match[0] === "均次" ? match.index + 1 : match.index;
  const noun = BY_NOUN[words[behind] ?? ""];
  const found = unitAt(words, behind);
  const counted = match[0] === "每" ? (found?.text.length ?? 0) : 0;
  const rest = words.slice(match.index + match[0].length + counted);
  const timed = TIMES.test(rest.replace(/每年/, ""));
  if (!noun && !found) return null;
  return {
    dimensions: [...(noun ?? []), ...(found && found.factor > 0 ? [found.dimension] : [])],
    size: found?.factor ?? 1,
    timed,
    noun: match[0] === "每" ? rest.slice(0, 2) : "",
  };
}
