/** Elements of the page. All that comes from files is put in as text, never as markup. */
import type { PageLink } from "../page-data";

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  text?: string | number,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = String(text);
  return made;
}

/** The element that the page has under an id. */
export const byId = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

/** Replaces `{name}`. */
export function fillIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

export function linkTo({ path, link }: PageLink): HTMLAnchorElement {
  const made = element("a", "", path);
  made.href = link;
  return made;
}

/** A list with an item for each entry, which `fill` fills. */
export function listOf<T>(entries: readonly T[], fill: (item: HTMLLIElement, entry: T) => void) {
  const list = element("ul");
  for (const entry of entries) {
    const item = element("li");
    fill(item, entry);
    list.append(item);
  }
  return list;
}
