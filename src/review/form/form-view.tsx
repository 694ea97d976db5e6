/** One form: its table, and next to it what is found and decided. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { SEVERITIES, type Severity } from "../../core/finding";
import type { Locale } from "../../core/locale";
import { formatNumber, formatPercent } from "../../core/sheet/print";
import { whatOf } from "../list/form-row";
import { itemsOf } from "../items";
import { noMarks, type FormMarks, type Review } from "../model";
import { changesOf } from "../changes";
import type { Entry } from "../rounds";
import type { ReviewDesk } from "../state/review-desk";
import type { Strings } from "../strings/strings";
import { ChangesPart } from "./changes-part";
import { DECISIONS, DecisionPart } from "./decision-part";
import { ItemRow } from "./item-row";
import { OwnFindingForm } from "./own-finding";
import { anchorOf, SheetTable } from "./sheet-table";
import { UnreadPart } from "./unread-part";
import { useRecords, type Records } from "./use-records";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    minHeight: "38px",
    padding: "2px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 1, minWidth: 0, lineHeight: "17px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  place: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) clamp(340px, 30vw, 460px)",
    "@media print": { display: "block" },
  },
  table: { overflow: "auto", padding: "0 0 12px", "@media print": { overflow: "visible" } },
  side: {
    overflowY: "auto",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { overflow: "visible", border: "none" },
  },
  heading: { margin: 0, padding: "8px 10px 2px", fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  note: { margin: 0, padding: "8px 10px", color: tokens.colorNeutralForeground3 },
});

export interface FormViewProps {
  readonly desk: ReviewDesk;
  readonly entry: Entry;
  readonly marks: ReadonlyMap<string, FormMarks>;
  /** The forms in the order of the list, as it was when one was opened. */
  readonly order: readonly string[];
  readonly review: Review;
  readonly text: Strings;
  readonly locale: Locale;
  onOpen(form: string): void;
  onBack(): void;
}

export default function FormView(props: FormViewProps) {
  const { desk, entry, order, text, onOpen, onBack } = props;
  const styles = useStyles();
  const { line, file } = entry;
  const records = useRecords(desk, entry);
  const at = order.indexOf(line.id);
  const [previous, next] = [order[at - 1], order[at + 1]];
  const title = useRef<HTMLHeadingElement>(null);
  // Where a reader's eyes and a screen reader begin; from there a key is a command.
  useEffect(() => title.current?.focus(), []);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      if (isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const decision = DECISIONS[Number(key) - 1];
      if (key === "n" && next !== undefined) onOpen(next);
      else if (key === "p" && previous !== undefined) onOpen(previous);
      else if (key === "escape") onBack();
      else if (decision) desk.mark(line.id, { kind: "decision", value: decision });
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [desk, line.id, next, previous, onOpen, onBack]);

  const { form } = text;
  const facts = [
    line.rate !== null && `${form.facts.rate} ${formatPercent(line.rate)}`,
    line.score !== null && `${form.facts.score} ${formatNumber(line.score)}`,
    line.grade && `${form.facts.grade} ${line.grade}`,
    [file.path, line.sheetName].filter(Boolean).join(" · "),
  ];
  return (
    <>
      <section className={styles.head} aria-label={form.review}>
        <Button size="small" className="no-print" onClick={onBack}>
          {form.back}
        </Button>
        <div className={styles.name}>
          <h2 ref={title} tabIndex={-1} className={styles.title} style={{ outline: "none" }}>
            {[line.unit, whatOf(entry, text)].filter(Boolean).join(" · ")}
          </h2>
          <div className={styles.quiet}>{facts.filter(Boolean).join("　")}</div>
        </div>
        <span className={styles.place}>{at >= 0 && form.place(at + 1, order.length)}</span>
        <Button
          size="small"
          className="no-print"
          disabled={previous === undefined}
          title={form.keys}
          onClick={() => previous !== undefined && onOpen(previous)}
        >
          {form.previous}
        </Button>
        <Button
          size="small"
          className="no-print"
          appearance="primary"
          disabled={next === undefined}
          title={form.keys}
          onClick={() => next !== undefined && onOpen(next)}
        >
          {form.next}
        </Button>
      </section>
      {records && <FormBody {...props} records={records} />}
    </>
  );
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== "radio");

