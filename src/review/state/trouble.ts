/** What went wrong, for the page to say. */
import { DeskError } from "../desk/desk";
import type { Told, TroubleCode } from "./model";

export const troubleOf = (cause: unknown): Told => ({
  kind: "trouble",
  code: codeOf(cause),
  detail: String(cause),
});

function codeOf(cause: unknown): TroubleCode {
  if (cause instanceof DeskError) {
    const { code } = cause.fault;
    return code === "full" ? "full" : code === "bad-file" ? "badFile" : "desk";
  }
  return cause instanceof DOMException && cause.name === "QuotaExceededError" ? "full" : "desk";
}
