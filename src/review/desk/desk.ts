/** The desk as the page asks it: one thing at a time, off its thread. */
import type { DeskAnswers, DeskKind, DeskRequests, FromDesk, ToDesk } from "./protocol";

/** What of a `Worker` is used. */
export interface DeskWorker {
  postMessage(message: ToDesk): void;
  onmessage: ((event: MessageEvent<FromDesk>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export type DeskFault = Extract<FromDesk, { kind: "failed" }>;

export class DeskError extends Error {
  constructor(readonly fault: Pick<DeskFault, "code" | "detail">) {
    super(fault.detail);
  }
}

export type Desk = ReturnType<typeof createDesk>;

/** @param start begins a worker */
export function createDesk(start: () => DeskWorker) {
  let last: Promise<unknown> = Promise.resolve();

  /** Rejects with `DeskError`. */
  function ask<K extends DeskKind>(
    kind: K,
    request: DeskRequests[K],
    progress: (done: number, all: number) => void = () => {},
  ): Promise<DeskAnswers[K]> {
    const answered = last.then(() => askNow(kind, request, progress));
    last = answered.catch((cause: unknown) => cause);
    return answered;
  }

  function askNow<K extends DeskKind>(
    kind: K,
    request: DeskRequests[K],
    progress: (done: number, all: number) => void,
  ): Promise<DeskAnswers[K]> {
    // What a report takes of memory goes with its worker.
    const worker = start();
    const answer = new Promise<DeskAnswers[K]>((resolve, reject) => {
      const fail = (fault: Pick<DeskFault, "code" | "detail">) => reject(new DeskError(fault));
      worker.onerror = (event) => {
        event.preventDefault();
        fail({ code: "internal", detail: event.message || "worker ended" });
      };
      worker.onmessage = ({ data }) => {
        if (data.kind === "progress") progress(data.done, data.all);
        else if (data.kind === "done") resolve(data.value as DeskAnswers[K]);
        else fail(data);
      };
    });
    worker.postMessage({ kind, ...request } as ToDesk);
    return answer.finally(() => worker.terminate());
  }
  return { ask };
}
