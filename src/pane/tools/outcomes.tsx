/** What came of rewriting formulas. */
import { address, type Position } from "../../core/sheet/sheet";
import type { RefusalReason } from "../../host/host";
import type { Restored, Rewritten } from "./rewrite";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

export type Report =
  | ({ readonly kind: "converted" } & Rewritten)
  | ({ readonly kind: "restored" } & Restored)
  | ({ readonly kind: "reentered"; readonly settled: number } & Rewritten);

/** Cells named one by one; of more, the first and how many. */
const MOST_NAMED = 4;

export function Outcomes({ report, words }: { readonly report: Report; readonly words: ToolStrings }) {
  const styles = useViewStyles();
  const text = words.formulas;
  const named = (places: readonly { readonly sheet: string; readonly at: Position }[]) => {
    const names = places.map(({ sheet, at }) => `${sheet}!${address(at)}`);
    const list = text.list(names.slice(0, MOST_NAMED));
    return names.length > MOST_NAMED ? text.more(list, names.length) : list;
  };
  const because = (why: RefusalReason) => {
    const cells = named(report.refused.filter((each) => each.why === why));
    return report.kind === "restored" && why === "changed"
      ? text.unrestored(cells)
      : text.refused[why](cells);
  };
  return (
    <>
      {done(report, words) && <p className={styles.line}>{done(report, words)}</p>}
      {[...new Set(report.refused.map(({ why }) => why))].map((why) => (
        <p key={why} className={styles.strong}>
          {because(why)}
        </p>
      ))}
      {report.locked.map((sheet) => (
        <p key={sheet} className={styles.strong}>
          {text.locked(sheet)}
        </p>
      ))}
      {report.kind === "restored" &&
        report.gone.map((sheet) => (
          <p key={sheet} className={styles.strong}>
            {text.gone(sheet)}
          </p>
        ))}
    </>
  );
}

function done(report: Report, { formulas, repair }: ToolStrings): string | null {
  if (report.kind === "converted")
    return report.count > 0 ? formulas.applied(report.count, report.sheets) : null;
  if (report.kind === "restored") return report.count > 0 ? formulas.restored(report.count) : null;
  return report.settled > 0 ? repair.done(report.settled) : null;
}
