import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { checkFile } from "../../../src/batch/check-file";
import { diskFiles } from "../../../src/cli/files/source";
import type { FileOutcome } from "../../../src/batch/outcome";
import schema from "../../../src/report/report.schema.json";
import { fileReport } from "../../../src/batch/file-report";
import { readingPart } from "../../../src/report/text/text";
import { exitStatus, summaryOf } from "../../../src/batch/summary";
import { nationalProfile } from "../../../src/core/profiles/national";
import { defaultLimits } from "../../../src/files/model";
import { reportOf, style } from "../reports";

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "perf-check-"))));
afterAll(() => rm(folder, { recursive: true }));

async function check(text: string): Promise<FileOutcome> {
  const path = join(folder, "报告.txt");
  await writeFile(path, text);
  const outcome = await checkFile(
    { path },
    {
      profile: nationalProfile,
      kept: "notes",
      asOf: null,
      rules: [],
      severity: "hint",
      limits: defaultLimits,
    },
    diskFiles,
  );
  return { ...outcome, path: "报告.txt" };
}

const FAULTY = "全年预算数816.10万元，执行790.85万元，执行率96.61%。\n收入12.5亿元，同比增长8.3%。";

test("the report names the wrong claims with their calculation, and how many others there are", async () => {
  const out = await reportOf([await check(FAULTY)], "text", style("zh-CN", { width: 80 }));
  expect(out.split("\n").slice(0, 5)).toEqual([
    "报告.txt",
    "  可复算的数字：相符 0，不符 1，无法复算 1",
    "    不符  预算执行率",
    "      “全年预算数816.10万元，执行790.85万元，执行率96.61%”",
    "      → 文中写 96.61%，而 790.85 ÷ 816.1 = 96.91%。",
  ]);
});

test("a wrong claim is an error, a text without one is none", async () => {
  const status = async (text: string) => exitStatus(summaryOf(fileReport(await check(text), [], "zh-CN")));
  expect(await status(FAULTY)).toBe(1);
  expect(await status(FAULTY.replace("96.61", "96.91"))).toBe(0);
});

test("a text without figures says so", async () =>
  expect(await reportOf([await check("无")], "text")).toContain("没有找到可以复算的数字"));

test("--explain lists every claim with its verdict", async () => {
  const outcome = await check(FAULTY);
  const part = readingPart(outcome, fileReport(outcome, [], "zh-CN"), style());
  expect(part).toContain("不符  预算执行率");
  expect(part).toContain("无法复算  增减变化");
});

test("the JSON is what the schema says, quotes by their offsets", async () => {
  const report = JSON.parse(await reportOf([await check(FAULTY)], "json")) as {
    files: { claims: { quote: string; start: number; end: number; why: string }[] }[];
  };
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(report);
  expect(validate.errors).toBeNull();
  for (const { quote, start, end } of report.files[0]!.claims) expect(FAULTY.slice(start, end)).toBe(quote);
  expect(report.files[0]!.claims[0]!.why).toContain("790.85 ÷ 816.1 = 96.91%");
});
