/** What the pages of the add-in tell each other through WPS, which keeps it until it ends. 文字 and 演示 share the store. */

/** Number of the pane that 表格 shows. */
export const PANE_KEY = "perf.et.pane";
/** When “检查” was last pressed in the ribbon. */
export const CHECK_KEY = "perf.et.check";

/** Whether this is the add-in's first page, which WPS loads at its start and never shows: it has the ribbon's callbacks. */
export const isShell = (page: object) => "OnAddinLoad" in page;
