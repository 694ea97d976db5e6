/** What a reviewer goes through of one form: the findings of the check, and those added by hand. */
import { comparedReport, placeOnSheet, claimReport } from "../batch/claim-report";
import type { ReportedFinding, TextOutcome } from "../batch/outcome";
import { SEVERITIES, type Finding, type Severity } from "../core/finding";
import type { Locale } from "../core/locale";
import { fingerprint } from "../core/rule/acknowledge";
import { words } from "../core/rule/message";
import { placeText } from "../core/sheet/place";
import { address, placeAt } from "../core/sheet/sheet";
import { rules } from "../rules";
import type { FileRecord, FormLine, FormMarks, OwnFinding } from "./model";

export interface Item {
  readonly key: string;
  readonly severity: Severity;
  /** Id of the rule; "" for what no rule found. */
  readonly rule: string;
  readonly title: string;
  /** Address of its cell; "" where it has none. */
  readonly cell: string;
  /** The place as people find it. */
  readonly place: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  /** Addresses of the cells that its figures stand in. */
  readonly evidence: readonly string[];
  /** The reason, where whoever filled it in has acknowledged it. */
  readonly acknowledged?: string;
  readonly dropped: boolean;
  readonly remark: string;
  /** What the reviewer added. */
  readonly own?: OwnFinding;
}

/** Words for what is no rule's. */
export interface ItemWords {
  readonly own: string;
  readonly claim: string;
  readonly unlikeTable: string;
  readonly inText: string;
  readonly mendClaim: string;
  readonly mendFigure: string;
}

/** In the order of the sheet; the reviewer's own last. */
export function itemsOf(
  record: FileRecord,
  line: Pick<FormLine, "sheet" | "form">,
  marks: FormMarks,
  text: ItemWords,
  locale: Locale,
): Item[] {
  const found = line.form < 0 ? textItems(record, text, locale) : formItems(record, line, locale);
  const judged = found.map((item): Item => {
    const verdict = marks.findings[item.key]?.value;
    return verdict ? { ...item, dropped: verdict.dropped, remark: verdict.remark } : item;
  });
  return [...judged, ...ownItems(marks, text)];
}

type Found = Omit<Item, "dropped" | "remark"> & { readonly dropped: false; readonly remark: "" };

function formItems(
  { outcome }: FileRecord,
  { sheet, form }: Pick<FormLine, "sheet" | "form">,
  locale: Locale,
): Found[] {
  const holding = "sheets" in outcome ? outcome.sheets?.[sheet] : undefined;
  const findings = holding?.forms[form]?.findings ?? [];
  return findings.map((finding): Found => {
    const { rule, severity, at, acknowledged } = finding;
    const place = holding && placeAt(holding, at);
    const { what, why, fix } = words(finding, rules, locale);
    return {
      key: findingKey(finding),
      severity,
      rule,
      title: rules.find(({ id }) => id === rule)?.title[locale] ?? rule,
      cell: address(at),
      place: place ? placeText(place, locale) : address(at),
      what,
      why,
      fix,
      evidence: evidenceOf(finding),
      ...(acknowledged && { acknowledged: acknowledged.reason }),
      dropped: false,
      remark: "",
    };
  });
}

/** The same when a file is checked again and the cell still has that fault. */
export const findingKey = (finding: ReportedFinding) => `${fingerprint(finding)}@${address(finding.at)}`;

const evidenceOf = ({ evidence, values }: Finding): string[] => {
  const places = [
    ...Object.values(evidence),
    ...Object.values(values).filter((value) => typeof value === "object"),
  ];
  return [...new Set(places.flat().map(address))];
};

/** Figures of a report that do not hold, and those that its table has otherwise. */
function textItems({ outcome }: FileRecord, text: ItemWords, locale: Locale): Found[] {
  if (!("claims" in outcome)) return [];
  const { claims, table }: TextOutcome = outcome;
  const base = { rule: "", cell: "", evidence: [], dropped: false, remark: "" } as const;
  const wrong = claims
    .filter(({ verdict }) => verdict === "wrong")
    .map((claim): Found => {
      const { quote, start, why } = claimReport(claim, locale);
      return {
        ...base,
        key: `claim@${start}`,
        severity: "error",
        title: text.claim,
        place: text.inText,
        what: `“${quote}”${why}`,
        why: "",
        fix: text.mendClaim,
      };
    });
  const unlike = (table ? comparedReport(table, locale) : [])
    .filter(({ agrees }) => !agrees)
    .map((figure): Found => ({
      ...base,
      key: `unlike@${figure.start}`,
      severity: "warning",
      title: text.unlikeTable,
      place: placeOnSheet(figure, locale),
      what: `“${figure.quote}”${figure.why}`,
      why: "",
      fix: text.mendFigure,
    }));
  return [...wrong, ...unlike];
}

function ownItems({ own }: FormMarks, text: ItemWords): Item[] {
  return Object.entries(own).flatMap(([key, { value }]): Item[] => {
    if (value === null) return [];
    const { cell, what, fix } = value;
    return [
      {
        key,
        severity: "error",
        rule: "",
        title: text.own,
        cell,
        place: cell,
        what,
        why: "",
        fix,
        evidence: [],
        dropped: false,
        remark: "",
        own: value,
      },
    ];
  });
}

/** Whether the unit is asked to mend it. */
export const isOpen = ({ dropped, acknowledged }: Item) => !dropped && acknowledged === undefined;

export function countBySeverity(items: readonly Item[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const severity of SEVERITIES)
    counts[severity] = items.filter((item) => item.severity === severity && isOpen(item)).length;
  return counts;
}
