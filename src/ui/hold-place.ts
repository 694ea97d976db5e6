/** Keeps what the user looks at where it is while rows come, go and unfold above it. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

interface Anchor {
  readonly key: string;
  /** Pixels below the top of the window. */
  readonly top: number;
  /** Whether what unfolds under it is to be brought into view. */
  readonly show: boolean;
}

export interface HeldPlace {
  /** To be called when drawing rows may have moved others. */
  settle(): void;
  /** Holds this row while others unfold or fold, and then shows as much as can be of what unfolded under it. */
  hold(row: HTMLElement): void;
}

/** `list` holds the rows, each with its key as `data-key`. */
export function useHeldPlace(list: RefObject<HTMLElement | null>): HeldPlace {
  const anchor = useRef<Anchor | null>(null);

  function settle(): void {
    const held = anchor.current;
    const row = held && list.current && rowOf(list.current, held.key);
    if (!row) return;
    const moved = row.getBoundingClientRect().top - held.top;
    if (Math.abs(moved) >= 1) scrollerOf(row).scrollBy(0, moved);
    if (held.show) {
      bringIntoView(row);
      anchor.current = firstInView(list.current!);
    }
  }
  // After every drawing, since any may have moved the rows.
  useLayoutEffect(settle);

  useEffect(() => {
    const follow = () => {
      if (list.current) anchor.current = firstInView(list.current);
    };
    document.addEventListener("scroll", follow, { capture: true, passive: true });
    return () => document.removeEventListener("scroll", follow, { capture: true });
  }, [list]);

  return {
    settle,
    hold(row) {
      const { key } = row.dataset;
      if (key !== undefined) anchor.current = { key, top: row.getBoundingClientRect().top, show: true };
    },
  };
}

/** The rows of a list; its titles stay in view, and tell nothing of where it is. */
export const ROWS = "[data-key]:not([data-title])";

export function rowOf(list: HTMLElement, key: string): HTMLElement | null {
  return (
    [...list.querySelectorAll<HTMLElement>("[data-key]")].find((row) => row.dataset["key"] === key) ?? null
  );
}

/** What scrolls: the pane's middle, or magnified the page. */
export function scrollerOf(element: HTMLElement): Element {
  const main = element.closest("main");
  const page = document.scrollingElement ?? document.documentElement;
  return main && getComputedStyle(main).overflowY !== "visible" ? main : page;
}

/** Its beginning rather than its end, where both do not fit. */
export function bringIntoView(row: HTMLElement): void {
  const view = scrollerOf(row).clientHeight;
  void row.scrollIntoView({ block: row.offsetHeight > view ? "start" : "nearest" });
}

/** `null` above the list, where everything stays as it is by itself. */
function firstInView(list: HTMLElement): Anchor | null {
  const { top } = scrollerOf(list).getBoundingClientRect();
  const edge = Math.max(0, top);
  if (list.getBoundingClientRect().top >= edge) return null;
  for (const row of list.querySelectorAll<HTMLElement>(ROWS)) {
    const box = row.getBoundingClientRect();
    if (box.bottom > edge) return { key: row.dataset["key"]!, top: box.top, show: false };
  }
  return null;
}
