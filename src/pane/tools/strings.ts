/** Every sentence of the tools; they come with the tools, not with the pane. */
import type { Locale } from "../../core/locale";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export type ToolStrings = typeof zh;

export const toolStrings: Readonly<Record<Locale, ToolStrings>> = { "zh-CN": zh, en };
