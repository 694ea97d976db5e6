/** What can be done with the findings as a whole. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { copyText } from "../../ui/clipboard";
import { type Exported, exportTable, toTsv } from "./export-table";
import { QuietButton } from "../../ui/quiet-button";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  done: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FindingActionsLineProps {
  readonly sheets: readonly Exported[];
  /** Another one once the findings are others: what was done with the former is then no longer told. */
  readonly version: unknown;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  /** Puts them into a sheet of their own; gives its name, or `null` where that was refused. */
  onExport(sheets: readonly Exported[]): Promise<string | null>;
  /** Leads to the whole workbook, where this is about a sheet. */
  readonly onWorkbook?: () => void;
}

export function FindingActionsLine(props: FindingActionsLineProps) {
  const { sheets, version, rules, text, locale, onExport, onWorkbook } = props;
  const styles = useStyles();
  const { exports: words } = text;
  const [done, setDone] = useState<Done | null>(null);
  const any = sheets.some(({ items, acknowledged }) => items.length + acknowledged.length > 0);

  async function copy(): Promise<void> {
    const copied = await copyText(toTsv(exportTable(sheets, rules, text, locale)));
    setDone({ version, what: copied ? "copied" : "notCopied" });
  }

  async function exportToSheet(): Promise<void> {
    setDone(null);
    const sheet = await onExport(sheets);
    if (sheet !== null) setDone({ version, what: { sheet } });
  }

  return (
    <div>
      <div className={styles.line}>
        {onWorkbook && <QuietButton onClick={onWorkbook}>{text.workbook.open}</QuietButton>}
        {any && <QuietButton onClick={() => void exportToSheet()}>{words.toSheet}</QuietButton>}
        {any && <QuietButton onClick={() => void copy()}>{words.copy}</QuietButton>}
      </div>
      <p className={styles.done} aria-live="polite">
        {done && done.version === version && doneText(done.what, words)}
      </p>
    </div>
  );
}

/** What was done last with the findings, and with which. */
interface Done {
  readonly version: unknown;
  readonly what: "copied" | "notCopied" | { readonly sheet: string };
}

function doneText(what: Done["what"], words: Strings["exports"]): string {
  return typeof what === "string" ? words[what] : words.exported(what.sheet);
}
