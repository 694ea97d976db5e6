/** The built site on this machine only: for `npm start` and for the browser tests. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { askedOf, MOST_CONNECTIONS, PATIENCE, refuse, sendFile } from "./static-files";

export interface Site {
  /** Address of the preview page. */
  readonly url: string;
  close(): Promise<void>;
}

const HOST = "127.0.0.1";
const PREVIEW = "/preview/";
/** How many ports after the wanted one are tried. */
const ATTEMPTS = 100;

/**
 * Serves a folder from the first free port at or after `port`; 0 takes any. Rejects with Node's error code.
 * @param patience how long requests may take to arrive
 */
export async function serve(root: string, port: number, patience = PATIENCE): Promise<Site> {
  const server = createServer(patience, (request, response) => {
    // A rebuild shows at once.
    response.setHeader("Cache-Control", "no-store").setHeader("X-Content-Type-Options", "nosniff");
    const asked = askedOf(request);
    if ("status" in asked) return refuse(response, asked.status, asked.why);
    if (asked.path === "/") return void response.writeHead(302, { Location: PREVIEW }).end();
    sendFile(root, asked.path.replace(/\/$/, "/index.html"), request, response);
  });
  server.maxConnections = MOST_CONNECTIONS;
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
