/** From files to what goes out of a review: the same engine as the command, and what the reviewer made of it. */
import { checkTask } from "../../src/review/engine/check-task";
import { NotABundle, openBundle } from "../../src/review/desk/bundle";
import { workOn } from "../../src/review/desk/work";
import { itemsOf, type Item } from "../../src/review/items";
import { currentEntries, type Entry } from "../../src/review/rounds";
import { strings } from "../../src/review/strings/strings";
import { changed } from "../../src/review/marks";
import { noMarks, type FormMarks, type Review } from "../../src/review/model";
import { archiveEntries, readEntry } from "../../src/files/zip/archive";
import { archiveOf } from "../../src/review/engine/page-files";
import { defaultLimits } from "../../src/files/model";
import { readDocument } from "../../src/files/word/document";
import { readWorkbook } from "../../src/files/workbook/read";
import type { Opened } from "../../src/review/desk/bundle";
import { workbook } from "../files/books";
import { fundsRows, review } from "./forms";
import { memoryStore } from "./memory-store";

const DROPPED = { dropped: true, remark: "已核实", severity: "error" } as const;

/** A store with two tables whose rates are wrong, and what was said of them. */
async function filled(of: Review = review) {
  const store = memoryStore();
  await store.putReview(of);
  for (const [order, unit] of ["青禾县水务局", "青禾县林业局"].entries())
    await take(store, of, 1, `上报/${unit}.xlsx`, fundsRows(unit, "管网改造", 200, "80%"), order);
  return store;
}

async function take(
  store: ReturnType<typeof memoryStore>,
  of: Review,
  round: number,
  path: string,
  rows: ReturnType<typeof fundsRows>,
  order = 0,
) {
  const file = new File([workbook(rows)], path, { lastModified: 5 });
  const { record, line } = await checkTask(
    { key: { review: of.id, round, path }, order, source: { path }, files: new Map([[path, file]]) },
    { review: of, locale: "zh-CN" },
  );
  await store.putFile(record, line);
  return { record, line, file };
}

/** What is found in a form, before anybody judged it. */
async function itemsIn(store: ReturnType<typeof memoryStore>, { file, line }: Entry) {
  const record = await store.file(file);
  return itemsOf(record!, line, noMarks(review.id, line.id), strings["zh-CN"].items, "zh-CN");
}

const quiet = () => undefined;
const bytesOf = async (blob: unknown) => new Uint8Array(await (blob as Blob).arrayBuffer());
const marked = (form: string, ...changes: Parameters<typeof changed>[1][]): FormMarks =>
  changes.reduce((marks, change, i) => changed(marks, change, i + 1), noMarks(review.id, form));

test("a checked file keeps results and what its table shows, not its cells", async () => {
  const store = await filled();
  const [line] = await store.lines(review.id);
  expect(line!.forms).toEqual([
    expect.objectContaining({ unit: "青禾县水务局", project: "管网改造", year: 2024, rate: 0.5 }),
  ]);
  expect(line!.forms[0]!.rules).toContain("rate-mismatch");
  const record = await store.file(line!);
  expect(JSON.stringify(record!.outcome)).not.toContain('"sheet"');
  expect(record!.drawn[0]!.cells.find(({ row, col }) => row === 4 && col === 5)?.text).toBe("80%");
});

test("a unit that is sent back gets a letter with its open faults, the remarks and the signature", async () => {
  const store = await filled();
  const [first, second] = currentEntries(await store.lines(review.id));
  const found = await itemsIn(store, first!);
  const mismatch = found.find(({ rule }) => rule === "rate-mismatch")!;
  await store.putMarks([
    marked(
      first!.line.id,
      { kind: "decision", value: "return" },
      { kind: "remark", value: "请补齐依据" },
      { kind: "finding", key: mismatch.key, value: DROPPED },
      { kind: "own", key: "own-1", value: { cell: "D5", what: "执行数与决算不符", fix: "按决算改" } },
    ),
    marked(second!.line.id, { kind: "decision", value: "pass" }),
  ]);
  const letters = await workOn({ kind: "letters", review, locale: "zh-CN" }, store, quiet);
  const archive = archiveOf(letters as Blob);
  const entries = await archiveEntries(archive);
  expect(entries.map(({ name }) => name)).toEqual(["退回修改意见-青禾县水务局.docx"]);
  const document = await readDocument(await readEntry(archive, entries[0]!, defaultLimits));
  const text = document.textWithout([]);
  expect(text).toContain("关于2024年度绩效自评材料的退回修改意见");
  expect(text).toContain("青禾县水务局：");
  expect(text).toContain("执行数与决算不符");
  expect(text).toContain("复核意见：请补齐依据");
  expect(text).toMatch(/青禾县财政局\s+2025年3月1日/);
  // What the reviewer dropped is not asked for.
  expect(text).not.toContain("80%");
});

test("without a form sent back there is no letter", async () => {
  const store = await filled();
  expect(await workOn({ kind: "letters", review, locale: "zh-CN" }, store, quiet)).toBeUndefined();
});

