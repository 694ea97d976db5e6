/** Every sentence of the pane. English is typed from Chinese, so that neither can lack a key. */
import type { Locale } from "../../core/locale";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export type Strings = typeof zh;

export const strings: Readonly<Record<Locale, Strings>> = { "zh-CN": zh, en };
