/**
 * A whole round of work on the preview page, done from inside it: by this, browsers are driven whose drivers can do
 * little more than run a script. Bundled for the page, where it is `wholeJob()`.
 */
import { parseAddress, type CellValue } from "../../src/core/sheet/sheet";
import type {} from "../../src/preview/preview-host";

declare global {
  interface Window {
    wholeJob: () => Promise<string[]>;
  }
}

/** Milliseconds until a step is taken to have failed, on a slow machine too. */
const LIMIT = 30_000;
const PAUSE = 50; // ms

/** Of the sample in view the rate, 127.55 % by its figures. */
const RATE = "G4";
/** What the finding's line says once 0.9 stands there. */
const WRONG = "→ 127.55%";

/** An indicator's score, the cell where points lost are explained, and a finding of sums that do not add up. */
const [SCORE, EXPLANATION] = ["H14", "I14"];
const PARTS = "基本支出与项目支出之和";

async function until<T>(what: string, find: () => T | null | undefined | false): Promise<T> {
  for (const end = performance.now() + LIMIT; performance.now() < end;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(`${what}: not within ${LIMIT / 1000} s. The page says: ${pageText()}`);
}

const pane = () => document.querySelector<HTMLIFrameElement>("iframe.pane")?.contentDocument;
const pageText = () =>
  `${document.body.innerText.slice(0, 200)} … ${pane()?.body.innerText.slice(0, 600) ?? "no pane"}`;
const element = (selector: string, words: string) =>
  [...(pane()?.querySelectorAll<HTMLElement>(selector) ?? [])].find((each) =>
    `${each.getAttribute("aria-label") ?? ""} ${each.textContent}`.includes(words),
  );
const press = async (selector: string, words: string) =>
  (await until(words, () => element(selector, words))).click();
/** As a user fills in the field with that label; what React draws hears of it by this event alone. */
async function fill(label: string, text: string): Promise<void> {
  const named = await until(label, () => element("label", label) as HTMLLabelElement | undefined);
  const field = pane()!.getElementById(named.htmlFor) as HTMLInputElement | HTMLTextAreaElement;
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!;
  set!.call(field, text);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const workbook = () => window.previewHost!.workbook;

async function valueOf(cell: string): Promise<CellValue> {
  await workbook().ready();
  return workbook().activeSheet().read(parseAddress(cell)!)[0]![0]?.value ?? null;
}

const shows = (words: string) => until(words, () => pane()?.body.innerText.includes(words));

window.wholeJob = async () => {
  const done: string[] = [];
  await until("the pane starts", () => window.previewHost && element("button", "检查"));
  await workbook().ready();

  workbook()
    .activeSheet()
    .write(parseAddress(RATE)!, [[0.9]]);
  await press("button", "检查");
  await until("findings", () => element("main li > button", WRONG));
  done.push("check");

  await press("main li > button", WRONG);
  const { top, left } = parseAddress(RATE)!;
  await until("the cell is selected", () => {
    const { area } = workbook().selection();
    return area.top === top && area.left === left;
  });
  done.push("cell");

  await press("button", `应用 ${RATE} 填入正确数值`);
  await shows(`已改动 ${RATE}。`);
  if (Math.abs(Number(await valueOf(RATE)) - 1.2755) > 0.0001)
    throw new Error(`fix: ${String(await valueOf(RATE))}`);
  done.push("fix");

  await press("button", "撤销");
  await shows(`已恢复 ${RATE} 原来的内容。`);
  if ((await valueOf(RATE)) !== 0.9) throw new Error(`undo: ${String(await valueOf(RATE))}`);
  done.push("undo");

  workbook()
    .activeSheet()
    .write(parseAddress(SCORE)!, [[8]]);
  await press("main li > button", EXPLANATION);
  await fill("说明文字", "因上级规划批复较晚，专项规划推迟到次年完成；下一年度提前报批，按月核对进度。");
  await press("button", "写入单元格");
  await until("the explanation settles it", () => !element("main li > button", EXPLANATION));
  if (!String(await valueOf(EXPLANATION)).includes("推迟到次年")) throw new Error("explain");
  done.push("explain");

  await press("main li > button", PARTS);
  await press("button", "确认无误…");
  await fill("理由", "财政局已批复调整");
  await press("form button", "确认无误");
  await shows("已确认（1）");
  done.push("acknowledge");

  await press("button", "更多");
  await press("button", "导出到新工作表");
  await shows("已导出到工作表");
  const title = String(await valueOf("A1"));
  if (!title.includes("问题清单")) throw new Error(`export: ${title}`);
  done.push("export");

  const before = workbook().sheets().length;
  await press("[role=tab]", "工具");
  await press("button", "新建项目支出绩效自评表");
  await until("a new sheet", () => workbook().sheets().length > before);
  await shows("已新建工作表");
  done.push("template");
  return done;
};
