/** What reading a report text costs by its length: the time by page should not grow. */
import { nationalProfile } from "../../src/core/profiles/national";
import { readClaims } from "../../src/core/prose/read";
import { tell } from "./row";
import { time } from "./time";

/** Characters of a printed page. */
const PAGE = 700;

/** Pages that do not repeat each other's figures. */
function report(pages: number): string {
  const parts: string[] = [];
  let length = 0;
  for (let n = 1; length < pages * PAGE; n++) {
    const [given, spent, goal] = [400 + (n % 97), 300 + (n % 89), 20 + (n % 13)];
    const part =
      `（${n}）第${n}标段。全年预算数${given}.50万元，执行数${spent}.25万元，预算执行率${((spent / given) * 100).toFixed(2)}%。` +
      `任务${goal}项，已完成${goal - 1}项，完成率95%。其中：一般公共预算${given - 100}.50万元，政府性基金100.00万元。` +
      `各乡镇按照年初计划组织实施，资金管理规范，未发现挤占挪用，项目按期完工并通过验收，群众反映较好。` +
      `较上年增加${n % 31}万元，增长${n % 17}.3%。\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, pages * PAGE);
}

// Compiled code is measured, not its compilation.
for (let i = 0; i < 5; i++) readClaims(report(100), nationalProfile);
const byPage = (pages: number) => time(() => readClaims(report(pages), nationalProfile)) / pages;
tell({
  id: "prose",
  what: { "zh-CN": "报告核对：400 页的报告，每页", en: "Report text of 400 pages, by page" },
  ours: byPage(400),
  against: { "zh-CN": "25 页的报告，每页", en: "of 25 pages, by page" },
  other: byPage(25),
  unit: "ms",
});
