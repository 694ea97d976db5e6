import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type Site } from "../../../src/cli/serve/serve";

const folder = mkdtempSync(join(tmpdir(), "serve-"));
const root = join(folder, "dist");
let site: Site;

beforeAll(async () => {
  mkdirSync(join(root, "preview"), { recursive: true });
  writeFileSync(join(root, "preview/index.html"), "预览");
  writeFileSync(join(folder, "secret.txt"), "secret");
  site = await serve(root, 0);
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

test("the root leads to the preview, which is never cached", async () => {
  const redirect = await fetch(new URL("/", site.url), { redirect: "manual" });
  expect(redirect.headers.get("cache-control")).toBe("no-store");
  const response = await fetch(new URL("/", site.url));
  expect(response.url).toBe(site.url);
  expect(await response.text()).toBe("预览");
  expect(response.headers.get("cache-control")).toContain("no-store");
});

test("what is not there is 404, and nothing outside the folder is there", async () => {
  expect((await fetch(new URL("/none", site.url))).status).toBe(404);
  // By hand: `fetch` would take the dots out of the address.
  const { hostname, port } = new URL(site.url);
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/preview/..%2f..%2fsecret.txt"]) {
    const status = await new Promise((resolve, reject) =>
      get({ hostname, port, path }, (response) => resolve(response.resume().statusCode)).on("error", reject),
    );
    expect([path, status]).toEqual([path, 400]);
  }
});

test("asked for part of a file, or by other methods, it goes on", async () => {
  const ranges = ["bytes=5-2", "bytes=-5", "bytes=0-0", "bytes=99-", "items=a-b", "bytes=0-1,4-5"];
  for (const Range of ranges)
    expect(await (await fetch(site.url, { headers: { Range } })).text()).toBe("预览");
  for (const method of ["POST", "DELETE", "OPTIONS"])
    expect((await fetch(site.url, { method })).status).toBe(405);
  expect(await (await fetch(site.url)).text()).toBe("预览");
});

test("it listens on this machine only", () => {
  expect(new URL(site.url).hostname).toBe("127.0.0.1");
});

test("a port in use leads to the next one", async () => {
  const port = Number(new URL(site.url).port);
  const second = await serve(root, port);
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});
