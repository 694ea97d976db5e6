/** The files of a folder as answers to requests. Whole files alone: they are small, and no page asks for a part. */
import { createReadStream, statSync, type Stats } from "node:fs";
import type { IncomingMessage, ServerOptions, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream";

/** Milliseconds that a request and its head may take to arrive: what is half open is closed. */
export const PATIENCE: ServerOptions = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
};
/** Connections open at once: an office has fewer computers. */
export const MOST_CONNECTIONS = 2000;

/** Longer addresses are none of ours. */
const LONGEST_URL = 2000;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};
const OTHER_TYPE = "application/octet-stream";

/** What a request asks for. */
export type Asked = { readonly path: string } | { readonly status: 400 | 405 | 414; readonly why: string };

/** The path of a request that may be answered: decoded, below the root, no hidden name in it. */
export function askedOf({ method, url = "/" }: IncomingMessage): Asked {
  if (method !== "GET" && method !== "HEAD") return { status: 405, why: "只能读取 / read only" };
  if (url.length > LONGEST_URL) return { status: 414, why: "网址太长 / address too long" };
  const path = decoded(url.replace(/[?#].*$/, ""));
  if (path?.startsWith("/") && !/(?:^|\/)\.\.?(?:\/|$)|[\\\0]/.test(path)) return { path };
  return { status: 400, why: "网址不对 / malformed address" };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Answers with a file of the folder, as often as it has not changed with 304; with 404 where there is none. */
export function sendFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = join(root, path);
  const found = /\/\./.test(path) || path.endsWith("/") ? undefined : statOf(file);
  if (!found) return refuse(response, 404, "没有这个文件 / no such file");
  const tag = `W/"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
  response.setHeader("ETag", tag);
  if (request.headers["if-none-match"] === tag) return void response.writeHead(304).end();
  response.writeHead(200, {
    "Content-Type": TYPES[extname(path).toLowerCase()] ?? OTHER_TYPE,
    "Content-Length": found.size,
  });
  if (request.method === "HEAD" || found.size === 0) return void response.end();
  // Not a byte more than announced, should the file grow. Where it cannot be read any more, or nobody waits for it, the
  // connection is closed: that is all there is to do.
  pipeline(createReadStream(file, { end: found.size - 1 }), response, () => undefined);
}

/** `undefined` where there is no such file, or none that can be read as one. */
function statOf(file: string): Stats | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? found : undefined;
  } catch {
    return undefined; // a name too long, a folder not permitted
  }
}

/** Says in a line why there is nothing else. */
export function refuse(response: ServerResponse, status: number, why: string): void {
  // What else the sender of such a request has to say is not waited for.
  if (status === 405) response.setHeader("Allow", "GET, HEAD").setHeader("Connection", "close");
  response.removeHeader("Cache-Control");
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
  response.end(`${why}\n`);
}
