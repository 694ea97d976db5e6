/** The layouts themselves: a test that draws tables proves something only where the tables are sound. */
import { round, sum } from "../../../src/core/sheet/arithmetic";
import { readNumber } from "../../../src/core/sheet/number";
import { address, type Sheet } from "../../../src/core/sheet/sheet";
import { cellText, normalizeText } from "../../../src/core/sheet/text";
import { drawEvaluation, goalsOf } from "../../fixtures/layouts/content";
import { createDraw } from "../../fixtures/layouts/draw";
import { drawLayout, type Layout } from "../../fixtures/layouts/layout";
import { drawListContent } from "../../fixtures/layouts/list-content";
import { picture } from "../../fixtures/layouts/picture";
import type { TrueForm, TrueNumber, TrueText } from "../../fixtures/layouts/truth";

const MANY = 5000;
const AMOUNTS = ["initial", "budget", "executed"] as const;
const layouts: readonly Layout[] = Array.from({ length: MANY }, (_, seed) => drawLayout(seed));

const isText = (value: object): value is TrueText => "text" in value && "at" in value;
const isNumber = (value: object): value is TrueNumber => "value" in value && "at" in value;

/** Every text and figure of a truth, wherever it stands in it. */
function statedIn(truth: TrueForm): { texts: TrueText[]; numbers: TrueNumber[] } {
  const texts: TrueText[] = [];
  const numbers: TrueNumber[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if (isText(value)) texts.push(value);
    else if (isNumber(value)) numbers.push(value);
    else for (const part of Object.values(value)) visit(part);
  };
  visit(truth);
  return { texts, numbers };
}

const cellAt = ({ rows }: Sheet, { at }: TrueText | TrueNumber) => rows[at.row]?.[at.col];

test("the same seed draws the same table", () => {
  for (let seed = 0; seed < 200; seed++)
    expect(JSON.stringify(drawLayout(seed))).toBe(JSON.stringify(layouts[seed]));
});

test("other seeds draw other tables", () => {
  const pictures = new Set(layouts.slice(0, 1000).map(({ sheet }) => picture(sheet)));
  expect(pictures.size).toBe(1000);
});

test("merged areas never overlap, and only their first cell holds something", () => {
  for (const { seed, sheet } of layouts) {
    const taken = new Set<string>();
    for (const { top, left, bottom, right } of sheet.merges)
      for (let row = top; row <= bottom; row++)
        for (let col = left; col <= right; col++) {
          const inside = row > top || col > left;
          if (taken.has(`${row}:${col}`) || (inside && sheet.rows[row]?.[col]))
            throw new Error(`seed ${seed}, row ${row + 1}, column ${col + 1}\n${picture(sheet)}`);
          taken.add(`${row}:${col}`);
        }
  }
});

test("every text that is meant stands in its cell", () => {
  for (const { seed, sheet, forms } of layouts)
    for (const meant of forms.flatMap(({ truth }) => statedIn(truth).texts)) {
      const cells = (meant.cells ?? [meant.at]).map((at) => cellText(sheet.rows[at.row]?.[at.col]));
      // ≥｜95｜% is kept by its figure, then by sign and unit.
      const stands = cells.every((text) => meant.text.includes(text) || meant.or?.includes(text));
      if (!stands || cells[0] === "") throw new Error(`seed ${seed}: ${meant.text}, not ${cells.join("｜")}`);
    }
});

test("every figure that is meant stands in its cell", () => {
  for (const { seed, sheet, forms } of layouts)
    for (const meant of forms.flatMap(({ truth }) => statedIn(truth).numbers)) {
      const cell = cellAt(sheet, meant);
      const text = cellText(cell);
      const read = readNumber(cell);
      const value =
        read.state === "number" ? read.value : Number(/(?:：|（|，)(\d+(?:\.\d+)?)/.exec(text)?.[1]);
      // 97.02 under a heading with % is meant as a fraction.
      const fits = [value, value / 100].some((one) => Math.abs(one - meant.value) < 1e-6);
      if (!fits) throw new Error(`seed ${seed}: ${meant.value}, not ${text}`);
    }
});

