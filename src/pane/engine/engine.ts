/** Checks sheets without holding up the pane. */
import { type CheckedForm, checkInSteps } from "../../core/rule/check";
import type { HeadingHint } from "../../core/form/headings";
import type { Profile } from "../../core/profiles/profile";
import type { AnyRule } from "../../core/rule/rule";
import type { Sheet } from "../../core/sheet/sheet";
import { stopIfAborted } from "./stop";

export interface CheckTask {
  readonly sheet: Sheet;
  readonly hints: readonly HeadingHint[];
  readonly profile: Profile;
  /** The day that time progress is measured at, YYYY-MM-DD. */
  readonly asOf: string;
}

export interface CheckOptions {
  /** Rejects with the signal's reason once it is aborted. */
  readonly signal?: AbortSignal;
  /** Told now and then which share is done. */
  onProgress?(share: number): void;
}

export interface Engine {
  check(task: CheckTask, options?: CheckOptions): Promise<readonly CheckedForm[]>;
}

/** Milliseconds of work before others get a turn. */
const SLICE = 16;

/** Does the work where it is called, in slices: between two the pane draws and answers. */
export function createSlicedEngine(rules: readonly AnyRule[], now = () => performance.now()): Engine {
  return {
    async check({ sheet, hints, profile, asOf }, { signal, onProgress } = {}) {
      stopIfAborted(signal);
      const steps = checkInSteps(sheet, rules, profile, hints, asOf);
      let began = now();
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value;
        if (now() - began < SLICE) continue;
        onProgress?.(step.value);
        await turn();
        stopIfAborted(signal);
        began = now();
      }
    },
  };
}

/** Lets what waits go first. Unlike a timer, a message is not held back in a window out of sight. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
