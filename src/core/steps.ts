/** Work in steps, so that whoever does it can draw, answer or stop between two. */

/** Yields the share that is done, 0 to 1 and never less than before; returns the outcome. */
export type Steps<T> = Generator<number, T>;

/** Does all of the work at once. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A part of a larger piece of work: what is done of it counts as the stretch `from` to `to` of the whole. */
export function* portion<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
