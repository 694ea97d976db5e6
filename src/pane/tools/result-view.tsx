/** What a call comes to: a value, the first rows of a table, an error with its words. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { cellText } from "../../core/sheet/text";
import type { Locale } from "../../core/locale";
import { type CellValue, isCellError } from "../../core/sheet/sheet";
import type { Result } from "./compute";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

/** Rows shown of a result that spills. */
const MOST_ROWS = 5;

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums", maxWidth: "100%" },
  cell: {
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    overflowWrap: "anywhere",
  },
});

export interface ResultViewProps {
  readonly result: Result;
  readonly words: ToolStrings;
  readonly locale: Locale;
}

export function ResultView({ result, words: { insert: text }, locale }: ResultViewProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  switch (result.kind) {
    case "unknown":
      return text.notComputed;
    case "no-sheet":
      return <span className={styles.strong}>{text.noSheet(result.sheet)}</span>;
    case "too-large":
      return text.tooLarge;
    case "error":
      return (
        <>
          <strong>{result.code}</strong> {inLanguage(result.message, locale)}
        </>
      );
    case "values":
      return <Values rows={result.rows} text={text} />;
  }
}

interface ValuesProps {
  readonly rows: Extract<Result, { kind: "values" }>["rows"];
  readonly text: ToolStrings["insert"];
}

function Values({ rows, text }: ValuesProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const show = (value: CellValue) => valueText(value) || text.blank;
  if (rows.length === 1 && rows[0]?.length === 1) return <strong>{show(rows[0][0]!)}</strong>;
  return (
    <>
      <table className={styles.table}>
        <tbody>
          {rows.slice(0, MOST_ROWS).map((row, r) => (
            <tr key={r}>
              {row.map((value, c) => (
                <td key={c} className={styles.cell}>
                  {valueText(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className={styles.quiet}>{text.moreRows(rows.length, rows[0]?.length ?? 0)}</span>
    </>
  );
}

/** As many digits as Excel shows at most. */
const DIGITS = 11;

function valueText(value: CellValue): string {
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return cellText({ value: typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value });
}

/** Functions say everything in both languages, Chinese first. */
function inLanguage(message: string, locale: Locale): string {
  const [zh = "", en = zh] = message.split("\n");
  return locale === "en" ? en : zh;
}
