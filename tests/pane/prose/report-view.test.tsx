import { TextDecoder } from "node:util";
import { MessageChannel } from "node:worker_threads";
import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SHORT } from "../../../src/pane/prose/read-report";
import { HostError } from "../../../src/host/host";
import { FAULTY } from "../../core/prose/report";
import { checked, FakeHost, makeForm, renderPane, stubBrowser } from "../support";

configure({ asyncUtilTimeout: 20_000 });
// What jsdom lacks: to read files, and to let others have a turn.
beforeAll(() => Object.assign(globalThis, { MessageChannel, TextDecoder }));
beforeEach(() => stubBrowser());

async function openReport(host = new FakeHost(), found = checked([], makeForm())) {
  const user = userEvent.setup();
  const pane = renderPane(host, found);
  await user.click(screen.getByRole("tab", { name: host.locale === "en" ? "Report" : "报告核对" }));
  const box = await screen.findByRole("textbox", {
    name: host.locale === "en" ? "Text of the report" : "报告文字",
  });
  const put = async (text: string) => {
    await user.click(screen.getByRole("textbox", { name: "报告文字" }));
    await user.paste(text);
    await user.click(screen.getByRole("button", { name: "核对" }));
    await screen.findByRole("region", { name: "核对过的文字" });
  };
  return { ...pane, user, box, put };
}

const mark = (name: string) => screen.getByRole("button", { name });
const SLIP = "全年预算数816.10万元，全年执行数790.85万元，预算执行率96.61%。";

test("figures are marked right, wrong and unknown, and counted", async () => {
  const { put } = await openReport();
  await put(`${SLIP}收入增长9%。`);
  screen.getByText("相符 0 处，不符 1 处，无法复算 1 处。");
  mark("96.61%，不符");
  mark("9%，无法复算");
  screen.getByRole("button", { name: "不符 1", pressed: false });
});

test("a wrong one shows how it is computed and what it should be", async () => {
  const { put, user } = await openReport();
  await put(SLIP);
  await user.click(mark("96.61%，不符"));
  const detail = screen.getByRole("group", { name: "96.61%" });
  within(detail).getByText("文中写 96.61%，而 790.85 ÷ 816.1 = 96.91%。");
  within(detail).getByText("应为 96.91%");
  await user.click(within(detail).getByRole("checkbox", { name: "改正稿里改为 96.91%" }));
  screen.getByText("勾选的 0 处（共 1 处）换成算得的数，其余文字不动。");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("group", { name: "96.61%" })).toBeNull();
  expect(document.activeElement).toBe(mark("96.61%，不符"));
});

test("beside the table: what it says, and its cell", async () => {
  const { put, user, host, checker } = await openReport();
  screen.getByText("还没有读当前工作表，只复算文中的数。", { exact: false });
  await user.click(screen.getByRole("button", { name: "读取并对照" }));
  await screen.findByText(/对照的表：/);
  await put("全年预算数861.10万元，全年执行数790.85万元。");
  screen.getByText("相符 1 处，不符 1 处，无法复算 0 处。");
  await user.click(mark("861.10万元，不符"));
  screen.getByText(/全年预算数：文中写 861.1万元，表中（\w+）是 816.10万元/);
  await user.click(screen.getByRole("button", { name: /^在表中选中/ }));
  await waitFor(() => expect(host.selected).toHaveLength(1));
  expect(host.selected[0]!.sheetId).toBe(checker.getState().result!.sheetId);
});

test("a refusal to go to the cell is said", async () => {
  const host = new FakeHost();
  const { put, user } = await openReport(host);
  await user.click(screen.getByRole("button", { name: "读取并对照" }));
  await screen.findByText(/对照的表：/);
  await put("全年预算数861.10万元。");
  await user.click(mark("861.10万元，不符"));
  host.selectAnswer = () => Promise.reject(new HostError("sheet-gone", "s1"));
  await user.click(screen.getByRole("button", { name: /^在表中选中/ }));
  await screen.findByText("刚才检查的工作表已被删除或改动，找不到了。");
});

