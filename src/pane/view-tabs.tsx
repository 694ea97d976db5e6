/** Which of the views is shown: arrow keys, Home and End move between the tabs, ↓ goes into the list. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { chosenTab, tabAfter, tabLook } from "../ui/tabs";
import type { Strings } from "./strings/strings";

export const VIEWS = ["findings", "projects", "reading", "report", "tools"] as const;
export type View = (typeof VIEWS)[number];

export const tabId = (view: View) => `tab-${view}`;
export const PANEL_ID = "view";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    padding: "0 6px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...tabLook,
    minWidth: 0,
    padding: "5px 5px 3px",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    // Excel's narrowest pane, in the longer language.
    ":lang(en)": { fontSize: "13px" },
    "@media (max-width: 339px)": { padding: "5px 4px 3px", ":lang(en)": { fontSize: "12px" } },
  },
  count: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  chosen: chosenTab,
});

export interface ViewTabsProps {
  /** How much a view holds, where that is known. */
  readonly counts: Readonly<Partial<Record<View, number>>>;
  readonly view: View;
  readonly text: Strings;
  onView(view: View): void;
}

export function ViewTabs({ view, counts, text, onView }: ViewTabsProps) {
  const styles = useStyles();

  function move(event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // Past all that is above the list.
    const list = `#${PANEL_ID} [data-key] > [tabindex="0"]`;
    const row = event.key === "ArrowDown" && document.querySelector<HTMLElement>(list);
    if (row) {
      event.preventDefault();
      return row.focus();
    }
    const to = tabAfter(event.key, VIEWS.indexOf(view), VIEWS.length);
    const next = to === undefined ? undefined : VIEWS[to];
    if (!next) return;
    event.preventDefault();
    onView(next);
    document.getElementById(tabId(next))?.focus();
  }

  return (
    <nav>
      <div className={styles.tabs} role="tablist" aria-label={text.views.label} onKeyDown={move}>
        {VIEWS.map((each) => (
          <button
            key={each}
            id={tabId(each)}
            type="button"
            role="tab"
            className={mergeClasses(styles.tab, each === view && styles.chosen)}
            aria-selected={each === view}
            aria-controls={each === view ? PANEL_ID : undefined}
            tabIndex={each === view ? 0 : -1}
            onClick={() => onView(each)}
          >
            {text.views[each]}
            {counts[each] !== undefined && <span className={styles.count}> {counts[each]}</span>}
          </button>
        ))}
      </div>
    </nav>
  );
}
