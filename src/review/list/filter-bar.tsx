/** What the list is narrowed to. */
import { Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { QuietButton } from "../../ui/quiet-button";
import type { Strings } from "../strings/strings";
import { NO_FILTER, STATES, type choicesIn, type Filter, type State } from "./filter";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px", padding: "6px 12px" },
  search: { width: "220px" },
  select: { maxWidth: "190px" },
  shown: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

export interface FilterBarProps {
  readonly filter: Filter;
  readonly choices: ReturnType<typeof choicesIn>;
  readonly shown: number;
  readonly all: number;
  /** What rules are called, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  readonly text: Strings;
  onFilter(filter: Filter): void;
}

export function FilterBar({ filter, choices, shown, all, titles, text, onFilter }: FilterBarProps) {
  const styles = useStyles();
  const { filters, decisions } = text;
  const nameOf: Readonly<Record<State, string>> = {
    ...decisions,
    errors: filters.hasErrors,
    clean: filters.clean,
    returned: filters.returned,
    missing: filters.missing,
  };
  const select = <K extends "department" | "year" | "rule" | "state">(
    key: K,
    label: string,
    values: readonly string[],
    name: (value: string) => string = (value) => value,
  ) => (
    <Select
      size="small"
      className={styles.select}
      aria-label={label}
      value={filter[key]}
      onChange={(_, { value }) => onFilter({ ...filter, [key]: value })}
    >
      <option value="">{label}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {name(value)}
        </option>
      ))}
    </Select>
  );
  const { text: search, department, year, rule, state } = filter;
  const narrowed = [search, department, year, rule, state].some((value) => value !== "");
  return (
    <div className={`${styles.bar} no-print`} role="search" aria-label={filters.label}>
      <Input
        size="small"
        type="search"
        className={styles.search}
        placeholder={filters.search}
        aria-label={filters.search}
        value={search}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
      />
      {select("department", filters.department, choices.departments)}
      {select("year", filters.year, choices.years)}
      {select("rule", filters.rule, choices.rules, (id) => titles[id] ?? id)}
      {select("state", filters.state, STATES, (value) => nameOf[value as State])}
      {narrowed && <QuietButton onClick={() => onFilter(NO_FILTER)}>{filters.reset}</QuietButton>}
      <span className={styles.shown} role="status">
        {filters.shown(shown, all)}
      </span>
    </div>
  );
}
