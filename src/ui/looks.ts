/** Looks that several parts share: buttons that are rows of a list, chips that narrow one. */
import { tokens, type GriffelStyle } from "@fluentui/react-components";

const bare: GriffelStyle = {
  border: "none",
  background: "none",
  color: tokens.colorNeutralForeground1,
  font: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};

/** A row of a list, as a button over its whole width; its padding is its own. */
export const rowButton: GriffelStyle = { ...bare, width: "100%" };

/** A line that shows a cell. */
export const lineButton: GriffelStyle = {
  ...bare,
  display: "flex",
  alignItems: "baseline",
  minHeight: "26px",
  padding: "3px 4px",
  borderRadius: tokens.borderRadiusSmall,
};

/** A picture alone, with its words as a label. */
export const iconButton: GriffelStyle = {
  ...bare,
  display: "flex",
  alignItems: "center",
  justifyContent: "center",
  width: "28px",
  height: "28px",
  padding: 0,
  borderRadius: tokens.borderRadiusMedium,
  color: tokens.colorNeutralForeground2,
};

/** For those alone who hear the page. */
export const heardOnly: GriffelStyle = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
};

export const chip: GriffelStyle = {
  minHeight: "24px",
  padding: "1px 8px",
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusCircular,
  background: "none",
  color: tokens.colorNeutralForeground2,
  font: "inherit",
  fontSize: tokens.fontSizeBase200,
  fontVariantNumeric: "tabular-nums",
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
};

export const chosenChip: GriffelStyle = {
  color: tokens.colorBrandForeground2,
  fontWeight: tokens.fontWeightSemibold,
  backgroundColor: tokens.colorBrandBackground2,
  borderTopColor: tokens.colorBrandStroke1,
  borderRightColor: tokens.colorBrandStroke1,
  borderBottomColor: tokens.colorBrandStroke1,
  borderLeftColor: tokens.colorBrandStroke1,
  "@media (forced-colors: active)": {
    forcedColorAdjust: "none",
    color: "HighlightText",
    backgroundColor: "Highlight",
  },
};
