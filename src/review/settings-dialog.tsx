/** Name, standard and date of a review, and how its letters are worded. */
import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Locale } from "../core/locale";
import { profiles } from "../core/profiles";
import { QuietButton } from "../ui/quiet-button";
import { Modal } from "./modal";
import type { LetterWording, Review } from "./model";
import type { Strings } from "./strings/strings";
import { wordingOf } from "./wording";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px 12px", alignItems: "start" },
  wide: { gridColumn: "1 / -1" },
});

export interface SettingsDialogProps {
  readonly review: Review;
  /** Files were checked by its standard already. */
  readonly fixed: boolean;
  readonly text: Strings;
  readonly locale: Locale;
  onSave(review: Review): void;
  onClose(): void;
}

export default function SettingsDialog({
  review,
  fixed,
  text,
  locale,
  onSave,
  onClose,
}: SettingsDialogProps) {
  const styles = useStyles();
  const { settings } = text;
  const [draft, setDraft] = useState(review);
  const wording = wordingOf(draft.wording, text);
  const word = (change: Partial<LetterWording>) => setDraft({ ...draft, wording: { ...wording, ...change } });
  return (
    <Modal
      title={settings.title}
      closeName={text.cancel}
      actions={[
        {
          name: settings.save,
          primary: true,
          onClick: () => onSave({ ...draft, name: draft.name.trim() || review.name }),
        },
      ]}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Field label={settings.name} className={styles.wide}>
          <Input value={draft.name} onChange={(_, { value }) => setDraft({ ...draft, name: value })} />
        </Field>
        <Field label={settings.profile} hint={fixed ? settings.profileFixed : undefined}>
          <Select
            disabled={fixed}
            value={draft.profile}
            onChange={(_, { value }) => setDraft({ ...draft, profile: value })}
          >
            {profiles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[locale]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={settings.asOf}>
          <Input
            type="date"
            disabled={fixed}
            value={draft.asOf}
            onChange={(_, { value }) => value && setDraft({ ...draft, asOf: value })}
          />
        </Field>
        <Field label={settings.office} hint={settings.officeHint} className={styles.wide}>
          <Input value={draft.office} onChange={(_, { value }) => setDraft({ ...draft, office: value })} />
        </Field>
        <Field label={settings.letterTitle} className={styles.wide}>
          <Input value={wording.title} onChange={(_, { value }) => word({ title: value })} />
        </Field>
        <Field label={settings.opening} className={styles.wide}>
          <Textarea rows={2} value={wording.opening} onChange={(_, { value }) => word({ opening: value })} />
        </Field>
        <Field label={settings.closing} hint={settings.placeholders} className={styles.wide}>
          <Textarea rows={2} value={wording.closing} onChange={(_, { value }) => word({ closing: value })} />
        </Field>
        {draft.wording && (
          <div className={styles.wide}>
            <QuietButton onClick={() => setDraft({ ...draft, wording: undefined })}>
              {settings.usual}
            </QuietButton>
          </div>
        )}
      </div>
    </Modal>
  );
}
