/** Which standard is applied: a built-in one, or the bureau's own. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { profiles } from "../../core/profiles";
import { type ProfileError, profileErrorText } from "../../core/profiles/errors";
import { parseProfile } from "../../core/profiles/parse";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { FilePicker } from "../../ui/file-picker";
import type { ProfileChoice } from "../state/profile-choice";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  settings: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  control: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "28px",
    padding: "2px 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  text: { resize: "vertical", fontFamily: tokens.fontFamilyMonospace },
  line: { margin: 0, overflowWrap: "anywhere" },
  summary: { cursor: "pointer", width: "fit-content" },
  own: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingTop: "4px" },
  faults: { margin: 0, paddingLeft: "18px", overflowWrap: "anywhere" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

export interface ProfileSettingsProps {
  readonly choice: ProfileChoice;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  onChoose(choice: ProfileChoice): void;
}

export function ProfileSettings({ choice, rules, text, locale, onChoose }: ProfileSettingsProps) {
  const styles = useStyles();
  const selectId = useId();
  const { profile, own } = choice;
  const { profileChoice: words } = text;
  return (
    <div className={styles.settings}>
      <label htmlFor={selectId} className={styles.label}>
        {words.label}
      </label>
      <select
        id={selectId}
        className={styles.control}
        value={profile.id}
        onChange={({ target }) => {
          const chosen = profiles.find((each) => each.id === target.value);
          if (chosen) onChoose({ profile: chosen, own: null });
        }}
      >
        {profiles.map((each) => (
          <option key={each.id} value={each.id}>
            {each.title[locale]}
          </option>
        ))}
        {own !== null && <option value={profile.id}>{words.own(profile.title[locale])}</option>}
      </select>
      <p className={styles.line}>
        {words.source}
        {profile.source[locale]}
      </p>
      <details>
        <summary className={styles.summary}>{words.ownTitle}</summary>
        <OwnProfile
          key={own}
          initial={own ?? ""}
          rules={rules}
          text={text}
          locale={locale}
          onChoose={onChoose}
        />
      </details>
    </div>
  );
}

interface OwnProfileProps extends Omit<ProfileSettingsProps, "choice"> {
  readonly initial: string;
}

function OwnProfile({ initial, rules, text: { profileChoice: words }, locale, onChoose }: OwnProfileProps) {
  const styles = useStyles();
  const [text, setText] = useState(initial);
  const [errors, setErrors] = useState<readonly ProfileError[]>([]);
  const faults = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which must not pass for a clean-up.
    void faults.current?.scrollIntoView({ block: "nearest" });
  }, [errors]);

  function adopt(own: string): void {
    const parsed = parseProfile(own, rules);
    setErrors("errors" in parsed ? parsed.errors : []);
    if ("profile" in parsed) onChoose({ profile: parsed.profile, own });
  }

  async function open(file: File): Promise<void> {
    const content = await file.text();
    setText(content);
    adopt(content);
  }

  return (
    <div className={styles.own}>
      <p className={styles.line}>{words.ownHint}</p>
      <textarea
        className={`${styles.control} ${styles.text}`}
        rows={3}
        spellCheck={false}
        aria-label={words.text}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => adopt(text)}>
          {words.adopt}
        </Button>
        <FilePicker label={words.file} accept=".json,application/json" onFile={(file) => void open(file)} />
      </div>
      {errors.length > 0 && (
        <div ref={faults} role="alert">
          <p className={styles.line}>{words.faults(errors.length)}</p>
          <ul className={styles.faults}>
            {errors.map((error, index) => (
              <li key={index}>{profileErrorText(error, locale)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
