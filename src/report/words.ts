/** Everything that reports say, by language. */
import type { Locale } from "../core/locale";
import { en } from "./words-en";
import { zh } from "./words-zh";

export const reportWords: Readonly<Record<Locale, typeof zh>> = { "zh-CN": zh, en };
