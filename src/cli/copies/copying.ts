/** Counts the annotated copies of a run and names those that could not be written. */
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Locale } from "../../core/locale";
import { plainPath } from "../../report/text/plain-text";
import { strings } from "../strings/strings";
import { unfinished, type Copied, type Copies } from "./copy";

/** A file, and where its copy goes. */
interface Planned {
  readonly path: string;
  readonly copy?: string;
}

export function createCopying(
  tasks: readonly Planned[],
  folder: string,
  locale: Locale,
  { note }: { note(line: string): void },
) {
  const text = strings[locale];
  const copies: Copies = { folder: resolve(folder), run: process.pid };
  const targets = new Map(
    tasks.flatMap(({ path, copy }) => (copy === undefined ? [] : [[path, copy] as const])),
  );
  let [written, clean, failures] = [0, 0, 0];

  async function received({
    path,
    copied,
  }: {
    readonly path: string;
    readonly copied?: Copied;
  }): Promise<void> {
    const target = targets.get(path);
    targets.delete(path);
    switch (copied?.state) {
      case "written":
        written++;
        break;
      case "clean":
        clean++;
        break;
      case "refused":
        note(text.copies.refused[copied.code] + plainPath(path));
        break;
      case "failed": {
        failures++;
        const known: Readonly<Record<string, string>> = text.whyNotWritten;
        note(text.notWritten(plainPath(target ?? path), known[copied.code] ?? copied.code));
        break;
      }
      case undefined:
        // Its process may have been ended while it wrote.
        if (target !== undefined) await rm(unfinished(target, copies.run), { force: true });
    }
  }

  /** Of files that were given up nothing half written stays. */
  async function end(): Promise<void> {
    for (const target of targets.values()) await rm(unfinished(target, copies.run), { force: true });
    note(text.copies.done(written, clean, plainPath(folder)));
  }
  return { copies, received, end, failures: () => failures };
}
