/** A tool under its heading, which folds it; what is in it stays while it is folded. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusLarge,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  unfolded: { transform: "rotate(90deg)" },
  body: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

export interface SectionProps {
  readonly title: string;
  readonly open: boolean;
  readonly children: ReactNode;
  onToggle(): void;
}

export function Section({ title, open, children, onToggle }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const [used, setUsed] = useState(open);
  if (open && !used) setUsed(true);
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 className={styles.title}>
        <button
          id={`${id}-title`}
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={used ? id : undefined}
          onClick={onToggle}
        >
          <ChevronRight12Regular
            className={mergeClasses(styles.chevron, open && styles.unfolded)}
            aria-hidden
          />
          {title}
        </button>
      </h2>
      {used && (
        <div id={id} className={styles.body} hidden={!open}>
          {children}
        </div>
      )}
    </section>
  );
}
