/** Bundled for the browser: puts the stand-in for Excel, with a table of one fault, before the page's own scripts. */
import { installStandIn } from "../../src/preview/standin/boot";
import { FAULTY } from "./faulty-table";
import { createMemoryWorkbook } from "../../src/preview/standin/memory-workbook";

const workbook = createMemoryWorkbook([FAULTY]);
installStandIn(window, workbook, { locale: "zh-CN" });
