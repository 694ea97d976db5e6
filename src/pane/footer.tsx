/** Which standard is applied, and the language for this session. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Locale } from "../core/rule";
import { LOCALES } from "../core/rule";
import type { Strings } from "./strings";

/** Each language under its own name. */
const NAMES: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "English" };

const useStyles = makeStyles({
  footer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  languages: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  language: {
    minHeight: "24px",
    padding: "2px 6px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
  },
});

export interface FooterProps {
  readonly text: Strings;
  readonly profileTitle: string;
  readonly locale: Locale;
  onLocale(locale: Locale): void;
}

export function Footer({ text, profileTitle, locale, onLocale }: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      <span>{text.profile(profileTitle)}</span>
      <div className={styles.languages} role="group" aria-label={text.language}>
        {LOCALES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            className={mergeClasses(styles.language, each === locale && styles.chosen)}
            aria-pressed={each === locale}
            onClick={() => onLocale(each)}
          >
            {NAMES[each]}
          </button>
        ))}
      </div>
    </footer>
  );
}
