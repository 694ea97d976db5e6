/** What can be done with the findings as a whole. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { copyText } from "../parts/clipboard";
import { type Exported, exportTable, toTsv } from "./export-table";
import { QuietButton } from "../parts/quiet-button";
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
  said: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FindingActionsLineProps {
  readonly sheets: readonly Exported[];
  /** Name of the sheet last exported to. */
  readonly exported: string | null;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  onExport(sheets: readonly Exported[]): void;
  /** Leads to the whole workbook, where this is about a sheet. */
  readonly onWorkbook?: () => void;
}

export function FindingActionsLine(props: FindingActionsLineProps) {
  const { sheets, exported, rules, text, locale, onExport, onWorkbook } = props;
  const styles = useStyles();
  const { exports: words } = text;
  const [copied, setCopied] = useState<boolean | null>(null);
  const any = sheets.some(({ items, acknowledged }) => items.length + acknowledged.length > 0);

  async function copy(): Promise<void> {
    setCopied(await copyText(toTsv(exportTable(sheets, rules, text, locale))));
  }

  return (
    <div>
      <div className={styles.line}>
        {onWorkbook && <QuietButton onClick={onWorkbook}>{text.workbook.open}</QuietButton>}
        {any && <QuietButton onClick={() => onExport(sheets)}>{words.toSheet}</QuietButton>}
        {any && <QuietButton onClick={() => void copy()}>{words.copy}</QuietButton>}
      </div>
      <p className={styles.said} aria-live="polite">
        {copied !== null ? (copied ? words.copied : words.notCopied) : exported && words.exported(exported)}
      </p>
    </div>
  );
}
