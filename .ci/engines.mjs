// The pane's whole job in the other browser engines, for those that are installed: npm run engines
// WebKit, with which Excel on the Mac draws (Debian: webkit2gtk-driver and xvfb), and Firefox. Run before a release.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import puppeteer from "puppeteer-core";

const root = resolve(import.meta.dirname, "..");
const STEPS = ["check", "cell", "fix", "undo", "explain", "acknowledge", "export", "template"];
const LIMIT = 180_000; // ms

const JOB = buildSync({
  entryPoints: [join(root, "tests/e2e/whole-job.ts")],
  bundle: true,
  write: false,
  target: "es2020",
}).outputFiles[0].text;

const installed = (paths) => paths.find((path) => existsSync(path));
const programs = [];

/** Starts a program and resolves with the match of `pattern` in what it says. */
function start(command, args, pattern, env = {}) {
  const program = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, detached: true });
  programs.push(program);
  return new Promise((done, failed) => {
    const read = (data) => {
      const match = pattern.exec(String(data));
      if (match) done(match);
    };
    program.stdout.on("data", read);
    program.stderr.on("data", read);
    program.on("error", failed);
    program.on("exit", (code) => failed(new Error(`${command} ended with ${code}`)));
  });
}

/** WebDriver by hand: one session, one page, one script. */
async function webkit(url) {
  const driver = installed(["/usr/bin/WebKitWebDriver"]);
  if (!driver) return null;
  const port = 20_000 + (process.pid % 10_000);
  const screen = process.env.DISPLAY ? [] : ["xvfb-run", "-a"];
  const [command, ...args] = [...screen, driver, `--port=${port}`];
  void start(command, args, /never/).catch((error) => console.error(error.message));
  const ask = async (path, body, method = "POST") => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await patiently(() => ask("/status", undefined, "GET"));
  const { sessionId, capabilities } = await ask("/session", { capabilities: {} });
  try {
    await ask(`/session/${sessionId}/timeouts`, { script: LIMIT });
    await ask(`/session/${sessionId}/window/rect`, { width: 1440, height: 900 });
    await ask(`/session/${sessionId}/url`, { url });
    const script = `${JOB}
      const done = arguments[arguments.length - 1];
      window.wholeJob().then((steps) => done({ steps }), (error) => done({ error: String(error) }));`;
    const { steps, error } = await ask(`/session/${sessionId}/execute/async`, { script, args: [] });
    if (error) throw new Error(error);
    return { version: `WebKit ${capabilities.browserVersion}`, steps };
  } finally {
    await ask(`/session/${sessionId}`, undefined, "DELETE");
  }
}

/** Until the program answers. */
async function patiently(ask) {
  for (let tries = 100; ; tries--)
    try {
      return await ask();
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
}

async function firefox(url) {
  const executablePath =
    process.env.FIREFOX_PATH ??
    installed([
      "/usr/bin/firefox-esr",
      "/usr/bin/firefox",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
    ]);
  if (!executablePath) return null;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    protocolTimeout: LIMIT,
    // Not every Firefox can be told a size later.
    defaultViewport: null,
    args: ["--width=1440", "--height=900"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.evaluate(JOB);
    return { version: await browser.version(), steps: await page.evaluate(() => window.wholeJob()) };
  } finally {
    await browser.close();
  }
}

let failed = 0;
let ran = 0;
try {
  const [url] = await start(process.execPath, ["dist/cli/preview.js"], /http:\S+/, { PORT: "0" });
  for (const [name, run] of Object.entries({ webkit, firefox })) {
    try {
      const outcome = await run(url);
      if (!outcome) {
        console.log(`${name}: 没有安装，跳过 / not installed, passed over`);
        continue;
      }
      ran += 1;
      if (String(outcome.steps) !== String(STEPS)) throw new Error(`did ${outcome.steps}`);
      console.log(`${name}: ${outcome.version}: ${outcome.steps.join(", ")}`);
    } catch (error) {
      failed += 1;
      console.error(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
} finally {
  // With what they started in turn: a driver's browser, a screen.
  for (const { pid, exitCode } of programs) if (exitCode === null) process.kill(-pid);
}
console.log(`${ran} run, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
