import type { Area } from "../../../src/core/sheet/sheet";

/** A merged area; rows and columns count from 0, bounds included. */
export const merge = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});
