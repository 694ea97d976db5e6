/** From a loaded page to a working desk, or to a page that says why there is none. */
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { createDesk } from "./desk/desk";
import { machineWorkers } from "./engine/pool";
import { StartTrouble } from "./start-trouble";
import { createReviewDesk } from "./state/review-desk";
import { openStore } from "./store/store";

const root = createRoot(document.getElementById("review")!);

async function start(): Promise<void> {
  const desk = createDesk(
    () => new Worker(new URL(/* webpackChunkName: "review-desk" */ "./desk/desk-worker.ts", import.meta.url)),
  );
  const reviewDesk = await createReviewDesk({
    store: await openStore(),
    desk,
    startWorker: () =>
      new Worker(new URL(/* webpackChunkName: "review-check" */ "./engine/check-worker.ts", import.meta.url)),
    workers: machineWorkers(navigator),
  });
  root.render(<App desk={reviewDesk} />);
}

start().catch((cause: unknown) => root.render(<StartTrouble detail={String(cause)} />));
