/** The certificate that perf-serve makes for itself, as Excel loads add-ins over https only. */
import { createHash, X509Certificate } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { join } from "node:path";
import { createCA, createCert } from "mkcert";

export interface Certificate {
  readonly key: string;
  /** The server's certificate and the one that signed it. */
  readonly chain: string;
  /** File of the signing certificate, which the machines that use the add-in are to trust. */
  readonly authority: string;
  /** Its SHA-256 fingerprint, to be compared when it is installed. */
  readonly fingerprint: string;
  /** True where it was made just now, and must be trusted anew. */
  readonly made: boolean;
}

/** No browser takes certificates of servers that last longer. */
const DAYS = 397;
/** One that ends sooner is made anew. */
const LEAST_DAYS_LEFT = 14;
const DAY = 86_400_000;

const FILES = { authority: "perf-serve-ca.crt", chain: "server.crt", key: "server.key" };

/**
 * The certificate kept in the folder, made anew where there is none, it is about to end, or it lacks one of the names.
 * The key that signs is thrown away at once: nobody can sign another server's name with what stays on the disk.
 * @param names host names and addresses
 */
export async function certificateIn(folder: string, names: readonly string[]): Promise<Certificate> {
  const kept = await readKept(folder);
  if (kept && serves(kept.chain, names)) return { ...kept, made: false };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const authority = await createCA({
    organization: "PERF self-evaluation helper (this computer)",
    countryCode: "CN",
    state: "-",
    locality: "-",
    validity: DAYS,
  });
  const server = await createCert({
    ca: { key: authority.key, cert: authority.cert },
    domains: [...names],
    validity: DAYS,
  });
  const chain = `${server.cert}${authority.cert}`;
  // The chain comes last: half a set is no set.
  await writeWhole(join(folder, FILES.key), server.key, 0o600);
  await writeWhole(join(folder, FILES.authority), authority.cert, 0o644);
  await writeWhole(join(folder, FILES.chain), chain, 0o644);
  return { ...described(folder, server.key, chain, authority.cert), made: true };
}

async function readKept(folder: string): Promise<Omit<Certificate, "made"> | undefined> {
  try {
    const read = (name: string) => readFile(join(folder, name), "utf8");
    const [key, chain, authority] = await Promise.all([
      read(FILES.key),
      read(FILES.chain),
      read(FILES.authority),
    ]);
    return described(folder, key, chain, authority);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

function described(folder: string, key: string, chain: string, authority: string) {
  const { raw } = new X509Certificate(authority);
  const fingerprint = createHash("sha256").update(raw).digest("hex").toUpperCase();
  return { key, chain, authority: join(folder, FILES.authority), fingerprint };
}

function serves(chain: string, names: readonly string[]): boolean {
  const certificate = new X509Certificate(chain);
  const left = (Date.parse(certificate.validTo) - Date.now()) / DAY;
  const holds = (name: string) =>
    (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
  return left >= LEAST_DAYS_LEFT && names.every(holds);
}

async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, text, { mode });
  await rename(unfinished, path);
}
