import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diskFiles } from "../../../src/cli/files/source";
import { defaultLimits } from "../../../src/files/model";

const folder = mkdtempSync(join(tmpdir(), "perf-check-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (path: string, fileSize: number) => diskFiles.read({ path }, { ...defaultLimits, fileSize });

test("a file is read to its last byte, up to the bound and no further", async () => {
  const path = join(folder, "a.bin");
  const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
  writeFileSync(path, bytes);
  expect(await read(path, 1000)).toEqual(bytes);
  await expect(read(path, 999)).rejects.toMatchObject({ code: "too-large", limit: "fileSize" });
  writeFileSync(path, "");
  expect(await read(path, 1000)).toHaveLength(0);
});

const onLinux = process.platform === "linux" ? test : test.skip;
onLinux("what the system makes up as it is read has no size, and is bounded all the same", async () => {
  expect((await read("/proc/self/maps", 10_000_000)).length).toBeGreaterThan(100);
  await expect(read("/proc/self/maps", 100)).rejects.toMatchObject({ code: "too-large" });
});
