/** Everything that can be set: the standard and its limits for the workbook, the rest for this computer. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { copyText } from "../../ui/clipboard";
import { LimitFields } from "./limit-fields";
import { FilePicker } from "../../ui/file-picker";
import type { ProfileChoice } from "../state/profile-choice";
import { ProfileSettings } from "./profile-settings";
import { type Settings, type SettingsStore, type ThemeChoice, THEMES } from "../state/settings";
import { readSettingsFile, SETTINGS_FILE, settingsFile } from "./settings-file";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    flexBasis: "100%",
    maxHeight: "60vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} 2px ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
  },
  part: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: "none",
  },
  title: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  choice: { display: "flex", alignItems: "center", columnGap: "4px", minHeight: "24px" },
  line: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface SettingsPanelProps {
  readonly id: string;
  readonly choice: ProfileChoice;
  readonly settings: Settings;
  readonly store: SettingsStore;
  /** As `Host.looksEmptyUndo`. */
  readonly looksEmptyUndo: boolean;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  onChoose(choice: ProfileChoice): void;
}

export default function SettingsPanel(props: SettingsPanelProps) {
  const { id, choice, settings, store, rules, text, locale, onChoose, looksEmptyUndo } = props;
  const styles = useStyles();
  const themeName = useId();
  const { settings: words } = text;
  return (
    <div id={id} role="region" aria-label={words.title} tabIndex={0} className={styles.panel}>
      <ProfileSettings choice={choice} rules={rules} text={text} locale={locale} onChoose={onChoose} />
      <LimitFields choice={choice} rules={rules} text={text} onChoose={onChoose} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={settings.live}
          onChange={({ target }) => store.set({ live: target.checked })}
        />
        {words.live}
      </label>
      {looksEmptyUndo && <p className={styles.line}>{words.emptiesUndo}</p>}
      <fieldset className={styles.part}>
        <legend className={styles.title}>{words.theme}</legend>
        <div className={styles.choices}>
          {THEMES.map((theme: ThemeChoice) => (
            <label key={theme} className={styles.choice}>
              <input
                type="radio"
                name={themeName}
                checked={settings.theme === theme}
                onChange={() => store.set({ theme })}
              />
              {words.themes[theme]}
            </label>
          ))}
        </div>
      </fieldset>
      {!store.kept() && <p className={styles.line}>{words.notKept}</p>}
      <Transfer {...props} />
      <p className={styles.line}>
        <Link href="probe.html" inline>
          {words.probe}
        </Link>
      </p>
    </div>
  );
}

const REVOKE_AFTER = 60_000; // ms

/** The settings out of and into a file. A pane in Excel may be closed to downloads: the text can be copied as well. */
function Transfer({ choice, settings, store, rules, text, onChoose }: SettingsPanelProps) {
  const styles = useStyles();
  const { settings: words } = text;
  const [said, setSaid] = useState<string | null>(null);
  const content = () => settingsFile(settings, choice, rules);

  function save(): void {
    const address = URL.createObjectURL(new Blob([content()], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = SETTINGS_FILE;
    link.click();
    // Not at once: some programs fetch it later than the click returns.
    setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER);
    setSaid(words.saved(SETTINGS_FILE));
  }

  async function copy(): Promise<void> {
    setSaid((await copyText(content())) ? words.copied : words.notCopied);
  }

  async function open(file: File): Promise<void> {
    const read = readSettingsFile(await file.text(), rules);
    setSaid(read ? words.taken(file.name) : words.notTaken(file.name));
    if (!read) return;
    store.set(read.settings);
    onChoose(read.choice);
  }

  return (
    <div className={styles.part}>
      <span className={styles.title}>{words.transfer}</span>
      <div className={styles.buttons}>
        <Button size="small" onClick={save}>
          {words.save}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
        <FilePicker label={words.open} accept=".json,application/json" onFile={(file) => void open(file)} />
      </div>
      <p className={styles.line} aria-live="polite">
        {said}
      </p>
    </div>
  );
}
