/** What is known of a figure: how it was recomputed, what it should be, what the table says. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { heldWords } from "../../core/prose/table/against-words";
import type { HeldBy } from "../../core/prose/table/against-forms";
import { correctionOf } from "../../core/prose/tested";
import { claimWords, KIND_NAMES } from "../../core/prose/words";
import type { Locale } from "../../core/locale";
import { address, type Position } from "../../core/sheet/sheet";
import { QuietButton } from "../../ui/quiet-button";
import type { CheckedReport } from "./desk";
import { operandsOf, verdictOf, type Item, type Mark } from "./marks";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    margin: "6px 0",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: "normal",
  },
  tag: {
    marginLeft: "6px",
    padding: "0 6px",
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  right: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  uncheckable: { color: tokens.colorNeutralForeground2 },
});

export interface MarkDetailProps {
  readonly mark: Mark;
  readonly report: CheckedReport;
  readonly chosen: ReadonlySet<number>;
  readonly words: ReportStrings;
  readonly locale: Locale;
  onChoose(start: number, wanted: boolean): void;
  onShow(sheetId: string, at: Position): void;
  onClose(): void;
}

export function MarkDetail(props: MarkDetailProps) {
  const { mark, report, words, locale, onClose } = props;
  const styles = { ...useViewStyles(), ...useStyles() };
  const operands = new Set(operandsOf(mark).map(({ start }) => start));
  const own = mark.items.flatMap((item) => (item.kind === "held" ? [item.held] : []));
  const figures = report.marks.filter(({ start, index }) => index !== mark.index && operands.has(start));
  const besides = figures.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === "held" ? [item.held] : [])),
  );
  const table = [...own, ...besides];
  return (
    <div
      role="group"
      aria-label={report.text.slice(mark.start, mark.end)}
      className={styles.card}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onClose();
      }}
    >
      {mark.items.map(
        (item, index) => item.kind === "claim" && <ClaimPart key={index} item={item} {...props} />,
      )}
      {table.length > 0 && <p className={styles.heading}>{words.detail.table}</p>}
      {table.map((held) => (
        <HeldPart key={`${held.what}-${held.start}`} held={held} {...props} locale={locale} />
      ))}
      <div className={styles.buttons}>
        <QuietButton onClick={onClose}>{words.detail.close}</QuietButton>
      </div>
    </div>
  );
}

function ClaimPart({ item, report, chosen, words, locale, onChoose }: MarkDetailProps & { item: Item }) {
  const styles = { ...useViewStyles(), ...useStyles() };
  if (item.kind !== "claim") return null;
  const { claim } = item;
  const verdict = verdictOf(item);
  const proposed = correctionOf(claim);
  const correction = proposed && report.corrections.find(({ start }) => start === proposed.start);
  return (
    <div>
      <p className={styles.heading}>
        {KIND_NAMES[claim.kind][locale]}
        <span className={mergeClasses(styles.tag, styles[verdict])}>{words.verdicts[verdict]}</span>
      </p>
      <p className={styles.line}>{claimWords(claim, locale)}</p>
      {verdict === "wrong" && claim.computed !== null && claim.reason !== "unit-slip" && (
        <p className={styles.strong}>{words.detail.shouldBe(proposed?.to ?? claim.computed)}</p>
      )}
      {correction && !correction.certain && <p className={styles.hint}>{words.detail.doubtful}</p>}
      {correction && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            className={styles.tick}
            checked={chosen.has(correction.start)}
            onChange={(event) => onChoose(correction.start, event.target.checked)}
          />
          {words.detail.correct(correction.to)}
        </label>
      )}
    </div>
  );
}

function HeldPart({ held, report, words, locale, onShow }: MarkDetailProps & { held: HeldBy }) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const verdict = held.agrees ? "right" : "wrong";
  const { sheetId, forms } = report;
  const form = forms[held.form];
  const name = forms.length > 1 ? form?.head["projectName"]?.text || form?.title : undefined;
  return (
    <div>
      <p className={styles.line}>
        <span className={styles[verdict]}>{words.verdicts[verdict]}</span> {name && `${name}　`}
        {heldWords(held, locale)}
      </p>
      {sheetId !== null && (
        <QuietButton onClick={() => onShow(sheetId, held.cell)}>
          {words.detail.show(address(held.cell))}
        </QuietButton>
      )}
    </div>
  );
}
