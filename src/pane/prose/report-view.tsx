/** Report texts: those that exist checked, those that do not written from the table. */
import { useEffect, useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import type { Host } from "../../host/host";
import type { Checker } from "../state/checker";
import type { Strings } from "../strings/strings";
import { Section } from "../../ui/section";
import { useStore } from "../../ui/store";
import { TroubleBox } from "../../ui/trouble";
import { CheckSection } from "./check-section";
import { createReportDesk, type Beside, type ReportDesk } from "./desk";
import { NarrativeSection } from "./narrative-section";
import { createNarrative, type Narrative } from "./narrative";
import { useViewStyles } from "../../ui/view-styles";
import { startReader } from "./start-reader";
import { reportStrings } from "./strings";
import type { CheckerState, Failure } from "../state/model";
import { toFailure } from "../state/failure";

export interface ReportViewProps {
  readonly host: Host;
  readonly checker: Checker;
  readonly state: CheckerState;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
}

interface Desks {
  readonly report: ReportDesk;
  readonly narrative: Narrative;
  readonly parts: Set<Part>;
}

/** The text stays while other views are shown; with the pane it goes. */
const desks = new WeakMap<Host, Desks>();

function desksOf(host: Host): Desks {
  const known = desks.get(host);
  if (known) return known;
  const made: Desks = {
    report: createReportDesk(startReader),
    narrative: createNarrative(host),
    parts: new Set<Part>(["check"]),
  };
  desks.set(host, made);
  return made;
}

type Part = "check" | "narrative";

export default function ReportView({ host, checker, state, rules, text, locale }: ReportViewProps) {
  const styles = useViewStyles();
  const words = reportStrings[locale];
  const { report, narrative, parts } = desksOf(host);
  const desk = useStore(report);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set(parts));
  const { result, choice } = state;
  const beside: Beside = {
    sheetId: result?.sheetId ?? null,
    forms: result?.forms.map(({ form }) => form) ?? [],
    profile: choice.profile,
  };
  const { report: checked, share } = desk;
  const stale = checked !== null && share === null && !isBeside(checked, beside);
  // A table that has changed since says something else of the same text.
  useEffect(() => {
    if (stale) void report.check(beside);
    // `beside` is made anew with every drawing.
  }, [stale, result, choice]);

  function toggle(part: Part): void {
    if (parts.has(part)) parts.delete(part);
    else parts.add(part);
    setOpen(new Set(parts));
  }

  async function show(sheetId: string, at: Position): Promise<void> {
    try {
      await host.select(sheetId, at);
      setFailure(null);
    } catch (error) {
      setFailure(toFailure("select", error));
    }
  }

  const section = (part: Part) => ({
    title: part === "check" ? words.check.title : words.narrative.title,
    open: open.has(part),
    onToggle: () => toggle(part),
  });
  const onCheckSheet = () => void checker.check();
  return (
    <div className={styles.stack}>
      {failure && (
        <TroubleBox
          trouble={text.trouble[failure.code]}
          detailName={text.supportDetail}
          detail={failure.detail}
        />
      )}
      <Section {...section("check")}>
        <CheckSection
          desk={report}
          state={desk}
          beside={beside}
          words={words}
          locale={locale}
          onShow={(sheetId, at) => void show(sheetId, at)}
          onCheckSheet={onCheckSheet}
        />
      </Section>
      <Section {...section("narrative")}>
        <NarrativeSection
          narrative={narrative}
          checker={checker}
          forms={result && beside.forms}
          errorsOf={(form) =>
            result?.items.filter((item) => item.form === form && item.finding.severity === "error").length ??
            0
          }
          profile={choice.profile}
          rules={rules}
          words={words}
          onCheckSheet={onCheckSheet}
        />
      </Section>
    </div>
  );
}

function isBeside(report: Beside, now: Beside): boolean {
  return (
    report.sheetId === now.sheetId &&
    report.profile === now.profile &&
    report.forms.length === now.forms.length &&
    report.forms.every((form, index) => form === now.forms[index])
  );
}
