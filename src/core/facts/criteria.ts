/** How an indicator is scored where its form or its place says so: what is printed beside it comes first. */
import type { Form, Indicator } from "../form/model";
import type { Cited } from "../finding";
import type { Profile } from "../profiles/profile";
import { isFiller } from "../labels";
import { readCriteria } from "../quantity/criteria";
import { scoreByCriteria, type Allowed } from "../scoring/criteria-score";
import { achievementOf } from "./achievement";
import { plainName } from "./aspect";

/** The standard that a row is scored by, and where it is printed; `undefined` where none is. */
export function criteriaOf(indicator: Indicator, { criteria }: Pick<Profile, "criteria">): Cited | undefined {
  const printed = indicator.criteria;
  if (printed && printed.text !== "" && !isFiller(printed.text))
    return { value: printed.text, cells: [printed.at] };
  const name = plainName(indicator);
  const known = Object.entries(criteria).find(([word]) => name.includes(word));
  return known && { value: known[1], cells: [] };
}

/** The scores its standard allows an indicator; `undefined` where there is none, or it does not say for certain. */
export function allowedScores(indicator: Indicator, form: Form, profile: Profile): Allowed | undefined {
  const weight = indicator.weight?.value;
  const text = criteriaOf(indicator, profile)?.value;
  const clauses = text === undefined ? undefined : readCriteria(String(text));
  if (!clauses || weight == null || weight <= 0) return undefined;
  const byShare = /完成率|完成比例|完成程度|执行率|完成情况/.test(String(text));
  return scoreByCriteria(clauses, {
    ...achievementOf(indicator, form),
    weight,
    digits: profile.scoreDigits,
    byShare,
  });
}
