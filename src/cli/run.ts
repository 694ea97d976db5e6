/** The command, free of the process it runs in. */
import manifest from "../../package.json";
import { fileErrorText } from "../batch/error-words";
import { profiles } from "../core/profiles";
import { everyRule } from "../rules/cross";
import { parseArguments } from "./arguments/arguments";
import type { MergeRequest, Request } from "./arguments/request";
import { checkBatch, type CheckEnvironment } from "./check";
import { fileError, systemPath } from "./files/file-error";
import { profileLines, ruleLines } from "./terminal/lists";
import { merge } from "./lines/merge";
import { lineByLine, openOutput, OutputError, replacing, type ReportTarget } from "./files/output";
import type { Output } from "../report/format";
import { painter } from "../report/text/paint";
import { findOrReadProfile, readProfile } from "./profile-file";
import { rulePageLines } from "./terminal/rule-page";
import { unlessEnded } from "./unless-ended";
import { misuseText, notWrittenText, strings } from "./strings/strings";

/** What the command has of the process it runs in. */
export interface Environment extends Pick<CheckEnvironment, "progress" | "signal" | "note" | "check"> {
  readonly env: NodeJS.ProcessEnv;
  /** Whether standard output is a terminal that shows colours. */
  readonly terminal: boolean;
  /** Columns of the terminal, where known. */
  readonly columns?: number | undefined;
  /** Writes to standard output. */
  write(content: string | Uint8Array): Promise<void> | void;
}

/** 0: nothing found at `error` but what was acknowledged; 1: something found; 2: misuse, or a file that could not be read. */
export type ExitStatus = 0 | 1 | 2;

const DEFAULT_WIDTH = 100;

export async function run(args: readonly string[], environment: Environment): Promise<ExitStatus> {
  const asked = parseArguments(args, environment.env);
  const text = strings[asked.locale];
  const width = Math.max(environment.columns ?? DEFAULT_WIDTH, 40);
  const print = async (lines: readonly string[]): Promise<ExitStatus> => {
    await environment.write(`${lines.join("\n")}\n`);
    return 0;
  };
  switch (asked.kind) {
    case "help":
      return print([text.usage]);
    case "version":
      return print([manifest.version]);
    case "misuse":
      environment.note(misuseText(asked.misuse, asked.locale));
      environment.note(asked.misuse.code === "no-paths" ? `\n${text.usage}` : text.moreHelp);
      return 2;
    case "rules": {
      const found = await findOrReadProfile(asked.profile, asked.locale);
      return "profile" in found
        ? print(ruleLines(everyRule, found.profile, asked.locale))
        : refuse(found, environment);
    }
    case "rule-page": {
      const rule = everyRule.find(({ id }) => id === asked.rule)!;
      const paint = painter(asked.color ?? environment.terminal);
      return print(await rulePageLines(rule, asked.locale, width, paint));
    }
    case "profiles":
      return print(profileLines(profiles, asked.locale, width));
    case "profile-check": {
      const found = await readProfile(asked.file, asked.locale);
      if ("faults" in found) {
        if (!found.read) return refuse(found, environment);
        await print(found.faults);
        return 1;
      }
      return print([text.profile.sound(asked.file, found.profile.title[asked.locale], found.profile.id)]);
    }
    case "merge":
      return reporting(asked, environment, width, (target) => merge(asked, target));
    case "check": {
      const found = await unlessEnded(findOrReadProfile(asked.profile, asked.locale), environment.signal);
      if (!found) {
        environment.note(text.endedEarly);
        return 2;
      }
      if ("faults" in found) return refuse(found, environment);
      return reporting(asked, environment, width, (target) =>
        checkBatch(asked, found.profile, { ...environment, ...target }),
      );
    }
  }
}

/** Does what writes a report; says so where it cannot be written, or what it is made of not be read. */
async function reporting(
  { out, color, locale, ...asked }: Request | MergeRequest,
  environment: Environment,
  width: number,
  work: (target: ReportTarget) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const { note, terminal } = environment;
  const open = async (): Promise<Output> => {
    if (out === null) return toStandardOutput(environment);
    const fresh = "resume" in asked && asked.resume === null;
    return openOutput(out, (path) => (asked.format === "ndjson" ? lineByLine(path, fresh) : replacing(path)));
  };
  try {
    return await work({ width, color: color ?? (terminal && out === null), note, open });
  } catch (cause) {
    if (cause instanceof OutputError) note(notWrittenText(cause, locale));
    // Faults of files that are checked have become results by now.
    else {
      const path = systemPath(cause);
      if (path === undefined) throw cause;
      note(strings[locale].notReadAtAll(path, fileErrorText(fileError(cause), locale)));
    }
    return 2;
  }
}

function toStandardOutput({ write }: Environment): Output {
  return {
    write: (content) => (content.length === 0 ? undefined : write(content)),
    close: async () => {},
    discard: async () => {},
  };
}

function refuse({ faults }: { readonly faults: readonly string[] }, environment: Environment): ExitStatus {
  faults.forEach((line) => environment.note(line));
  return 2;
}
