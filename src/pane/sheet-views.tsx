/** The views of what was checked: findings of the sheet or the workbook, projects, structure. Some load when asked for. */
import { lazy } from "react";
import type { AnyRule } from "../core/rule/rule";
import type { Locale } from "../core/locale";
import type { Position } from "../core/sheet/sheet";
import type { Checker } from "./state/checker";
import { FindingsView } from "./findings/findings-view";
import type { Strings } from "./strings/strings";
import type { View } from "./view-tabs";
import type { CheckResult, CheckerState } from "./state/model";

const ProjectsView = lazy(() => import(/* webpackChunkName: "projects" */ "./projects/projects-view"));
const ReadingView = lazy(() => import(/* webpackChunkName: "reading" */ "./reading/reading-view"));
const WorkbookView = lazy(() => import(/* webpackChunkName: "workbook" */ "./findings/workbook-view"));

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
  /** Leads to where headings are named, at a cell. */
  onReading(at: Position): void;
}

export function SheetViews(props: SheetViewsProps) {
  const { view, wide, checker, state, result, rules, text, locale, onWide, onReading } = props;
  const { choice, current, rowNotice, workbook } = state;
  const { profile } = choice;
  const show = (at: Position) => void checker.show(at);
  if (view === "projects")
    return (
      <ProjectsView
        key={result.sheetId}
        result={result}
        rules={rules}
        profile={profile}
        text={text}
        onShow={show}
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
        onShow={show}
        onMeaning={(at, meaning) => void checker.setMeaning(at, meaning)}
        onTakeRow={() => void checker.takeSelectedRow()}
        onRestore={(corrections) => void checker.restore(corrections)}
      />
    );
  if (wide)
    return (
      <WorkbookView
        workbook={workbook}
        text={text}
        exporting={{ checker, profile, rules, text, locale }}
        onCheck={() => void checker.checkAll()}
        onCancel={() => checker.cancelAll()}
        onSheet={({ id, items }) => {
          onWide(false);
          void checker.goToSheet(id, items[0]?.finding.at ?? { row: 0, col: 0 });
        }}
        onBack={() => onWide(false)}
      />
    );
  return (
    <FindingsView
      key={result.sheetId}
      result={result}
      rules={rules}
      profile={profile}
      current={current}
      locale={locale}
      onSelect={(item) => void checker.select(item)}
      onShow={show}
      onApply={checker.apply}
      onAcknowledge={(items, reason) => void checker.acknowledge(items, reason)}
      onReopen={(item) => void checker.reopen(item)}
      onReading={onReading}
      onProfile={(next) => void checker.choose({ profile: next, own: null })}
    />
  );
}