/** What a heading stands over. */
const UNDER = {
  name: ({ indicators }: TrueForm) => indicators.map((row) => row.name),
  actual: ({ indicators }: TrueForm) => indicators.map((row) => row.actual),
  score: ({ indicators }: TrueForm) => indicators.map((row) => row.score),
  explanation: ({ indicators }: TrueForm) => indicators.map((row) => row.explanation),
  project: ({ projects }: TrueForm) => projects.filter(({ kind }) => kind === "item").map((row) => row.name),
  executed: ({ projects }: TrueForm) => projects.map((row) => row.executed),
  rate: ({ projects }: TrueForm) => projects.map((row) => row.rate),
  reason: ({ projects }: TrueForm) => projects.map((row) => row.explanation),
};

test("what is meant by a heading stands under it", () => {
  for (const { seed, sheet, forms } of layouts)
    for (const { truth, words } of forms)
      for (const [role, cellsOf] of Object.entries(UNDER))
        for (const meant of cellsOf(truth)) {
          if (!meant) continue;
          const above = sheet.rows
            .slice(truth.area.top, meant.at.row)
            .map((row) => cellText(row?.[meant.at.col]));
          const heading = normalizeText(words[role]!.replace(/^(?:全年|本年)/, ""));
          if (!above.some((text) => normalizeText(text).includes(heading)))
            throw new Error(`seed ${seed}: no ${heading} over ${address(meant.at)}\n${picture(sheet)}`);
        }
});

test("no two columns of a table have the same words", () => {
  for (const { seed, forms } of layouts)
    for (const { words } of forms) {
      const texts = Object.values(words);
      if (new Set(texts).size !== texts.length) throw new Error(`seed ${seed}: ${texts.join("、")}`);
    }
});

/** Thousands of comparisons: the seed is what a failure must tell. */
function same(seed: number, what: string, found: unknown, meant: unknown): void {
  if (found !== meant) throw new Error(`seed ${seed}: ${what} is ${String(found)}, not ${String(meant)}`);
}

const added = (parts: readonly number[]) => round(sum(parts), 2);

test("contents add up: money by its parts, points by levels, parts and indicators, scores up to the total", () => {
  for (let seed = 0; seed < MANY; seed++) {
    const draw = createDraw(seed);
    const { sources, total, levels, execution, rate, score } = drawEvaluation(draw, seed % 3 === 0);
    for (const amount of AMOUNTS)
      same(seed, amount, added(sources.map((money) => money[amount])), total[amount]);
    for (const level of levels) {
      same(seed, level.name, sum(level.parts.map((part) => part.weight)), level.weight);
      for (const part of level.parts)
        same(seed, part.name, sum(part.goals.map((goal) => goal.weight)), part.weight);
    }
    const goals = levels.flatMap(goalsOf);
    same(seed, "weight", sum([...goals.map((goal) => goal.weight), execution?.weight ?? 0]), 100);
    const right = added([...goals.map((goal) => goal.score), execution?.score ?? 0]) === added([score]);
    const fault = draw.choices["planted fault"];
    same(seed, "the total", right, fault !== "wrong total");
    same(seed, "the rate", round(total.executed / total.budget, 4) === rate, fault !== "wrong rate");
  }
});

test("an indicator has all its points, or fewer and a reason", () => {
  for (let seed = 0; seed < MANY; seed++)
    for (const { score, weight, reason, name } of drawEvaluation(createDraw(seed), false).levels.flatMap(
      goalsOf,
    ))
      same(seed, name, score >= 0 && (reason === "" ? score === weight : score < weight), true);
});

test("lists add up by groups", () => {
  for (let seed = 0; seed < MANY; seed++) {
    const { groups, sum: total } = drawListContent(createDraw(seed));
    for (const amount of [...AMOUNTS, "released"] as const) {
      for (const { projects, sum: its } of groups)
        same(seed, amount, added(projects.map((project) => project[amount])), its[amount]);
      same(seed, amount, added(groups.map((group) => group.sum[amount])), total[amount]);
    }
  }
});

test("every choice of the grammar is drawn often enough to be judged", () => {
  const counts = new Map<string, number>();
  for (const { choices } of layouts.flatMap(({ forms }) => forms))
    for (const choice of Object.entries(choices)) {
      const key = choice.join(": ");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  expect([...counts].filter(([, count]) => count < 50)).toEqual([]);
});
