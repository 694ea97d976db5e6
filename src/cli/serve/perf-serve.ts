/** `perf-serve`: serves the built add-in over https, on this machine or, when asked, to the office's network. */
import { existsSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { homedir, hostname, networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { siteOf } from "./addin-site";
import { certificateIn } from "./certificate";
import { MOST_CONNECTIONS, PATIENCE } from "./static-files";

const DEFAULT_PORT = 8443;

const USAGE = `用法：perf-serve [选项]      把绩效自评助手的网页文件以 https 提供给 Excel
Usage: perf-serve [options]  serves the add-in's files to Excel over https

  --root DIR     网页文件所在的文件夹，默认是本程序旁边的 site / folder of the files, beside this program by default
  --port N       端口，默认 ${DEFAULT_PORT} / port
  --lan          让局域网里的其他电脑也能访问；不写只限本机 / also for other computers of the network
  --name NAME    别的电脑用的主机名或 IP，可写多次 / host name or address others use; may be repeated
  --cert-dir DIR 证书存放处，默认 ~/.perf-serve / where the certificate is kept
  -h, --help     显示本说明 / this text
`;

interface Options {
  readonly root: string;
  readonly manifest: string;
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
  const root = resolve(values.root ?? firstOf([join(__dirname, "../site"), join(__dirname, "../addin")]));
  const manifest = firstOf([join(root, "manifest.xml"), join(__dirname, "manifest.template.xml")]);
  for (const file of [join(root, "pane.html"), manifest])
    if (!existsSync(file))
      throw new Misuse(
        `没有 ${file}：--root 应指向 site 文件夹 / there is no ${file}: --root names the folder site`,
      );
  const certificates = resolve(values["cert-dir"] ?? join(homedir(), ".perf-serve"));
  return { root, manifest, port, lan: values.lan ?? false, names, certificates };
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

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (!options) {
    process.stdout.write(USAGE);
    return;
  }
  const names = namesOf(options);
  const { key, chain, authority, fingerprint, made } = await certificateIn(options.certificates, names);
  const server = createServer(
    { key, cert: chain, handshakeTimeout: PATIENCE.headersTimeout, ...PATIENCE },
    siteOf(options.root, options.manifest),
  );
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(options.port, options.lan ? "0.0.0.0" : "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`绩效自评助手 / the add-in:`);
  for (const name of names) say(`  https://${name}:${port}/`);
  say(
    `清单文件（下载后装进 Excel）/ manifest for Excel: https://${options.lan ? (options.names[0] ?? hostname()) : "localhost"}:${port}/manifest.xml`,
  );
  if (made) {
    say(`新证书，每台用到的电脑都要信任一次 / a new certificate, to be trusted once on every computer:`);
    say(`  ${authority}`);
    say(`  SHA-256 ${fingerprint}`);
    say(`  Windows: certutil -user -addstore Root "${authority}"`);
  }
  say(`按 Ctrl+C 停止 / press Ctrl+C to stop`);
}

main().catch((error: unknown) => {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    taken ? `端口已被占用，请换 --port / the port is taken, choose another\n${text}\n` : `${text}\n`,
  );
  process.exitCode = error instanceof Misuse ? 2 : 1;
});
