/** Which profile is applied, and what was done from here; either unfolds above the line. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId } from "react";
import type { Strings } from "./strings/strings";

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `1px ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  button: {
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    minWidth: 0,
    minHeight: "26px",
    padding: "0 6px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  profile: { flexShrink: 1, marginLeft: "-6px" },
  changes: { flexShrink: 0, marginRight: "-6px" },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  open: { transform: "rotate(-90deg)" },
  chevron: { flexShrink: 0 },
});

/** What is unfolded above the line. */
export type FooterPanel = "settings" | "changes" | "keys" | null;

export interface FooterProps {
  readonly text: Strings;
  /** Title of the profile. */
  readonly profile: string;
  /** How many changes were made from the pane. */
  readonly changes: number;
  readonly panel: FooterPanel;
  /** What is unfolded, under this id. */
  children(id: string): ReactNode;
  onPanel(panel: FooterPanel): void;
}

export function Footer({ text, profile, changes, panel, children, onPanel }: FooterProps) {
  const styles = useStyles();
  const panelId = useId();
  const button = (own: "settings" | "changes", name: string, className: string) => (
    <button
      type="button"
      className={mergeClasses(styles.button, className)}
      title={name}
      aria-expanded={panel === own}
      aria-controls={panel === own ? panelId : undefined}
      onClick={() => onPanel(panel === own ? null : own)}
    >
      <ChevronRight12Regular
        className={mergeClasses(styles.chevron, panel === own && styles.open)}
        aria-hidden
      />
      <span className={styles.name}>{name}</span>
    </button>
  );
  return (
    <footer
      className={styles.footer}
      onKeyDown={({ key }) => {
        if (key === "Escape") onPanel(null);
      }}
    >
      {panel !== null && children(panelId)}
      {button("settings", text.profile(profile), styles.profile)}
      {changes > 0 && button("changes", text.changes.title(changes), styles.changes)}
    </footer>
  );
}
