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

export function QuietButton({ children, onClick }: { children: string; onClick(): void }) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      {children}
    </button>
  );
}
