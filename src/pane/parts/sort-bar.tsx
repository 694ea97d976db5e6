/** Which projects are listed, and in what order. */
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { SORTS, type Sort } from "../../core/facts/portfolio";
import { chip, chosenChip } from "../../ui/looks";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: "4px 12px" },
  group: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip,
  chosen: chosenChip,
});

export interface Sorting {
  readonly by: Sort;
  readonly ascending: boolean;
}

/** The end of each order that is asked for first: the lowest rate, the largest amount. */
const NATURAL: Readonly<Record<Sort, boolean>> = { rate: true, budget: false, unspent: false };

export interface SortBarProps {
  readonly sort: Sorting;
  readonly lowOnly: boolean;
  /** Name of the choice of slow projects; `null` where there is none to make. */
  readonly low: string | null;
  readonly all: number;
  readonly text: Strings;
  onSort(sort: Sorting): void;
  onLowOnly(lowOnly: boolean): void;
}

export function SortBar({ sort, lowOnly, low, all, text, onSort, onLowOnly }: SortBarProps) {
  const styles = useStyles();
  const words = text.projects;
  const choice = (name: string, chosen: boolean, onClick: () => void) => (
    <button
      key={name}
      type="button"
      className={mergeClasses(styles.chip, chosen && styles.chosen)}
      aria-pressed={chosen}
      onClick={onClick}
    >
      {name}
    </button>
  );
  return (
    <div className={styles.bar}>
      {low !== null && (
        <div className={styles.group} role="group" aria-label={words.which}>
          {choice(low, lowOnly, () => onLowOnly(true))}
          {choice(words.all(all), !lowOnly, () => onLowOnly(false))}
        </div>
      )}
      <div className={styles.group} role="group" aria-label={words.sort}>
        {SORTS.map((by) =>
          by === sort.by
            ? choice(`${words.sorts[by]} ${sort.ascending ? words.up : words.down}`, true, () =>
                onSort({ by, ascending: !sort.ascending }),
              )
            : choice(words.sorts[by], false, () => onSort({ by, ascending: NATURAL[by] })),
        )}
      </div>
    </div>
  );
}
