/** Errors as the pane tells them. */
import { HostError } from "../../host/host";
import { errorDetail } from "../engine/error-detail";
import type { Failure } from "./model";

/** An error in the pane's terms: the program's refusals by code, anything else as our own fault. */
export function toFailure(during: Failure["during"], error: unknown): Failure {
  if (error instanceof HostError)
    return { during, code: error.code, detail: `${error.code}: ${error.detail}` };
  return { during, code: "unexpected", detail: errorDetail(error) };
}
