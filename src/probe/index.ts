/** The page of the probe: runs the steps, leads through what takes hands, and gives one text to send. */
import "../pane/public-path";
import { pressed, say, writeReport } from "./page";
import { runProbe } from "./run";
import type { Ask } from "./sheet";
import { FULL } from "./steps";
import { CELL, cellText, LOOKS } from "./undo";

async function undoByHand(ask: Ask, tell: (line: string) => void): Promise<void> {
  for (const { name, run } of LOOKS) {
    say(
      `请在黄色单元格 ${CELL} 里输入 1，按 Enter，再回到这里按“继续”。`,
      `Type 1 into the yellow cell ${CELL}, press Enter, come back and press the button.`,
    );
    await ask(async (sheet) => {
      sheet.getRange(CELL).values = [[""]];
      sheet.getRange(CELL).format.fill.color = "#FFFF00";
      sheet.activate();
      sheet.getRange(CELL).select();
    });
    await pressed();
    const typed = await cellText(ask);
    await run(ask);
    say(
      `请点一下表格，按一次 Ctrl+Z，再回到这里按“继续”。`,
      `Click the sheet, press Ctrl+Z once, come back and press the button.`,
    );
    await pressed();
    const after = await cellText(ask);
    const kept = typed === "1" ? (after === "" ? "kept" : "LOST") : "nothing was typed";
    tell(`undo after a look at ${name}: ${kept}`);
  }
}

async function start(): Promise<void> {
  const tell = writeReport();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return say("自检要在 Excel 里做。", "This runs inside Excel.");
  say("按“继续”开始，约一分钟。", "Press the button to begin; it takes about a minute.");
  await pressed();
  say("正在自检…", "At work…");
  await runProbe(FULL, tell, undoByHand);
  say(
    "做完了。请回答下面的问题，再把文字复制给维护者。",
    "Done. Answer the questions below and send the text.",
  );
}

void start();
