// What the sample configurations of nginx and IIS, and perf-serve, say about the files they hand out.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { JSDOM } from "jsdom";
import { siteOf } from "../../src/cli/serve/addin-site";

type Headers = Readonly<Record<string, string>>;

const sample = (name: string) => readFileSync(resolve(__dirname, "../../assets/install", name), "utf8");

const ICON = "/assets/icon-32.png";
const LIST = "/functions-zh-cn.json";
const HASHED = "/pane.0a1b2c3d.js";
const FILES = [ICON, LIST, HASHED, "/pane.html", "/functions.json", "/functions.js"];

/** nginx: the first location whose pattern fits; its headers, or without any of its own those of the server. */
function nginx(path: string): Headers {
  const text = sample("nginx.conf").replace(/^\s*#.*$/gm, "");
  const location = /location ~ "([^"]+)" \{([^}]*)\}/g;
  const blocks = [...text.matchAll(location)];
  const fitting = blocks.find(([, pattern]) => new RegExp(pattern!).test(path));
  return headersIn(fitting?.[2] ?? text.replace(location, ""));
}

function headersIn(block: string): Headers {
  const lines = [...block.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+)) always;/g)];
  return Object.fromEntries(lines.map(([, name, quoted, word]) => [name!.toLowerCase(), quoted ?? word!]));
}

/** IIS: the site's own headers, then what the location of the file or its folder takes away and adds. */
function iis(path: string): Headers {
  const xml = new JSDOM(sample("web.config"), { contentType: "application/xml" }).window.document;
  const locations = [...xml.querySelectorAll("location")].filter((each) => {
    const place = `/${each.getAttribute("path")}`;
    return path === place || path.startsWith(`${place}/`);
  });
  const headers: Record<string, string> = {};
  for (const part of [xml.querySelector("configuration > system\\.webServer")!, ...locations])
    for (const change of part.querySelectorAll("customHeaders > *")) {
      const name = change.getAttribute("name")!.toLowerCase();
      if (change.localName === "remove") delete headers[name];
      else headers[name] = change.getAttribute("value")!;
    }
  return headers;
}

let folder: string;
let server: Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "servers-"));
  for (const path of [...FILES, "/manifest.xml"]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), "x");
  }
  server = createServer(siteOf(folder));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function perfServe(path: string): Promise<Headers> {
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  return Object.fromEntries(headers);
}

describe.each<[string, (path: string) => Headers | Promise<Headers>]>([
  ["nginx", nginx],
  ["IIS", iis],
  ["perf-serve", perfServe],
])("%s", (_name, headersOf) => {
  test("says nothing about caching an icon: Excel on Windows would show a default one instead", async () => {
    const headers = await headersOf(ICON);
    expect(Object.keys(headers)).toContain("x-content-type-options");
    expect(Object.keys(headers)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:cache-control|pragma|expires)$/)]),
    );
  });

  test.each(["/pane.html", "/functions.js", "/functions.json", LIST])("has %s asked for anew", async (path) =>
    expect((await headersOf(path))["cache-control"]).toMatch(/^no-(?:cache|store)$/),
  );

  test("lets other pages read the lists of functions, and nothing else", async () => {
    for (const path of FILES)
      expect([path, (await headersOf(path))["access-control-allow-origin"]]).toEqual([
        path,
        path.endsWith(".json") ? "*" : undefined,
      ]);
  });
});

test("nginx finds icons and lists of functions below a path as well", () => {
  expect(nginx(`/perf${ICON}`)["cache-control"]).toBeUndefined();
  expect(nginx(`/perf${LIST}`)["access-control-allow-origin"]).toBe("*");
});
