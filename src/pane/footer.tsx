/** Which standard is applied, the language, and all other settings. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Settings16Regular } from "@fluentui/react-icons/svg/settings";
import { useId, useState } from "react";
import type { AnyRule } from "../core/rule/rule";
import { type Locale, LOCALES } from "../core/locale";
import type { ProfileChoice } from "./state/profile-choice";
import type { Settings, SettingsStore } from "./state/settings";
import { SettingsPanel } from "./settings/settings-panel";
import type { Strings } from "./strings/strings";

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
  button: {
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
  standard: { display: "flex", alignItems: "center", columnGap: "4px", minWidth: 0, marginLeft: "-6px" },
  gear: { display: "flex", alignItems: "center" },
  open: { transform: "rotate(-90deg)" },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
  },
});

export interface FooterProps {
  readonly text: Strings;
  readonly choice: ProfileChoice;
  readonly rules: readonly AnyRule[];
  readonly locale: Locale;
  readonly settings: Settings;
  readonly store: SettingsStore;
  /** As `Host.looksEmptyUndo`. */
  readonly looksEmptyUndo: boolean;
  onChoose(choice: ProfileChoice): void;
}

export function Footer(props: FooterProps) {
  const { text, choice, locale, store } = props;
  const styles = useStyles();
  const settingsId = useId();
  const [open, setOpen] = useState(false);
  return (
    <footer
      className={styles.footer}
      onKeyDown={({ key }) => {
        if (key === "Escape") setOpen(false);
      }}
    >
      {open && <SettingsPanel id={settingsId} {...props} />}
      <button
        type="button"
        className={mergeClasses(styles.button, styles.standard)}
        aria-expanded={open}
        aria-controls={open ? settingsId : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight12Regular className={mergeClasses(open && styles.open)} aria-hidden />
        {text.profile(choice.profile.title[locale])}
      </button>
      <div className={styles.languages} role="group" aria-label={text.language}>
        <button
          type="button"
          className={mergeClasses(styles.button, styles.gear)}
          aria-label={text.settings.title}
          title={text.settings.title}
          aria-expanded={open}
          aria-controls={open ? settingsId : undefined}
          onClick={() => setOpen(!open)}
        >
          <Settings16Regular aria-hidden />
        </button>
        {LOCALES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            className={mergeClasses(styles.button, each === locale && styles.chosen)}
            aria-pressed={each === locale}
            onClick={() => store.set({ locale: each })}
          >
            {NAMES[each]}
          </button>
        ))}
      </div>
    </footer>
  );
}
