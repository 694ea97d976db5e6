/** Whatever arrives at a server, it answers or closes, gives away nothing beside its folder, and answers the next. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { PLACEHOLDER, siteOf } from "../../../src/cli/serve/addin-site";
import { serve, type Site } from "../../../src/cli/serve/serve";
import { MOST_CONNECTIONS, PATIENCE } from "../../../src/cli/serve/static-files";
import { budget, timed } from "../../fuzz/budget";

const folder = mkdtempSync(join(tmpdir(), "request-"));
const root = join(folder, "dist");
/** Milliseconds; the true ones are too long to be waited for. */
const SHORT = { ...PATIENCE, headersTimeout: 150, requestTimeout: 300, connectionsCheckingInterval: 50 };
let preview: Site;
let addin: Server;

const portOf = (name: string) =>
  name === "the preview" ? Number(new URL(preview.url).port) : (addin.address() as AddressInfo).port;

beforeAll(async () => {
  mkdirSync(join(root, "preview"), { recursive: true });
  writeFileSync(join(root, "preview/index.html"), "预览");
  writeFileSync(join(root, "pane.html"), "面板");
  writeFileSync(join(root, "manifest.xml"), `<Url DefaultValue="${PLACEHOLDER}/pane.html" />`);
  writeFileSync(join(root, ".hidden"), "secret");
  writeFileSync(join(folder, "secret.txt"), "secret");
  preview = await serve(root, 0, SHORT);
  addin = createServer(SHORT, siteOf(root));
  await new Promise<void>((done) => addin.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  await preview.close();
  addin.closeAllConnections();
  addin.close();
  rmSync(folder, { recursive: true });
});

/** Milliseconds without a word after which no more is waited for. */
const QUIET = 8;

/** What a server says to some bytes, until it closes the connection, or says no more for a while. */
function answerTo(port: number, bytes: Buffer, patience = QUIET): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1").setTimeout(patience, () => socket.destroy());
    let answer = "";
    socket.setEncoding("latin1").on("data", (part: string) => (answer += part));
    socket.on("error", () => undefined).on("close", () => done(answer));
    socket.write(bytes);
  });
}

const SERVERS = ["the preview", "the add-in's"] as const;

const paths = fc.oneof(
  fc.constantFrom("/", "/pane.html", "/preview/", "/preview", "/manifest.xml", "/.hidden", "*", ""),
  fc.constantFrom("/../secret.txt", "/%2e%2e/secret.txt", "/preview/..%2f..%2fsecret.txt", "/..\\secret.txt"),
  fc.constantFrom(
    "http://a/pane.html",
    "//a/pane.html",
    "/pane.html?a#b",
    "/%00",
    "/%",
    `/${"a".repeat(3000)}`,
  ),
  fc.string({ maxLength: 30 }),
);
const headers = fc.oneof(
  fc.constantFrom("Host: a", "Host: ", "Host: a\r\nHost: b", "Connection: keep-alive", "Connection: upgrade"),
  fc.constantFrom(
    "Upgrade: websocket",
    "Expect: 100-continue",
    "If-None-Match: *",
    `X: ${"y".repeat(20_000)}`,
  ),
  fc.constantFrom("Range: bytes=5-2", "Range: bytes=0-0,2-3", "Range: items=a-b", "Range: bytes=-"),
  fc.constantFrom(
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 1e9",
    "Content-Length: 99999999999",
  ),
  fc.constantFrom(
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: x, chunked",
    "transfer-encoding : chunked",
  ),
  fc.string({ maxLength: 30 }),
);
const request = fc
  .record({
    method: fc.constantFrom(
      "GET",
      "HEAD",
      "POST",
      "OPTIONS",
      "CONNECT",
      "TRACE",
      "PRI",
      "get",
      "\x16\x03\x01",
      "",
    ),
    path: paths,
    version: fc.constantFrom("HTTP/1.1", "HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/1.1 ", ""),
    lines: fc.array(headers, { maxLength: 5 }),
    eol: fc.constantFrom("\r\n", "\r\n", "\n", "\r"),
    body: fc.constantFrom(
      "",
      "hello",
      "5\r\nhello\r\n0\r\n\r\n",
      "FFFFFFFFF\r\n",
      "0\r\n\r\nGET /.hidden HTTP/1.1\r\n\r\n",
    ),
  })
  .map(({ method, path, version, lines, eol, body }) =>
    Buffer.from([`${method} ${path} ${version}`, ...lines, "", body].join(eol), "latin1"),
  );
const bytes = fc.oneof(
  { weight: 3, arbitrary: request },
  { weight: 1, arbitrary: fc.tuple(request, request).map((both) => Buffer.concat(both)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((each) => Buffer.from(each)) },
);

test.each(SERVERS)("%s server outlives any request", async (name) => {
  const port = portOf(name);
  let answered = 0;
  const ask = timed(`a request to ${name}`, async (given: Buffer) => {
    const answer = await answerTo(port, given);
    if (answer !== "") answered++;
    expect(answer).not.toContain("secret");
    if (answer !== "") expect(answer).toMatch(/^HTTP\/1\.1 (?:200|302|304|4\d\d|100|501|505) /);
  });
  await fc.assert(fc.asyncProperty(bytes, ask), budget(300));
  expect(answered).toBeGreaterThan(150);
  expect(
    await answerTo(
      port,
      Buffer.from("GET /pane.html HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
      5000,
    ),
  ).toMatch(/^HTTP\/1\.1 200 /);
});

test.each(SERVERS)("%s server closes connections on which no request comes to its end", async (name) => {
  const halves = [
    "",
    "GET /pa",
    "GET /pane.html HTTP/1.1\r\nHost: a\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nhalf",
  ];
  const answers = await Promise.all(halves.map((half) => answerTo(portOf(name), Buffer.from(half), 10_000)));
  for (const answer of answers) expect(answer).toMatch(/^(?:HTTP\/1\.1 4(?:05|08) |$)/);
});

test("a request has seconds to arrive, and an office as many connections as it has computers", () => {
  expect(PATIENCE.headersTimeout).toBeLessThanOrEqual(30_000);
  expect(PATIENCE.requestTimeout).toBeLessThanOrEqual(60_000);
  expect(MOST_CONNECTIONS).toBeLessThanOrEqual(5000);
});
