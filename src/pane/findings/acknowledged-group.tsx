/** What the user has explained, folded away under the list. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { words } from "../../core/rule/message";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { address, type Position } from "../../core/sheet/sheet";
import { QuietButton } from "../../ui/quiet-button";
import type { Strings } from "../strings/strings";
import type { AcknowledgedItem } from "../state/model";

const useStyles = makeStyles({
  group: { marginTop: tokens.spacingVerticalM },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, width: "fit-content" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: "6px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

export interface AcknowledgedGroupProps {
  readonly items: readonly AcknowledgedItem[];
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  onShow(at: Position): void;
  onReopen(item: AcknowledgedItem): void;
}

export function AcknowledgedGroup({ items, rules, text, locale, onShow, onReopen }: AcknowledgedGroupProps) {
  const styles = useStyles();
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>{text.acknowledge.group(items.length)}</summary>
      <ul className={styles.list} aria-label={text.acknowledge.group(items.length)}>
        {items.map((item) => {
          const cell = address(item.finding.at);
          return (
            <li key={item.key} className={styles.item}>
              <p className={styles.line}>
                <QuietButton onClick={() => onShow(item.finding.at)}>{cell}</QuietButton>{" "}
                {words(item.finding, rules, locale).what}
              </p>
              <p className={styles.line}>“{item.record.reason}”</p>
              <p className={styles.quiet}>
                {item.record.date} ·{" "}
                <QuietButton label={`${text.acknowledge.reopen} ${cell}`} onClick={() => onReopen(item)}>
                  {text.acknowledge.reopen}
                </QuietButton>
              </p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
