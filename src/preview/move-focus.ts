/** F6 leads from the grid into the pane and back, as between Excel and its task panes. */
import { page } from "./page";
import { focusPane } from "./ribbon";

export function followF6(focusGrid: () => void): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "F6" || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (document.activeElement === page.pane()) focusGrid();
    else focusPane();
  };
  // Captured: the grid keeps the keys that reach it.
  window.addEventListener("keydown", onKey, true);
  page.pane().addEventListener("load", () => {
    page.pane().contentWindow?.addEventListener("keydown", onKey, true);
  });
}
