/**
 * What reading a report text costs by its length: a page, a hundred, four hundred. The time by page should not grow.
 * Milliseconds are for orientation only; the last column is the time by page beside that of a hundred pages.
 * Usage: node .ci/bench.mjs prose
 */
import { nationalProfile } from "../../src/core/profiles/national";
import { compareWithForms } from "../../src/core/prose/against-forms";
import { readForms } from "../../src/core/form/read";
import { readClaims } from "../../src/core/prose/read";
import { sheetFromValues } from "../../src/core/sheet/sheet";
import { blocksOf, marksOf } from "../../src/pane/prose/marks";
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

const forms = readForms(
  sheetFromValues([
    ["2024年度项目支出绩效自评表"],
    ["项目名称", "标段建设", "（单位：万元）"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400.5, 400.5, 300.25, 10, "74.97%", 7.5],
  ]),
);

const line = (...parts: string[]) =>
  process.stdout.write(`${parts.map((part) => part.padStart(14)).join("")}\n`);
// Compiled code is measured, not its compilation.
for (let i = 0; i < 5; i++) readClaims(report(100), nationalProfile);
line("pages", "claims", "read ms", "compare ms", "marks ms", "by page ms", "of 100 pages");
const rows = [1, 25, 100, 200, 400].map((pages) => {
  const text = report(pages);
  const claims = readClaims(text, nationalProfile);
  const held = compareWithForms(text, forms, nationalProfile);
  const read = time(() => readClaims(text, nationalProfile));
  const compare = time(() => compareWithForms(text, forms, nationalProfile));
  const marks = time(() => blocksOf(text, marksOf({ claims, held, apart: [] })));
  return { pages, claims: claims.length, read, compare, marks };
});
const hundred = rows.find(({ pages }) => pages === 100)!.read / 100;
for (const { pages, claims, read, compare, marks } of rows)
  line(
    String(pages),
    String(claims),
    ...[read, compare, marks].map((ms) => ms.toFixed(1)),
    (read / pages).toFixed(2),
    (read / pages / hundred).toFixed(2),
  );
