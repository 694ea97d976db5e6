/** Where a page finds ET. */
import { HostError } from "../host";
import type { EtAddin, EtApplication } from "./et";

export interface EtRoot {
  readonly app: EtApplication;
  readonly addin: EtAddin;
}

/** By its shape: what is named "Microsoft Excel" may be WPS. `HostError` "unsupported" where it is not there. */
export function etRoot(page: object): EtRoot {
  const { Application, wps } = page as {
    Application?: EtApplication;
    wps?: Partial<EtAddin> & { Application?: EtApplication };
  };
  const app = Application ?? wps?.Application;
  const addin = [app, wps].find((each) => each?.ApiEvent !== undefined);
  if (!app?.Workbooks || !addin) throw new HostError("unsupported", "not in WPS Spreadsheets");
  return { app, addin: addin as EtAddin };
}
