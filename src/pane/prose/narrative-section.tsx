/** The standard sentences of the form in the sheet, to be copied or put into a sheet. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Form } from "../../core/form/model";
import type { Profile } from "../../core/profiles/profile";
import { narrate } from "../../core/prose/narrate/narrate";
import { SENTENCE_NAMES, type SentenceName } from "../../core/prose/narrate/templates";
import type { AnyRule } from "../../core/rule/rule";
import type { Checker } from "../state/checker";
import { QuietButton } from "../../ui/quiet-button";
import { Note } from "../../ui/note";
import { useStore } from "../../ui/store";
import { limitsOf } from "../state/thresholds";
import { CopyText } from "./copy-text";
import type { Narrative } from "./narrative";
import { narrativePlan } from "./narrative-plan";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";
import { WordingEditor } from "./wording-editor";

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 0`,
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: 0,
  },
  head: { display: "flex", alignItems: "baseline", columnGap: "8px" },
  own: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  edit: { marginLeft: "auto", flexShrink: 0 },
  select: { minHeight: "28px", padding: "2px 6px" },
});

export interface NarrativeSectionProps {
  readonly narrative: Narrative;
  readonly checker: Checker;
  /** Of the sheet last read; `null` where none was. */
  readonly forms: readonly Form[] | null;
  /** Errors that a form of that number still has. */
  errorsOf(form: number): number;
  readonly profile: Profile;
  readonly rules: readonly AnyRule[];
  readonly words: ReportStrings;
  onCheckSheet(): void;
}

interface Draft {
  readonly name: SentenceName;
  /** `null` while what is typed cannot be filled in. */
  readonly template: string | null;
}

export function NarrativeSection(props: NarrativeSectionProps) {
  const { narrative, checker, forms, errorsOf, profile, rules, words, onCheckSheet } = props;
  const styles = { ...useViewStyles(), ...useStyles() };
  const state = useStore(narrative);
  const [draft, setDraft] = useState<Draft | null>(null);
  const [busy, setBusy] = useState(false);
  const said = words.narrative;
  useEffect(() => void narrative.load(), [narrative]);
  const form = forms?.[state.form] ?? forms?.[0];
  const openErrors = errorsOf(form === forms?.[state.form] ? state.form : 0);
  const sentences = useMemo(() => {
    if (!form) return [];
    const templates = {
      ...state.templates,
      ...(draft?.template != null && { [draft.name]: draft.template }),
    };
    // Where the standard asks nothing of slow projects, none is slow.
    const slowBelow = limitsOf(rules, profile).project ?? 0;
    return narrate(form, { profile, slowBelow, templates, openErrors }).map((sentence, index, all) => {
      const nth = index - all.findIndex(({ name }) => name === sentence.name);
      return { ...sentence, key: `${sentence.name}/${nth}` };
    });
  }, [form, openErrors, profile, rules, state.templates, draft]);
  const wanted = sentences.filter(({ key }) => !state.off.has(key)).map(({ text }) => text);

  async function insert(title: string): Promise<void> {
    setBusy(true);
    narrative.inserted(null);
    const added = await checker.addOwnSheet((nameOf) => narrativePlan(nameOf(said.sheet), title, wanted));
    narrative.inserted(added?.name ?? null);
    setBusy(false);
  }

  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{said.hint}</p>
      {state.unreadable && <Note>{said.unreadable}</Note>}
      {state.unsaved && <Note>{said.unsaved}</Note>}
      {forms === null && (
        <Note action={{ name: words.check.checkSheet, onClick: onCheckSheet }}>{said.notChecked}</Note>
      )}
      {forms?.length === 0 && <Note>{said.noForm}</Note>}
      {forms && forms.length > 1 && (
        <select
          className={`${styles.field} ${styles.select}`}
          aria-label={said.form}
          value={state.form < forms.length ? state.form : 0}
          onChange={(event) => narrative.choose(Number(event.target.value))}
        >
          {forms.map((each, index) => (
            <option key={index} value={index}>
              {[each.head["projectName"]?.text, each.title].filter(Boolean).join(" · ") || `${index + 1}`}
            </option>
          ))}
        </select>
      )}
      {form &&
        SENTENCE_NAMES.map((name) => {
          const own = sentences.filter((sentence) => sentence.name === name);
          return (
            <fieldset key={name} className={styles.group} aria-label={said.names[name]}>
              <div className={styles.head}>
                <h3 className={styles.heading}>{said.names[name]}</h3>
                {state.templates[name] !== undefined && <span className={styles.own}>{said.own}</span>}
                <span className={styles.edit}>
                  <QuietButton
                    label={said.editNamed(said.names[name])}
                    expanded={draft?.name === name}
                    onClick={() => setDraft(draft?.name === name ? null : { name, template: null })}
                  >
                    {said.edit}
                  </QuietButton>
                </span>
              </div>
              {draft?.name === name && (
                <WordingEditor
                  name={name}
                  template={state.templates[name]}
                  words={words}
                  onDraft={(template) => setDraft({ name, template })}
                  onSave={(template) => {
                    setDraft(null);
                    void narrative.save(name, template);
                  }}
                  onCancel={() => setDraft(null)}
                />
              )}
              {own.length === 0 && <p className={styles.hint}>{said.absent[name]}</p>}
              {own.map(({ key, text }) => (
                <label key={key} className={styles.choice}>
                  <input
                    type="checkbox"
                    className={styles.tick}
                    checked={!state.off.has(key)}
                    onChange={(event) => narrative.want([key], event.target.checked)}
                  />
                  <span className={styles.line}>{text}</span>
                </label>
              ))}
            </fieldset>
          );
        })}
      {form && sentences.length > 0 && (
        <>
          <div className={styles.buttons}>
            <QuietButton
              onClick={() =>
                narrative.want(
                  sentences.map(({ key }) => key),
                  true,
                )
              }
            >
              {said.all}
            </QuietButton>
            <QuietButton
              onClick={() =>
                narrative.want(
                  sentences.map(({ key }) => key),
                  false,
                )
              }
            >
              {said.noneOf}
            </QuietButton>
          </div>
          <div className={styles.buttons}>
            <CopyText primary name={said.copy(wanted.length)} text={wanted.join("\n")} words={words} />
            <Button
              size="small"
              disabledFocusable={wanted.length === 0 || busy}
              onClick={() => void insert(form.head["projectName"]?.text || form.title || said.sheet)}
            >
              {said.insert}
            </Button>
          </div>
        </>
      )}
      <div aria-live="polite">
        {state.inserted !== null && <p className={styles.line}>{said.inserted(state.inserted)}</p>}
      </div>
    </div>
  );
}
