/** Projects of low execution over all units, with their share of the money. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { nameOf } from "../../batch/source";
import { round } from "../../core/sheet/arithmetic";
import { formatAmount, formatPercent } from "../../core/sheet/print";
import type { Sums } from "../desk/sums";
import type { Strings } from "../strings/strings";
import { usePlainTable } from "./plain-table";

/** Lines drawn; the report workbook has all. */
const MOST = 500;

const useStyles = makeStyles({
  sums: { display: "flex", flexWrap: "wrap", gap: "4px 24px", margin: 0, padding: "10px 12px" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function LowView({ sums, text }: { readonly sums: Sums | null; readonly text: Strings }) {
  const styles = useStyles();
  const table = usePlainTable();
  const { low } = text;
  if (!sums) return <p className={table.note}>…</p>;
  if (sums.lowCount === 0) return <p className={table.note}>{low.none}</p>;
  const limit = sums.limit === null ? "—" : formatPercent(sums.limit);
  const money = (amount: number) => formatAmount(round(amount, 2));
  const shareOf = (budget: number) => (sums.allBudget > 0 ? formatPercent(budget / sums.allBudget) : "");
  return (
    <>
      <p className={styles.sums}>
        <span className={styles.strong}>{low.of(sums.lowCount, limit, sums.allCount)}</span>
        <span>{low.share(money(sums.lowBudget), shareOf(sums.lowBudget))}</span>
        <span>{low.unspent(money(sums.lowUnspent))}</span>
        <span>{low.all(money(sums.allBudget), sums.rate === null ? "—" : formatPercent(sums.rate))}</span>
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{low.unit}</th>
            <th scope="col">{low.project}</th>
            <th scope="col" className={table.figure}>
              {low.rate}
            </th>
            <th scope="col" className={table.figure}>
              {low.budget}
            </th>
            <th scope="col" className={table.figure}>
              {low.executed}
            </th>
            <th scope="col" className={table.figure}>
              {low.unspentName}
            </th>
            <th scope="col" className={table.figure}>
              {low.share1}
            </th>
            <th scope="col">{low.explanation}</th>
          </tr>
        </thead>
        <tbody>
          {sums.low
            .slice(0, MOST)
            .map(({ path, sheet, cell, unit, name, rate, budget, executed, explanation }) => (
              <tr key={`${path}\n${sheet}\n${cell}\n${name}`} title={`${path} · ${sheet} ${cell}`}>
                <td>{unit || nameOf(path)}</td>
                <td>{name}</td>
                <td className={table.figure}>{formatPercent(rate)}</td>
                <td className={table.figure}>{formatAmount(budget)}</td>
                <td className={table.figure}>{formatAmount(executed)}</td>
                <td className={table.figure}>{money(budget - executed)}</td>
                <td className={table.figure}>{shareOf(budget)}</td>
                <td>{explanation}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </>
  );
}
