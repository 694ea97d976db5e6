/** The rules of single tables and those over several files. */
import type { AnyRule } from "../../core/rule";
import { rules } from "../../rules/index";
import { crossRules } from "./rules";

export const everyRule: readonly AnyRule[] = [...rules, ...crossRules];
