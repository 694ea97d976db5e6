/** The languages in which everything is told. */

export type Locale = "zh-CN" | "en";
export const LOCALES: readonly Locale[] = ["zh-CN", "en"];
export type Localized<T = string> = Readonly<Record<Locale, T>>;
