/** What went wrong, what to do, and the details a support request needs. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    margin: 0,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteRedBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorPaletteRedForeground1, paddingTop: "1px" },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  detail: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  summary: { cursor: "pointer", width: "fit-content" },
  pre: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    maxHeight: "160px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    userSelect: "text",
  },
});

/** What happened, and what to do about it. */
export interface Trouble {
  readonly what: string;
  readonly fix: string;
}

export interface TroubleBoxProps {
  readonly trouble: Trouble;
  /** Words over the details. */
  readonly detailName: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}

export function TroubleBox({ trouble, detailName, detail, children }: TroubleBoxProps) {
  const styles = useStyles();
  return (
    <div className={styles.box} role="alert">
      <ErrorCircle20Filled className={styles.icon} aria-hidden />
      <div>
        <p className={styles.what}>{trouble.what}</p>
        <p className={styles.text}>{trouble.fix}</p>
        {children}
        {detail !== undefined && (
          <details className={styles.detail}>
            <summary className={styles.summary}>{detailName}</summary>
            {/* Focusable, so that a keyboard can scroll it. */}
            <pre className={styles.pre} tabIndex={0}>
              {detail}
            </pre>
          </details>
        )}
      </div>
    </div>
  );
}
