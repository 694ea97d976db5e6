import { createServer, get } from "node:https";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateIn } from "../../../src/cli/serve/certificate";

const folder = mkdtempSync(join(tmpdir(), "certificate-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("a browser that trusts the authority takes the server for each of its names, and no other does", async () => {
  const { key, chain, authority, made } = await certificateIn(folder, ["localhost", "127.0.0.1"]);
  expect(made).toBe(true);
  const server = createServer({ key, cert: chain }, (_, response) => void response.end("ok"));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const visit = (host: string, ca?: string) =>
    new Promise<string>((done) => {
      get({ host: "127.0.0.1", servername: host, headers: { Host: host }, port, ca }, (response) => {
        response.resume().on("end", () => done("taken"));
      }).on("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    });
  const ca = readFileSync(authority, "utf8");
  await expect(visit("localhost", ca)).resolves.toBe("taken");
  await expect(visit("other.example", ca)).resolves.toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  await expect(visit("localhost")).resolves.toBe("SELF_SIGNED_CERT_IN_CHAIN");
  server.close();
});

test("it is kept, made anew only for another name or when damaged parts are gone", async () => {
  const first = await certificateIn(folder, ["localhost"]);
  expect(first.made).toBe(false);
  const other = await certificateIn(folder, ["localhost", "caiwu-server"]);
  expect(other.made).toBe(true);
  expect(other.fingerprint).not.toBe(first.fingerprint);
  rmSync(join(folder, "server.key"));
  expect((await certificateIn(folder, ["localhost"])).made).toBe(true);
});

test("nothing that signs stays on the disk, and the key is the user's own", () => {
  expect(readdirSync(folder).sort()).toEqual(["perf-serve-ca.crt", "server.crt", "server.key"]);
  if (process.platform !== "win32") expect(statSync(join(folder, "server.key")).mode & 0o077).toBe(0);
});

test("what cannot be read as a certificate is said, not overwritten", async () => {
  writeFileSync(join(folder, "perf-serve-ca.crt"), "not a certificate");
  await expect(certificateIn(folder, ["localhost"])).rejects.toThrow();
  expect(readFileSync(join(folder, "perf-serve-ca.crt"), "utf8")).toBe("not a certificate");
});
