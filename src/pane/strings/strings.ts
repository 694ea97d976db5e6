/** Every sentence of the pane. English is typed from Chinese, so that neither can lack a key. */
import type { Locale } from "../../core/locale";
import type { HostErrorCode } from "../../host/host";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

/** What happened, and what to do about it. */
export interface Trouble {
  readonly what: string;
  readonly fix: string;
}

/** `unexpected` is an exception of our own, not the program's. */
export type TroubleCode = HostErrorCode | "unexpected";

export type Strings = typeof zh;

export const strings: Readonly<Record<Locale, Strings>> = { "zh-CN": zh, en };
