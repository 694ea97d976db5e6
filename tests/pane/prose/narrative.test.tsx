import { act, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NARRATIVE_KEY, SENTENCE_NAMES, SENTENCES } from "../../../src/core/prose/narrate/templates";
import { HostError } from "../../../src/host/host";
import { reportStrings } from "../../../src/pane/prose/strings";
import { fieldsOf, parseShown, shownTemplate } from "../../../src/pane/prose/wording";
import { LOCALES } from "../../../src/core/locale";
import { checked, FakeHost, makeForm, renderPane, stubBrowser } from "../support";

configure({ asyncUtilTimeout: 20_000 });
beforeEach(() => stubBrowser());

async function openNarrative(host = new FakeHost(), found = checked([], makeForm())) {
  const user = userEvent.setup();
  const pane = renderPane(host, found);
  await act(() => pane.checker.check());
  await user.click(screen.getByRole("tab", { name: "报告核对" }));
  await user.click(await screen.findByRole("button", { name: "生成文字" }));
  await screen.findByRole("group", { name: "预算执行情况" });
  return { ...pane, user };
}

const EXECUTION = "全年预算数816.10万元，全年执行数790.85万元，预算执行率96.91%。";
const SCORE = "自评得分97.63分，等级为“优”。";
const editor = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "得分与等级的句式" });

test("sentences of the table, each with a tick; what the table lacks is said", async () => {
  await openNarrative();
  screen.getByRole("checkbox", { name: EXECUTION, checked: true });
  screen.getByRole("checkbox", { name: SCORE, checked: true });
  within(screen.getByRole("group", { name: "按资金来源" })).getByText(/没有按来源列执行数/);
  within(screen.getByRole("group", { name: "支出进度偏低项目及原因" })).getByText("没有支出进度偏低的项目。");
});

test("those ticked are copied", async () => {
  const { user } = await openNarrative();
  await user.click(screen.getByRole("button", { name: "复制 2 句" }));
  await expect(navigator.clipboard.readText()).resolves.toBe(`${EXECUTION}\n${SCORE}`);
  await user.click(screen.getByRole("checkbox", { name: EXECUTION }));
  await user.click(screen.getByRole("button", { name: "复制 1 句" }));
  await expect(navigator.clipboard.readText()).resolves.toBe(SCORE);
  await user.click(screen.getByRole("button", { name: "全不选" }));
  screen.getByRole("button", { name: "复制 0 句" });
  await user.click(screen.getByRole("button", { name: "全选" }));
  screen.getByRole("button", { name: "复制 2 句" });
});

test("put into a new sheet as text, and the sentences are still those of the table", async () => {
  const { user, host, checker } = await openNarrative();
  await user.click(screen.getByRole("button", { name: "放进新工作表" }));
  await screen.findByText("已放进工作表“报告文字”，每句一行。");
  const rows = host.snapshot.sheet.rows.map((row) => row?.map((cell) => cell?.value));
  expect(rows.slice(1)).toEqual([[EXECUTION], [SCORE]]);
  expect(host.snapshot.sheet.rows.flat().some((cell) => cell?.formula)).toBe(false);
  expect(checker.getState().result?.sheetName).toBe("自评表");
});

test("a refusal to add a sheet is said, and nothing is claimed", async () => {
  const host = new FakeHost();
  host.addSheets = () => Promise.reject(new HostError("protected", "workbook structure"));
  const { user } = await openNarrative(host);
  await user.click(screen.getByRole("button", { name: "放进新工作表" }));
  await screen.findByText("工作表或工作簿受保护，Excel 不允许这一步操作。");
  expect(screen.queryByText(/已放进工作表/)).toBeNull();
});

