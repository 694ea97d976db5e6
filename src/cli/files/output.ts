/** Where a report goes. */
import { lstat, open, realpath, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Output } from "../../report/format";
import type { LinkBase } from "../../report/link";

/** Where a report goes and what it looks like there. */
export interface ReportTarget {
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Tells the user something that is no part of the report. */
  note(line: string): void;
  /** Asked for once it is known that there is a report. */
  open(): Promise<Output>;
}

/** The system does not let a report be written. */
export class OutputError extends Error {
  constructor(
    readonly path: string,
    readonly reason: unknown,
  ) {
    super(`cannot write ${path}: ${String(reason)}`);
  }
}

/** The output of `begin`, whose failures are all `OutputError`. */
export async function openOutput(path: string, begin: (path: string) => Promise<Output>): Promise<Output> {
  const named = async <T>(work: () => Promise<T> | T): Promise<T> => {
    try {
      return await work();
    } catch (cause) {
      throw new OutputError(path, cause);
    }
  };
  const output = await named(() => begin(path));
  return {
    write: (content) => named(() => output.write(content)),
    close: () => named(output.close),
    discard: () => named(output.discard),
  };
}

/** The whole file at once or not at all: what was there before stands until then. */
export async function replacing(path: string): Promise<Output> {
  const target = await realpath(path).catch(() => path); // a link stays a link
  const special = await lstat(target).then(
    (found) => !found.isFile(),
    () => false, // not there yet
  );
  // A pipe or a device is written to; replacing it would take it away.
  if (special) return toFile(await open(target, "w"));
  const temporary = `${target}.${process.pid}.part`;
  const file = await open(temporary, "w");
  const output = toFile(file);
  return {
    ...output,
    close: async () => {
      await file.sync();
      await file.close();
      await rename(temporary, target);
    },
    discard: async () => {
      await file.close();
      await rm(temporary, { force: true });
    },
  };
}

/** Line by line: what was written stands even if the run is killed. `fresh` empties the file first. */
export async function lineByLine(path: string, fresh: boolean): Promise<Output> {
  return toFile(await open(path, fresh ? "w" : "a"));
}

function toFile(file: FileHandle): Output {
  return {
    write: (content) => file.appendFile(content),
    close: () => file.close(),
    discard: () => file.close(),
  };
}

/** Links of a report start from its folder; of one on standard output, from that which is worked in. */
export function linksOf(out: string | null): LinkBase {
  const working = resolve(".");
  return { working, folder: out === null ? working : dirname(resolve(out)) };
}
