/** A change told by what was and what is: 由 A 增加到 B; 支出500万元，较上年450万元增长; 同比增长15%（上年188万元）. */
import { YEAR_IN_TEXT } from "../../../time/year";
import type { Mention } from "../../mentions/mentions";
import { core, coverage } from "../../mentions/names";
import { FROM, isDecrease } from "../../mentions/stages";
import { figuresBefore } from "../../tree/reach";
import type { Tree } from "../../tree/tree";
import type { Draft } from "../../verdicts/draft";
import { decide } from "../../verdicts/decide";
import { unchecked } from "../unchecked";
import { BECAME, COMPARED, EARLIER, olderOf } from "./pairs";
import { between } from "./ratios";

/** 由 A 增加到 B; 支出500万元，较上年450万元增长; 上年 A，本年 B. */
export function fromFigures(
  tree: Tree,
  rate: Mention,
  down: boolean,
  near: readonly Mention[],
  behind: Mention | undefined,
): Draft {
  const [last] = near;
  if (behind) {
    const later =
      calledLike(tree, rate, behind) ??
      near.find((m) => m.dimension === behind.dimension && m.sentence === rate.sentence);
    const sole = later && (rate.clause - later.clause <= 1 || later.sentence !== rate.sentence);
    if (later)
      return decide({
        equation: between(rate, later, behind, down),
        unsure: sole ? undefined : "earlier-absent",
      });
  }
  const years = ofTwoYears(rate, near, down);
  if (years) return years;
  const compared = comparedWith(rate, near, down);
  if (compared) return compared;
  const previous = near.find((m) => m !== last && m.reference === null && m.dimension === last?.dimension);
  if (last && previous && last.dimension === previous.dimension && last.sentence === rate.sentence) {
    if (FROM.test(previous.label) && BECAME.test(last.label) && rate.clause - last.clause <= 1)
      return decide({ equation: between(rate, last, previous, down || isDecrease(last.label)) });
    if (
      last.clause === rate.clause &&
      COMPARED.test(last.label) &&
      (EARLIER.test(last.label) || last.reference === "than") &&
      (previous.sentence === last.sentence || opensNext(last, previous, near))
    )
      return decide({ equation: between(rate, previous, last, down) });
  }
  const own = near.filter(
    (m) => m.sentence === rate.sentence && m.group === rate.group && m.dimension === last?.dimension,
  );
  const earlier = own.find((m) => EARLIER.test(m.label)) ?? olderOf(own);
  const later = own.find((m) => m !== earlier && !EARLIER.test(m.label));
  if (earlier && later)
    return decide({
      equation: between(rate, later, earlier, down),
      unsure: own.length === 2 ? undefined : "earlier-absent",
    });
  return unchecked(
    "change",
    "earlier-absent",
    rate,
    near.filter((m) => m.sentence === rate.sentence).slice(0, 1),
  );
}

/** 新收案件同比上升5.84%（上年新收12870件）: what is told of in the sentences before. */
function calledLike(tree: Tree, rate: Mention, { dimension }: Mention): Mention | undefined {
  const subject = core(/^(.*?)(?:同比|[较比])/.exec(rate.label)?.[1] ?? "");
  if (subject.length < 2) return undefined;
  return figuresBefore(tree, rate, FAR).find(
    (m) => m.use === "amount" && m.dimension === dimension && coverage(subject, m.name) >= 0.9,
  );
}

/** Figures looked at before the change. */
const FAR = 24;

/** 2021年、2022年预算分别为2318万元、2480万元，2022年比2021年增长7%. */
function ofTwoYears(rate: Mention, near: readonly Mention[], down: boolean): Draft | undefined {
  const [, now, then] = /(20\d\d)年度?[较比](20\d\d)年/.exec(rate.label) ?? [];
  if (now === undefined || then === undefined) return undefined;
  const of = (year: string) => near.find((m) => m.reference === null && m.period.startsWith(year));
  const [later, earlier] = [of(now), of(then)];
  if (!later || earlier?.dimension !== later.dimension) return undefined;
  const alone = near.filter((m) => m.reference === null && m.dimension === later.dimension).length === 2;
  return decide({
    equation: between(rate, later, earlier, down),
    unsure: alone ? undefined : "earlier-absent",
  });
}

/** 与2022年支出288万元相比，增长10%: what is called so this year. */
function comparedWith(rate: Mention, near: readonly Mention[], down: boolean): Draft | undefined {
  const [earlier, ...others] = near;
  if (earlier?.reference !== "than" || earlier.sentence !== rate.sentence || earlier.clause === rate.clause)
    return undefined;
  const subject = core(earlier.label.replace(/^[与同和较]/, ""));
  const same = others.filter((m) => m.dimension === earlier.dimension && m.reference === null);
  const later = same.find((m) => subject.length > 1 && coverage(subject, m.name) >= 0.5) ?? same[0];
  if (!later) return undefined;
  const sure = subject.length > 1 && coverage(subject, later.name) >= 0.5;
  return decide({
    equation: between(rate, later, earlier, down),
    unsure: sure ? undefined : "earlier-absent",
  });
}

/** 老人18.46万人。较上年的17.92万人增加: the sentence before tells nothing else of its measure. */
const opensNext = (last: Mention, previous: Mention, near: readonly Mention[]): boolean =>
  last.sentence - previous.sentence === 1 &&
  near.filter(
    (m) => m.sentence === previous.sentence && m.dimension === last.dimension && m.reference === null,
  ).length === 1;

/** 增长7.24%（上年执行数1900万元）; 增长17.9%，2021年为7.42亿元. */
export function earlierBehind({ mentions }: Tree, rate: Mention): Mention | undefined {
  const next = mentions[rate.index + 1];
  if (!next || (next.use !== "amount" && next.use !== "price") || next.change) return undefined;
  const told = EARLIER.test(next.label) || LAST_YEAR.test(next.label);
  const inside = next.bracket === rate.end;
  const beside =
    next.sentence === rate.sentence && next.clause - rate.clause === 1 && next.bracket === rate.bracket;
  return told && (inside || (beside && LAST_YEAR.test(next.label))) ? next : undefined;
}

const LAST_YEAR = new RegExp(`^而?(?:${YEAR_IN_TEXT}|[上去]年度?|前一年度?)(?:同期)?仅?(?:为|是|达|：)?$`);
