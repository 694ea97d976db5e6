/** Every rule, in the order the README lists them. */
import type { AnyRule } from "../core/rule";

export const rules: readonly AnyRule[] = [];
