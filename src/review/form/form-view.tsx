/** One form: its table, and next to it what is found and decided. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Locale } from "../../core/locale";
import { formatNumber, formatPercent } from "../../core/sheet/print";
import { whatOf } from "../list/form-row";
import type { FormMarks, Review } from "../model";
import type { Entry } from "../rounds";
import type { ReviewDesk } from "../state/review-desk";
import type { Strings } from "../strings/strings";
import { DECISIONS } from "./decision-part";
import { FormBody } from "./form-body";
import { useRecords } from "./use-records";

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
