// Installs the dependencies when they are absent or older than the lock file, so that
// `npm start`, `npm test` and `npm run build` need nothing typed before them.
import { execSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** True when every package of the lock file that this machine needs is installed in the locked version. */
function upToDate() {
  const mark = "node_modules/.package-lock.json";
  if (!existsSync(mark)) return false;
  const want = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
  const have = JSON.parse(readFileSync(mark, "utf8")).packages;
  return Object.entries(want).every(
    ([path, entry]) => path === "" || entry.optional || have[path]?.version === entry.version,
  );
}

if (!upToDate()) {
  console.log("正在安装依赖，首次约需两分钟 / installing dependencies, about two minutes the first time …");
  execSync("npm ci --no-audit --no-fund", { stdio: ["ignore", "inherit", "inherit"] });
}
