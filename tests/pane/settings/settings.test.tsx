import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sheetFromValues } from "../../../src/core/sheet/sheet";
import { nationalProfile } from "../../../src/core/profiles/national";
import { createSettings, DEFAULTS, SETTINGS_KEY } from "../../../src/pane/state/settings";
import { readSettingsFile, settingsFile } from "../../../src/pane/settings/settings-file";
import { rules } from "../../../src/rules";
import { choose, FakeHost, memorySettings, renderSheet, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** Executed at 92.5 %: enough by the national default. */
const sheet = sheetFromValues(
  [
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, 370, 10, "92.50%", 9.25],
  ],
  [],
  "自评表",
);

async function opened(host = new FakeHost()) {
  const pane = renderSheet(sheet, host, rules);
  await act(async () => {});
  await user.click(button("检查"));
  await choose("口径与设置…");
  await screen.findByRole("region", { name: "设置" });
  return pane;
}
const panel = () => within(screen.getByRole("region", { name: "设置" }));
const rate = () => panel().getByRole<HTMLInputElement>("textbox", { name: "执行率低于此数要说明" });

test("kept on this computer; what cannot be read is as if never set", () => {
  const stored: Record<string, string> = {};
  const store = memorySettings(stored);
  expect(store.getState()).toEqual(DEFAULTS);
  store.set({ theme: "dark", live: false });
  expect(memorySettings(stored).getState()).toEqual({ locale: null, theme: "dark", live: false });
  for (const [text, theme] of [
    ["{", "auto"],
    ["null", "auto"],
    ['{"theme":"pink","live":"yes","locale":"fr"}', "auto"],
    ['{"theme":"light"}', "light"],
  ] as const)
    expect(memorySettings({ [SETTINGS_KEY]: text }).getState()).toEqual({ ...DEFAULTS, theme });
});

test("where the store is closed, they hold until the pane is", () => {
  const store = createSettings(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(store.kept()).toBe(false);
  store.set({ theme: "dark" });
  expect(store.getState().theme).toBe("dark");
});

test("a limit of one's own is checked by at once, named as such, kept in the workbook, and taken back", async () => {
  const { host } = await opened();
  expect(rate().value).toBe("90");
  await user.clear(rate());
  await user.type(rate(), "95{Enter}");
  expect(button("口径：全国通用（改过界限）")).toBeTruthy();
  expect(screen.getByTitle(/执行率只有 92\.50%，低于 95\.00%/)).toBeTruthy();
  expect(host.settings.get("perf.profile")).toContain("own-national");
  await user.click(button("恢复原来的界限"));
  expect(button("口径：全国通用")).toBeTruthy();
  expect(rate().value).toBe("90");
});

test("a second limit joins the first; a limit out of bounds changes nothing and says so", async () => {
  await opened();
  await user.clear(rate());
  await user.type(rate(), "95{Enter}");
  const over = panel().getByRole<HTMLInputElement>("textbox", { name: "完成超过目标此数要说明" });
  await user.clear(over);
  await user.type(over, "150{Enter}");
  expect(rate().value).toBe("95");
  await user.clear(rate());
  await user.type(rate(), "120{Enter}");
  expect(screen.getByText("请填 0 到 100 之间的数，没有改动。")).toBeTruthy();
  expect(screen.getByTitle(/低于 95\.00%/)).toBeTruthy();
});

test("the theme of choice stands above Office's and the system's", async () => {
  await opened();
  const scheme = () => document.querySelector<HTMLElement>(".fui-FluentProvider")!.style.colorScheme;
  expect(scheme()).toBe("light");
  await user.click(panel().getByRole("radio", { name: "深色" }));
  expect(scheme()).toBe("dark");
});

test("without checks after edits the pane says how to check", async () => {
  await opened();
  await user.click(panel().getByRole("checkbox", { name: "修改后自动检查" }));
  expect(screen.getByText("自动检查已关，改完请点“重新检查”。")).toBeTruthy();
});

/** jsdom's files have no text. */
const fileOf = (name: string, content: string) =>
  Object.assign(new File([content], name, { type: "application/json" }), { text: async () => content });

test("a file of settings comes back as it went, and other files are refused in words", async () => {
  const settings = { locale: "en", theme: "dark", live: false } as const;
  const choice = { profile: nationalProfile, own: null };
  const file = settingsFile(settings, choice, rules);
  expect(readSettingsFile(file, rules)).toEqual({ settings, choice });
  expect(readSettingsFile("{}", rules)).toBeNull();
  expect(readSettingsFile("表格", rules)).toBeNull();
  expect(readSettingsFile(file.replace("national", "nowhere"), rules)).toBeNull();
  const { container } = await opened();
  const picker = container.querySelector<HTMLInputElement>('input[type=file][aria-label="从文件导入…"]')!;
  await user.upload(picker, fileOf("a.json", "{}"));
  expect(await screen.findByText(/没有采用：a\.json/)).toBeTruthy();
  const strict = file.replace("national", "strict").replace('"en"', '"zh-CN"');
  await user.upload(picker, fileOf("b.json", strict));
  expect(await screen.findByText("已采用 b.json 里的设置。")).toBeTruthy();
  expect(button("口径：从严自查")).toBeTruthy();
});
