/** The focus stays near where it was when what held it goes away. */
import { type RefObject, useEffect } from "react";

const FOCUSABLE =
  'button:not([disabled]), a[href], input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';

/**
 * A button that leads elsewhere is often gone once it is pressed, and browsers then let the focus fall to the page's
 * body, from where a keyboard begins anew. Inside `root` the first control of what is left around it takes the focus.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    /** What had the focus, and what it stood in, inwards out. */
    let around: Element[] = [];
    const follow = ({ target }: FocusEvent) => {
      around = [];
      for (let at = target as Element | null; at && at !== element; at = at.parentElement) around.push(at);
      around.push(element);
    };
    const observer = new MutationObserver(() => {
      const [held] = around;
      if (!held || held.isConnected || document.activeElement !== document.body || !document.hasFocus())
        return;
      const left = around.filter((each) => each.isConnected && element.contains(each));
      for (const each of left) {
        const next = each.querySelector<HTMLElement>(FOCUSABLE);
        next?.focus();
        if (next && document.activeElement === next) return;
      }
    });
    element.addEventListener("focusin", follow);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", follow);
      observer.disconnect();
    };
  }, [root]);
}
