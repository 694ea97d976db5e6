/** The rules of single tables and those over several files. */
import type { AnyRule } from "../core/rule/rule";
import { rules } from "./index";
import { crossRules } from "./cross/rules";

export const everyRule: readonly AnyRule[] = [...rules, ...crossRules];
