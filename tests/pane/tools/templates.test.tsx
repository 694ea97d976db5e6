import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HostError } from "../../../src/host/host";
import { FakeHost, renderPane, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

async function openTools(host = new FakeHost()) {
  const user = userEvent.setup();
  const pane = renderPane(host);
  await user.click(screen.getByRole("tab", { name: host.locale === "en" ? "Tools" : "工具" }));
  await screen.findByRole("heading", { name: host.locale === "en" ? "New blank form" : "新建空白表" });
  return { ...pane, user };
}

const formulasOf = (host: FakeHost) =>
  host.snapshot.sheet.rows.flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []);

test("the tools are there before the first check", async () => {
  await openTools();
  within(screen.getByRole("tabpanel")).getByRole("radio", { name: "普通公式" });
});

test("a form of plain formulas goes into a sheet of its own, which is checked", async () => {
  const { host, user } = await openTools();
  await user.click(screen.getByRole("button", { name: "新建部门整体支出绩效自评表" }));
  await screen.findByText(/已新建工作表“部门整体支出绩效自评表”。/);
  expect(host.snapshot.sheet.name).toBe("部门整体支出绩效自评表");
  expect(formulasOf(host).length).toBeGreaterThan(10);
  expect(formulasOf(host).join()).not.toContain("PERF.");
  expect(host.reads).toBe(1);
  await user.click(screen.getByRole("button", { name: "看检查结果" }));
  screen.getByRole("tab", { name: /问题/, selected: true });
});

test("a second one gets a name of its own; PERF functions where they are chosen", async () => {
  const { host, user } = await openTools();
  await user.click(screen.getByRole("radio", { name: "PERF 函数" }));
  const button = screen.getByRole("button", { name: "新建项目支出绩效自评表" });
  await user.click(button);
  await screen.findByText(/“项目支出绩效自评表”/);
  await user.click(button);
  await screen.findByText(/“项目支出绩效自评表 \(2\)”/);
  expect(formulasOf(host).join()).toContain("PERF.RATE(");
});

test("a refusal is said, and nothing is claimed", async () => {
  const host = new FakeHost();
  host.addSheets = () => Promise.reject(new HostError("protected", "workbook structure"));
  const { user } = await openTools(host);
  await user.click(screen.getByRole("button", { name: "新建绩效运行监控表" }));
  await screen.findByText("工作表或工作簿受保护，Excel 不允许这一步操作。");
  expect(screen.queryByText(/已新建/)).toBeNull();
  await waitFor(() => expect(screen.queryByText("正在处理…")).toBeNull());
});

test("in English", async () => {
  const { user } = await openTools(new FakeHost("en"));
  await user.click(screen.getByRole("button", { name: /^New: Project self-evaluation/ }));
  await screen.findByText(/Added “项目支出绩效自评表”/);
});
