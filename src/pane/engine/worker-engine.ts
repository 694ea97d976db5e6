/** Has large sheets checked by a worker; small ones, and all where no worker starts, where it is called. */
import type { CheckedForm } from "../../core/rule/check";
import type { Project } from "../../core/form/model";
import type { Finding } from "../../core/finding";
import type { Sheet } from "../../core/sheet/sheet";
import { type CheckOptions, type CheckTask, type Engine, turn } from "./engine";
import { createListReceiver } from "./shared-list";
import { batches, type FromWorker, type ToWorker } from "./worker-protocol";
import { reasonOf, stopIfAborted } from "./stop";

/** What of a `Worker` is used. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Cells up to which a check is over sooner than a worker has begun. */
export const FEW_CELLS = 6_000;

/** A fault of the check itself, as the worker tells it. */
class CheckFault extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = "CheckFault";
    this.stack = detail;
  }
}

export function createWorkerEngine(start: () => WorkerLike, here: Engine): Engine {
  let session: Session | null = null;
  let works = true;
  let last: Promise<unknown> = Promise.resolve();

  async function inWorker(task: CheckTask, options: CheckOptions): Promise<readonly CheckedForm[]> {
    // Broken off before its turn, it leaves the worker what it knows.
    stopIfAborted(options.signal);
    try {
      session ??= createSession(start());
      return await session.check(task, options);
    } catch (error) {
      session?.end();
      session = null;
      stopIfAborted(options.signal);
      if (error instanceof CheckFault) throw error;
      // A policy or program that allows no worker: from now on without.
      works = false;
      return here.check(task, options);
    }
  }

  return {
    check(task, options = {}) {
      if (!works || cellCount(task.sheet) <= FEW_CELLS) return here.check(task, options);
      // One at a time: each builds on the one before.
      const next = last.then(() => inWorker(task, options));
      last = next.catch((error: unknown) => error);
      return next;
    },
  };
}

function cellCount(sheet: Sheet): number {
  let count = 0;
  sheet.rows.forEach((row) => (count += row?.length ?? 0));
  return count;
}

interface Session {
  check(task: CheckTask, options: CheckOptions): Promise<readonly CheckedForm[]>;
  end(): void;
}

function createSession(worker: WorkerLike): Session {
  const findings = createListReceiver<Finding>();
  const projects = createListReceiver<Project>();
  let sent: Sheet | null = null;

  async function send({ sheet, ...rest }: CheckTask, signal: AbortSignal | undefined): Promise<void> {
    const before = sent;
    // What is half sent is no base for the next.
    sent = null;
    const same = before !== null && sheet.rows.some((row, index) => row && row === before.rows[index]);
    const changed: (readonly [number, Sheet["rows"][number]])[] = [];
    const length = same ? Math.max(sheet.rows.length, before.rows.length) : sheet.rows.length;
    for (let index = 0; index < length; index++) {
      const row = sheet.rows[index];
      if (row !== (same ? before.rows[index] : undefined)) changed.push([index, row]);
    }
    for (const rows of batches(changed)) {
      worker.postMessage({ type: "rows", rows });
      await turn();
      stopIfAborted(signal);
    }
    const { name, merges, rows } = sheet;
    worker.postMessage({ type: "check", same, name, merges, length: rows.length, ...rest });
    sent = sheet;
  }

  function answer(options: CheckOptions): Promise<readonly CheckedForm[]> {
    const fresh: { findings: Finding[]; projects: Project[] } = { findings: [], projects: [] };
    return new Promise((resolve, reject) => {
      const { signal } = options;
      signal?.addEventListener("abort", () => reject(reasonOf(signal)), { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message || "the worker did not start"));
      };
      worker.onmessage = ({ data }) => {
        if (data.type === "progress") options.onProgress?.(data.share);
        else if (data.type === "findings") fresh.findings.push(...data.items);
        else if (data.type === "projects") fresh.projects.push(...data.items);
        else if (data.type === "failed") reject(new CheckFault(data.detail));
        else {
          const found = findings.take({ order: data.findings, fresh: fresh.findings });
          const listed = projects.take({ order: data.projects, fresh: fresh.projects });
          let [atFinding, atProject] = [0, 0];
          const checked = data.forms.map((shell): CheckedForm => ({
            form: { ...shell.form, projects: listed.slice(atProject, (atProject += shell.projects)) },
            findings: found.slice(atFinding, (atFinding += shell.findings)),
          }));
          resolve(checked);
        }
      };
    });
  }

  return {
    async check(task, options) {
      stopIfAborted(options.signal);
      const answered = answer(options);
      // It may be refused while rows are still being sent.
      await Promise.all([send(task, options.signal), answered]);
      return answered;
    },
    end: () => worker.terminate(),
  };
}
