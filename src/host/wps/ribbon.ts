/** What the ribbon of WPS does with the pane: its buttons belong to another page, of which the store tells. */
import { findEt } from "./root";
import { CHECK_KEY } from "./shell-keys";

/** Milliseconds between two looks at the store; WPS tells of no change. */
const INTERVAL = 500;

/** Does `check` each time that “检查” was pressed, also just before the pane was opened by it. */
export function onCheckCommand(check: () => Promise<void>, page: Window = window): void {
  const addin = findEt(page)?.addin;
  if (!addin) return;
  page.setInterval(() => {
    if (!addin.PluginStorage.getItem(CHECK_KEY)) return;
    addin.PluginStorage.setItem(CHECK_KEY, "");
    void check();
  }, INTERVAL);
}
