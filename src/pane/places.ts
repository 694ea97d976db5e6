/** Where each view was left. */
import { type RefObject, useLayoutEffect, useRef } from "react";

/** For what scrolls: each view is found where it was left. */
export function usePlaces(view: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const scroller = main.current;
    const left = places.current;
    if (!scroller) return;
    scroller.scrollTop = left.get(view) ?? 0;
    const follow = () => void left.set(view, scroller.scrollTop);
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [view]);
  return main;
}
