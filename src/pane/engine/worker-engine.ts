/** Has large sheets checked by a worker; small ones, and all where no worker starts, where it is called. */
import type { CheckedForm } from "../../core/rule/check";
import type { Project } from "../../core/form/model";
import type { Finding } from "../../core/finding";
import type { Sheet } from "../../core/sheet/sheet";
import type { CheckTask, Engine } from "./engine";
import { createListReceiver } from "./shared-list";
import { turn, type WorkOptions } from "./slices";
import { stopIfAborted } from "./stop";
import { answerOf, batches, orHere, type WorkerLike } from "./worker";
import type { CheckAnswer, ToWorker } from "./worker-protocol";

export type CheckWorker = WorkerLike<ToWorker, CheckAnswer>;

/** Cells up to which a check is over sooner than a worker has begun. */
export const FEW_CELLS = 6_000;

/** `start` begins a worker, and throws where none is to be had. */
export function createWorkerEngine(start: () => CheckWorker, here: Engine): Engine {
  let session: Session | null = null;
  let works = true;
  let last: Promise<unknown> = Promise.resolve();

  async function inWorker(task: CheckTask, options: WorkOptions): Promise<readonly CheckedForm[]> {
    try {
      session ??= createSession(start());
      return await session.check(task, options);
    } catch (error) {
      session?.end();
      session = null;
      throw error;
    }
  }

  async function check(task: CheckTask, options: WorkOptions): Promise<readonly CheckedForm[]> {
    // Broken off before its turn, it leaves the worker what it knows.
    stopIfAborted(options.signal);
    const withoutWorker = () => {
      // A policy or program that allows no worker: from now on without.
      works = false;
      return here.check(task, options);
    };
    return orHere(() => inWorker(task, options), withoutWorker, options.signal);
  }

  return {
    check(task, options = {}) {
      if (!works || cellCount(task.sheet) <= FEW_CELLS) return here.check(task, options);
      // One at a time: each builds on the one before.
      const next = last.then(() => check(task, options));
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
  check(task: CheckTask, options: WorkOptions): Promise<readonly CheckedForm[]>;
  end(): void;
}

function createSession(worker: CheckWorker): Session {
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

  function answer(options: WorkOptions): Promise<readonly CheckedForm[]> {
    const fresh: { findings: Finding[]; projects: Project[] } = { findings: [], projects: [] };
    return answerOf(worker, options, (message) => {
      switch (message.type) {
        case "findings":
          fresh.findings.push(...message.items);
          return undefined;
        case "projects":
          fresh.projects.push(...message.items);
          return undefined;
        case "done": {
          const found = findings.take({ order: message.findings, fresh: fresh.findings });
          const listed = projects.take({ order: message.projects, fresh: fresh.projects });
          let [atFinding, atProject] = [0, 0];
          return message.forms.map((shell): CheckedForm => ({
            form: { ...shell.form, projects: listed.slice(atProject, (atProject += shell.projects)) },
            findings: found.slice(atFinding, (atFinding += shell.findings)),
          }));
        }
      }
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
