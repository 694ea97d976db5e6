/** Long lists: only the rows near the view are drawn; the room of the others is kept. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Lists up to this length are drawn whole. */
const SHORT = 60;
/** Pixels drawn beyond the view, and how near its end the view may come before more is drawn. */
const OVERSCAN = 900;
const NEAR = 300;
/** Pixels of a row before any has been measured. */
const GUESS = 28;

/** A row to draw, with the room of the undrawn rows above it. */
export interface Slot {
  readonly index: number;
  readonly gap: number;
}

export interface Windowed {
  readonly slots: readonly Slot[];
  /** Room of the undrawn rows at the end. */
  readonly rest: number;
}

/** Rows `from` to `to`, `to` left out. */
interface Band {
  readonly from: number;
  readonly to: number;
}

/**
 * The rows of `list` to draw. Each is a child element with its key as `data-key`; `pinned` rows are drawn wherever
 * the view is, since they hold the focus or what is being typed. `settle` is called after each drawing.
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  pinned: readonly (string | null)[],
  settle: () => void,
): Windowed {
  const heights = useRef(new Map<string, number>());
  // Of the first rows drawn, and never changed: were it to follow all, rows would move with every measurement.
  const guess = useRef<number | null>(null);
  const [band, setBand] = useState<Band>({ from: 0, to: SHORT });
  const latest = useRef(keys);
  const short = keys.length <= SHORT;

  const update = useCallback(() => {
    if (!list.current) return;
    const at = offsets(latest.current, heights.current, guess.current ?? GUESS);
    const top = -list.current.getBoundingClientRect().top;
    setBand((before) => nextBand(at, top, before));
  }, [list]);

  useLayoutEffect(() => {
    const shorter = keys.length < latest.current.length;
    latest.current = keys;
    settle();
    if (short || !list.current) return;
    const measured = measure(list.current, heights.current);
    guess.current ??= average(heights.current);
    if (measured || shorter) update();
  });
  useEffect(() => {
    if (short) return;
    // The pane scrolls, or magnified the page does.
    document.addEventListener("scroll", update, { capture: true, passive: true });
    window.addEventListener("resize", update);
    return () => {
      document.removeEventListener("scroll", update, { capture: true });
      window.removeEventListener("resize", update);
    };
  }, [short, update]);

  if (short) return { slots: keys.map((_key, index) => ({ index, gap: 0 })), rest: 0 };
  return layOut(keys, drawn(keys, band, pinned), offsets(keys, heights.current, guess.current ?? GUESS));
}

/** True where a height was not known, or is another now. */
function measure(list: HTMLElement, heights: Map<string, number>): boolean {
  let changed = false;
  for (const child of list.children) {
    const { key } = (child as HTMLElement).dataset;
    const height = (child as HTMLElement).offsetHeight;
    // Undrawn trees measure 0.
    if (key === undefined || height === 0 || heights.get(key) === height) continue;
    heights.set(key, height);
    changed = true;
  }
  return changed;
}

function average(heights: ReadonlyMap<string, number>): number | null {
  let total = 0;
  for (const height of heights.values()) total += height;
  return heights.size > 0 ? total / heights.size : null;
}

/** Where each row begins, and where the last ends; unmeasured rows are as high as the guess. */
export function offsets(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  guess: number,
): Float64Array {
  const at = new Float64Array(keys.length + 1);
  keys.forEach((key, index) => (at[index + 1] = at[index]! + (heights.get(key) ?? guess)));
  return at;
}

/** `top` is how far the list begins above the window. */
function nextBand(at: Float64Array, top: number, before: Band): Band {
  const count = at.length - 1;
  const rows = (beyond: number): Band => ({
    from: rowAt(at, top - beyond),
    to: Math.min(count, rowAt(at, top + window.innerHeight + beyond) + 1),
  });
  const needed = rows(NEAR);
  if (before.from <= needed.from && before.to >= needed.to && before.to <= count) return before;
  const next = rows(OVERSCAN);
  return next.from === before.from && next.to === before.to ? before : next;
}

/** The last row that begins at or before a place. */
export function rowAt(at: Float64Array, place: number): number {
  let [low, high] = [0, at.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

function drawn(keys: readonly string[], { from, to }: Band, pinned: readonly (string | null)[]): number[] {
  const rows = new Set<number>();
  for (const key of pinned) {
    const index = key === null ? -1 : keys.indexOf(key);
    if (index >= 0) rows.add(index);
  }
  for (let index = from; index < Math.min(to, keys.length); index++) rows.add(index);
  return [...rows].sort((a, b) => a - b);
}

export function layOut(keys: readonly string[], rows: readonly number[], at: Float64Array): Windowed {
  const slots = rows.map((index, nth) => {
    const after = nth === 0 ? 0 : rows[nth - 1]! + 1;
    return { index, gap: at[index]! - at[after]! };
  });
  const last = rows.at(-1);
  return { slots, rest: at[keys.length]! - (last === undefined ? 0 : at[last + 1]!) };
}
