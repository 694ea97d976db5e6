/** All keys of the pane. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Strings } from "./strings/strings";

const useStyles = makeStyles({
  panel: {
    flexBasis: "100%",
    maxHeight: "60vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} 2px`,
  },
  list: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "2px",
    margin: 0,
    color: tokens.colorNeutralForeground1,
  },
  key: { fontWeight: tokens.fontWeightSemibold },
  what: { margin: 0 },
});

export function KeysPanel({ id, text: { keys } }: { id: string; text: Strings }) {
  const styles = useStyles();
  return (
    <div id={id} role="region" aria-label={keys.title} tabIndex={0} className={styles.panel}>
      <dl className={styles.list}>
        {keys.list.map(([key, what]) => [
          <dt key={key} className={styles.key}>
            {key}
          </dt>,
          <dd key={`${key} what`} className={styles.what}>
            {what}
          </dd>,
        ])}
      </dl>
    </div>
  );
}
