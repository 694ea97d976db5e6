/**
 * Findings the user has looked at and explained, as the workbook keeps them.
 * A finding is known by what it says (rule, message, figures), never by its cell: inserted rows do not lose it,
 * and a changed figure opens it again.
 */
import { isRecord, storedValue } from "../json";
import { parseDay } from "../time/day";
import type { Finding } from "../finding";
import { hash } from "../hash";

/** Name of the workbook setting. */
export const ACKNOWLEDGED_KEY = "perf.acknowledged";
const VERSION = 1;

export interface Acknowledged {
  readonly fingerprint: string;
  readonly rule: string;
  readonly reason: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Name of the sheet; absent, it holds for the same finding on every sheet. */
  readonly sheet?: string;
}

/** What a finding is known by. */
export type Known = Pick<Finding, "rule" | "message" | "values">;

/** 16 hexadecimal digits; neither places nor the order of the values matter. */
export function fingerprint({ rule, message, values }: Known): string {
  const told = Object.entries(values).filter(([, value]) => typeof value !== "object");
  const sorted = told.sort(([a], [b]) => (a < b ? -1 : 1));
  return hash(JSON.stringify([rule, message, sorted]));
}

/**
 * The list with the finding acknowledged; a new reason takes the old one's place.
 * @param date YYYY-MM-DD
 * @param sheet name of the finding's sheet, so that an equal finding on another sheet stays open
 */
export function acknowledge(
  list: readonly Acknowledged[],
  finding: Known,
  reason: string,
  date: string,
  sheet?: string,
): Acknowledged[] {
  const print = fingerprint(finding);
  const item = {
    fingerprint: print,
    rule: finding.rule,
    reason,
    date,
    sheet,
  };
  return [...reopen(list, print, sheet), item];
}

/** The list without a finding. */
export function reopen(list: readonly Acknowledged[], print: string, sheet?: string): Acknowledged[] {
  return list.filter((item) => item.fingerprint !== print || !holdsOn(item, sheet));
}

export interface Split<F extends Finding> {
  readonly open: readonly F[];
  readonly acknowledged: readonly { readonly finding: F; readonly item: Acknowledged }[];
}

/** Tells findings that still want looking at from those acknowledged; both keep their order. */
export function splitAcknowledged<F extends Finding>(
  findings: readonly F[],
  list: readonly Acknowledged[],
  sheet?: string,
): Split<F> {
  const items = new Map(list.filter((item) => holdsOn(item, sheet)).map((item) => [item.fingerprint, item]));
  const open: F[] = [];
  const acknowledged: { finding: F; item: Acknowledged }[] = [];
  for (const finding of findings) {
    const item = items.size > 0 ? items.get(fingerprint(finding)) : undefined;
    if (item) acknowledged.push({ finding, item });
    else open.push(finding);
  }
  return { open, acknowledged };
}

function holdsOn(item: Acknowledged, sheet: string | undefined): boolean {
  return item.sheet === undefined || sheet === undefined || item.sheet === sheet;
}

export function serializeAcknowledged(items: readonly Acknowledged[]): string {
  return JSON.stringify({ version: VERSION, items });
}

/**
 * What a workbook kept; `undefined` where it is none of ours, damaged, or of a later version.
 * An item that lacks something is left out: its finding is open again, which does no harm.
 */
export function parseAcknowledged(stored: unknown): Acknowledged[] | undefined {
  const data = storedValue(stored);
  if (!isRecord(data) || data["version"] !== VERSION || !Array.isArray(data["items"])) return undefined;
  return data["items"].flatMap((item: unknown) => toItem(item) ?? []);
}

function toItem(data: unknown): Acknowledged | undefined {
  if (!isRecord(data)) return undefined;
  const { fingerprint: print, rule, reason, date, sheet } = data;
  if (typeof print !== "string" || !/^[0-9a-f]{16}$/.test(print)) return undefined;
  if (typeof rule !== "string" || typeof reason !== "string") return undefined;
  if (typeof date !== "string" || !parseDay(date)) return undefined;
  if (sheet !== undefined && typeof sheet !== "string") return undefined;
  return { fingerprint: print, rule, reason, date, sheet };
}
