/** Sheet → forms. */
import type { Sheet } from "../sheet";
import type { Form } from "./model";

/** Every form on a sheet, from top to bottom. */
export function readForms(_sheet: Sheet): Form[] {
  return [];
}
