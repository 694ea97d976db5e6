/** Edits before they are made: cell, what it holds, what it would hold. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { address } from "../../core/sheet/sheet";
import type { CellEdit } from "../../host/host";
import { contentText } from "./proposals";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontVariantNumeric: "tabular-nums" },
  item: { display: "flex", columnGap: tokens.spacingHorizontalS, padding: "1px 0" },
  cell: { flexShrink: 0, color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  change: {
    minWidth: 0,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "6",
    overflow: "hidden",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function ChangeList({ edits, text }: { edits: readonly CellEdit[]; text: Strings }) {
  const styles = useStyles();
  const { fixes } = text;
  return (
    <ul className={styles.list}>
      {edits.map(({ at, before, to }) => (
        <li key={address(at)} className={styles.item}>
          <span className={styles.cell}>{address(at)}</span>{" "}
          <span className={styles.change}>
            <span className={styles.quiet}>{fixes.now}</span> {contentText(before) || fixes.blank}{" "}
            <span aria-hidden>→</span> <span className={styles.quiet}>{fixes.to}</span>{" "}
            <strong>{contentText(to) || fixes.blank}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
