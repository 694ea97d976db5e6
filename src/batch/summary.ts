/** What a report comes to. */
import type { Severity } from "../core/finding";
import type { FileReport } from "./file-report";

export interface Summary {
  readonly files: number;
  readonly unreadable: number;
  readonly forms: number;
  /** Those acknowledged are counted apart. */
  readonly findings: Readonly<Record<Severity, number>>;
  readonly acknowledged: number;
  /** What files keep: headings named by whoever filled them in, and files checked by a standard of their own. */
  readonly kept: { readonly headings: number; readonly standards: number };
  /** Over several files; absent where there are none. */
  readonly cross?: Readonly<Record<Severity, number>>;
  /** Files not checked, since the run was interrupted; absent where there are none. */
  readonly left?: number;
}

export const nothing: Summary = {
  files: 0,
  unreadable: 0,
  forms: 0,
  findings: { error: 0, warning: 0, hint: 0 },
  acknowledged: 0,
  kept: { headings: 0, standards: 0 },
};

export function summaryOf(file: FileReport): Summary {
  if (file.error) return { ...nothing, files: 1, unreadable: 1 };
  const { sheets = [], claims = [] } = file;
  const wrong = claims.filter(({ verdict }) => verdict === "wrong").length;
  const forms = sheets.flatMap((sheet) => sheet.forms);
  const findings = forms.flatMap((form) => form.findings);
  const open = findings.filter(({ acknowledged }) => !acknowledged);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return {
    files: 1,
    unreadable: 0,
    forms: forms.length,
    findings: {
      error: count("error") + wrong,
      warning: count("warning") + differing(file),
      hint: count("hint"),
    },
    acknowledged: findings.length - open.length,
    kept: { headings: file.kept?.headings ?? 0, standards: file.kept?.standard ? 1 : 0 },
  };
}

/** Figures of a report that its table has otherwise. */
export const differing = ({ compared = [] }: FileReport): number =>
  compared.filter(({ agrees }) => !agrees).length;

/** Of two sets of files together. */
export function together(a: Summary, b: Summary): Summary {
  return {
    files: a.files + b.files,
    unreadable: a.unreadable + b.unreadable,
    forms: a.forms + b.forms,
    findings: {
      error: a.findings.error + b.findings.error,
      warning: a.findings.warning + b.findings.warning,
      hint: a.findings.hint + b.findings.hint,
    },
    acknowledged: a.acknowledged + b.acknowledged,
    kept: {
      headings: a.kept.headings + b.kept.headings,
      standards: a.kept.standards + b.kept.standards,
    },
  };
}

/** With the findings over several files. */
export function withCross(summary: Summary, findings: readonly { readonly severity: Severity }[]): Summary {
  if (findings.length === 0) return summary;
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return { ...summary, cross: { error: count("error"), warning: count("warning"), hint: count("hint") } };
}

/** 0: nothing found at `error` but what was acknowledged; 1: something found; 2: a file that could not be read. */
export function exitStatus({ unreadable, findings, cross }: Summary): 0 | 1 | 2 {
  if (unreadable > 0) return 2;
  return findings.error + (cross?.error ?? 0) > 0 ? 1 : 0;
}
