/** The command, free of the process it runs in. */
import manifest from "../../package.json";
import { rules } from "../rules/index";
import { parseArguments } from "./arguments";
import type { Request } from "./arguments";
import { collect } from "./collect";
import type { FileOutcome } from "./outcome";
import { jsonReport, summarize } from "./report-json";
import { textReport } from "./report-text";
import { misuseText, strings } from "./strings";

export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** Whether standard output is a terminal that shows colours. */
  readonly terminal: boolean;
  /** Columns of the terminal, where known. */
  readonly columns?: number | undefined;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a line to standard error. */
  note(line: string): void;
  check(paths: readonly string[]): Promise<readonly FileOutcome[]>;
}

/** 0: nothing found at `error`; 1: something found; 2: misuse, or a file that could not be read. */
export type ExitStatus = 0 | 1 | 2;

const DEFAULT_WIDTH = 100;

export async function run(args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const asked = parseArguments(args, around.env);
  const text = strings[asked.locale];
  switch (asked.kind) {
    case "help":
      around.out(text.usage);
      return 0;
    case "version":
      around.out(manifest.version);
      return 0;
    case "misuse":
      around.note(`${misuseText(asked.misuse, asked.locale)}\n\n${text.usage}`);
      return 2;
    case "check":
      return check(asked, around);
  }
}

async function check(request: Request, around: Surroundings): Promise<ExitStatus> {
  const { locale, format, explain, color } = request;
  const text = strings[locale];
  const { files, lockFiles, emptyFolders } = await collect(request.paths);
  lockFiles.forEach((path) => around.note(text.lockFile(path)));
  emptyFolders.forEach((path) => around.note(text.emptyFolder(path)));
  if (files.length === 0) around.note(text.nothing);
  const outcomes = await around.check(files);
  if (format === "json") around.out(JSON.stringify(jsonReport(outcomes, rules, locale), null, 2));
  else if (files.length > 0) {
    const width = Math.max(around.columns ?? DEFAULT_WIDTH, 40);
    around.out(textReport(outcomes, rules, { locale, width, explain, color: color ?? around.terminal }));
  }
  const { unreadable, findings } = summarize(outcomes);
  if (unreadable > 0 || files.length === 0) return 2;
  return findings.error > 0 ? 1 : 0;
}
