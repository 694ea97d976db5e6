/** What arithmetic of a form was held and agrees, and which of its columns are blank; each leads to its cells. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { Form } from "../../core/form/model";
import { blanksOf } from "../../core/facts/blank";
import { verifiedOf } from "../../core/facts/verified";
import { blankText, verifiedText } from "../../core/facts/words";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { lineButton } from "../../ui/looks";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  list: { margin: "2px 0", padding: 0, listStyleType: "none" },
  button: {
    ...lineButton,
    width: "100%",
    columnGap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  good: { flexShrink: 0, alignSelf: "center", color: tokens.colorStatusSuccessForeground1 },
  blank: { margin: "2px 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface FormProofProps {
  readonly form: Form;
  readonly text: Strings;
  readonly locale: Locale;
  onShow(at: Position): void;
}

export function VerifiedList({ form, text, locale, onShow }: FormProofProps) {
  const styles = useStyles();
  const verified = verifiedOf(form);
  if (verified.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text.clean.verified}>
      {verified.map((each) => (
        <li key={each.what}>
          <button type="button" className={styles.button} onClick={() => onShow(each.cells[0]!)}>
            <Checkmark16Regular className={styles.good} aria-hidden />
            {verifiedText(each, locale)}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function BlankLine({ form, text, locale }: FormProofProps) {
  const styles = useStyles();
  const blanks = blanksOf(form);
  if (blanks.length === 0) return null;
  const names = blanks.map((each) => blankText(each, locale));
  return <p className={styles.blank}>{text.clean.blank(text.fixes.list(names))}</p>;
}
