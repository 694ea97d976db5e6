/** The built site on this machine only: for `npm start` and for the browser tests. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

export interface Site {
  /** Address of the preview page. */
  readonly url: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const PREVIEW = "/preview/";
/** How many ports after the wanted one are tried. */
const ATTEMPTS = 100;

/** Serves a folder from the first free port at or after `port`; 0 takes any. Rejects with Node's error code. */
export async function serve(root: string, port: number): Promise<Site> {
  const files = sirv(root, {
    dev: true, // a rebuild shows at once
    setHeaders: (response) => response.setHeader("Cache-Control", "no-store"),
  });
  const server = createServer((request, response) => {
    if (request.url === "/") {
      response.writeHead(302, { Location: PREVIEW, "Cache-Control": "no-store" }).end();
      return;
    }
    files(request, response, () => void response.writeHead(404, { "Cache-Control": "no-store" }).end());
  });
  const listen = (candidate: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(candidate, HOST, () => {
        server.off("error", reject);
        resolve();
      });
    });
  for (let candidate = port; ; candidate++) {
    try {
      await listen(candidate);
      break;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!taken || candidate - port >= ATTEMPTS) throw error;
    }
  }
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}${PREVIEW}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
