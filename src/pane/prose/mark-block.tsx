/** A paragraph with its figures underlined: solid where right, wavy and crossed where wrong, dotted where unknown. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Verdict } from "../../core/prose/model";
import type { Span } from "../../core/prose/tested";
import { piecesOf, type Block, type Mark } from "./marks";
import type { ReportStrings } from "./strings";

const useStyles = makeStyles({
  mark: {
    padding: "1px 0",
    borderRadius: tokens.borderRadiusSmall,
    textDecorationLine: "underline",
    textUnderlineOffset: "4px",
    cursor: "pointer",
    whiteSpace: "nowrap",
    scrollMargin: "60px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  right: {
    textDecorationStyle: "solid",
    textDecorationThickness: "2px",
    textDecorationColor: tokens.colorStatusSuccessForeground1,
  },
  wrong: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationStyle: "wavy",
    textDecorationThickness: "1.5px",
    textDecorationColor: tokens.colorStatusDangerForeground1,
    // Drawn, so that a text copied from here has none.
    "::after": {
      content: '"\\2060✕"',
      color: tokens.colorStatusDangerForeground1,
      fontSize: "0.8em",
      marginLeft: "1px",
    },
  },
  uncheckable: {
    textDecorationStyle: "dotted",
    textDecorationThickness: "2px",
    textDecorationColor: tokens.colorNeutralForeground3,
  },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  operand: {
    outline: `1px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "1px",
    borderRadius: tokens.borderRadiusSmall,
  },
});

export interface MarkBlockProps {
  readonly text: string;
  readonly block: Block;
  readonly marks: readonly Mark[];
  /** Figures that the open mark was computed from. */
  readonly operands: readonly Span[];
  readonly open: number | null;
  /** The mark that the Tab key stops at. */
  readonly stop: number | null;
  readonly words: ReportStrings;
  onPress(mark: number): void;
  onFocus(mark: number): void;
  onKeyDown(event: KeyboardEvent, mark: number): void;
}

export function MarkBlock({ text, block, marks, operands, open, stop, words, ...on }: MarkBlockProps) {
  const styles = useStyles();
  const look: Readonly<Record<Verdict, string>> = styles;
  return piecesOf(block, marks, operands).map(({ start, end, mark, operand }) => {
    const piece = text.slice(start, end);
    if (!mark)
      return (
        <span key={start} className={operand ? styles.operand : undefined}>
          {piece}
        </span>
      );
    const { index, verdict } = mark;
    return (
      // No button: those do not break across lines, and their text cannot be selected.
      <span
        key={start}
        role="button"
        data-mark={index}
        tabIndex={index === stop ? 0 : -1}
        aria-expanded={index === open}
        aria-label={words.markName(piece.replace(/\s+/g, ""), words.verdicts[verdict])}
        className={mergeClasses(
          styles.mark,
          look[verdict],
          operand && index !== open && styles.operand,
          index === open && styles.open,
        )}
        onClick={() => on.onPress(index)}
        onFocus={() => on.onFocus(index)}
        onKeyDown={(event) => on.onKeyDown(event, index)}
      >
        {piece}
      </span>
    );
  });
}
