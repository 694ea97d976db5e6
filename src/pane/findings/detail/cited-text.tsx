/** A sentence whose figures lead to their cells. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import type { CitedPiece } from "../../../core/rule/message";
import { address, type Position } from "../../../core/sheet/sheet";
import { calculationsIn } from "./calculation";
import type { Strings } from "../../strings/strings";

/** Cells named where the pointer rests; of more, the first and how many. */
const MOST_NAMED = 6;

const useStyles = makeStyles({
  figure: {
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "inherit",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textDecorationColor: tokens.colorBrandStroke1,
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink, textDecorationStyle: "solid" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  calculation: {
    display: "inline-block",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    fontVariantNumeric: "tabular-nums",
  },
});

export interface CitedTextProps {
  readonly pieces: readonly CitedPiece[];
  readonly text: Strings;
  onShow(at: Position): void;
}

export function CitedText({ pieces, text, onShow }: CitedTextProps) {
  const styles = useStyles();
  return calculationsIn(pieces).map(({ calculation, pieces: own }, index): ReactNode => {
    const drawn = own.map((piece, nth) =>
      piece.cells.length > 0 ? (
        <Figure key={nth} cells={piece.cells} text={text} onShow={onShow}>
          {piece.text}
        </Figure>
      ) : (
        piece.text
      ),
    );
    return calculation ? (
      <span key={index} className={styles.calculation}>
        {drawn}
      </span>
    ) : (
      <span key={index}>{drawn}</span>
    );
  });
}

export interface FigureProps {
  readonly cells: readonly Position[];
  readonly children: string;
  readonly text: Strings;
  onShow(at: Position): void;
}

/** Each press shows the next of the cells it rests on. */
export function Figure({ cells, children, text, onShow }: FigureProps) {
  const styles = useStyles();
  const next = useRef(0);
  const names = cells.map(address);
  const named = text.fixes.list(names.slice(0, MOST_NAMED));
  const all = names.length > MOST_NAMED ? text.fixes.more(named, names.length) : named;
  return (
    <button
      type="button"
      className={styles.figure}
      title={text.detail.goTo(all)}
      onClick={() => {
        onShow(cells[next.current % cells.length]!);
        next.current += 1;
      }}
    >
      {children}
    </button>
  );
}
