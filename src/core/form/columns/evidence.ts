/**
 * How evidence is weighed. What a column holds is said by its heading, by the values under it, and by arithmetic that
 * can only hold if the reading is right. One scale for all of it:
 */
export const WEIGHS = {
  /** A heading's wording that is known: 全年预算数. Above anything but arithmetic. */
  known: 2,
  /** A heading's parts, times how strongly they suggest it (`labels/morphemes.ts`): 下达额度, 花费占比. */
  suggested: 2,
  /** A column filled in all rows, against one that is blank in all of them. */
  filled: 0.5,
  /** A quotient of two columns row after row, or weights that add up to what the labels say: no wording beats it. */
  proven: 3,
  /** A quotient that holds but tells little: 100% of everything. */
  agrees: 1,
  /** A third column that is what the two leave: 剩余额度 = 核定额度 − 实用金额. */
  remainder: 1,
  /** Per column between a target and its result, where nothing else tells which two belong together. */
  order: 0.05,
  /** A quotient that does not hold in most rows where it could. */
  contradicted: -2,
} as const;

/** Rows in which arithmetic must hold, of those where it can be tried: a table with one wrong row is still that table. */
export const HOLDS = 0.7;
/** Where it holds in fewer, the reading is contradicted. */
export const FAILS = 0.3;
/** A result of one row may be chance. */
export const LEAST_ROWS = 2;
/** Of two readings the better must be ahead by this much, else the block is doubtful. */
export const CLEAR_LEAD = 0.25;
/** Rows under a heading that are asked. */
export const SAMPLE_ROWS = 60;
