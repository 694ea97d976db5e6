/** Work in ET that takes many steps. */
import type { EtApplication } from "./et";

/** Without repainting between the steps, nor questions to the user; the program is never left that way. */
export function quietly<T>(app: EtApplication, work: () => T): T {
  const { ScreenUpdating, DisplayAlerts } = app;
  app.ScreenUpdating = false;
  app.DisplayAlerts = false;
  try {
    return work();
  } finally {
    app.ScreenUpdating = ScreenUpdating;
    app.DisplayAlerts = DisplayAlerts;
  }
}
