/** What the report page runs; `npm run generate` makes it the text that the report holds. */
import type { PageFile, PageMeta, PageTotals } from "../page-data";
import { showReport } from "./show";

const data = (id: string): unknown => JSON.parse(document.getElementById(id)!.textContent);

showReport(data("meta") as PageMeta, data("files") as PageFile[], data("totals") as PageTotals);
