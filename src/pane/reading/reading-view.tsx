/** How the sheet was read: a card per form, and how to say which row holds the headings. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "../../core/locale";
import { address } from "../../core/sheet/sheet";
import { type Reading, unreadHeadings } from "./reading";
import { QuietButton } from "../../ui/quiet-button";
import { type Actions, ColumnsBlock, type ColumnsBlockProps, ReadingCard } from "./reading-card";
import { PAGE } from "../../ui/row-list";
import type { Strings } from "../strings/strings";
import type { CheckResult, RowNotice } from "../state/model";

/** Forms up to which all cards stand open. */
const FEW_FORMS = 2;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  tools: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  hint: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  notice: { margin: `${tokens.spacingVerticalXS} 0 0` },
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface ReadingViewProps extends Actions {
  readonly result: CheckResult;
  readonly rowNotice: RowNotice | null;
  readonly text: Strings;
  readonly locale: Locale;
  onTakeRow(): void;
}

export default function ReadingView({
  result,
  rowNotice,
  text,
  locale,
  onTakeRow,
  ...rest
}: ReadingViewProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(PAGE);
  const reading = useMemo(() => readingOf(result), [result]);
  const { container, held } = useHeldFocus(result);
  const unread = useMemo(() => unreadHeadings(reading), [reading]);
  const corrected = reading.corrections.filter(({ rows }) => rows.length > 0);
  const left = reading.forms.length - shown;
  const actions: Actions = {
    ...rest,
    onMeaning(at, meaning) {
      held.current = address(at);
      rest.onMeaning(at, meaning);
    },
  };
  const shared = { text, locale, ...actions };
  return (
    <div ref={container} className={styles.stack}>
      <div className={styles.tools}>
        <p className={styles.hint}>{text.reading.takeRowHint}</p>
        <div className={styles.buttons}>
          <Button size="small" onClick={onTakeRow}>
            {text.reading.takeRow}
          </Button>
          {corrected.length > 0 && (
            <QuietButton onClick={() => actions.onRestore(corrected.map(({ correction }) => correction))}>
              {text.reading.restoreAll}
            </QuietButton>
          )}
        </div>
        <p className={styles.notice} aria-live="polite">
          {rowNotice && text.reading[rowNotice.taken ? "rowTaken" : "rowNotTaken"](rowNotice.row + 1)}
        </p>
      </div>
      {unread.map((table) => (
        <UnreadCard key={table.cells[0]?.at.row} table={table} {...shared} />
      ))}
      {reading.forms.length === 0 && unread.length === 0 && (
        <p className={styles.quiet}>{text.reading.nothing}</p>
      )}
      {reading.forms.slice(0, shown).map((form, index) => (
        <ReadingCard
          key={index}
          form={form}
          reading={reading}
          folding={reading.forms.length > 1 ? { open: reading.forms.length <= FEW_FORMS } : undefined}
          {...shared}
        />
      ))}
      {left > 0 && (
        <QuietButton onClick={() => setShown(shown + PAGE)}>
          {text.reading.more(Math.min(PAGE, left), left.toLocaleString("en-US"))}
        </QuietButton>
      )}
    </div>
  );
}

/** A row the user named a heading, under which nothing has been read yet. */
function UnreadCard({ table, text, ...rest }: ColumnsBlockProps) {
  const styles = useStyles();
  const title = text.reading.headingRow((table.cells[0]?.at.row ?? 0) + 1);
  return (
    <section className={styles.card} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.quiet}>{text.reading.headingRowHint}</p>
      <ColumnsBlock table={table} text={text} {...rest} />
    </section>
  );
}

function readingOf({ sheet, forms, corrections }: CheckResult): Reading {
  return { sheet, corrections, forms: forms.map(({ form }) => form) };
}

/** A correction may move a heading into another card: the focus goes with it. */
function useHeldFocus(result: CheckResult) {
  const container = useRef<HTMLDivElement>(null);
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    const cell = held.current;
    held.current = null;
    if (cell === null || document.activeElement !== document.body) return;
    container.current?.querySelector<HTMLElement>(`[data-heading="${cell}"]`)?.focus();
  }, [result]);
  return { container, held };
}
