/** Where the focus is in a list of which only a part is drawn. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { rowOf, ROWS, scrollerOf } from "./hold-place";

interface Keyed {
  readonly key: string;
}

export interface ListFocus {
  /** Key of the row that has or last had the focus. */
  readonly at: string | null;
  /** Key of the row that is to get it: it must be drawn. */
  readonly wanted: string | null;
  /** The focus came to a row. */
  note(key: string): void;
  /** Gives a row the focus, once it is drawn. */
  goTo(key: string): void;
}

/** Rows are elements with their key as `data-key` whose first child takes the focus. */
export function useListFocus(list: RefObject<HTMLElement | null>, items: readonly Keyed[]): ListFocus {
  const [at, setAt] = useState<string | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const before = useRef(items);

  // When the row that had the focus goes, since its fault is mended, the one in its place takes it.
  useLayoutEffect(() => {
    if (before.current === items) return;
    const place = before.current.findIndex(({ key }) => key === at);
    before.current = items;
    const gone = place >= 0 && !items.some(({ key }) => key === at);
    if (!gone || document.activeElement !== document.body || !document.hasFocus()) return;
    setWanted(items[Math.min(place, items.length - 1)]?.key ?? null);
  }, [items, at]);

  useLayoutEffect(() => {
    const row = wanted !== null && list.current && rowOf(list.current, wanted);
    if (!row) return;
    setWanted(null);
    (row.firstElementChild as HTMLElement).focus();
  }, [list, wanted, items]);

  return { at, wanted, note: setAt, goTo: setWanted };
}

/** Index that a key leads to, or `undefined` for another key. */
export function stepsTo(key: string, at: number, count: number, list: HTMLElement): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, at + 1);
    case "ArrowUp":
      return Math.max(0, at - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "PageDown":
      return Math.min(count - 1, at + rowsInView(list));
    case "PageUp":
      return Math.max(0, at - rowsInView(list));
    default:
      return undefined;
  }
}

/** Rows wholly in view, one left out so that the eye finds its place again. */
function rowsInView(list: HTMLElement): number {
  const view = scrollerOf(list).getBoundingClientRect();
  const rows = [...list.querySelectorAll(ROWS)].filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= view.top && bottom <= Math.max(view.bottom, 0);
  });
  return Math.max(1, rows.length - 1);
}
