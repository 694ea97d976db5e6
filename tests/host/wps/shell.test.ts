// The add-in's first page: what the ribbon calls.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createMemoryWorkbook } from "../../../src/preview/standin/memory-workbook";
import { type EtStandIn, installEt } from "../../../src/preview/standin-et/boot";

interface Callbacks {
  OnAddinLoad(ribbon: object): boolean;
  OnAction(control: { Id: string }): boolean;
  GetImage(): string;
}
const page = window as unknown as Partial<Callbacks> & { Application?: object; wps?: object };
const FOLDER = resolve(__dirname, "../../../src/host/wps/package");
const ribbon = new DOMParser().parseFromString(
  readFileSync(`${FOLDER}/ribbon.xml`, "utf8"),
  "application/xml",
);

let et: EtStandIn;
beforeEach(async () => {
  et = installEt(window, createMemoryWorkbook([{ name: "S" }]));
  await jest.isolateModulesAsync(async () => void (await import("../../../src/host/wps/shell")));
});
afterEach(() => {
  for (const name of ["Application", "wps"] as const) delete page[name];
});
const stored = (key: string) =>
  (et.application as { PluginStorage: { getItem(key: string): unknown } }).PluginStorage.getItem(key);

test("the ribbon begins with its first tag, and every callback it names is there", () => {
  expect(readFileSync(`${FOLDER}/ribbon.xml`, "utf8")).toMatch(/^<customUI /);
  const named = [...ribbon.querySelectorAll("*")].flatMap((element) =>
    ["onLoad", "onAction", "getImage"].flatMap((name) => element.getAttribute(name) ?? []),
  );
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect(page[name as keyof Callbacks]).toBeInstanceOf(Function);
});

test("no callback is async, which some builds show no ribbon for", () => {
  for (const name of ["OnAddinLoad", "OnAction", "GetImage"] as const)
    expect(page[name]!.constructor.name).toBe("Function");
  expect(page.OnAddinLoad!({})).toBe(true);
});

test("the button of the pane makes one pane, docked at the right, and hides and shows that", () => {
  const create = jest.spyOn(
    et.application as { CreateTaskPane(url: string): { DockPosition: number } },
    "CreateTaskPane",
  );
  const press = () => page.OnAction!({ Id: "perfPane" });
  press();
  const first = et.paneVisible;
  press();
  expect(et.paneVisible).toBe(!first);
  expect(create).toHaveBeenCalledTimes(1);
  expect(create.mock.calls[0]![0]).toMatch(/\/ui\/pane\.html$/);
  expect(create.mock.results[0]!.value).toMatchObject({ DockPosition: 2 });
  expect(stored("perf.et.pane")).toBe(1);
});

test("“检查” shows the pane and leaves word for it", () => {
  page.OnAction!({ Id: "perfCheck" });
  expect(et.paneVisible).toBe(true);
  expect(stored("perf.et.check")).toBe("1");
});

test("outside WPS the buttons do nothing", () => {
  for (const name of ["Application", "wps"] as const) delete page[name];
  expect(page.OnAction!({ Id: "perfPane" })).toBe(false);
});
