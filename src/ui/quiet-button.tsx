/** A button that looks like a link, for what is seldom wanted. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    minHeight: "24px",
    padding: "0 2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface QuietButtonProps {
  readonly children: string;
  readonly expanded?: boolean;
  /** Where the words alone do not tell which. */
  readonly label?: string;
  onClick(): void;
}

export function QuietButton({ children, expanded, label, onClick }: QuietButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={expanded}
      aria-label={label}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
