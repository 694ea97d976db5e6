/** Where a page finds ET. */
import { HostError } from "../host";
import type { EtAddin, EtApplication } from "./et";

export interface EtRoot {
  readonly app: EtApplication;
  readonly addin: EtAddin;
}

/** By its shape: what is named "Microsoft Excel" may be WPS. `undefined` where it is not there. */
export function findEt(page: object): EtRoot | undefined {
  const { Application, wps } = page as {
    Application?: EtApplication;
    wps?: Partial<EtAddin> & { Application?: EtApplication };
  };
  const app = Application ?? wps?.Application;
  const addin = [app, wps].find((each) => each?.ApiEvent !== undefined);
  return app?.Workbooks && addin ? { app, addin: addin as EtAddin } : undefined;
}

/** As `findEt`; `HostError` "outside" where it is not there. */
export function etRoot(page: object): EtRoot {
  const root = findEt(page);
  if (!root) throw new HostError("outside", "neither Application nor wps with ApiEvent");
  return root;
}
