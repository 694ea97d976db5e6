/** Narrows the list by words, rule and place; each choice says how many it leaves. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useEffect } from "react";
import { BLOCKS } from "../../core/form/blocks";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { Filter, Filtered } from "./finding-filter";
import { chip, chosenChip } from "../../ui/looks";
import { QuietButton } from "../../ui/quiet-button";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", rowGap: "4px" },
  line: { display: "flex", columnGap: "6px" },
  control: {
    boxSizing: "border-box",
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    height: "28px",
    padding: "2px 6px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "::placeholder": { color: tokens.colorNeutralForeground3 },
  },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip,
  chosen: chosenChip,
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface FilterBarProps {
  readonly filter: Filter;
  readonly filtered: Filtered;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  readonly input: RefObject<HTMLInputElement | null>;
  onFilter(filter: Filter): void;
  onClose(): void;
  /** Down from the words into the list. */
  onLeave(): void;
}

export function FilterBar(props: FilterBarProps) {
  const { filter, filtered, rules, text, locale, input, onFilter, onClose, onLeave } = props;
  const styles = useStyles();
  const words = text.filter;
  const { counts, all } = filtered;
  const offered = rules.filter(({ id }) => counts.rule.has(id) || id === filter.rule);
  const places = BLOCKS.filter((block) => counts.block.has(block) || block === filter.block);

  function leave(event: KeyboardEvent<HTMLElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") onLeave();
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
  }

  const choices = [null, ...places];
  // Whoever unfolds it wants to type.
  useEffect(() => input.current?.focus(), [input]);

  function choose(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = (choices.indexOf(filter.block) + step + choices.length) % choices.length;
    onFilter({ ...filter, block: choices[to] ?? null });
    (event.currentTarget.children[to] as HTMLElement | undefined)?.focus();
  }

  return (
    <div className={styles.bar} role="search" aria-label={words.label}>
      <div className={styles.line}>
        <input
          ref={input}
          type="search"
          className={styles.control}
          placeholder={words.text}
          aria-label={words.text}
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          onKeyDown={leave}
        />
        <select
          className={styles.control}
          aria-label={words.rule}
          value={filter.rule ?? ""}
          onChange={({ target }) => onFilter({ ...filter, rule: target.value || null })}
        >
          <option value="">{words.count(words.anyRule, all.rule)}</option>
          {offered.map(({ id, title }) => (
            <option key={id} value={id}>
              {words.count(title[locale], counts.rule.get(id) ?? 0)}
            </option>
          ))}
        </select>
      </div>
      {(places.length > 1 || filter.block !== null) && (
        <div className={styles.chips} role="radiogroup" aria-label={words.place} onKeyDown={choose}>
          {choices.map((block) => (
            <button
              key={block ?? ""}
              type="button"
              role="radio"
              className={mergeClasses(styles.chip, block === filter.block && styles.chosen)}
              aria-checked={block === filter.block}
              tabIndex={block === filter.block ? 0 : -1}
              onClick={() => onFilter({ ...filter, block })}
            >
              {block === null ? words.anywhere : text.blocks[block]}{" "}
              {block === null ? all.block : (counts.block.get(block) ?? 0)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

export interface FilterNoteProps {
  readonly shown: number;
  readonly all: number;
  readonly text: Strings;
  onClear(): void;
}

/** How many findings a filter leaves, and the way back. */
export function FilterNote({ shown, all, text, onClear }: FilterNoteProps) {
  const styles = useStyles();
  return (
    <p className={styles.note} aria-live="polite">
      {text.filter.shown(shown, all)} <QuietButton onClick={onClear}>{text.filter.clear}</QuietButton>
    </p>
  );
}
