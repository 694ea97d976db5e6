/** The views of what was checked: findings of the sheet or the workbook, projects, structure. */
import type { AnyRule } from "../core/rule/rule";
import type { Locale } from "../core/locale";
import type { Checker } from "./state/checker";
import { findingsPlan } from "./findings/export-plan";
import type { Exported } from "./findings/export-table";
import { FindingsView } from "./findings/findings-view";
import { ProjectsView } from "./projects/projects-view";
import { ReadingView } from "./reading/reading-view";
import type { Strings } from "./strings/strings";
import type { View } from "./view-tabs";
import { WorkbookView } from "./findings/workbook-view";
import type { CheckResult, CheckerState } from "./state/model";

export interface SheetViewsProps {
  readonly view: Exclude<View, "report" | "tools">;
  /** Whether the findings are those of the whole workbook. */
  readonly wide: boolean;
  readonly checker: Checker;
  readonly state: CheckerState;
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  onWide(wide: boolean): void;
}

export function SheetViews(props: SheetViewsProps) {
  const { view, wide, checker, state, result, rules, text, locale, onWide } = props;
  const { choice, current, rowNotice, workbook } = state;
  const { profile } = choice;
  async function exportToSheet(sheets: readonly Exported[]): Promise<string | null> {
    const context = { profile, rules, text, locale, at: new Date() };
    const added = await checker.addOwnSheet((nameOf) => findingsPlan(nameOf, sheets, context));
    return added?.name ?? null;
  }
  if (view === "projects")
    return (
      <ProjectsView
        key={result.sheetId}
        result={result}
        rules={rules}
        profile={profile}
        text={text}
        onShow={(at) => void checker.show(at)}
      />
    );
  if (view === "reading")
    return (
      <ReadingView
        key={result.sheetId}
        result={result}
        rowNotice={rowNotice}
        text={text}
        locale={locale}
        onShow={(at) => void checker.show(at)}
        onMeaning={(at, meaning) => void checker.setMeaning(at, meaning)}
        onTakeRow={() => void checker.takeSelectedRow()}
        onRestore={(corrections) => void checker.restore(corrections)}
      />
    );
  if (wide)
    return (
      <WorkbookView
        workbook={workbook}
        rules={rules}
        text={text}
        locale={locale}
        onCheck={() => void checker.checkAll()}
        onCancel={() => checker.cancelAll()}
        onSheet={({ id, items }) => {
          onWide(false);
          void checker.goToSheet(id, items[0]?.finding.at ?? { row: 0, col: 0 });
        }}
        onBack={() => onWide(false)}
        onExport={exportToSheet}
      />
    );
  return (
    <FindingsView
      result={result}
      rules={rules}
      profile={profile}
      current={current}
      locale={locale}
      onSelect={(item) => void checker.select(item)}
      onApply={(groups) => void checker.apply(groups)}
      onAcknowledge={(items, reason) => void checker.acknowledge(items, reason)}
      onShow={(at) => void checker.show(at)}
      onReopen={(item) => void checker.reopen(item)}
      onWorkbook={() => {
        onWide(true);
        void checker.checkAll();
      }}
      onExport={exportToSheet}
    />
  );
}
