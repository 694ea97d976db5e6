/** A form's table, and next to it what is found and decided. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { SEVERITIES, type Severity } from "../../core/finding";
import type { Locale } from "../../core/locale";
import { changesOf } from "../changes";
import { itemsOf } from "../items";
import { noMarks, type FormMarks, type Review } from "../model";
import type { Entry } from "../rounds";
import type { ReviewDesk } from "../state/review-desk";
import type { Strings } from "../strings/strings";
import { ChangesPart } from "./changes-part";
import { DecisionPart } from "./decision-part";
import { ItemRow } from "./item-row";
import { OwnFindingForm } from "./own-finding";
import { anchorOf, SheetTable } from "./sheet-table";
import { UnreadPart } from "./unread-part";
import type { Records } from "./use-records";

const useStyles = makeStyles({
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

export interface FormBodyProps {
  readonly desk: Pick<ReviewDesk, "mark">;
  readonly entry: Entry;
  readonly marks: ReadonlyMap<string, FormMarks>;
  readonly review: Review;
  readonly records: Records;
  readonly text: Strings;
  readonly locale: Locale;
}

export function FormBody(props: FormBodyProps) {
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
