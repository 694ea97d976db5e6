/** The page of the probe for WPS: runs the steps, leads through what takes hands, and gives one text to send. */
import "../../pane/public-path";
import { findEt } from "../../host/wps/root";
import { pressed, say, writeReport } from "../page";
import { runProbe } from "./run";
import { pause, type Scratch, told } from "./scratch";
import { FULL } from "./steps";

/** Milliseconds in which the user types into a cell, and between two tries to write meanwhile. */
const [TYPING, TRY] = [8_000, 1_000];

/** How the program tells that a cell is being edited, and what becomes of a write. */
async function editByHand({ app, sheet }: Scratch, tell: (line: string) => void): Promise<void> {
  say(
    "请按“继续”，马上双击任一单元格并打字，8 秒内不要按 Enter。",
    "Press the button, at once double-click a cell and type; do not press Enter for 8 seconds.",
  );
  await pressed();
  const seen: string[] = [];
  for (let waited = 0; waited < TYPING; waited += TRY) {
    await pause(TRY);
    seen.push(
      `Ready ${String(app.Ready)} write ${await told(() => void (sheet.Range("AZ1").Value2 = waited))}`,
    );
  }
  tell(`while a cell is edited: ${seen.join("; ")}`);
}

async function start(): Promise<void> {
  const tell = writeReport();
  const root = findEt(window);
  if (!root) return say("自检要在 WPS 表格里做。", "This runs inside WPS Spreadsheets.");
  say("按“继续”开始，约一分钟。", "Press the button to begin; it takes about a minute.");
  await pressed();
  say("正在自检…", "At work…");
  await runProbe(root, FULL, tell, (scratch) => editByHand(scratch, tell));
  say(
    "做完了。请回答下面的问题，再把文字复制给维护者。",
    "Done. Answer the questions below and send the text.",
  );
}

void start();
