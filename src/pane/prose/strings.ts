/** Every sentence of the report view; they come with it, not with the pane. */
import { naming } from "../strings/program";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export type ReportStrings = typeof zh;

export const reportStrings = naming<ReportStrings>({ "zh-CN": zh, en });
