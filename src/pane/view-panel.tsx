/** What the chosen tab shows. */
import { lazy, Suspense } from "react";
import type { Checker } from "./state/checker";
import { Welcome } from "./parts/states";
import { SheetViews } from "./sheet-views";
import type { ReportViewProps } from "./prose/report-view";
import type { Tool } from "./tools/tools-view";
import type { View } from "./view-tabs";

const ToolsView = lazy(() => import(/* webpackChunkName: "tools" */ "./tools/tools-view"));
const ReportView = lazy(() => import(/* webpackChunkName: "report" */ "./prose/report-view"));

export interface ViewPanelProps extends ReportViewProps {
  readonly view: View;
  /** Whether the findings are those of the whole workbook. */
  readonly wide: boolean;
  /** The tool unfolded. */
  readonly tool: Tool | null;
  onWide(wide: boolean): void;
  onTool(tool: Tool | null): void;
  /** Leads to another view. */
  onGo(view: View, tool?: Tool): void;
}

export function ViewPanel(props: ViewPanelProps) {
  return (
    // One for each view: what was shown is gone at once, not kept out of sight until the next has loaded.
    <Suspense key={`${props.view} ${props.wide}`} fallback={null}>
      <Chosen {...props} />
    </Suspense>
  );
}

function Chosen({ view, wide, tool, onWide, onTool, onGo, ...pane }: ViewPanelProps) {
  const { host, checker, state, rules, text, locale } = pane;
  const { result, failure } = state;
  if (view === "tools")
    return (
      <ToolsView
        host={host}
        checker={checker}
        text={text}
        locale={locale}
        tool={tool}
        onTool={onTool}
        onShowFindings={() => onGo("findings")}
      />
    );
  if (view === "report") return <ReportView {...pane} />;
  if (result)
    return (
      <SheetViews
        view={view}
        wide={wide}
        checker={checker}
        state={state}
        result={result}
        rules={rules}
        text={text}
        locale={locale}
        onWide={onWide}
        onReading={(at) => {
          onGo("reading");
          void checker.show(at);
        }}
      />
    );
  if (failure) return null;
  return (
    <Welcome
      text={text}
      onSample={() => void addSample(checker)}
      onTemplates={() => onGo("tools", "templates")}
    />
  );
}

async function addSample(checker: Checker): Promise<void> {
  const { samplePlan } = await import(/* webpackChunkName: "sample" */ "./findings/sample-plan");
  await checker.addForm(samplePlan);
}
