/** Fields of a reading: name, value as it stands, what it was taken for, cell. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReadField, ReadRow } from "../../core/form/explain";
import { fieldName, type FieldName } from "../../core/form/names";
import type { Locale } from "../../core/locale";
import { address, type Position } from "../../core/sheet/sheet";
import { amountText, isUnreadable, rateText, takenFor } from "./reading";
import { type ListRow, RowList } from "../../ui/row-list";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  name: { flexShrink: 0, width: "76px", color: tokens.colorNeutralForeground3 },
  value: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "4",
    overflow: "hidden",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  cell: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  lead: {
    flex: "1 1 0",
    minWidth: "48px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  middle: {
    display: "flex",
    columnGap: "4px",
    minWidth: 0,
    maxWidth: "52%",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  // Amounts are shown whole; the name gives way.
  whole: { flexShrink: 0, maxWidth: "none" },
  // Target and result each keep their beginning in sight.
  part: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  end: { flexShrink: 0, minWidth: "44px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface Shared {
  readonly label: string;
  readonly text: Strings;
  readonly locale: Locale;
  onShow(at: Position): void;
}

export function FieldList({ fields, locale, ...rest }: Shared & { fields: readonly ReadField[] }) {
  const rows = fields.map((field): ListRow => ({
    at: field.at,
    body: <Field field={field} text={rest.text} locale={locale} />,
  }));
  return <RowList rows={rows} more={rest.text.reading.more} {...rest} />;
}

function Field({ field, text, locale }: { field: ReadField; text: Strings; locale: Locale }) {
  const styles = useStyles();
  const taken = takenFor(field);
  return (
    <>
      <span className={styles.name}>{fieldName(field.field, locale)}</span>{" "}
      <span className={mergeClasses(styles.value, field.text === "" && styles.quiet)}>
        {field.text === "" ? text.reading.blank : field.text}
        {taken !== null && (
          <>
            {" "}
            <span aria-hidden>→</span>
            <span className={styles.hidden}>{text.reading.taken}</span> {taken}
          </>
        )}
        {isUnreadable(field) && <span className={styles.quiet}> · {text.reading.noNumber}</span>}
      </span>{" "}
      <span className={styles.cell}>{address(field.at)}</span>
    </>
  );
}

export interface FoldedListProps extends Shared {
  readonly rows: readonly ReadRow[];
  /** What matters most of a row: amounts and rate, or target, result and points. */
  readonly kind: "money" | "points";
  readonly firstOpen?: boolean;
}

/** A line per row: its name and what matters most of it; unfolded, all its fields. */
export function FoldedList({ rows, kind, locale, firstOpen, ...rest }: FoldedListProps) {
  const lines = rows.map((row): ListRow => {
    const name = row.fields.find(({ field }) => field === "name") ?? row.fields[0]!;
    return {
      at: name.at,
      body: <Line name={name} row={row} kind={kind} text={rest.text} />,
      detail: () => <FieldList fields={row.fields} locale={locale} {...rest} label={name.text} />,
    };
  });
  return <RowList rows={lines} firstOpen={firstOpen} more={rest.text.reading.more} {...rest} />;
}

interface LineProps extends Pick<FoldedListProps, "kind" | "text"> {
  readonly name: ReadField;
  readonly row: ReadRow;
}

function Line({ name, row, kind, text }: LineProps) {
  const styles = useStyles();
  const said = (wanted: FieldName, show = (field: ReadField) => field.text) => {
    const field = row.fields.find((other) => other.field === wanted);
    return field && (show(field) || text.reading.blank);
  };
  const [separator, from, to, ...end] =
    kind === "money"
      ? ["/", said("executed", amountText), said("budget", amountText), said("rate", rateText)]
      : ["→", said("target"), said("actual"), said("score"), said("weight")];
  return (
    <>
      <span className={mergeClasses(styles.lead, name.text === "" && styles.quiet)}>
        {name.text || text.reading.blank}
      </span>{" "}
      {(from ?? to) !== undefined && (
        <>
          <span className={mergeClasses(styles.middle, kind === "money" && styles.whole)}>
            {from !== undefined && <span className={styles.part}>{from}</span>}
            {from !== undefined && to !== undefined && <span>{` ${separator} `}</span>}
            {to !== undefined && <span className={styles.part}>{to}</span>}
          </span>{" "}
        </>
      )}
      <span className={styles.end}>{end.filter((part) => part !== undefined).join("/")}</span>
    </>
  );
}
