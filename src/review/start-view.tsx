/** Before there is a review: where to drop files, and the reviews of before. */
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Locale } from "../core/locale";
import { profiles } from "../core/profiles";
import { chosenFiles, type GivenFile } from "./engine/dropped";
import { FileInput } from "./file-input";
import type { DeskState } from "./state/model";
import type { ReviewDesk } from "./state/review-desk";
import type { Strings } from "./strings/strings";

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: "20px",
    padding: "28px 16px",
  },
  drop: {
    boxSizing: "border-box",
    width: "min(760px, 100%)",
    padding: "28px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    textAlign: "center",
  },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", justifyContent: "center", flexWrap: "wrap", gap: "8px", margin: "18px 0 10px" },
  profile: { display: "inline-flex", alignItems: "center", columnGap: "8px" },
  steps: {
    width: "min(760px, 100%)",
    margin: 0,
    paddingLeft: "20px",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground2,
    lineHeight: "24px",
  },
  kept: { width: "min(760px, 100%)" },
  heading: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, overflowWrap: "anywhere" },
});

export interface StartViewProps {
  readonly desk: ReviewDesk;
  readonly state: DeskState;
  readonly text: Strings;
  readonly locale: Locale;
  onFiles(files: readonly GivenFile[]): void;
}

export function StartView({ desk, state: { reviews, profile }, text, locale, onFiles }: StartViewProps) {
  const styles = useStyles();
  const { start, bar } = text;
  const take = (files: readonly File[]) => onFiles(chosenFiles(files));
  return (
    <main className={styles.main}>
      <section className={styles.drop}>
        <h2 className={styles.title}>{start.title}</h2>
        <p className={styles.quiet}>{start.lead}</p>
        <div className={styles.buttons}>
          <FileInput label={bar.addFiles} many onFiles={take}>
            {(open) => (
              <Button appearance="primary" onClick={open}>
                {bar.addFiles}
              </Button>
            )}
          </FileInput>
          <FileInput label={bar.addFolder} folder onFiles={take}>
            {(open) => <Button onClick={open}>{bar.addFolder}</Button>}
          </FileInput>
          <FileInput
            label={bar.openFile}
            accept=".perfreview"
            onFiles={([file]) => void desk.openFile(file!, false)}
          >
            {(open) => <Button onClick={open}>{bar.openFile}</Button>}
          </FileInput>
        </div>
        <Field label={start.profile} orientation="horizontal" size="small" className={styles.profile}>
          <Select size="small" value={profile} onChange={(_, { value }) => desk.choose(value)}>
            {profiles.map(({ id, title }) => (
              <option key={id} value={id}>
                {title[locale]}
              </option>
            ))}
          </Select>
        </Field>
      </section>
      <ol className={styles.steps}>
        {start.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {reviews.length > 0 && (
        <section className={styles.kept}>
          <h2 className={styles.heading}>{start.kept}</h2>
          <ul className={styles.list}>
            {reviews.map((review) => (
              <li key={review.id} className={styles.row}>
                <span className={styles.name}>{review.name}</span>
                <Button
                  size="small"
                  aria-label={`${start.open} ${review.name}`}
                  onClick={() => void desk.open(review)}
                >
                  {start.open}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
