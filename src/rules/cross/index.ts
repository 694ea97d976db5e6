/** Every rule over several tables, in the order that reports have them, and with them every rule there is. */
import type { RuleDescription } from "../../core/rule/rule";
import { rules } from "../index";
import carryoverUnlike from "./carryover-unlike";
import departmentUnlikeProjects from "./department-unlike-projects";
import type { AnyCrossRule } from "./rule";
import targetsCopied from "./targets-copied";
import unitTwice from "./unit-twice";

export const crossRules: readonly AnyCrossRule[] = [
  unitTwice,
  departmentUnlikeProjects,
  targetsCopied,
  carryoverUnlike,
];

export const everyRule: readonly RuleDescription[] = [...rules, ...crossRules];
