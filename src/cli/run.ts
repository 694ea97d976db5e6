/** The command, free of the process it runs in. */
import manifest from "../../package.json";
import type { Profile } from "../core/profile";
import { profiles } from "../core/profiles";
import { dayOf } from "../core/period";
import { rules } from "../rules/index";
import { parseArguments } from "./arguments";
import type { Request } from "./arguments";
import type { CheckSettings } from "./check-file";
import { collect } from "./collect";
import { profileLines, ruleLines } from "./lists";
import type { FileOutcome } from "./outcome";
import { painter } from "./paint";
import { findOrReadProfile, readProfile } from "./profile-file";
import { jsonReport, summarize } from "./report-json";
import { textReport } from "./report-text";
import { rulePageLines } from "./rule-page";
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
  check(paths: readonly string[], settings: CheckSettings): Promise<readonly FileOutcome[]>;
}

/** 0: nothing found at `error` but what was acknowledged; 1: something found; 2: misuse, or a file that could not be read. */
export type ExitStatus = 0 | 1 | 2;

const DEFAULT_WIDTH = 100;

export async function run(args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const asked = parseArguments(args, around.env);
  const text = strings[asked.locale];
  const width = Math.max(around.columns ?? DEFAULT_WIDTH, 40);
  const print = (lines: readonly string[]): ExitStatus => {
    around.out(lines.join("\n"));
    return 0;
  };
  switch (asked.kind) {
    case "help":
      return print([text.usage]);
    case "version":
      return print([manifest.version]);
    case "misuse":
      around.note(misuseText(asked.misuse, asked.locale));
      around.note(asked.misuse.code === "no-paths" ? `\n${text.usage}` : text.moreHelp);
      return 2;
    case "rules": {
      const found = await findOrReadProfile(asked.profile, asked.locale);
      return "profile" in found
        ? print(ruleLines(rules, found.profile, asked.locale))
        : refuse(found, around);
    }
    case "rule-page": {
      const rule = rules.find(({ id }) => id === asked.rule)!;
      const paint = painter(asked.color ?? around.terminal);
      return print(await rulePageLines(rule, asked.locale, width, paint));
    }
    case "profiles":
      return print(profileLines(profiles, asked.locale, width));
    case "profile-check": {
      const found = await readProfile(asked.file, asked.locale);
      if ("faults" in found) {
        if (!found.read) return refuse(found, around);
        print(found.faults);
        return 1;
      }
      return print([text.profile.sound(asked.file, found.profile.title[asked.locale], found.profile.id)]);
    }
    case "check": {
      const found = await findOrReadProfile(asked.profile, asked.locale);
      return "profile" in found ? check(asked, found.profile, width, around) : refuse(found, around);
    }
  }
}

function refuse({ faults }: { readonly faults: readonly string[] }, around: Surroundings): ExitStatus {
  faults.forEach((line) => around.note(line));
  return 2;
}

async function check(
  request: Request,
  profile: Profile,
  width: number,
  around: Surroundings,
): Promise<ExitStatus> {
  const { locale, format, explain, color, severity, asOf } = request;
  const text = strings[locale];
  const { files, lockFiles, emptyFolders } = await collect(request.paths);
  lockFiles.forEach((path) => around.note(text.lockFile(path)));
  emptyFolders.forEach((path) => around.note(text.emptyFolder(path)));
  if (files.length === 0) around.note(text.nothing);
  const outcomes = await around.check(files, {
    profile,
    asOf: asOf ?? dayOf(new Date()),
    severity,
    rules: request.rules,
  });
  for (const outcome of outcomes)
    if ("sheets" in outcome)
      outcome.unreadable?.forEach((key) => around.note(text.unreadableSetting(outcome.path, key)));
  if (format === "json") around.out(JSON.stringify(jsonReport(outcomes, rules, locale, profile), null, 2));
  else if (files.length > 0)
    around.out(
      textReport(outcomes, rules, { locale, width, explain, profile, color: color ?? around.terminal }),
    );
  const { unreadable, findings } = summarize(outcomes);
  if (unreadable > 0 || files.length === 0) return 2;
  return findings.error > 0 ? 1 : 0;
}