test("when the table changes, the text is held against it anew", async () => {
  const { put, user, checker, found } = await openReport();
  await user.click(screen.getByRole("button", { name: "读取并对照" }));
  await screen.findByText(/对照的表：/);
  await put("全年预算数861.10万元。");
  screen.getByText("相符 0 处，不符 1 处，无法复算 0 处。");
  const form = makeForm();
  const { total } = form.funds!;
  found.forms = checked([], {
    ...form,
    funds: {
      ...form.funds!,
      total: { ...total, budget: { at: total.budget!.at, state: "number", value: 861.1, text: "861.10" } },
    },
  });
  await act(() => checker.check());
  await screen.findByText("相符 1 处，不符 0 处，无法复算 0 处。");
});

test("the corrected text is copied, made, and taken back", async () => {
  const { put, user } = await openReport();
  await put(SLIP);
  const panel = screen.getByRole("region", { name: "改正稿" });
  await user.click(within(panel).getByRole("button", { name: "复制改正后的全文" }));
  await expect(navigator.clipboard.readText()).resolves.toBe(SLIP.replace("96.61%", "96.91%"));
  await screen.findByText("已复制。");
  await user.click(screen.getByRole("button", { name: "改正并重新核对" }));
  await screen.findByText("相符 1 处，不符 0 处，无法复算 0 处。");
  mark("96.91%，相符");
  await user.click(screen.getByRole("button", { name: "撤销改正" }));
  await screen.findByText("相符 0 处，不符 1 处，无法复算 0 处。");
});

test("where the clipboard is closed, the text stands selected", async () => {
  const { put, user } = await openReport();
  await put(SLIP);
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("closed"));
  document.execCommand = () => false;
  await user.click(screen.getByRole("button", { name: "复制改正后的全文" }));
  await screen.findByText("这里不允许写剪贴板。文字已选中，请按 Ctrl+C 复制。");
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "要复制的文字" });
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(SLIP.replace("96.61%", "96.91%"));
});

test("an uncertain correction is made only when asked for", async () => {
  const { put, user } = await openReport();
  await put(FAULTY);
  const panel = screen.getByRole("region", { name: "改正稿" });
  const boxes = within(panel).getAllByRole<HTMLInputElement>("checkbox");
  expect(boxes.map(({ checked: ticked }) => ticked)).toEqual([true, false, true, true]);
  within(panel).getByText("另有 2 处不符没有现成的改法，请逐处核实。");
  await user.click(within(panel).getAllByRole("button", { name: "看原文" })[1]!);
  screen.getByText("这几个数里有一个不对，不一定是这一个，请先核实。");
  expect(document.activeElement).toBe(screen.getAllByRole("button", { name: "95%，不符" })[0]);
});

test("keys: marks, the next wrong one, opening and folding", async () => {
  const { put, user } = await openReport();
  await put(FAULTY);
  const stops = document.querySelectorAll('[data-mark][tabindex="0"]');
  expect(stops).toHaveLength(1);
  act(() => (stops[0] as HTMLElement).focus());
  const focused = () => document.activeElement?.getAttribute("aria-label");
  await user.keyboard("{End}");
  expect(focused()).toBe("560.80万元，不符");
  await user.keyboard("p");
  expect(focused()).toBe("17.5分，不符");
  await user.keyboard("n");
  expect(focused()).toBe("560.80万元，不符");
  await user.keyboard("n");
  expect(focused()).toBe("3,560.80万元，不符");
  await user.keyboard("{ArrowRight}{ArrowLeft}{Home}");
  expect(focused()).toBe("3,560.80万元，不符");
  await user.keyboard("{Enter}");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
  await user.keyboard(" ");
  expect(document.activeElement?.getAttribute("aria-expanded")).toBe("true");
});

