/** What the pane can do besides checking: new forms, PERF functions, formulas for workbooks that travel. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Strings } from "../strings/strings";
import { TroubleBox } from "../../ui/trouble";
import { FormulasSection } from "./formulas-section";
import { InsertSection } from "./insert-section";
import { Section } from "../../ui/section";
import type { ToolProps } from "./props";
import { toolStrings } from "./strings";
import { TemplatesSection } from "./templates-section";
import type { Failure } from "../state/model";
import { toFailure } from "../state/failure";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const SECTIONS = [
  ["templates", TemplatesSection],
  ["insert", InsertSection],
  ["formulas", FormulasSection],
] as const;

export type Tool = (typeof SECTIONS)[number][0];

export interface ToolsViewProps extends Pick<ToolProps, "host" | "checker" | "locale" | "onShowFindings"> {
  readonly text: Strings;
  /** The tool unfolded; `null` for none. */
  readonly tool: Tool | null;
  onTool(tool: Tool | null): void;
}

export default function ToolsView({ text, tool, onTool, ...rest }: ToolsViewProps) {
  const styles = useStyles();
  const words = toolStrings[rest.locale];
  const { failure, ...attempting } = useAttempts();
  return (
    <div className={styles.stack}>
      {failure && (
        <TroubleBox
          trouble={text.trouble[failure.code]}
          detailName={text.supportDetail}
          detail={failure.detail}
        />
      )}
      {SECTIONS.filter(([name]) => name !== "insert" || rest.host.runsFunctions).map(([name, Tool]) => (
        <Section
          key={name}
          title={words[name].title}
          open={tool === name}
          onToggle={() => onTool(tool === name ? null : name)}
        >
          <Tool words={words} {...attempting} {...rest} />
        </Section>
      ))}
    </div>
  );
}

function useAttempts() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function run(action: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await action();
      setFailure(null);
    } catch (error) {
      setFailure(toFailure("write", error));
    }
    setBusy(false);
  }
  return {
    busy,
    failure,
    fail: (error: unknown) => setFailure(toFailure("write", error)),
    attempt: (action: () => Promise<void>) => {
      if (!busy) void run(action);
    },
  };
}
