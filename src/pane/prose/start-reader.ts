import type { ReaderLike } from "./read-report";

/** Throws where a program or policy allows no worker. */
export const startReader = (): ReaderLike =>
  new Worker(new URL(/* webpackChunkName: "report-worker" */ "./report-worker.ts", import.meta.url));
