/** Every sentence of the tools; they come with the tools, not with the pane. */
import { naming } from "../strings/program";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export type ToolStrings = typeof zh;

export const toolStrings = naming<ToolStrings>({ "zh-CN": zh, en });
