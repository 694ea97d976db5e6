/** The findings out of the pane: into a sheet of their own, or onto the clipboard. */
import { useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { Profile } from "../../core/profiles/profile";
import { copyText } from "../../ui/clipboard";
import type { Checker } from "../state/checker";
import type { Strings } from "../strings/strings";
import type { Exported } from "./export-table";

export interface ExportContext {
  readonly checker: Checker;
  readonly profile: Profile;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
}

export interface Exporting {
  /** What came of it; `null` where nothing was done, or with other findings. */
  readonly told: string | null;
  toSheet(): Promise<void>;
  copy(): Promise<void>;
}

/** @param version another one once the findings are others: what was done with the former is then no longer told */
export function useExport(sheets: readonly Exported[], version: unknown, context: ExportContext): Exporting {
  const { checker, profile, rules, text, locale } = context;
  const [done, setDone] = useState<{ readonly version: unknown; readonly told: string } | null>(null);
  return {
    told: done && done.version === version ? done.told : null,
    async toSheet() {
      setDone(null);
      const { findingsPlan } = await loadPlan();
      const exported = { profile, rules, text, locale, at: new Date() };
      const added = await checker.addOwnSheet((nameOf) => findingsPlan(nameOf, sheets, exported));
      if (added) setDone({ version, told: text.exports.exported(added.name) });
    },
    async copy() {
      const { exportTable, toTsv } = await loadPlan();
      const copied = await copyText(toTsv(exportTable(sheets, rules, text, locale)));
      setDone({ version, told: copied ? text.exports.copied : text.exports.notCopied });
    },
  };
}

const loadPlan = () => import(/* webpackChunkName: "export" */ "./export-plan");
