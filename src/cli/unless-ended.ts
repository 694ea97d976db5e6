/**
 * What the work gives, or `undefined` as soon as the run is ended: a slow disk, or a pipe that nobody writes to, is not
 * waited for. The work itself goes on until the process is over.
 */
export async function unlessEnded<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  if (!signal) return work;
  const { promise: ended, stop } = endOf(signal);
  try {
    return await Promise.race([work, ended]);
  } finally {
    stop();
  }
}

function endOf(signal: AbortSignal): { readonly promise: Promise<undefined>; readonly stop: () => void } {
  let end: () => void = () => undefined;
  const promise = new Promise<undefined>((resolve) => (end = () => resolve(undefined)));
  if (signal.aborted) end();
  signal.addEventListener("abort", end);
  return { promise, stop: () => signal.removeEventListener("abort", end) };
}
