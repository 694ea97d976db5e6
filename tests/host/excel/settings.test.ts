/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import type { BatchRequest } from "../../../src/preview/standin/protocol";
import { bootOffice } from "./office";

/** Batches about settings; the library sends others of its own. */
async function boot(settings = new Map<string, unknown>()) {
  const batches: BatchRequest[] = [];
  const office = await bootOffice([{ name: "S" }], {
    settings,
    onBatch: (batch) => {
      if (Object.values(batch.ObjectPaths).some(({ Name }) => Name === "Settings")) batches.push(batch);
    },
  });
  return { ...office, settings, batches, host: await createExcelHost() };
}

test("a key never saved has no value", async () => {
  const { host, batches } = await boot();
  await expect(host.setting("perf.reading")).resolves.toBeUndefined();
  expect(batches).toHaveLength(1);
});

test("what another session left is loaded, whatever it is", async () => {
  const left = { version: 1, sheets: [] };
  const { host } = await boot(new Map<string, unknown>([["perf.reading", left]]));
  await expect(host.setting("perf.reading")).resolves.toEqual(left);
});

test("a text is kept with the workbook, and replaced", async () => {
  const { host, settings, batches } = await boot(new Map([["other", 1]]));
  await host.setting("perf.reading", '{"version":1}');
  expect(batches).toHaveLength(1);
  await expect(host.setting("perf.reading")).resolves.toBe('{"version":1}');
  await host.setting("perf.reading", "二");
  expect([...settings]).toEqual([
    ["other", 1],
    ["perf.reading", "二"],
  ]);
});
