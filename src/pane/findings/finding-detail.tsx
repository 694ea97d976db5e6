/** An opened finding: why, what to do, and what can be done from here. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AnyRule } from "../../core/rule/rule";
import type { Fix, Words } from "../../core/finding";
import type { Locale } from "../../core/locale";
import { AcknowledgeForm } from "./acknowledge-form";
import { AlikePanel } from "./alike-panel";
import { ConfirmFixes } from "./confirm-fixes";
import { ExplanationEditor } from "./explanation-editor";
import { FixList } from "./fix-list";
import { editsOf, fixesAlike } from "./proposals";
import { QuietButton } from "../../ui/quiet-button";
import { RulePage } from "../parts/rule-page";
import type { Strings } from "../strings/strings";
import type { CellEdit } from "../../host/host";
import type { CheckResult, FindingItem } from "../state/model";

/** What is unfolded under a finding besides its words. */
export type Panel =
  | { readonly kind: "none" | "explain" | "acknowledge" | "alike" | "page" }
  | { readonly kind: "confirm"; readonly fixes: readonly Fix[] };

export const NO_PANEL: Panel = { kind: "none" };

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: "0 8px 10px 9px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  words: {
    display: "grid",
    gridTemplateColumns: "minmax(40px, max-content) 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  id: { whiteSpace: "nowrap" },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

export interface DetailActions {
  onPanel(panel: Panel): void;
  onApply(groups: readonly (readonly CellEdit[])[]): void;
  onAcknowledge(items: readonly FindingItem[], reason: string): void;
}

export interface FindingDetailProps extends DetailActions {
  readonly id: string;
  readonly item: FindingItem;
  readonly words: Words;
  readonly rule: AnyRule | undefined;
  readonly result: CheckResult;
  readonly panel: Panel;
  readonly text: Strings;
  readonly locale: Locale;
}

export function FindingDetail(props: FindingDetailProps) {
  const { id, item, words, rule, result, panel, text, locale, onPanel, onApply } = props;
  const styles = useStyles();
  const { fixes } = item.finding;
  const frame = fixes.find(({ kind }) => kind === "skeleton")?.edits[0];
  const offered = fixes.filter(({ kind }) => kind !== "skeleton");
  const groups = (list: readonly Fix[]) => list.map((fix) => editsOf(fix, result.sheet));
  const alike = ({ kind }: Fix) => fixesAlike(result.items, item.finding.rule, kind);
  const kin = result.items.filter(({ finding }) => finding.rule === item.finding.rule);
  const toggle = (kind: "acknowledge" | "alike" | "page") =>
    onPanel(panel.kind === kind ? NO_PANEL : { kind });
  return (
    <div id={id} className={styles.detail}>
      <dl className={styles.words}>
        <dt className={styles.term}>{text.detail.why}</dt>
        <dd className={styles.text}>{words.why}</dd>
        <dt className={styles.term}>{text.detail.fix}</dt>
        <dd className={styles.text}>{words.fix}</dd>
      </dl>
      {fixes.length > 0 && result.protected && <p className={styles.text}>{text.fixes.protected}</p>}
      {frame && !result.protected && (
        <ExplanationEditor
          edit={frame}
          asked={panel.kind === "explain"}
          text={text}
          onWrite={(explanation) => {
            const before = result.sheet.rows[frame.at.row]?.[frame.at.col];
            onApply([[{ at: frame.at, before, to: { value: explanation } }]]);
          }}
        />
      )}
      {panel.kind === "confirm" && !result.protected ? (
        <ConfirmFixes
          edits={groups(panel.fixes).flat()}
          text={text}
          onConfirm={() => onApply(groups(panel.fixes))}
          onCancel={() => onPanel(NO_PANEL)}
        />
      ) : (
        offered.length > 0 &&
        !result.protected && (
          <FixList
            fixes={offered}
            sheet={result.sheet}
            text={text}
            locale={locale}
            countAlike={(fix) => alike(fix).length}
            onApply={(fix) => onApply(groups([fix]))}
            onAlike={(fix) => onPanel({ kind: "confirm", fixes: alike(fix) })}
          />
        )
      )}
      {panel.kind === "acknowledge" && (
        <AcknowledgeForm
          text={text}
          onConfirm={(reason) => props.onAcknowledge([item], reason)}
          onCancel={() => onPanel(NO_PANEL)}
        />
      )}
      {panel.kind === "alike" && (
        <AlikePanel
          items={kin}
          protected={result.protected}
          text={text}
          locale={locale}
          onFix={(kind) => onPanel({ kind: "confirm", fixes: fixesAlike(kin, item.finding.rule, kind) })}
          onAcknowledge={(reason) => props.onAcknowledge(kin, reason)}
          onCancel={() => onPanel(NO_PANEL)}
        />
      )}
      {panel.kind !== "acknowledge" && panel.kind !== "alike" && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => toggle("acknowledge")}>
            {text.acknowledge.open}
          </Button>
          {kin.length > 1 && (
            <QuietButton onClick={() => toggle("alike")}>{text.alike.open(kin.length)}</QuietButton>
          )}
          <QuietButton expanded={panel.kind === "page"} onClick={() => toggle("page")}>
            {panel.kind === "page" ? text.page.close : text.page.open}
          </QuietButton>
        </div>
      )}
      <p className={mergeClasses(styles.text, styles.quiet)}>
        {text.detail.basis(rule?.basis[locale] ?? "")} <span className={styles.id}>{item.finding.rule}</span>
      </p>
      {panel.kind === "page" && <RulePage rule={item.finding.rule} text={text} locale={locale} />}
    </div>
  );
}
