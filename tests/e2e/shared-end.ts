/** After the last suite. */
export default async function stop(): Promise<void> {
  await globalThis.stopSharedBrowser?.();
}
