/** The projects of the sheet: how much hangs on the slow ones, and each with its cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { formatAmount, formatPercent } from "../../core/sheet/print";
import { isoDay } from "../../core/time/day";
import type { Profile } from "../../core/profiles/profile";
import {
  bandsOf,
  dayCovered,
  portfolioOf,
  type ProjectLine,
  type Sort,
  sorted,
  sumsOf,
  timeGone,
} from "../../core/facts/portfolio";
import { withoutDrift } from "../../core/facts/rate";
import type { AnyRule } from "../../core/rule/rule";
import { address, type Position } from "../../core/sheet/sheet";
import { ProjectChart } from "./project-chart";
import { ProjectList } from "./project-list";
import { QuietButton } from "../../ui/quiet-button";
import { RateBar } from "../parts/rate-bar";
import { SortBar } from "../parts/sort-bar";
import type { Strings } from "../strings/strings";
import { limitsOf, percentText } from "../state/thresholds";
import type { CheckResult } from "../state/model";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  lead: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: "20px" },
  when: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  date: {
    height: "28px",
    boxSizing: "border-box",
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface ProjectsViewProps {
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly profile: Profile;
  readonly text: Strings;
  onShow(at: Position): void;
}

export default function ProjectsView({ result, rules, profile, text, onShow }: ProjectsViewProps) {
  const styles = useStyles();
  const dateId = useId();
  const words = text.projects;
  const forms = useMemo(() => result.forms.map(({ form }) => form), [result.forms]);
  const { lines, unit, left } = useMemo(() => portfolioOf(forms), [forms]);
  const [chosenDay, setDay] = useState<string | null>(null);
  const [lowOnly, setLowOnly] = useState(true);
  const [sort, setSort] = useState<{ readonly by: Sort; readonly ascending: boolean }>({
    by: "rate",
    ascending: true,
  });
  const limit = limitsOf(rules, profile).project;
  const isLow = ({ rate }: ProjectLine) => limit !== null && withoutDrift(rate) < limit;
  const low = useMemo(
    () => lines.filter(({ rate }) => limit !== null && withoutDrift(rate) < limit),
    [lines, limit],
  );
  const shown = useMemo(
    () => sorted(lowOnly && low.length > 0 ? low : lines, sort.by, sort.ascending),
    [lines, low, lowOnly, sort],
  );
  const bands = useMemo(() => bandsOf(lines, limit), [lines, limit]);
  const [first] = lines;
  if (!first) return left > 0 ? <NoAmounts count={left} text={text} /> : <NoProjects text={text} />;

  const form = forms[first.form]!;
  const day = chosenDay ?? dayCovered(form, isoDay(result.at));
  const time = timeGone(form, day);
  const [all, slow] = [sumsOf(lines), sumsOf(low)];
  const worst = sorted(lines, "rate", true)[0]!;
  const share = percentText(slow.budget / all.budget);
  return (
    <div className={styles.stack}>
      <section className={styles.card} aria-label={words.summary}>
        <p className={styles.lead}>
          {limit === null
            ? words.noLimit(all.count)
            : slow.count > 0
              ? words.low(percentText(limit), slow.count, share)
              : words.noneLow(percentText(limit))}
        </p>
        <p className={styles.quiet}>
          {words.total(all.count, formatAmount(all.budget), formatAmount(all.executed), unit ?? "")}
        </p>
        <p className={styles.quiet}>
          {words.weighted(formatPercent(all.rate ?? 0))}
          {slow.count > 0 && words.slowUnspent(formatAmount(slow.unspent))}
        </p>
        <RateBar rate={all.rate ?? 0} marks={[limit, time].filter((at) => at !== null)} low={limit} />
        <p className={styles.quiet}>
          <QuietButton onClick={() => onShow(worst.at)}>{address(worst.at)}</QuietButton>{" "}
          {words.worst(worst.name, formatPercent(worst.rate))}
        </p>
        {left > 0 && <p className={styles.quiet}>{words.left(left)}</p>}
      </section>
      <ProjectChart bands={bands} limit={limit} text={text} />
      <div className={styles.when}>
        <label htmlFor={dateId} className={styles.quiet}>
          {words.until}
        </label>
        <input
          id={dateId}
          type="date"
          className={styles.date}
          value={day}
          onChange={({ target }) => setDay(target.value === "" ? null : target.value)}
        />
        <span className={styles.quiet}>{time === null ? words.noTime : words.time(percentText(time))}</span>
      </div>
      <SortBar
        sort={sort}
        lowOnly={lowOnly && low.length > 0}
        low={limit === null || low.length === 0 ? null : words.below(percentText(limit), low.length)}
        all={lines.length}
        text={text}
        onSort={setSort}
        onLowOnly={setLowOnly}
      />
      <ProjectList lines={shown} isLow={isLow} limit={limit} time={time} text={text} onShow={onShow} />
    </div>
  );
}

/** A list that says of each project only what share was spent. */
function NoAmounts({ count, text: { projects: words } }: { count: number; text: Strings }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{words.noAmounts(count)}</h2>
      <p className={styles.text}>{words.needAmounts}</p>
    </section>
  );
}

function NoProjects({ text: { projects: words } }: { text: Strings }) {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{words.none}</h2>
      <p className={styles.text}>{words.lookFor}</p>
      <ul className={styles.list}>
        {words.kinds.map((kind) => (
          <li key={kind}>{kind}</li>
        ))}
      </ul>
      <p className={styles.quiet}>{words.todo}</p>
    </section>
  );
}
