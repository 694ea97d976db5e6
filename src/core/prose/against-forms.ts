/** A report text held against the forms that may be its own: which of them, and what they say. */
import type { Form } from "../form/model";
import type { Profile } from "../profiles/profile";
import { compareProse } from "./against-form";
import { results } from "./against-results";
import type { Held } from "./held";
import { nameOf } from "./form-name";
import { layOut, type Prose } from "./layout";

/** A figure of the text beside a cell of one of the forms. */
export interface HeldBy extends Held {
  /** Number of the form in the list. */
  readonly form: number;
}

/** A shorter name stands in too many texts. */
const SHORTEST_NAME = 4;

/** As `holdProse`, of a plain text. */
export const compareWithForms = (text: string, forms: readonly Form[], profile: Profile): HeldBy[] =>
  holdProse(layOut(text), forms, profile);

/**
 * All figures against the form that the report is about: the one named in the text, of several the one that agrees
 * most. Where that is not certain nothing is called different. Of the other forms only results of indicators.
 */
export function holdProse(prose: Prose, forms: readonly Form[], profile: Profile): HeldBy[] {
  const all = forms.map((form, index) => {
    const held = compareProse(prose, form, profile).map((each): HeldBy => ({ ...each, form: index }));
    const agreeing = held.filter(({ agrees }) => agrees).length;
    return { form, index, held, named: isNamed(prose, form), agreeing };
  });
  const ranked = all
    .filter(({ held }) => held.length > 0)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.agreeing - a.agreeing || a.index - b.index);
  const [best, next] = ranked;
  if (!best) return [];
  const certain = !next || best.named !== next.named || best.agreeing > next.agreeing;
  const kept = certain ? best.held : best.held.filter(({ agrees }) => agrees);
  const taken = new Set(kept.map(({ figure }) => figure.start));
  const others = ranked.slice(1).flatMap(({ form, index }) =>
    results(prose, form)
      .filter(({ agrees }) => agrees)
      .map((each): HeldBy => ({ ...each, form: index })),
  );
  for (const each of others) {
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
