/** Every sentence of the pane. English is typed from Chinese, so that neither can lack a key. */
import { en } from "./strings-en";
import { zh } from "./strings-zh";
import { naming } from "./program";

export type Strings = typeof zh;

export const strings = naming<Strings>({ "zh-CN": zh, en });
