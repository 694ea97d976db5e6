import fc from "fast-check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { readReportInSteps, type ReportReading } from "../../../src/core/prose/report";
import { blocksOf, countMarks, marksOf, operandsOf, piecesOf } from "../../../src/pane/prose/marks";
import { FAULTY, REPORT } from "../../core/prose/report";
import { makeForm } from "../support";

function read(text: string, forms = [makeForm()]): ReportReading {
  const steps = readReportInSteps(text, forms, nationalProfile);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const shown = (text: string) =>
  marksOf(read(text)).map(({ start, end, verdict }) => [text.slice(start, end), verdict]);

test("a figure is marked with the worst that is known of it", () => {
  // The table says 790.85.
  expect(shown("全年预算数816.10万元，全年执行数790.58万元，预算执行率96.87%。")).toEqual([
    ["816.10万元", "right"],
    ["790.58万元", "wrong"],
    ["96.87%", "wrong"],
  ]);
  expect(shown("预算执行率96.61%，增长9%。").at(-1)).toEqual(["9%", "uncheckable"]);
});

test("the faults of a report, each at its figure", () => {
  const marks = marksOf(read(FAULTY, []));
  const wrong = marks.filter(({ verdict }) => verdict === "wrong");
  expect(wrong.map(({ start, end }) => FAULTY.slice(start, end))).toEqual([
    "3,560.80万元",
    "96.80%",
    "95%",
    "优",
    "17.5分",
    "560.80万元",
  ]);
  expect(countMarks(marks).wrong).toBe(6);
  expect(operandsOf(wrong[1]!).map(({ start, end }) => FAULTY.slice(start, end))).toEqual([
    "3,560.80万元",
    "3,418.37万元",
    "96.80%",
  ]);
});

const pieces = fc.constantFrom(
  "\n",
  "\n\n",
  "。",
  "  ",
  REPORT.slice(0, 400),
  FAULTY,
  "执行率9%",
  "无句号".repeat(400),
);
const texts = fc.array(pieces, { maxLength: 12 }).map((all) => all.join(""));

test("blocks hold every mark once and all of the text that is not blank", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const marks = marksOf(read(text));
      const blocks = blocksOf(text, marks);
      expect(blocks.flatMap(({ from, to }) => marks.slice(from, to))).toEqual(marks);
      const drawn = blocks.flatMap((block) => {
        const own = piecesOf(block, marks, marks.flatMap(operandsOf).slice(0, 5));
        const joined = own.map(({ start, end }) => text.slice(start, end)).join("");
        expect(joined).toBe(text.slice(block.start, block.end));
        expect(own.filter(({ mark }) => mark)).toHaveLength(block.to - block.from);
        return joined;
      });
      const bare = (each: string) => each.replace(/\s/g, "");
      expect(bare(drawn.join(""))).toBe(bare(text));
      expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
    }),
    { numRuns: 60 },
  );
});

test("a long line is drawn in parts, cut at the end of a sentence", () => {
  const text = "全年预算数816.10万元，完成了各项工作任务。".repeat(60);
  const blocks = blocksOf(text, marksOf(read(text)));
  expect(blocks.length).toBeGreaterThan(3);
  for (const { start, end } of blocks) expect(text.slice(start, end)).toMatch(/。$/);
});

test("a figure torn over two lines keeps the text whole", () => {
  const text = "全年预算数816.10\n万元，全年执行数790.85万元。";
  const marks = marksOf(read(text));
  const blocks = blocksOf(text, marks);
  expect(blocks.flatMap(({ from, to }) => marks.slice(from, to))).toEqual(marks);
});
