/** The sentences of the review desk, by language. */
import type { Localized } from "../../core/locale";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export type Strings = typeof zh;
export const strings: Localized<Strings> = { "zh-CN": zh, en };
