import { act, cleanup, screen } from "@testing-library/react";
import { HostError } from "../../src/host/host";
import { start } from "../../src/pane/start";
import { strings } from "../../src/pane/strings/strings";
import { FakeHost, stubBrowser } from "./support";

const globals = globalThis as { Office?: unknown };
let commands: Record<string, (event: { completed(): void }) => Promise<void>>;
let shown: number;

beforeEach(() => {
  stubBrowser();
  commands = {};
  shown = 0;
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
  delete globals.Office;
});

function stubOffice(change: object = {}): void {
  globals.Office = {
    HostType: { Excel: "Excel" },
    onReady: async () => ({ host: "Excel", platform: "PC" }),
    context: {},
    actions: { associate: (id: string, run: (typeof commands)[string]) => void (commands[id] = run) },
    addin: { showAsTaskpane: async () => void (shown += 1) },
    ...change,
  };
}

async function load(createHost = async () => new FakeHost()): Promise<void> {
  const container = document.body.appendChild(document.createElement("div"));
  await act(() => start(container, createHost));
}

function expectBoth(pick: (text: (typeof strings)["en"]) => { what: string; fix: string }): void {
  for (const text of Object.values(strings)) {
    expect(screen.getByText(pick(text).what)).toBeTruthy();
    expect(screen.getByText(pick(text).fix)).toBeTruthy();
  }
}

test("draws the pane in the program's language", async () => {
  stubOffice();
  await load(async () => new FakeHost("en"));
  expect(screen.getByRole("button", { name: "Check" })).toBeTruthy();
});

test("says in both languages that office.js is missing", async () => {
  await load();
  expectBoth((text) => text.noOffice);
});

test("says in both languages that it belongs in Excel", async () => {
  stubOffice({ onReady: async () => ({ host: null, platform: null }) });
  await load();
  expectBoth((text) => text.notExcel);
});

test("says in both languages why the program refuses to start", async () => {
  stubOffice();
  await load(() => Promise.reject(new HostError("unsupported", "ExcelApi 1.13")));
  expectBoth((text) => text.trouble.unsupported);
  expect(screen.getAllByText("unsupported: ExcelApi 1.13")).toHaveLength(2);
});

test("the ribbon's command checks, shows the pane and tells when it is done", async () => {
  stubOffice();
  const host = new FakeHost();
  await load(async () => host);
  const completed = jest.fn();
  await act(() => commands["runChecks"]!({ completed }));
  expect(host.reads).toBe(1);
  expect(shown).toBe(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("does without commands outside the shared runtime", async () => {
  stubOffice({ actions: undefined });
  await load();
  expect(screen.getByRole("button", { name: "检查" })).toBeTruthy();
});
