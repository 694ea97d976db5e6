/** What a support request needs to know of an error: where it was thrown, else what it says. */
export function errorDetail(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
