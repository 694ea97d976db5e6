/**
 * `perf-serve`: serves the built add-in on this machine or, when asked, to the office's network: to Excel over https,
 * to WPS, which asks for no certificate, over http.
 */
import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { homedir, hostname, networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { siteOf, wpsSiteOf } from "./addin-site";
import { certificateIn } from "./certificate";
import { MOST_CONNECTIONS, PATIENCE } from "./static-files";

const DEFAULT_PORT = 8443;

const USAGE = `用法：perf-serve [选项]      把绩效自评助手的网页文件以 https 提供给 Excel，或以 http 提供给 WPS
Usage: perf-serve [options]  serves the add-in's files to Excel over https, or to WPS over http

  --root DIR     网页文件所在的文件夹，默认是本程序旁边的 site / folder of the files, beside this program by default
  --port N       端口，默认 ${DEFAULT_PORT} / port
  --lan          让局域网里的其他电脑也能访问；不写只限本机 / also for other computers of the network
  --name NAME    别的电脑用的主机名或 IP，可写多次 / host name or address others use; may be repeated
  --wps          提供给 WPS 表格：http，不用证书 / serves WPS Spreadsheets: over http, without a certificate
  --cert-dir DIR 证书存放处，默认 ~/.perf-serve / where the certificate is kept
  -h, --help     显示本说明 / this text
`;

interface Options {
  readonly root: string;
  /** Of the add-in for Excel; `null` where WPS is served. */
  readonly manifest: string | null;
  readonly port: number;
  readonly lan: boolean;
  readonly names: readonly string[];
  readonly certificates: string;
}

class Misuse extends Error {}

/** What the arguments ask for; `null` for help. Throws `Misuse`. */
function optionsOf(args: readonly string[]): Options | null {
  const { values } = readArgs(args);
  if (values.help) return null;
  const port = Number(values.port ?? DEFAULT_PORT);
  if (values.port === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Misuse(`--port ${values.port}：不是端口号 / is not a port number (0–65535)`);
  const names = values.name ?? [];
  for (const name of names)
    if (!/^[\w.-]+$/.test(name)) throw new Misuse(`--name ${name}：不是主机名 / is not a host name`);
  const wps = values.wps ?? false;
  const built = join(__dirname, wps ? "../wps" : "../addin");
  const root = resolve(values.root ?? firstOf([join(__dirname, "../site"), built]));
  const manifest = firstOf([join(root, "manifest.xml"), join(__dirname, "manifest.template.xml")]);
  for (const file of wps ? [join(root, "ribbon.xml")] : [join(root, "pane.html"), manifest])
    if (!existsSync(file))
      throw new Misuse(
        `没有 ${file}：--root 应指向 site 文件夹 / there is no ${file}: --root names the folder site`,
      );
  const certificates = resolve(values["cert-dir"] ?? join(homedir(), ".perf-serve"));
  return { root, manifest: wps ? null : manifest, port, lan: values.lan ?? false, names, certificates };
}

/** The first that is there, else the last. */
function firstOf(paths: readonly [string, string]): string {
  return paths.find((path) => existsSync(path)) ?? paths[1];
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        root: { type: "string" },
        port: { type: "string" },
        lan: { type: "boolean" },
        wps: { type: "boolean" },
        name: { type: "string", multiple: true },
        "cert-dir": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new Misuse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/** By which names the add-in can be asked for. */
function namesOf({ lan, names }: Options): string[] {
  const thisMachine = ["localhost", "127.0.0.1"];
  if (!lan) return [...thisMachine, ...names];
  const addresses = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? [])
      .filter(({ family, internal }) => family === "IPv4" && !internal)
      .map(({ address }) => address),
  );
  return [...new Set([...thisMachine, hostname(), ...addresses, ...names])];
}

/** The name that others are told to ask for. */
const nameOf = ({ lan, names }: Options) => (lan ? (names[0] ?? hostname()) : "localhost");

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (!options) {
    process.stdout.write(USAGE);
    return;
  }
  if (options.manifest === null) await serveWps(options);
  else await serveExcel(options, options.manifest);
  say(`按 Ctrl+C 停止 / press Ctrl+C to stop`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Begins to listen, and resolves with the port. */
async function listen(server: Server, { port, lan }: Options): Promise<number> {
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(port, lan ? "0.0.0.0" : "127.0.0.1", done);
  });
  return (server.address() as AddressInfo).port;
}

async function serveExcel(options: Options, manifest: string): Promise<void> {
  const names = namesOf(options);
  const { key, chain, authority, fingerprint, made } = await certificateIn(options.certificates, names);
  const port = await listen(
    createSecureServer(
      { key, cert: chain, handshakeTimeout: PATIENCE.headersTimeout, ...PATIENCE },
      siteOf(options.root, manifest),
    ),
    options,
  );
  say(`绩效自评助手 / the add-in:`);
  for (const name of names) say(`  https://${name}:${port}/`);
  say(`复核台 / the review desk: https://${nameOf(options)}:${port}/review.html`);
  say(`清单文件（下载后装进 Excel）/ manifest for Excel: https://${nameOf(options)}:${port}/manifest.xml`);
  if (made) {
    say(`新证书，每台用到的电脑都要信任一次 / a new certificate, to be trusted once on every computer:`);
    say(`  ${authority}`);
    say(`  SHA-256 ${fingerprint}`);
    say(`  Windows: certutil -user -addstore Root "${authority}"`);
  }
}

async function serveWps(options: Options): Promise<void> {
  const port = await listen(createServer(PATIENCE, wpsSiteOf(options.root)), options);
  say(`绩效自评助手（WPS 表格）/ the add-in for WPS Spreadsheets:`);
  for (const name of namesOf(options)) say(`  http://${name}:${port}/`);
  say(
    `每台电脑运行 / on every computer: setup.sh install --url http://…:${port}/ （Windows: install.bat --url …）`,
  );
}

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    taken ? `端口已被占用，请换 --port / the port is taken, choose another\n${text}\n` : `${text}\n`,
  );
  process.exitCode = error instanceof Misuse ? 2 : 1;
});