function FormBody(props: FormViewProps & { readonly records: Records }) {
  const { desk, entry, marks, review, text, locale, records } = props;
  const styles = useStyles();
  const { line, before } = entry;
  const { form: words } = text;
  const own = marks.get(line.id) ?? noMarks(review.id, line.id);
  const items = useMemo(
    () => itemsOf(records.record, line, own, text.items, locale),
    [records, line, own, text, locale],
  );
  const [chosen, setChosen] = useState("");
  const [looked, setLooked] = useState<string | null>(null);
  const sheet = records.record.drawn[line.sheet];
  const changes = useMemo(() => {
    if (!before || !records.before) return undefined;
    const then = marks.get(before.line.id) ?? noMarks(review.id, before.line.id);
    return changesOf(itemsOf(records.before, before.line, then, text.items, locale), items, {
      before: records.before.drawn[before.line.sheet],
      after: sheet,
    });
  }, [before, records, marks, review.id, text, locale, items, sheet]);
  const marked = new Map<string, Severity>();
  if (sheet)
    for (const severity of [...SEVERITIES].reverse())
      for (const item of items)
        if (item.severity === severity && item.cell !== "" && !item.dropped)
          marked.set(anchorOf(sheet, item.cell), severity);
  const current = items.find(({ key }) => key === looked);
  const evidence = new Set(sheet ? current?.evidence.map((cell) => anchorOf(sheet, cell)) : []);
  const look = (cell: string, key: string | null) => {
    setChosen(sheet ? anchorOf(sheet, cell) : cell);
    setLooked(key);
  };
  const mark: Parameters<typeof ItemRow>[0]["onMark"] = (change) => desk.mark(line.id, change);
  return (
    <div className={styles.body}>
      {/* Focusable, so that a keyboard can scroll it. */}
      <main className={styles.table} tabIndex={sheet ? undefined : 0}>
        {sheet ? (
          <SheetTable
            sheet={sheet}
            label={`${words.table} ${sheet.name}`}
            marked={marked}
            evidence={evidence}
            chosen={chosen}
            onChoose={(cell) => {
              const found = items.find((item) => item.cell !== "" && anchorOf(sheet, item.cell) === cell);
              look(cell, found?.key ?? null);
            }}
          />
        ) : (
          <p className={styles.note}>{words.noTable}</p>
        )}
        {sheet?.cut !== undefined && <p className={styles.note}>{words.rows(sheet.cut)}</p>}
      </main>
      <aside className={styles.side} aria-label={words.items(items.length)} tabIndex={0}>
        <DecisionPart marks={marks.get(line.id)} text={text} onMark={mark} />
        {line.doubtful && <p className={styles.note}>{words.doubtful}</p>}
        {changes && <ChangesPart changes={changes} text={text} onLook={(cell) => look(cell, null)} />}
        <h3 className={styles.heading}>{words.items(items.length)}</h3>
        {items.length === 0 && <p className={styles.note}>{words.none}</p>}
        <ul className={styles.list}>
          {items.map((item) => (
            <ItemRow
              key={item.key}
              item={item}
              current={item.key === looked}
              text={text}
              onLook={() => look(item.cell, item.key)}
              onMark={mark}
            />
          ))}
        </ul>
        <OwnFindingForm
          chosen={chosen}
          text={text}
          onAdd={(value) => mark({ kind: "own", key: `own-${Date.now().toString(36)}`, value })}
        />
        <UnreadPart
          record={records.record}
          line={line}
          text={text}
          locale={locale}
          onLook={(cell) => look(cell, null)}
        />
      </aside>
    </div>
  );
}
