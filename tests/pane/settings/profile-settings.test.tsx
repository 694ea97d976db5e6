import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { sheetFromValues } from "../../../src/core/sheet/sheet";
import { PROFILE_KEY } from "../../../src/core/profiles/choice";
import { rules } from "../../../src/rules";
import { FakeHost, renderSheet, stubBrowser } from "../support";

beforeEach(() => stubBrowser());

const user = userEvent.setup();
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const select = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "口径（各地的规则）" });

/** Executed at 92.5 %: enough by the national default, too little by the strict one. */
const sheet = sheetFromValues(
  [
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, 370, 10, "92.50%", 9.25],
  ],
  [],
  "自评表",
);
const own = (threshold: unknown) =>
  JSON.stringify({
    id: "qinghe-2025",
    extends: "national",
    title: "清河市",
    source: "清河市财政局口径",
    rules: { "rate-low": { options: { threshold } } },
  });

async function opened(host = new FakeHost()) {
  const pane = renderSheet(sheet, host, rules);
  await act(async () => {});
  await user.click(button("检查"));
  return pane;
}
const low = () => screen.queryByTitle(/执行率.*92\.50%/);

test("another profile is named with its source, checked by at once, and kept", async () => {
  const { host } = await opened();
  expect(low()).toBeNull();
  await user.click(button("口径：全国通用"));
  await screen.findByRole("region", { name: "设置" });
  expect(screen.getByText(/财预〔2020〕10号）及所附/)).toBeTruthy();
  await user.selectOptions(select(), "从严自查");
  expect(button("口径：从严自查")).toBeTruthy();
  expect(screen.getByText(/供上报前从严自查/)).toBeTruthy();
  expect(low()).toBeTruthy();
  expect(JSON.parse(host.settings.get(PROFILE_KEY) as string)).toEqual({ version: 1, id: "strict" });
});

test("a pane opened later begins with it", async () => {
  const host = new FakeHost();
  host.settings.set(PROFILE_KEY, JSON.stringify({ version: 1, id: "strict" }));
  renderSheet(sheet, host, rules);
  await screen.findByRole("button", { name: "口径：从严自查" });
  expect(host.reads).toBe(0);
  await user.click(button("检查"));
  expect(low()).toBeTruthy();
});

test("chosen before the first check, it checks nothing yet", async () => {
  const host = new FakeHost();
  renderSheet(sheet, host, rules);
  await user.click(button("口径：全国通用"));
  await screen.findByRole("region", { name: "设置" });
  await user.selectOptions(select(), "湖北");
  expect(host.reads).toBe(0);
  expect(host.settings.has(PROFILE_KEY)).toBe(true);
});

test("the bureau's own: faults are listed with their place, then it is taken in", async () => {
  const { host } = await opened();
  await user.click(button("口径：全国通用"));
  await screen.findByRole("region", { name: "设置" });
  const area = screen.getByRole("textbox", { name: "口径文件的内容", hidden: true });
  await user.click(area);
  await user.paste(own("95%"));
  await user.click(screen.getByRole("button", { name: "采用", hidden: true }));
  const alert = screen.getByRole("alert", { hidden: true });
  expect(alert.textContent).toContain("没有采用，有 1 处错误：");
  expect(within(alert).getByRole("listitem", { hidden: true }).textContent).toContain(
    '$.rules["rate-low"].options.threshold：',
  );
  expect(host.settings.has(PROFILE_KEY)).toBe(false);
  await user.clear(area);
  await user.paste(own(0.95));
  await user.click(screen.getByRole("button", { name: "采用", hidden: true }));
  expect(screen.queryByRole("alert", { hidden: true })).toBeNull();
  expect(button("口径：清河市")).toBeTruthy();
  expect(select().selectedOptions[0]!.textContent).toBe("清河市（本单位）");
  expect(low()).toBeTruthy();
  expect(JSON.parse(host.settings.get(PROFILE_KEY) as string)).toEqual({ version: 1, own: own(0.95) });
});

test("a file of it may be opened", async () => {
  await opened();
  await user.click(button("口径：全国通用"));
  await screen.findByRole("region", { name: "设置" });
  const file = new File([own(0.95)], "qinghe.json", { type: "application/json" });
  file.text = async () => own(0.95);
  await user.upload(screen.getByLabelText("打开文件…"), file);
  expect(await screen.findByRole("button", { name: "口径：清河市" })).toBeTruthy();
});

test.each(["{", '{"version":1,"id":"unheard-of"}', JSON.stringify({ version: 1, own: "{}" })])(
  "%s in the workbook is said, and the national default used",
  async (stored) => {
    const host = new FakeHost();
    host.settings.set(PROFILE_KEY, stored);
    await opened(host);
    expect(screen.getByText(/存的口径读不出来/)).toBeTruthy();
    expect(button("口径：全国通用")).toBeTruthy();
  },
);

test("Esc folds the settings", async () => {
  await opened();
  await user.click(button("口径：全国通用"));
  await screen.findByRole("region", { name: "设置" });
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("combobox")).toBeNull();
});
