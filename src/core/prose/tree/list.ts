/** What a list of figures in a text is; `lists.ts` finds them. */
import type { Mention } from "../mentions/mentions";

export interface Item {
  readonly start: number;
  readonly end: number;
  /** Its figures, without those in brackets of their own; the first names it. */
  readonly mentions: readonly Mention[];
}

export interface List {
  /**
   * - of: 其中, 包括; the list may leave things out
   * - all: 分别为, 由…构成, a bracket of its own; the list is the whole
   * - cut: 按性质分, another cut of a total named before
   * - uses: 30万元用于甲，20万元用于乙
   * - numbered: 1. 2. 3. under a heading or a sentence
   */
  readonly kind: "of" | "all" | "cut" | "uses" | "numbered";
  /** What it is a list of stands before this. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Bracket that its items stand in directly, -1 where in none. */
  readonly context: number;
  readonly items: readonly Item[];
  /** 收入中，…: what its whole is called. */
  readonly named?: string;
  /** 等, 主要, … tell that it leaves things out. */
  readonly open: boolean;
  /** A list within it, or around it, of which the words do not tell where it ends. */
  readonly ambiguous?: boolean;
}
