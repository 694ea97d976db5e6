/** An opened finding: what is wrong and by which cells, what to do, and what can be done from here. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Fix } from "../../../core/finding";
import type { Locale } from "../../../core/locale";
import { citedWhat, words } from "../../../core/rule/message";
import type { AnyRule } from "../../../core/rule/rule";
import { bringIntoView } from "../../../ui/hold-place";
import { QuietButton } from "../../../ui/quiet-button";
import { editsOf, fixesAlike } from "../../parts/proposals";
import type { CheckResult, FindingItem } from "../../state/model";
import type { Strings } from "../../strings/strings";
import { AcknowledgeForm } from "./acknowledge-form";
import { AlikePanel } from "./alike-panel";
import { CitedText } from "./cited-text";
import { ConfirmFixes } from "./confirm-fixes";
import { ExplanationEditor } from "./explanation-editor";
import { FixList } from "./fix-list";
import type { DetailActions, Panel } from "./panel";
import { RulePage } from "./rule-page";
import { SumBehind } from "./sum-behind";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "2px 8px 8px 9px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  what: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  term: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

export interface FindingDetailProps extends DetailActions {
  readonly id: string;
  readonly item: FindingItem;
  readonly rules: readonly AnyRule[];
  readonly result: CheckResult;
  readonly panel: Panel;
  readonly text: Strings;
  readonly locale: Locale;
}

export default function FindingDetail(props: FindingDetailProps) {
  const { id, item, rules, result, panel, text, locale, onPanel, onApply } = props;
  const styles = useStyles();
  const detail = useRef<HTMLDivElement>(null);
  // It comes a moment after its row was pressed, and may reach beyond the view.
  useEffect(() => {
    const row = detail.current?.parentElement;
    if (row) bringIntoView(row);
  }, []);
  const { finding } = item;
  const { why, fix, basis } = words(finding, rules, locale);
  const writable = !result.protected;
  const frame = finding.fixes.find(({ kind }) => kind === "skeleton")?.edits[0];
  const offered = finding.fixes.filter(({ kind }) => kind !== "skeleton");
  const groups = (list: readonly Fix[]) => list.map((each) => editsOf(each, result.sheet));
  const kin = result.items.filter((other) => other.finding.rule === finding.rule);
  const alike = ({ kind }: Pick<Fix, "kind">) => fixesAlike(kin, finding.rule, kind);
  const toggle = (kind: "acknowledge" | "alike" | "page") =>
    onPanel({ kind: panel.kind === kind ? "none" : kind });
  return (
    <div ref={detail} id={id} className={styles.detail}>
      <p className={styles.what}>
        <CitedText pieces={citedWhat(finding, rules, locale)} text={text} onShow={props.onShow} />
      </p>
      <SumBehind finding={finding} sheet={result.sheet} text={text} onShow={props.onShow} />
      <p className={styles.text}>
        <span className={styles.term}>{text.detail.fix}</span>
        {fix}
      </p>
      {panel.kind === "none-certain" && (
        <p className={styles.text} role="status">
          {text.detail.noFix}
        </p>
      )}
      {finding.fixes.length > 0 && !writable && <p className={styles.text}>{text.fixes.protected}</p>}
      {frame && writable && (
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
      {panel.kind === "confirm" && writable ? (
        <ConfirmFixes
          edits={groups(panel.fixes).flat()}
          text={text}
          onConfirm={() => onApply(groups(panel.fixes))}
          onCancel={() => onPanel({ kind: "none" })}
        />
      ) : (
        offered.length > 0 &&
        writable && (
          <FixList
            fixes={offered}
            sheet={result.sheet}
            text={text}
            locale={locale}
            countAlike={(each) => alike(each).length}
            onApply={(each) => onApply(groups([each]))}
            onAlike={(each) => onPanel({ kind: "confirm", fixes: alike(each) })}
          />
        )
      )}
      {panel.kind === "acknowledge" && (
        <AcknowledgeForm
          text={text}
          onConfirm={(reason) => props.onAcknowledge([item], reason)}
          onCancel={() => onPanel({ kind: "none" })}
        />
      )}
      {panel.kind === "alike" && (
        <AlikePanel
          items={kin}
          protected={result.protected}
          text={text}
          locale={locale}
          onFix={(kind) => onPanel({ kind: "confirm", fixes: alike({ kind }) })}
          onAcknowledge={(reason) => props.onAcknowledge(kin, reason)}
          onCancel={() => onPanel({ kind: "none" })}
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
        <span className={styles.term}>{text.detail.why}</span>
        {why} {text.detail.basis(basis)}
      </p>
      {panel.kind === "page" && <RulePage rule={finding.rule} text={text} locale={locale} />}
    </div>
  );
}
