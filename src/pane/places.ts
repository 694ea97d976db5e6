/** Where each view was left. */
import { type RefObject, useLayoutEffect, useRef } from "react";

/** For what scrolls: each view is found where it was left; of another sheet it begins at the top. */
export function usePlaces(view: string, sheet: string | null): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const places = useRef({ sheet, left: new Map<string, number>() });
  /** Where it is now: to ask it would have the browser lay out the page, at the first drawing too. */
  const at = useRef(0);
  useLayoutEffect(() => {
    const scroller = main.current;
    if (!scroller) return;
    if (places.current.sheet !== sheet) places.current = { sheet, left: new Map() };
    const { left } = places.current;
    const place = left.get(view) ?? 0;
    if (at.current !== place) scroller.scrollTop = at.current = place;
    const follow = () => void left.set(view, (at.current = scroller.scrollTop));
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [view, sheet]);
  return main;
}
