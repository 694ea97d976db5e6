/** The ways to mend a finding, each as it stands and as it would be. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FIX_NAMES } from "../../../core/rule/message";
import type { Fix } from "../../../core/finding";
import type { Locale } from "../../../core/locale";
import { address, type Sheet } from "../../../core/sheet/sheet";
import { ChangeList } from "../../parts/change-list";
import { editsOf } from "../../parts/proposals";
import { QuietButton } from "../../../ui/quiet-button";
import type { Strings } from "../../strings/strings";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  fix: {
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  button: { minWidth: "auto" },
});

export interface FixListProps {
  readonly fixes: readonly Fix[];
  readonly sheet: Sheet;
  readonly text: Strings;
  readonly locale: Locale;
  /** How many findings of the rule have such a fix. */
  countAlike(fix: Fix): number;
  onApply(fix: Fix): void;
  onAlike(fix: Fix): void;
}

export function FixList({ fixes, sheet, text, locale, countAlike, onApply, onAlike }: FixListProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {fixes.map((fix, index) => {
        const edits = editsOf(fix, sheet);
        const name = FIX_NAMES[fix.kind][locale];
        const alike = countAlike(fix);
        const cells = text.fixes.list(edits.map(({ at }) => address(at)));
        return (
          <div key={index} className={styles.fix}>
            <div className={styles.head}>
              <span className={styles.name}>{name}</span>
              {alike > 1 && <QuietButton onClick={() => onAlike(fix)}>{text.fixes.alike(alike)}</QuietButton>}
              <Button
                size="small"
                className={styles.button}
                aria-label={`${text.fixes.apply} ${cells} ${name}`}
                onClick={() => onApply(fix)}
              >
                {text.fixes.apply}
              </Button>
            </div>
            <ChangeList edits={edits} text={text} />
          </div>
        );
      })}
    </div>
  );
}
