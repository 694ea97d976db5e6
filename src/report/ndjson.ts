/** `--format ndjson`: a line a file, each complete in itself, so that runs can be continued and put together. */
import { isRecord } from "../core/json";
import type { FileReport } from "../batch/file-report";
import { inARow, type Answered, type Run } from "./format";

/** A line's own fields stand before those that the file has in `--format json`. */
type Line = { version: 1; run: Run; order: number; size: number | null; mtime: number | null } & FileReport;

/** What every line begins with. */
export const LINE_START = '{"version":1,"run":';

export const ndjsonFormat = inARow({
  unordered: true,
  part: ({ file, order, stamp }, { run }) => {
    const { size, mtime } = stamp ?? { size: null, mtime: null };
    return `${JSON.stringify({ version: 1, run, order, size, mtime, ...file } satisfies Line)}\n`;
  },
});

/** A line read back; `null` where it is none, such as one only half written. */
export function parseLine(text: string): { readonly run: Run; readonly answered: Answered } | null {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isLine(line)) return null;
  const { version, run, order, size, mtime, ...file } = line;
  if (version !== 1) return null;
  const stamp = size === null || mtime === null ? null : { size, mtime };
  return { run, answered: { file, order, stamp } };
}

function isLine(value: unknown): value is Line {
  if (typeof value !== "object" || value === null) return false;
  const { run, order, path, size, mtime, error, ...content } = value as Record<string, unknown>;
  return (
    isRun(run) &&
    typeof order === "number" &&
    typeof path === "string" &&
    [size, mtime].every((figure) => figure === null || typeof figure === "number") &&
    (isSheets(content["sheets"]) ||
      Array.isArray(content["claims"]) ||
      (typeof error === "object" && error !== null && "message" in error))
  );
}

function isSheets(value: unknown): boolean {
  const all = (list: unknown, fits: (item: Record<string, unknown>) => boolean) =>
    Array.isArray(list) && list.every((item: unknown) => isRecord(item) && fits(item));
  return all(value, ({ forms }) => all(forms, ({ findings }) => all(findings, () => true)));
}

function isRun(value: unknown): value is Run {
  if (typeof value !== "object" || value === null) return false;
  const { profile, asOf, locale, settings } = value as Record<string, unknown>;
  return (
    typeof profile === "object" &&
    profile !== null &&
    [asOf, settings].every((text) => typeof text === "string") &&
    (locale === "zh-CN" || locale === "en")
  );
}
