/** What the pane says when there is nothing to list. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    paddingLeft: "20px",
    "& li": { marginBottom: tokens.spacingVerticalS },
  },
  lead: { margin: 0 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  quiet: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3 },
  clean: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
});

export interface WelcomeProps {
  readonly text: Strings;
  onSample(): void;
  onTemplates(): void;
}

export function Welcome({ text: { welcome }, onSample, onTemplates }: WelcomeProps) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{welcome.title}</h2>
      <ul className={styles.list}>
        {welcome.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onSample}>{welcome.sample}</Button>
        <Button onClick={onTemplates}>{welcome.templates}</Button>
      </div>
      <p className={styles.quiet}>{welcome.sampleNote}</p>
      <p className={styles.quiet}>{welcome.privacy}</p>
    </section>
  );
}

export function NoForm({ text: { noForm } }: { text: Strings }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{noForm.title}</h2>
      <p className={styles.lead}>{noForm.lookFor}</p>
      <ul className={styles.list}>
        {noForm.heads.map((head) => (
          <li key={head}>{head}</li>
        ))}
      </ul>
      <p className={styles.lead}>{noForm.todo}</p>
      <ul className={styles.list}>
        {noForm.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </section>
  );
}
