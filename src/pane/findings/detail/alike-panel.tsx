/** All findings of a kind at once: mended in one way, or acknowledged for one reason. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FIX_NAMES } from "../../../core/rule/message";
import type { FixKind } from "../../../core/finding";
import type { Locale } from "../../../core/locale";
import { address } from "../../../core/sheet/sheet";
import { AcknowledgeForm } from "./acknowledge-form";
import { fixesAlike } from "../../parts/proposals";
import type { Strings } from "../../strings/strings";
import type { FindingItem } from "../../state/model";

/** Cells named one by one; of more, the first and how many. */
const MOST_NAMED = 6;
/** A frame is filled in where it stands, never for many at once. */
const KINDS: readonly FixKind[] = ["value", "perf", "formula", "number"];

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: "6px 8px 8px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

export interface AlikePanelProps {
  readonly items: readonly FindingItem[];
  /** Whether the sheet takes no edits. */
  readonly protected: boolean;
  readonly text: Strings;
  readonly locale: Locale;
  onFix(kind: FixKind): void;
  onAcknowledge(reason: string): void;
  onCancel(): void;
}

export function AlikePanel({
  items,
  text,
  locale,
  onFix,
  onAcknowledge,
  onCancel,
  ...rest
}: AlikePanelProps) {
  const styles = useStyles();
  const { alike, fixes } = text;
  const cells = items.map(({ finding }) => address(finding.at));
  const named = fixes.list(cells.slice(0, MOST_NAMED));
  const title = alike.title(cells.length > MOST_NAMED ? fixes.more(named, cells.length) : named);
  const offered = KINDS.map((kind) => ({
    kind,
    count: fixesAlike(items, items[0]!.finding.rule, kind).length,
  }));
  const ways = rest.protected ? [] : offered.filter(({ count }) => count > 0);
  return (
    <div role="group" aria-label={title} className={styles.panel}>
      <p className={styles.title}>{title}</p>
      {ways.length > 0 && (
        <div className={styles.buttons}>
          {ways.map(({ kind, count }) => (
            <Button key={kind} size="small" onClick={() => onFix(kind)}>
              {alike.fix(FIX_NAMES[kind][locale], count)}
            </Button>
          ))}
        </div>
      )}
      <AcknowledgeForm
        text={text}
        name={alike.acknowledge(items.length)}
        onConfirm={onAcknowledge}
        onCancel={onCancel}
      />
    </div>
  );
}
