/** A report text held against the forms that may be its own: which of them, and what they say. */
import type { Form } from "../../form/model";
import type { Profile } from "../../profiles/profile";
import { compareProse } from "./against-form";
import { againstLists } from "./against-list";
import { results } from "./against-results";
import type { Held } from "./held";
import { nameOf } from "./form-name";
import { layOut, type Prose } from "../text/layout";
import { differencesOf, type Difference } from "./right-table";

/** A figure of the text beside a cell of one of the forms. */
export interface HeldBy extends Held {
  /** Number of the form in the list. */
  readonly form: number;
}

/** A form that is of another year or office than the text. */
export interface Apart {
  readonly form: number;
  readonly differences: readonly Difference[];
}

/** Which forms a text may be held against: those that agree with it, one whatever it says, or none. */
export type Against = "agreeing" | "none" | number;

/** Forms that contradict what the text says it is about. */
export const apartFrom = (prose: Pick<Prose, "text">, forms: readonly Form[]): Apart[] =>
  forms.flatMap((form, index) => {
    const differences = differencesOf(prose, form);
    return differences.length > 0 ? [{ form: index, differences }] : [];
  });

/** A shorter name stands in too many texts. */
const SHORTEST_NAME = 4;

/** As `holdProse`, of a plain text. */
export const compareWithForms = (text: string, forms: readonly Form[], profile: Profile): HeldBy[] =>
  holdProse(layOut(text), forms, profile);

/**
 * All figures against the form that the report is about: the one named in the text, of several the one that agrees
 * most. Where that is not certain nothing is called different. Of the other forms only results of indicators; of a
 * form that is of another year or office nothing, unless it is the one asked for.
 */
export function holdProse(
  prose: Prose,
  forms: readonly Form[],
  profile: Profile,
  against: Against = "agreeing",
): HeldBy[] {
  const apart = new Set(apartFrom(prose, forms).map(({ form }) => form));
  const wanted = (index: number) => (against === "agreeing" ? !apart.has(index) : against === index);
  const all = forms.flatMap((form, index) => {
    if (!wanted(index)) return [];
    const held = compareProse(prose, form, profile).map((each): HeldBy => ({ ...each, form: index }));
    const agreeing = held.filter(({ agrees }) => agrees).length;
    return [{ form, index, held, named: isNamed(prose, form), agreeing }];
  });
  const ranked = all
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.agreeing - a.agreeing || a.index - b.index);
  // Forms that are apart keep their place, without their projects.
  const listed = againstLists(
    prose,
    forms.map((form, index) => (wanted(index) ? form : { ...form, projects: [] })),
  );
  const [best, next] = ranked;
  if (!best) return listed;
  const certain = !next || best.named !== next.named || best.agreeing > next.agreeing;
  const kept = certain ? best.held : best.held.filter(({ agrees }) => agrees);
  const taken = new Set(kept.map(({ figure }) => figure.start));
  const others = ranked.slice(1).flatMap(({ form, index }) =>
    results(prose, form)
      .filter(({ agrees }) => agrees)
      .map((each): HeldBy => ({ ...each, form: index })),
  );
  for (const each of [...listed, ...others]) {
    if (taken.has(each.figure.start)) continue;
    taken.add(each.figure.start);
    kept.push(each);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** By its project, else by its office; offices share their name with their projects' forms. */
export function isNamed({ text }: Pick<Prose, "text">, form: Form): boolean {
  const name = nameOf(form);
  return name.length >= SHORTEST_NAME && text.includes(name);
}
