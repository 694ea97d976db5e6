/** Makes reports, letters and sums of a review off the page's thread. */
import "../engine/old-kernels";
import { openStore } from "../store/store";
import { NotABundle } from "./bundle";
import type { FromDesk, ToDesk } from "./protocol";
import { workOn } from "./work";

const scope = self as unknown as {
  onmessage: (event: MessageEvent<ToDesk>) => void;
  postMessage(message: FromDesk): void;
};

/** Milliseconds between two words on how far it is. */
const PACE = 100;

scope.onmessage = ({ data }) => {
  let told = 0;
  const progress = (done: number, all: number) => {
    if (done < all && performance.now() - told < PACE) return;
    told = performance.now();
    scope.postMessage({ kind: "progress", done, all });
  };
  void openStore()
    .then((store) => workOn(data, store, progress))
    .then(
      (value) => scope.postMessage({ kind: "done", value }),
      (cause: unknown) => scope.postMessage({ kind: "failed", code: codeOf(cause), detail: String(cause) }),
    );
};

function codeOf(cause: unknown) {
  if (cause instanceof NotABundle) return "bad-file";
  return cause instanceof DOMException && cause.name === "QuotaExceededError" ? "full" : "internal";
}
