/** `npm start`: serves the preview page and says where. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { serve } from "./serve";

const DEFAULT_PORT = 3000;
const root = resolve(__dirname, "..");

/** The port asked for by the environment. Throws where PORT is no port number. */
function wantedPort(text: string | undefined): number {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT=${text} 不是端口号 / is not a port number (0–65535)`);
}

async function main(): Promise<void> {
  if (!existsSync(resolve(root, "preview/index.html")))
    throw new Error("试用页尚未构建，请运行 npm start / the preview is not built, run npm start");
  const { url } = await serve(root, wantedPort(process.env["PORT"]));
  process.stdout.write(
    `试用页 / preview: ${url}
` +
      `WPS 版的窗格 / the pane as in WPS: ${url}?program=wps
` +
      `复核台 / review desk: ${new URL("/addin/review.html", url).href}
` +
      `按 Ctrl+C 停止 / press Ctrl+C to stop
`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
