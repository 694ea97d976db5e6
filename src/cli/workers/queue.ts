/** Work that is done one at a time, in the order it was asked for. */

/**
 * Does each piece when all before it are done; resolves when it is done itself. Once one fails the others fail with it
 * and are not begun.
 */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return (work: () => Promise<void> | void): Promise<void> => {
    const done = last.then(work);
    last = done;
    return done;
  };
}
