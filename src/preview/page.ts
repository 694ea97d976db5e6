/** The parts of the page that `index.html` lays out, and the words in them. */
import type { Locale } from "../core/locale";
import { STRINGS, type PlainText, type Strings } from "./strings";

export function element<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector} on the page`);
  return found;
}

export const page = {
  samples: () => element<HTMLElement>(".samples"),
  open: () => element<HTMLButtonElement>(".open"),
  file: () => element<HTMLInputElement>("input[type=file]"),
  fileName: () => element<HTMLElement>(".file-name"),
  languages: () => element<HTMLElement>(".languages"),
  dismiss: () => element<HTMLButtonElement>(".dismiss"),
  notice: () => element<HTMLElement>(".notice"),
  grid: () => element<HTMLElement>(".grid"),
  pane: () => element<HTMLIFrameElement>(".pane"),
  skip: () => element<HTMLAnchorElement>(".skip"),
  ribbonButtons: () => [...document.querySelectorAll<HTMLButtonElement>(".ribbon button")],
  drop: () => element<HTMLElement>(".drop"),
};

/** Puts the page's words into a language. */
export function translate(locale: Locale): Strings {
  const strings = STRINGS[locale];
  document.documentElement.lang = locale;
  document.title = strings.product;
  for (const node of document.querySelectorAll<HTMLElement>("[data-text]"))
    node.textContent = strings[node.dataset["text"] as PlainText];
  for (const node of document.querySelectorAll<HTMLElement>("[data-label]"))
    node.setAttribute("aria-label", strings[node.dataset["label"] as PlainText]);
  page.grid().dataset["loading"] = strings.loading;
  page.pane().title = strings.pane;
  return strings;
}

export function addButton(group: HTMLElement, value: string, onClick: () => void): void {
  const button = document.createElement("button");
  button.type = "button";
  button.value = value;
  button.addEventListener("click", onClick);
  group.append(button);
}

/** Puts the words of a group's buttons into place. */
export function label(group: HTMLElement, labels: Readonly<Record<string, string>>): void {
  for (const button of group.querySelectorAll("button")) button.textContent = labels[button.value] ?? "";
}

/** Shows which button of a group is on. */
export function press(group: HTMLElement, value: string | null): void {
  for (const button of group.querySelectorAll("button"))
    button.setAttribute("aria-pressed", String(button.value === value));
}

/** Says what went wrong, or clears it. */
export function say(message: string | null): void {
  const notice = page.notice();
  element<HTMLElement>(".notice p").textContent = message ?? "";
  notice.hidden = message === null;
}
