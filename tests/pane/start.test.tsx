import { act, cleanup, screen, waitFor } from "@testing-library/react";
import { createExcelHost } from "../../src/host/excel/excel";
import { officeTheme, onCheckCommand } from "../../src/host/excel/ribbon";
import { type Host, HostError } from "../../src/host/host";
import { type Program, start } from "../../src/pane/start";
import { strings } from "../../src/pane/strings/strings";
import { FakeHost, gate, stubBrowser } from "./support";

const globals = globalThis as { Office?: unknown };
let commands: Record<string, (event?: { completed(): void }) => void>;
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

const excel = (createHost: () => Promise<Host>): Program => ({
  name: "excel",
  createHost,
  theme: officeTheme,
  onCheckCommand,
});

async function load(createHost: () => Promise<Host> = async () => new FakeHost()): Promise<void> {
  const container = document.body.appendChild(document.createElement("div"));
  await act(() => start(container, excel(createHost)));
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
  await load(createExcelHost);
  expectBoth((text) => text.trouble["no-library"]);
});

test("says in both languages that it belongs in Excel", async () => {
  stubOffice({ onReady: async () => ({ host: null, platform: null }) });
  await load(createExcelHost);
  expectBoth((text) => text.trouble.outside);
});

test("says in both languages why the program refuses to start", async () => {
  stubOffice();
  await load(() => Promise.reject(new HostError("unsupported", "ExcelApi 1.13")));
  expectBoth((text) => text.trouble.unsupported);
  expect(screen.getAllByText("unsupported: ExcelApi 1.13")).toHaveLength(2);
});

test("the ribbon's command shows the pane, tells that it is done, and checks", async () => {
  stubOffice();
  const host = new FakeHost();
  await load(async () => host);
  const order: string[] = [];
  host.answer = async () => void order.push("check");
  const completed = jest.fn(() => order.push("completed"));
  await act(async () => commands["runChecks"]!({ completed }));
  await waitFor(() => expect(host.reads).toBe(1));
  expect(shown).toBe(1);
  expect(order).toEqual(["completed", "check"]);
});

test("a press of the ribbon that comes before the pane has started is not lost", async () => {
  stubOffice();
  const host = new FakeHost();
  const { passed, open } = gate();
  const container = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    const loading = start(
      container,
      excel(() => passed.then(() => host)),
    );
    commands["runChecks"]!();
    open();
    await loading;
  });
  await waitFor(() => expect(host.reads).toBe(1));
  expect(shown).toBe(1);
  expect(host.reads).toBe(1);
});

test("pressed where the pane cannot start, the ribbon shows why and lets go of its button", async () => {
  stubOffice();
  await load(() => Promise.reject(new HostError("unsupported", "ExcelApi 1.13")));
  const completed = jest.fn();
  await act(async () => commands["runChecks"]!({ completed }));
  expect(shown).toBe(1);
  expect(completed).toHaveBeenCalledTimes(1);
});

test("where a look at the workbook empties the list of undo, edits are not followed until the user says so", async () => {
  stubOffice();
  const host = new FakeHost();
  host.looksEmptyUndo = true;
  await load(async () => host);
  await act(async () => screen.getByRole("button", { name: "检查" }).click());
  expect(screen.getByText(/自动检查已关.*清空撤销记录/)).toBeTruthy();
});

test("does without commands outside the shared runtime", async () => {
  stubOffice({ actions: undefined });
  await load();
  expect(screen.getByRole("button", { name: "检查" })).toBeTruthy();
});

test("in another program the sentences name that one", async () => {
  const container = document.body.appendChild(document.createElement("div"));
  const refuse = () => Promise.reject(new HostError("unsupported", "x"));
  await act(() => start(container, { name: "wps", createHost: refuse, onCheckCommand() {} }));
  expect(screen.getByText("这个版本的 WPS 缺少本助手需要的功能。")).toBeTruthy();
  expect(screen.getByText("Use WPS Office 12.1 or later.")).toBeTruthy();
  await load(refuse);
  expect(screen.getByText("这个版本的 Excel 缺少本助手需要的功能。")).toBeTruthy();
});

test("where the program's own button may not answer, the pane has one that closes it", async () => {
  stubOffice();
  const hidePane = jest.fn();
  await load();
  expect(screen.queryByRole("button", { name: "收起" })).toBeNull();
  document.body.replaceChildren();
  await load(async () => Object.assign(new FakeHost(), { hidePane }));
  await act(async () => screen.getByRole("button", { name: "收起" }).click());
  expect(hidePane).toHaveBeenCalledTimes(1);
});
