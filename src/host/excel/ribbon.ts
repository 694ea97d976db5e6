/** What Excel's own surface does with the pane. */

/** Excel does not always hand one over. */
type CommandEvent = Partial<Office.AddinCommands.Event> | null;

/**
 * Does `check` when the manifest's command `runChecks` is pressed; only the shared runtime has commands. To be asked
 * at once: Excel presses the button that started all this as soon as Office is ready, and only once.
 */
export function onCheckCommand(check: () => Promise<void>): void {
  if (typeof Office === "undefined") return;
  const actions = Office.actions as typeof Office.actions | undefined;
  actions?.associate("runChecks", (event?: CommandEvent) => void runChecks(check, event));
}

async function runChecks(check: () => Promise<void>, event: CommandEvent | undefined): Promise<void> {
  try {
    // Before the check: a closed pane would say nothing meanwhile.
    await Office.addin.showAsTaskpane();
  } finally {
    // Before this Excel takes no second press.
    event?.completed?.();
  }
  await check();
}

/** Excel's colours, which several versions leave out in part or whole. */
export const officeTheme = () => Office.context.officeTheme as Office.OfficeTheme | undefined;
