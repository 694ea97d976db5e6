/** Answers kept for questions that come again. Neither changes what is answered. */

/** The function, asked only once of each object; forms never change once they are read. */
export function oncePer<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = { value: compute(key) }));
    return found.value;
  };
}

/** Longer texts are sentences and seldom come again. */
const LONGEST = 40;
/** Texts kept before all are forgotten: labels and targets of many tables, at a few hundred kilobytes. */
const MOST = 4096;

/** A function of a text that keeps its answers: the same labels and targets stand in every table. */
export function remembered<V>(compute: (text: string) => V): (text: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (text) => {
    if (text.length > LONGEST) return compute(text);
    let found = known.get(text);
    if (!found) {
      if (known.size >= MOST) known.clear();
      known.set(text, (found = { value: compute(text) }));
    }
    return found.value;
  };
}