test("filtered, only paragraphs with such figures stand there; the next wrong one is found all the same", async () => {
  const { put, user } = await openReport();
  await put(FAULTY);
  const inText = (text: RegExp) =>
    within(screen.getByRole("region", { name: "核对过的文字" })).queryAllByText(text).length > 0;
  await user.click(screen.getByRole("button", { name: /^相符 / }));
  screen.getByText(/^只列出 \d 段，共 \d 段。/);
  expect(inText(/单位自评得分/)).toBe(false);
  await user.click(screen.getByRole("button", { name: "下一处不符" }));
  expect(inText(/单位自评得分/)).toBe(true);
  await user.click(screen.getByRole("button", { name: /^不符 / }));
  expect(inText(/柳溪县农业农村局/)).toBe(false);
  await user.click(screen.getByRole("button", { name: "看全文" }));
  expect(inText(/柳溪县农业农村局/)).toBe(true);
});

test("text and outcome stay while other views are shown; edited, the text is still there", async () => {
  const { put, user } = await openReport();
  await put(SLIP);
  await user.click(screen.getByRole("tab", { name: "工具" }));
  await user.click(screen.getByRole("tab", { name: "报告核对" }));
  await screen.findByText("相符 0 处，不符 1 处，无法复算 0 处。");
  await user.click(screen.getByRole("button", { name: "修改文字" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "报告文字" }).value).toBe(SLIP);
  await user.click(screen.getByRole("textbox", { name: "报告文字" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("region", { name: "核对过的文字" });
  await user.click(screen.getByRole("button", { name: "换一份" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "报告文字" }).value).toBe("");
});

test("a long text shows how far its check is, and gives it up when told; the text stays", async () => {
  const { user } = await openReport();
  const ended: string[] = [];
  class Stuck {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    postMessage = () => void setTimeout(() => this.onmessage?.({ data: { type: "progress", share: 0.4 } }));
    terminate = () => void ended.push("ended");
  }
  Object.assign(globalThis, { Worker: Stuck });
  const long = SLIP.repeat(Math.ceil(SHORT / SLIP.length) + 1);
  const box = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "报告文字" });
  fireEvent.change(box, { target: { value: long } });
  await user.click(screen.getByRole("button", { name: "核对" }));
  await screen.findByText("正在核对 40%");
  screen.getByRole("progressbar");
  await user.click(screen.getByRole("button", { name: "取消" }));
  await screen.findByText("核对已取消。");
  expect(ended).toEqual(["ended"]);
  expect(box.value).toBe(long);
  Object.assign(globalThis, { Worker: undefined });
});

describe("files", () => {
  const input = () => document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const file = (content: string, name: string) =>
    Object.assign(new File([content], name), {
      arrayBuffer: async () => new Uint8Array(Buffer.from(content)).buffer,
    });

  test("a text is read at once", async () => {
    const { user } = await openReport();
    await user.upload(input(), file(SLIP, "自评报告.txt"));
    await screen.findByText("相符 0 处，不符 1 处，无法复算 0 处。");
    screen.getByText("文件：自评报告.txt");
  });

  test.each([
    ["空的.txt", "", "文件是空的，请重新获取。"],
    ["扫描.md", "%PDF-1.7 ", /这不是可以读取的文字文件/],
    ["坏的.docx", "PK\x03\x04broken", /文件已损坏/],
  ])("%s is refused in a sentence", async (name, content, sentence) => {
    Object.assign(globalThis, { DecompressionStream: class {} });
    const { user } = await openReport();
    await user.upload(input(), file(content, name));
    await screen.findByText(sentence);
    screen.getByText("给技术支持的信息");
  });

  test("a .docx is not called damaged where it is the browser that cannot unpack it", async () => {
    Object.assign(globalThis, { DecompressionStream: undefined });
    const { user } = await openReport();
    await user.upload(input(), file("PK\x03\x04…", "自评报告.docx"));
    await screen.findByText(/浏览器组件较旧，读不了 .docx/);
  });
});

test("a text without figures says so", async () => {
  const { put } = await openReport();
  await put("各项工作有序推进。");
  screen.getByText("没有读到可以复算的数。");
});

test("in English", async () => {
  const { user, box } = await openReport(new FakeHost("en"));
  await user.click(box);
  await user.paste(SLIP);
  await user.click(screen.getByRole("button", { name: "Check text" }));
  await screen.findByText("0 agree, 1 wrong, 0 cannot be recomputed.");
  await user.click(screen.getByRole("button", { name: "96.61%, wrong" }));
  screen.getByText("Should be 96.91%");
});
