/** Every sentence of the report view; they come with it, not with the pane. */
import type { Locale } from "../../core/locale";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export type ReportStrings = typeof zh;

export const reportStrings: Readonly<Record<Locale, ReportStrings>> = { "zh-CN": zh, en };
