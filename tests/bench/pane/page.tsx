/** A page with the whole pane over a made-up Excel: its own cost, without that of a spreadsheet beside it. */
import type { Host, SheetSnapshot } from "../../../src/host/host";
import { start } from "../../../src/pane/start";
import { formSheet, projectSheet } from "./sheets";

const query = new URLSearchParams(location.search);
const rows = Number(query.get("rows"));
let executed = 50;
let listener = () => {};

/** Every reading is made anew, as Excel's are. */
const host: Host = {
  locale: "zh-CN",
  looksEmptyUndo: false,
  runsFunctions: true,
  async read(): Promise<SheetSnapshot> {
    const sheet = rows > 60 ? projectSheet(rows, executed) : formSheet(rows, executed);
    performance.mark("read");
    return { id: "s1", protected: false, sheet };
  },
  sheets: async () => [{ id: "s1", name: "自评表", visible: true }],
  select: async () => {},
  selection: async () => ({ sheetId: "s1", sheetName: "自评表", at: { row: 0, col: 0 }, area: null }),
  write: async () => ({ refused: [] }),
  addSheets: async () => [],
  setting: async () => undefined,
  async onChange(changed) {
    listener = () => changed({ sheetId: "s1", kind: "edited" });
    return async () => {};
  },
  openPage: () => false,
  onVisibility: async () => async () => {},
};

const page = window as unknown as { edit(): void; drawn: number };
page.edit = () => {
  executed -= 1;
  listener();
};

new MutationObserver(() => {
  if (page.drawn === undefined && document.querySelector("main li[data-key]")) page.drawn = performance.now();
}).observe(document.getElementById("pane")!, { childList: true, subtree: true });

await start(
  document.getElementById("pane")!,
  { name: "excel", createHost: async () => host, onCheckCommand() {} },
  () => new Worker("worker.js", { type: "module" }),
);
const press = () => document.querySelector<HTMLButtonElement>("header button")?.click();
if (document.querySelector("header button")) press();
else
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector("header button")) return;
    observer.disconnect();
    press();
  }).observe(document.getElementById("pane")!, { childList: true, subtree: true });
