/** Breaking off by a signal, for browsers too whose signals have neither `reason` nor `throwIfAborted`. */

/** What work rejects with once its signal is aborted. */
export function reasonOf(signal: AbortSignal): Error {
  const reason = signal.reason as Error | undefined;
  return reason ?? new DOMException("The check was broken off.", "AbortError");
}

export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw reasonOf(signal);
}
