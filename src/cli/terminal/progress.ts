/** How far a run is: a bar on a terminal, a line now and then elsewhere. */
import type { Locale } from "../../core/locale";
import { strings } from "../strings/strings";
import { textWidth } from "../../report/text/text-width";

export interface ProgressView {
  /** Whether lines can be drawn over. */
  readonly terminal: boolean;
  /** Columns of the terminal. */
  readonly columns?: number | undefined;
  write(text: string): void;
  /** Milliseconds, from whenever. */
  now(): number;
}

export interface Progress {
  /** One file more is done. */
  step(): void;
  /** Takes the bar away, so that something else can be printed. */
  clear(): void;
}

/** Milliseconds: a short run shows nothing, the bar is redrawn, and a line is printed, at most this often. */
const [QUIET, REDRAWN, PRINTED] = [500, 100, 10_000];
const BAR = 24;
const WIPE = "\r\u001b[2K";

export function createProgress(total: number, view: ProgressView, locale: Locale): Progress {
  const start = view.now();
  let done = 0;
  let shown = view.terminal ? start + QUIET - REDRAWN : start;
  let drawn = false;
  return {
    step() {
      done++;
      const now = view.now();
      if (done === total || now - shown < (view.terminal ? REDRAWN : PRINTED)) return;
      shown = now;
      const line = sentence(done, total, now - start, locale);
      if (view.terminal) view.write(`${WIPE}${withBar(line, done / total, view.columns ?? 80)}`);
      else view.write(`${line}\n`);
      drawn = view.terminal;
    },
    clear() {
      if (drawn) view.write(WIPE);
      drawn = false;
    },
  };
}

function sentence(done: number, total: number, elapsed: number, locale: Locale): string {
  const text = strings[locale];
  const rate = (1000 * done) / Math.max(elapsed, 1);
  const seconds = Math.ceil((total - done) / rate);
  const left = seconds < 120 ? text.seconds(seconds) : text.minutes(Math.ceil(seconds / 60));
  return text.progress(done, total, rate < 10 ? rate.toFixed(1) : String(Math.round(rate)), left);
}

function withBar(text: string, part: number, columns: number): string {
  if (textWidth(text) + BAR + 4 > columns) return text;
  const full = Math.round(part * BAR);
  return `[${"#".repeat(full)}${"-".repeat(BAR - full)}] ${text}`;
}
