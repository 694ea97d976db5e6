import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, request as ask, type Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PLACEHOLDER, siteOf } from "../../../src/cli/serve/addin-site";

const folder = mkdtempSync(join(tmpdir(), "addin-"));
const root = join(folder, "site");
let server: Server;
let port: number;

beforeAll(async () => {
  mkdirSync(join(root, "help"), { recursive: true });
  writeFileSync(join(root, "pane.html"), "面板");
  writeFileSync(join(root, "manifest.xml"), `<Url DefaultValue="${PLACEHOLDER}/pane.html" />`);
  writeFileSync(join(root, "pane.0a1b2c3d.js"), "1");
  writeFileSync(join(root, "functions.js"), "1");
  writeFileSync(join(root, "functions-zh-cn.json"), `{ "helpUrl": "${PLACEHOLDER}/help/RATE.html" }`);
  writeFileSync(join(root, "help/RATE.html"), "RATE");
  writeFileSync(join(root, ".hidden"), "hidden");
  writeFileSync(join(folder, "secret.txt"), "secret");
  server = createServer(siteOf(root));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** By hand: `fetch` would tidy the address. */
function get(path: string, method = "GET", headers: Record<string, string> = {}, at = port): Promise<Answer> {
  return new Promise((done, failed) => {
    ask({ host: "127.0.0.1", port: at, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", failed)
      .end();
  });
}

test("serves the pane, its parts and its help, with safe headers", async () => {
  const pane = await get("/pane.html");
  expect(pane).toMatchObject({
    status: 200,
    body: "面板",
    headers: {
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    },
  });
  expect((await get("/help/RATE.html")).body).toBe("RATE");
  expect((await get("/")).headers.location).toBe("/pane.html");
  expect(await get("/pane.html", "HEAD")).toMatchObject({ status: 200, body: "" });
});

test.each(["bytes=5-2", "bytes=-5", "bytes=0-0", "bytes=99-", "bytes=-", "items=a-b", "bytes=0-1,4-5", "x"])(
  "a part of a file (%s) is answered with the whole",
  async (Range) =>
    expect(await get("/pane.html", "GET", { Range })).toMatchObject({ status: 200, body: "面板" }),
);

test("what has not changed is not sent again", async () => {
  const { headers } = await get("/pane.html");
  const again = await get("/pane.html", "GET", { "If-None-Match": headers.etag! });
  expect(again).toMatchObject({ status: 304, body: "" });
  writeFileSync(join(root, "pane.html"), "新面板");
  expect(await get("/pane.html", "GET", { "If-None-Match": headers.etag! })).toMatchObject({ status: 200 });
  writeFileSync(join(root, "pane.html"), "面板");
});

test("a file taken away while it is asked for is not there, and the next is", async () => {
  writeFileSync(join(root, "passing.js"), "1");
  expect((await get("/passing.js")).status).toBe(200);
  rmSync(join(root, "passing.js"));
  expect((await get("/passing.js")).status).toBe(404);
  expect((await get("/functions.js")).status).toBe(200);
});

test("connections that are cut in the middle of an answer leave the others alone", async () => {
  writeFileSync(join(root, "large.js"), "x".repeat(8_000_000));
  for (let i = 0; i < 20; i++) {
    const socket = connect(port, "127.0.0.1");
    await new Promise<void>((done) => {
      socket.on("data", () => socket.destroy()).on("close", () => done());
      socket.write("GET /large.js HTTP/1.1\r\nHost: a\r\n\r\n");
    });
  }
  expect((await get("/large.js")).body).toHaveLength(8_000_000);
});

test("what carries a hash is kept for ever, what does not is asked for again", async () => {
  expect((await get("/pane.0a1b2c3d.js")).headers["cache-control"]).toMatch(/immutable/);
  expect((await get("/functions.js")).headers["cache-control"]).toBe("no-cache");
});

test("only the list of functions may be read by other pages", async () => {
  expect((await get("/functions-zh-cn.json")).headers["access-control-allow-origin"]).toBe("*");
  expect((await get("/pane.html")).headers["access-control-allow-origin"]).toBeUndefined();
});

test("the manifest names the place it was asked for at", async () => {
  const answer = await get("/manifest.xml", "GET", { Host: "caiwu-server:8443" });
  expect(answer.body).toBe('<Url DefaultValue="https://caiwu-server:8443/pane.html" />');
  expect(answer.headers["content-disposition"]).toContain("manifest.xml");
});

test("tried on one's own computer it is another add-in, which may stand beside the one deployed", async () => {
  const shipped = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
  const own = createServer(siteOf(root, join(__dirname, "../../../manifest.xml")));
  await new Promise<void>((done) => own.listen(0, "127.0.0.1", done));
  const manifestFor = async (host: string) => {
    const { port: at } = own.address() as AddressInfo;
    const answer = await get("/manifest.xml", "GET", { Host: host }, at);
    return answer.body.replaceAll(`https://${host}`, PLACEHOLDER);
  };
  expect(await manifestFor("caiwu-server:8443")).toBe(shipped);
  for (const host of ["localhost:8443", "127.0.0.1"]) {
    const lines = (await manifestFor(host)).split("\n");
    const before = shipped.split("\n");
    const changed = lines.filter((line, index) => line !== before[index]).map((line) => line.trim());
    expect(changed).toEqual([
      expect.stringMatching(/^<Id>[0-9a-f-]{36}<\/Id>$/),
      '<DisplayName DefaultValue="绩效自评助手（试用）">',
      '<Override Locale="en-US" Value="PERF Self-evaluation Checker (trial)" />',
    ]);
  }
  own.close();
});

test("so does the list of functions, for its pages of help", async () => {
  const answer = await get("/functions-zh-cn.json", "GET", { Host: "localhost:8443" });
  expect(JSON.parse(answer.body)).toEqual({ helpUrl: "https://localhost:8443/help/RATE.html" });
});

test.each(['a"><script>', "a b", "a/b", "a:123456"])("a host name that is none: %j", async (Host) =>
  expect((await get("/manifest.xml", "GET", { Host })).status).toBe(400),
);

test.each([
  ["/../secret.txt", 400],
  ["/help/../../secret.txt", 400],
  ["/%2e%2e/secret.txt", 400],
  ["/help/..%2f..%2fsecret.txt", 400],
  ["/..%5csecret.txt", 400],
  ["/pane.html%00", 400],
  ["/%E0%A4%A", 400],
  ["/.hidden", 404],
  ["/help/", 404],
  ["/help", 404],
  ["/none.js", 404],
  [`/${"a".repeat(3000)}`, 414],
])("%s → %d", async (path, status) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toMatch(/secret|hidden|RATE/);
});

test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])(
  "%s is refused, and the line closed",
  async (method) => {
    const answer = await get("/pane.html", method);
    expect(answer).toMatchObject({ status: 405, headers: { allow: "GET, HEAD", connection: "close" } });
  },
);

test("headers beyond measure are refused", async () => {
  expect((await get("/pane.html", "GET", { "X-Long": "a".repeat(20_000) })).status).toBe(431);
});

test("what is no request gets an end, not silence", async () => {
  const socket = connect(port, "127.0.0.1");
  const said = await new Promise<string>((done) => {
    let text = "";
    socket.setEncoding("utf8").on("data", (part: string) => (text += part));
    socket.on("close", () => done(text));
    socket.write("你好\r\n\r\n");
  });
  expect(said).toMatch(/^HTTP\/1\.1 400/);
});

test("a package keeps its manifest outside the folder", async () => {
  const elsewhere = join(folder, "manifest.template.xml");
  writeFileSync(elsewhere, `<Url DefaultValue="${PLACEHOLDER}/elsewhere" />`);
  const other = createServer(siteOf(join(root, "help"), elsewhere));
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const response = await fetch(`http://127.0.0.1:${(other.address() as AddressInfo).port}/manifest.xml`);
  expect(await response.text()).toContain("/elsewhere");
  other.close();
});

test("a folder without a manifest is no add-in", () => {
  expect(() => siteOf(folder)).toThrow("manifest.xml");
});
