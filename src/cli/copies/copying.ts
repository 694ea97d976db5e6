/** What becomes of the annotated copies of a run, told as it goes. */
import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import type { Locale } from "../../core/locale";
import type { Answer, Task } from "../threads/answer";
import { plainPath } from "../../report/text/plain-text";
import { strings } from "../strings/strings";
import { unfinished } from "./copy";

export function createCopying(
  tasks: readonly Task[],
  folder: string,
  locale: Locale,
  { note }: { note(line: string): void },
) {
  const text = strings[locale];
  const targets = new Map(
    tasks.flatMap(({ path, copy }) => (copy === undefined ? [] : [[path, copy] as const])),
  );
  let [written, clean, failures] = [0, 0, 0];

  async function received({ path, copied }: Answer): Promise<void> {
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
        // Its thread may have been ended while it wrote.
        if (target !== undefined) await rm(unfinished(target), { force: true });
    }
  }

  /** Of files that were given up nothing half written stays. */
  async function end(): Promise<void> {
    for (const target of targets.values()) await rm(unfinished(target), { force: true });
    note(text.copies.done(written, clean, plainPath(folder)));
  }
  return { folder: resolve(folder), received, end, failures: () => failures };
}
