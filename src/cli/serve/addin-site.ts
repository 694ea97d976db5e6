/** The add-in's files as answers to requests: what they may be asked, and with which headers they go out. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { askedOf, refuse, sendFile } from "./static-files";

/** Where the built manifest says that the add-in is. */
export const PLACEHOLDER = "https://perf.example";

/**
 * The add-in as it is tried on one's own computer, under an id and a name of its own: Excel does not run two add-ins
 * of one id that came by different ways, such as the trial and the one that the administrator deployed.
 */
const TRIAL_ID = "b6d2f3b1-6c0b-4d0e-9d55-0a3a5f3c7e42";
const THIS_COMPUTER = /^(?:localhost|127\.0\.0\.1)(?::|$)/;

/** Names that carry a hash of what is in them. */
const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/;
/** Icons. With any word on caching Excel on Windows shows a default icon instead. */
const ICON = /(?:^|\/)assets\/[^/]+\.png$/;
/** The lists of functions, which Excel on the web reads from its own page. */
const FUNCTION_LIST = /^\/functions(?:-[a-z-]+)?\.json$/;

/** A name or address with its port: what may be written into a manifest. */
const HOST = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Answers GET and HEAD for the files of a built add-in and nothing else.
 * @param manifest its manifest, which packages keep outside the folder
 */
export function siteOf(root: string, manifest = join(root, "manifest.xml")): RequestListener {
  const stamped = stampedFiles(root, manifest);
  return (request, response) => {
    secure(response);
    const asked = askedOf(request);
    if ("status" in asked) return refuse(response, asked.status, asked.why);
    const { path } = asked;
    if (path === "/") return redirect(response, "/pane.html");
    const text = stamped.get(path);
    if (text !== undefined) return sendStamped(response, path, text, request);
    if (!ICON.test(path)) response.setHeader("Cache-Control", cachingOf(path));
    sendFile(root, path, request, response);
  };
}

/** As `siteOf`, for the add-in as WPS loads it, whose files say nothing of their place. */
export function wpsSiteOf(root: string): RequestListener {
  return (request, response) => {
    secure(response);
    const asked = askedOf(request);
    if ("status" in asked) return refuse(response, asked.status, asked.why);
    const path = asked.path === "/" ? "/index.html" : asked.path;
    response.setHeader("Cache-Control", cachingOf(path));
    sendFile(root, path, request, response);
  };
}

/** The files that say where the add-in is, by their paths. */
function stampedFiles(root: string, manifest: string): ReadonlyMap<string, string> {
  const lists = readdirSync(root).filter((name) => FUNCTION_LIST.test(`/${name}`));
  return new Map([
    ["/manifest.xml", readFileSync(manifest, "utf8")],
    ...lists.map((name): [string, string] => [`/${name}`, readFileSync(join(root, name), "utf8")]),
  ]);
}

function secure(response: ServerResponse): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
}

const cachingOf = (path: string) => (HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache");

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location, "Cache-Control": "no-store" }).end();
}

/** Such a file for the place it is served from, by the name that the request asked for. */
function sendStamped(
  response: ServerResponse,
  path: string,
  text: string,
  { headers }: IncomingMessage,
): void {
  const host = headers.host ?? "";
  if (!HOST.test(host)) return refuse(response, 400, "主机名不对 / malformed host name");
  if (FUNCTION_LIST.test(path)) response.setHeader("Access-Control-Allow-Origin", "*");
  else response.setHeader("Content-Disposition", 'attachment; filename="manifest.xml"');
  const type = path.endsWith(".json") ? "application/json" : "application/xml";
  response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" });
  const placed = text.replaceAll(PLACEHOLDER, `https://${host}`);
  response.end(path === "/manifest.xml" && THIS_COMPUTER.test(host) ? asTrial(placed) : placed);
}

function asTrial(manifest: string): string {
  // The display name is the first text that the manifest gives in English too.
  return manifest
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${TRIAL_ID}</Id>`)
    .replace(/<DisplayName DefaultValue="[^"]*/, "$&（试用）")
    .replace(/<Override Locale="en-US" Value="[^"]*/, "$& (trial)");
}
