/** The form in figures, and how many findings of each severity: each a filter. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { SEVERITIES, type Severity } from "../../core/finding";
import type { CheckedForm } from "../../core/rule/check";
import type { Profile } from "../../core/profiles/profile";
import { formatNumber } from "../../core/sheet/print";
import { chip, chosenChip, heardOnly, iconButton } from "../../ui/looks";
import { SeverityIcon } from "../../ui/severity";
import { countBySeverity } from "../state/findings";
import { summarize } from "../state/summary";
import { type Limits, percentText, rateMark } from "../state/thresholds";
import type { FindingItem } from "../state/model";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    minHeight: "26px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  figures: { display: "flex", columnGap: tokens.spacingHorizontalS, margin: 0, whiteSpace: "nowrap" },
  figure: { display: "flex", columnGap: "4px" },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  low: { color: tokens.colorStatusWarningForeground3 },
  counts: { display: "flex", flexGrow: 1, columnGap: "2px", marginLeft: "-5px" },
  chip: {
    ...chip,
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    padding: "1px 6px 1px 4px",
    borderTopColor: "transparent",
    borderRightColor: "transparent",
    borderBottomColor: "transparent",
    borderLeftColor: "transparent",
  },
  chosen: chosenChip,
  // Excel's narrowest pane has room for the shapes and figures alone.
  word: { "@media (max-width: 339px)": heardOnly },
  search: { ...iconButton, marginLeft: "auto", width: "24px", height: "24px" },
});

export interface SummaryLineProps {
  readonly forms: readonly CheckedForm[];
  readonly items: readonly FindingItem[];
  readonly profile: Profile;
  readonly limits: Limits;
  /** The day time progress is measured at, YYYY-MM-DD. */
  readonly asOf: string;
  readonly severity: Severity | null;
  /** Whether the filters are unfolded; `null` where there is too little to filter. */
  readonly filters: boolean | null;
  readonly text: Strings;
  onSeverity(severity: Severity | null): void;
  onFilters(): void;
}

export function SummaryLine(props: SummaryLineProps) {
  const { forms, items, severity, filters, text, onSeverity, onFilters } = props;
  const styles = useStyles();
  const counts = countBySeverity(items.map(({ finding }) => finding));
  const [only] = forms;
  const figures = only && forms.length === 1 && hasFigures(summarize(only.form, props.profile)) ? only : null;
  if (!figures && items.length === 0) return null;
  return (
    <div className={styles.line}>
      {figures && <Figures {...props} checked={figures} />}
      {items.length > 0 && (
        <div className={styles.counts} role="group" aria-label={text.filter.label}>
          {SEVERITIES.filter((each) => counts[each] > 0).map((each) => {
            const chosen = each === severity;
            return (
              <button
                key={each}
                type="button"
                className={mergeClasses(styles.chip, chosen && styles.chosen)}
                aria-pressed={chosen}
                title={text.filter.severity(text.severities[each], counts[each])}
                onClick={() => onSeverity(chosen ? null : each)}
              >
                <SeverityIcon severity={each} />
                <span className={styles.word}>{text.severities[each]}</span> {counts[each]}
              </button>
            );
          })}
          {filters !== null && (
            <button
              type="button"
              className={styles.search}
              aria-label={text.filter.open}
              title={`${text.filter.open} (/)`}
              aria-expanded={filters}
              onClick={onFilters}
            >
              <Search16Regular aria-hidden />
            </button>
          )}
        </div>
      )}
    </div>
  );
}

const hasFigures = ({ rate, score }: ReturnType<typeof summarize>) => rate !== null || score !== null;

function Figures({
  checked: { form },
  profile,
  limits,
  asOf,
  text,
}: SummaryLineProps & { checked: CheckedForm }) {
  const styles = useStyles();
  const { rate, score } = summarize(form, profile);
  const mark = rateMark(form, limits, asOf);
  const low = rate?.value != null && mark !== null && rate.value < mark.at;
  return (
    <dl className={styles.figures}>
      {rate && (
        <div className={styles.figure}>
          <dt className={styles.label}>{text.rateBrief}</dt>
          <dd
            className={mergeClasses(styles.value, low && styles.low)}
            title={mark ? text.rateMarks[mark.kind](percentText(mark.at)) : undefined}
          >
            {rate.value === null ? text.rateUnknown : percentText(rate.value)}
          </dd>
        </div>
      )}
      {score && (
        <div className={styles.figure}>
          <dt className={styles.label}>{text.score}</dt>
          <dd className={styles.value} title={score.complete ? undefined : text.scoreIncomplete}>
            {formatNumber(score.value)}
            {score.grade === null ? text.scoreOutOf(formatNumber(score.full)) : ` ${score.grade}`}
          </dd>
        </div>
      )}
    </dl>
  );
}
