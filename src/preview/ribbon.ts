/** The add-in's two buttons as Excel has them on its Home tab; they do here what they do there. */
import { page } from "./page";

/** What Excel looks up when a button of the ribbon is pressed. */
interface FrameWindow extends Window {
  readonly Office?: {
    readonly actions?: {
      readonly _association?: { readonly mappings: Readonly<Record<string, (event: object) => void>> };
    };
  };
}

export function useRibbon(): void {
  const [check, open] = page.ribbonButtons();
  check?.addEventListener("click", () => {
    const { Office } = page.pane().contentWindow as FrameWindow;
    Office?.actions?._association?.mappings["RUNCHECKS"]?.({ completed() {} });
  });
  open?.addEventListener("click", focusPane);
}

/** Into the pane: to its tabs, or before it has drawn them to the frame itself. */
export function focusPane(): void {
  const frame = page.pane();
  frame.focus();
  frame.contentDocument?.querySelector<HTMLElement>('[role="tab"][tabindex="0"]')?.focus();
}
