/** A row of tabs, as the pane and the review desk have it. */
import { tokens } from "@fluentui/react-components";

/** How a tab looks, but for its size. */
export const tabLook = {
  border: "none",
  borderBottom: "2px solid transparent",
  background: "none",
  color: tokens.colorNeutralForeground2,
  font: "inherit",
  cursor: "pointer",
  ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
} as const;

/** How the chosen one differs. */
export const chosenTab = {
  color: tokens.colorNeutralForeground1,
  fontWeight: tokens.fontWeightSemibold,
  borderBottomColor: tokens.colorCompoundBrandStroke,
  "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
} as const;

/** Where a key leads from the tab `at` of `count`, round about; `undefined` where it leads nowhere. */
export function tabAfter(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  return {
    ArrowRight: at === last ? 0 : at + 1,
    ArrowLeft: at === 0 ? last : at - 1,
    Home: 0,
    End: last,
  }[key];
}