test("an office's own wording is seen while it is typed, kept in the workbook, and given up", async () => {
  const { user, host } = await openNarrative();
  await user.click(screen.getByRole("button", { name: "改句式：得分与等级" }));
  expect(editor().value).toBe("自评得分{得分}分，等级为“{等级}”。");
  await user.clear(editor());
  await user.type(editor(), "本单位得{{");
  screen.getByText("大括号没有成对：每个项目写在一对 { } 里。");
  await user.type(editor(), "得分}分。");
  screen.getByRole("checkbox", { name: "本单位得97.63分。" });
  expect(host.settings.size).toBe(0);
  await user.click(screen.getByRole("button", { name: "存到工作簿" }));
  await waitFor(() => expect(host.settings.has(NARRATIVE_KEY)).toBe(true));
  expect(JSON.parse(host.settings.get(NARRATIVE_KEY) as string)).toEqual({
    version: 1,
    templates: { score: "本单位得{score}分。" },
  });
  screen.getByText("自定句式");
  await user.click(screen.getByRole("button", { name: "改句式：得分与等级" }));
  await user.click(screen.getByRole("button", { name: "恢复默认" }));
  screen.getByRole("checkbox", { name: SCORE });
  await waitFor(() => expect(host.settings.get(NARRATIVE_KEY)).toContain('"templates":{}'));
});

test("a field that the sentence does not have gets a sentence, and is not kept", async () => {
  const { user } = await openNarrative();
  await user.click(screen.getByRole("button", { name: "改句式：得分与等级" }));
  await user.clear(editor());
  screen.getByText("句式不能空着；不要这一句，去掉勾选就行。");
  await user.paste("得{预算数}分，{什么}");
  screen.getByText("{预算数}、{什么} 不能用在这一句里。这一句可用：{得分}、{等级}。");
  screen.getByRole("checkbox", { name: SCORE });
  screen.getByRole("button", { name: "存到工作簿" }).click();
  expect(screen.queryByText("自定句式")).toBeNull();
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("textbox", { name: "得分与等级的句式" })).toBeNull();
});

test("a field is inserted where the caret is", async () => {
  const { user } = await openNarrative();
  await user.click(screen.getByRole("button", { name: "改句式：得分与等级" }));
  editor().setSelectionRange(0, 0);
  await user.click(screen.getByRole("button", { name: "{等级}" }));
  expect(editor().value).toBe("{等级}自评得分{得分}分，等级为“{等级}”。");
});

test("what the workbook kept counts; what cannot be read is said", async () => {
  const host = new FakeHost();
  host.settings.set(
    NARRATIVE_KEY,
    JSON.stringify({ version: 1, templates: { score: "得{score}。", unmet: "{x}" } }),
  );
  const { unmount } = await openNarrative(host);
  await screen.findByRole("checkbox", { name: "得97.63。" });
  unmount();
  const other = new FakeHost();
  other.settings.set(NARRATIVE_KEY, "{");
  await openNarrative(other);
  await screen.findByText("工作簿里存的句式读不出来，没有采用，已按默认句式。");
});

test("a workbook that keeps nothing: the wording holds for now, and that is said", async () => {
  const host = new FakeHost();
  const { user } = await openNarrative(host);
  host.saveAnswer = () => Promise.reject(new HostError("protected", "x"));
  await user.click(screen.getByRole("button", { name: "改句式：得分与等级" }));
  await user.clear(editor());
  await user.paste("得{得分}。");
  await user.click(screen.getByRole("button", { name: "存到工作簿" }));
  await screen.findByText("句式没能存进工作簿，只在本次有效。");
  screen.getByRole("checkbox", { name: "得97.63。" });
});

test("of several forms, one is chosen", async () => {
  const second = makeForm({ title: "第二张", total: null });
  const { user } = await openNarrative(new FakeHost(), [...checked([], makeForm()), ...checked([], second)]);
  await user.selectOptions(screen.getByRole("combobox", { name: "哪一张表" }), "1");
  expect(screen.queryByRole("checkbox", { name: SCORE })).toBeNull();
});

test.each(LOCALES)("%s: templates come back from what is shown", (locale) => {
  const words = reportStrings[locale];
  for (const name of SENTENCE_NAMES) {
    const shown = shownTemplate(SENTENCES[name], words);
    expect(parseShown(shown, name, words)).toEqual({ template: SENTENCES[name] });
    expect(parseShown(shown.replaceAll("{", "｛").replaceAll("}", "｝"), name, words)).toEqual({
      template: SENTENCES[name],
    });
    for (const field of fieldsOf(name, words)) expect(shown).toContain(field);
  }
});
