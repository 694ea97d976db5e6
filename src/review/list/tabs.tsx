/** Which part of a review is shown: arrow keys, Home and End move between the tabs. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { chosenTab, tabAfter, tabLook } from "../../ui/tabs";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap", paddingLeft: "6px" },
  tab: {
    ...tabLook,
    padding: "7px 8px 5px",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
  },
  chosen: chosenTab,
});

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly name: string }[];
  readonly chosen: T;
  /** Id of the element that shows what is chosen. */
  readonly panel: string;
  onChoose(value: T): void;
}

export function Tabs<T extends string>({ label, tabs, chosen, panel, onChoose }: TabsProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent<HTMLElement>): void {
    const at = tabs.findIndex(({ value }) => value === chosen);
    const to = tabAfter(event.key, at, tabs.length);
    const next = to === undefined ? undefined : tabs[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    onChoose(next.value);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  }

  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map(({ value, name }) => (
        <button
          key={value}
          type="button"
          role="tab"
          className={mergeClasses(styles.tab, value === chosen && styles.chosen)}
          aria-selected={value === chosen}
          aria-controls={value === chosen ? panel : undefined}
          tabIndex={value === chosen ? 0 : -1}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
