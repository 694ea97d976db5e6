/** The looks that the parts of the report view share. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useReportStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: 0, overflowWrap: "anywhere" },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  choice: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "6px",
    minHeight: "24px",
    cursor: "pointer",
  },
  tick: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "3px 0 0",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  field: {
    boxSizing: "border-box",
    width: "100%",
    padding: "6px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    resize: "vertical",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});
