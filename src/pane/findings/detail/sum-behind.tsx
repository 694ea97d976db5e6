/** The sums that a finding tells, term by term; each leads to its cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../../core/finding";
import type { Position, Sheet } from "../../../core/sheet/sheet";
import { QuietButton } from "../../../ui/quiet-button";
import type { Strings } from "../../strings/strings";
import { Figure } from "./cited-text";
import { sumsBehind } from "./calculation";

const useStyles = makeStyles({
  sum: { margin: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
});

/** Terms shown at once: a sum is read from both its ends. */
const MOST = 8;

export interface SumBehindProps {
  readonly finding: Finding;
  readonly sheet: Sheet;
  readonly text: Strings;
  onShow(at: Position): void;
}

export function SumBehind({ finding: { values, evidence }, sheet, text, onShow }: SumBehindProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  return sumsBehind(values, evidence, sheet).map(({ terms, total }, index) => {
    const shown = all || terms.length <= MOST ? terms : terms.slice(0, MOST - 1);
    return (
      <p key={index} className={styles.sum}>
        {shown.map((term, nth) => (
          <span key={nth}>
            {nth > 0 && " + "}
            <Figure cells={[term.at]} text={text} onShow={onShow}>
              {term.text}
            </Figure>
          </span>
        ))}
        {shown.length < terms.length && (
          <>
            {" + "}
            <QuietButton onClick={() => setAll(true)}>
              {text.detail.moreTerms(terms.length - shown.length)}
            </QuietButton>
          </>
        )}{" "}
        = {total}
      </p>
    );
  });
}