test("the summary has a row a form, with both scores and the decision", async () => {
  const store = await filled();
  const [first] = currentEntries(await store.lines(review.id));
  await store.putMarks([
    marked(first!.line.id, { kind: "decision", value: "return" }, { kind: "score", value: 88.5 }),
  ]);
  const book = await workOn({ kind: "summary", review, locale: "zh-CN" }, store, quiet);
  const { sheets } = await readWorkbook(await bytesOf(book), "复核汇总表.xlsx");
  const values = sheets[0]!.rows.map((row) => [...(row ?? [])].map((cell) => cell?.value ?? null));
  const at = (heading: string) => values[2]!.indexOf(heading);
  expect(values[0]![0]).toBe("绩效自评复核汇总表");
  expect(values[3]![at("单位")]).toBe("青禾县水务局");
  expect(values[3]![at("复核得分")]).toBe(88.5);
  expect(values[3]![at("复核结论")]).toBe("退回");
  expect(values[4]![at("复核结论")]).toBe("待核");
  expect(values[3]![at("执行率")]).toBe(0.5);
});

test("in reports what was dropped counts as acknowledged, by the reviewer", async () => {
  const store = await filled();
  const json = async () =>
    JSON.parse(
      await (
        (await workOn({ kind: "report", name: "json", review, locale: "zh-CN" }, store, quiet)) as Blob
      ).text(),
    ) as {
      files: {
        sheets: { forms: { findings: { rule: string; acknowledged: boolean; reason?: string }[] }[] }[];
      }[];
    };
  const before = await json();
  expect(before.files[0]!.sheets[0]!.forms[0]!.findings.every(({ acknowledged }) => !acknowledged)).toBe(
    true,
  );
  const [first] = currentEntries(await store.lines(review.id));
  const [{ key }] = (await itemsIn(store, first!)) as [Item];
  await store.putMarks([marked(first!.line.id, { kind: "finding", key, value: DROPPED })]);
  const [finding] = (await json()).files[0]!.sheets[0]!.forms[0]!.findings;
  expect(finding).toMatchObject({ acknowledged: true, reason: "复核不采纳：已核实" });
});

test("sums tell projects of low execution and what is found between files", async () => {
  const store = await filled();
  await take(store, review, 1, "上报/再报.xlsx", fundsRows("青禾县水务局", "管网改造", 200, "50%"), 2);
  const sums = await workOn({ kind: "sums", review, locale: "zh-CN" }, store, quiet);
  expect(sums).toMatchObject({ allCount: 2, lowCount: 2, lowBudget: 800, lowUnspent: 400, rate: 0.5 });
  expect(sums).toMatchObject({ cross: [{ rule: "unit-twice" }] });
});

test("copies carry the findings as comments; a file that is not at hand is named", async () => {
  const store = memoryStore();
  const { file, line } = await take(store, review, 1, "甲.xlsx", fundsRows("甲局", "修路", 200, "80%"));
  await take(store, review, 1, "乙.xlsx", fundsRows("乙局", "修路", 200, "80%"), 1);
  const files = [{ key: line, files: new Map([["甲.xlsx", file]]) }];
  const made = (await workOn({ kind: "copies", review, locale: "zh-CN", files }, store, quiet)) as {
    archive: Blob;
    left: number;
  };
  expect(made.left).toBe(1);
  const archive = archiveOf(made.archive);
  const entries = await archiveEntries(archive);
  expect(entries.map(({ name }) => name)).toEqual(["甲.xlsx", "未标注的文件.txt"]);
  const parts = await archiveEntries(
    archiveOf(new Blob([await readEntry(archive, entries[0]!, defaultLimits)])),
  );
  expect(parts.map(({ name }) => name)).toContain("xl/comments1.xml");
  const left = new TextDecoder().decode(await readEntry(archive, entries[1]!, defaultLimits));
  expect(left).toContain("乙.xlsx\t原文件不在手边");
});

test("a review saved and opened elsewhere is the same", async () => {
  const store = await filled();
  const [first] = currentEntries(await store.lines(review.id));
  await store.putMarks([marked(first!.line.id, { kind: "decision", value: "return" })]);
  const bundle = (await workOn({ kind: "save", review }, store, quiet)) as Blob;
  const elsewhere = memoryStore();
  const opened = (await workOn({ kind: "open", bundle }, elsewhere, quiet)) as Opened;
  expect(opened).toMatchObject({ review, added: 2, marks: 1 });
  expect(elsewhere.all()).toEqual(store.all());
});

test("two halves of a review merged are the same as one, whichever is taken first", async () => {
  const whole = await filled();
  const [first, second] = currentEntries(await whole.lines(review.id));
  const says = (form: string, value: "pass" | "return") => marked(form, { kind: "decision", value });
  const halves = await Promise.all(
    [says(first!.line.id, "return"), says(second!.line.id, "pass")].map(async (marks) => {
      const half = await filled();
      await half.putMarks([marks]);
      return { half, bundle: (await workOn({ kind: "save", review }, half, quiet)) as Blob };
    }),
  );
  await whole.putMarks([says(first!.line.id, "return"), says(second!.line.id, "pass")]);
  const [one, other] = halves;
  await openBundle(other!.bundle, one!.half, review);
  await openBundle(one!.bundle, other!.half, review);
  expect(one!.half.all()).toEqual(whole.all());
  expect(other!.half.all()).toEqual(whole.all());
});

test.each([
  ["no archive", () => new Blob(["hello"])],
  ["an archive of something else", () => packed("{}\n")],
  ["half a file", () => packed('{"kind":"perf-review","version":1,"rev')],
  ["one endless line, put together once,", () => packed("9".repeat(2 ** 26))],
])("%s is no review", async (_name, make) => {
  await expect(openBundle(await make(), memoryStore())).rejects.toBeInstanceOf(NotABundle);
});

const packed = (text: string) =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
