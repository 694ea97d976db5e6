/** The report page, as a browser builds it. */
import { createHash } from "node:crypto";
import { JSDOM } from "jsdom";
import type { FileOutcome } from "../../../src/batch/outcome";
import { LOCALES, type Locale } from "../../../src/core/locale";
import { acknowledged, checked, form, outcomes } from "../../fixtures/forms";
import { reportOf, style } from "../reports";

const opened = async (files: readonly FileOutcome[], locale: Locale = "zh-CN", left?: number) =>
  new JSDOM(await reportOf(files, "html", style(locale), left), {
    runScripts: "dangerously",
  });
const texts = (page: JSDOM, selector: string) =>
  [...page.window.document.querySelectorAll(selector)].map((element) => element.textContent);

function set(page: JSDOM, id: string, value: string | boolean) {
  const field = page.window.document.getElementById(id) as HTMLInputElement;
  if (typeof value === "boolean") field.checked = value;
  else field.value = value;
  field.dispatchEvent(new page.window.Event("change", { bubbles: true }));
}

const done: FileOutcome = { path: "b.xlsx", sheets: [{ name: "乙", hidden: false, forms: [acknowledged] }] };

test.each(LOCALES)("%s: findings by file, files without, files not read", async (locale) => {
  const page = await opened(outcomes, locale);
  expect(page.window.document.documentElement.lang).toBe(locale);
  expect(texts(page, "h2")).toEqual(["in/自评表.xlsx"]);
  expect(texts(page, ".cell")).toEqual(["I15"]);
  expect(texts(page, "#unread li")).toEqual([expect.stringContaining("in/加密.xlsx")]);
  expect(texts(page, "#clean li")).toEqual([expect.stringContaining("in/说明.xlsx")]);
  expect(texts(page, "#figures b")).toEqual(["3", "2", "1", "0", "0", "0", "1"]);
});

test("names and cells with markup in them are text", async () => {
  const hostile = "</script><script>window.hit=1</script><img src=x onerror=window.hit=1>\u2028'\"&amp;";
  const [finding] = checked.findings;
  const evil = { form: { ...form, title: hostile }, findings: [{ ...finding!, values: { name: hostile } }] };
  const page = await opened([
    { path: `${hostile}.xlsx`, sheets: [{ name: hostile, hidden: false, forms: [evil] }] },
    { path: `javascript:${hostile}`, error: { code: "internal", detail: hostile } },
  ]);
  const { window } = page;
  expect((window as unknown as { hit?: number }).hit).toBeUndefined();
  expect(window.document.querySelectorAll("img, iframe, main script")).toHaveLength(0);
  expect(texts(page, "h2")).toEqual([`${hostile}.xlsx`]);
  expect(texts(page, ".what")[0]).toContain(hostile);
  for (const link of window.document.querySelectorAll("a"))
    expect(link.getAttribute("href")).toMatch(/^\.\//);
});

test("links start from the folder of the page", async () => {
  const page = await opened([{ path: "/out/上报/50% #1.xlsx", error: { code: "empty", detail: "" } }]);
  expect(page.window.document.querySelector("#unread a")?.getAttribute("href")).toBe(
    `./${encodeURIComponent("上报")}/50%25%20%231.xlsx`,
  );
});

test("by text, severity, rule, file and state", async () => {
  const page = await opened([...outcomes, done]);
  const shown = () => texts(page, ".finding").length;
  expect([shown(), texts(page, "#count")[0]]).toEqual([2, "显示 2 处，共 2 处"]);
  set(page, "done", false);
  expect(shown()).toBe(1);
  set(page, "done", true);
  set(page, "file", "b.xlsx");
  expect(texts(page, "h2")).toEqual(["b.xlsx"]);
  expect(texts(page, ".more").at(-1)).toBe("已确认，理由（2025-02-01）：下年补训");
  set(page, "file", "");
  set(page, "search", "自评表.xlsx  培训次数");
  expect(texts(page, "h2")).toEqual(["in/自评表.xlsx"]);
  set(page, "search", "没有这样的字");
  expect(shown()).toBe(0);
  expect(page.window.document.getElementById("none")?.hidden).toBe(false);
  set(page, "search", "");
  set(page, "severity-error", false);
  expect(shown()).toBe(0);
  set(page, "severity-error", true);
  set(page, "rule", "explanation-missing");
  expect(shown()).toBe(2);
});

test("many findings come bit by bit, all of them for print", async () => {
  const [finding] = checked.findings;
  const many = { form, findings: Array.from({ length: 1000 }, () => finding!) };
  const page = await opened([{ path: "a.xlsx", sheets: [{ name: "一", hidden: false, forms: [many] }] }]);
  const shown = () => page.window.document.querySelectorAll(".finding").length;
  const more = page.window.document.getElementById("more") as HTMLButtonElement;
  expect([shown(), more.textContent]).toEqual([400, "再显示 400 处"]);
  more.click();
  expect([shown(), more.textContent]).toEqual([800, "再显示 200 处"]);
  page.window.dispatchEvent(new page.window.Event("beforeprint"));
  expect([shown(), more.hidden]).toEqual([1000, true]);
  expect(texts(page, "h2")).toEqual(["a.xlsx"]);
});

test("the policy allows the page's own script and style, and nothing else", async () => {
  const { document } = (await opened(outcomes)).window;
  const policy = document.querySelector("meta[http-equiv]")!.getAttribute("content")!;
  expect(policy).toMatch(
    /^default-src 'none'; script-src '[^']*'; style-src '[^']*'; base-uri 'none'; form-action 'none'$/,
  );
  const runs = [...document.querySelectorAll("script:not([type]), style")].map(({ textContent }) =>
    createHash("sha256").update(textContent).digest("base64"),
  );
  expect(runs).toHaveLength(2);
  for (const digest of runs) expect(policy).toContain(`'sha256-${digest}'`);
  expect(document.querySelectorAll("[style], [onclick], link, [src]")).toHaveLength(0);
});

test("a run cut short says so; an empty one shows nothing", async () => {
  expect(texts(await opened(outcomes, "zh-CN", 7), "#figures li").at(-1)).toBe("7中断未检查");
  expect(texts(await opened([]), ".finding")).toEqual([]);
});
