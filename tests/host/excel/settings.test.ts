/** @jest-environment node */
import { SETTINGS_NAMESPACE, settingsPart } from "../../../src/core/settings-part";
import { createExcelHost } from "../../../src/host/excel/excel";
import { bootOffice } from "./office";

async function boot(settings = new Map<string, unknown>(), customXml = new Map<string, string>()) {
  const office = await bootOffice([{ name: "S" }], { settings, customXml });
  return { ...office, settings, customXml, host: await createExcelHost() };
}
const part = (entries: Record<string, string>) => settingsPart(new Map(Object.entries(entries)));

test("what an earlier version left in the add-in's settings is read, whatever it is", async () => {
  const left = { version: 1, sheets: [] };
  const { host } = await boot(new Map<string, unknown>([["perf.reading", left]]));
  await expect(host.setting("perf.reading")).resolves.toEqual(left);
});

test("what is kept anew stands in the part that WPS reads, and no longer there", async () => {
  const { host, settings, customXml } = await boot(
    new Map<string, unknown>([
      ["perf.reading", "old"],
      ["other", 1],
    ]),
    new Map([["{7}", "<note xmlns='urn:someone-else'/>"]]),
  );
  await host.setting("perf.reading", "new");
  expect([...settings]).toEqual([["other", 1]]);
  expect([...customXml.values()]).toEqual([
    "<note xmlns='urn:someone-else'/>",
    part({ "perf.reading": "new" }),
  ]);
  await expect(host.setting("perf.reading")).resolves.toBe("new");
});

test("other keys of the part stay, and there is one part", async () => {
  const { host, customXml } = await boot(new Map(), new Map([["{1}", part({ a: "1", b: "2" })]]));
  await host.setting("b", "3");
  expect([...customXml.values()]).toEqual([part({ a: "1", b: "3" })]);
  expect([...customXml.values()][0]).toContain(SETTINGS_NAMESPACE);
});
