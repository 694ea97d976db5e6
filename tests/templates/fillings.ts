/** Random fillings that a reviewer would accept: figures agree, what falls short is explained. Offices are invented. */
import fc from "fast-check";
import type { Template } from "../../src/templates/model";
import type { Filling } from "./filling";

const cents = (amount: number) => Math.round(amount * 100) / 100;

/** An amount in 万元 with two decimals. */
const amount = fc.integer({ min: 1_000, max: 90_000_00 }).map((n) => n / 100);
/** A share of an amount that was spent: nearly all of it, and never more. */
const spent = fc.integer({ min: 9_300, max: 10_000 }).map((n) => n / 10_000);

interface Line {
  readonly initial: number;
  readonly budget: number;
  readonly executed: number;
}

/** Adjusted by a tenth at most; what was spent rounds down to the cent. */
const line: fc.Arbitrary<Line> = fc
  .tuple(amount, fc.integer({ min: 90, max: 110 }), spent)
  .map(([initial, adjusted, share]) => {
    const budget = cents((initial * adjusted) / 100);
    return { initial, budget, executed: Math.floor(budget * share * 100 + 1e-6) / 100 };
  });

function lineFilling(name: string, { initial, budget, executed }: Line): Filling {
  return { [`initial.${name}`]: initial, [`budget.${name}`]: budget, [`executed.${name}`]: executed };
}

/** One to three sources; a department's expenditure by nature adds up to the same. */
const funds = (byNature: boolean): fc.Arbitrary<Filling> =>
  fc
    .tuple(
      line,
      fc.option(line, { nil: null }),
      fc.option(line, { nil: null }),
      fc.integer({ min: 20, max: 80 }),
    )
    .map(([first, second, third, share]) => {
      const sources = { appropriation: first, carryover: second, other: third };
      const lines = Object.entries(sources).flatMap(([name, own]) => (own ? [[name, own] as const] : []));
      const filling = Object.assign({}, ...lines.map(([name, own]) => lineFilling(name, own))) as Filling;
      if (!byNature) return filling;
      const sum = (key: keyof Line) => cents(lines.reduce((all, [, own]) => all + own[key], 0));
      const part = (key: keyof Line) => cents((sum(key) * share) / 100);
      const basic = { initial: part("initial"), budget: part("budget"), executed: part("executed") };
      const project = {
        initial: cents(sum("initial") - basic.initial),
        budget: cents(sum("budget") - basic.budget),
        executed: cents(sum("executed") - basic.executed),
      };
      return { ...filling, ...lineFilling("basic", basic), ...lineFilling("project", project) };
    });

/** Target, actual, share of the weight scored, and why it fell short. */
type Answer = readonly [target: string, actual: string, share: number, explanation: string];

/** An answer in figures. */
const measured: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .integer({ min: 50, max: 95 })
    .chain((target) =>
      fc
        .integer({ min: target, max: Math.min(100, Math.floor(target * 1.2)) })
        .map((actual): Answer => [`≥${target}%`, `${actual}%`, 1, ""]),
    ),
  fc.integer({ min: 10, max: 900 }).map((count): Answer => [`≥${count}个`, `${count}个`, 1, ""]),
  fc
    .integer({ min: 10, max: 900 })
    .chain((count) =>
      fc
        .integer({ min: Math.ceil(count / 2), max: count - 1 })
        .map((done): Answer => [
          `≥${count}场次`,
          `${done}场次`,
          done / count,
          `受汛期影响，有${count - done}场次未能如期举办；下一步将错峰安排，${(count % 5) + 2}月底前补办。`,
        ]),
    ),
  fc.integer({ min: 20, max: 400 }).map((cost): Answer => [`≤${cost}万元`, `${cost - 3}.5万元`, 1, ""]),
);

/** Effects may be told in words. */
const effect: fc.Arbitrary<Answer> = fc.oneof(
  measured,
  fc.constantFrom<Answer>(
    ["有效提升", "达成预期指标", 1, ""],
    ["长期", "达成预期指标", 1, ""],
    [
      "明显改善",
      "部分达成预期指标并具有一定效果",
      0.7,
      "部分设施调试时间较长，效果尚未完全显现；将加快调试，年内全部投用。",
    ],
  ),
);

/** At least as many as any form has. */
const ROWS = 32;
const answers = (of: fc.Arbitrary<Answer>) => fc.array(of, { minLength: ROWS, maxLength: ROWS });

/** Points of a group spread over its rows; every row that is used has at least one. */
function spread(points: number, rows: number, seeds: readonly number[]): number[] {
  const weights = Array.from({ length: rows }, () => 1);
  for (let left = points - rows, i = 0; left > 0; left--, i++) weights[seeds[i % seeds.length]! % rows]! += 1;
  return weights;
}

/** Rows of each first-level indicator of a form, in order. */
function groupsOf({ sheets: [sheet] }: Template): number[][] {
  const places = new Map<number, number>();
  for (const { slot, row } of sheet.cells)
    if (slot?.startsWith("name.")) places.set(row, Number(slot.slice("name.".length)));
  const labels = sheet.cells.filter(
    ({ content, col }) => col === 1 && /^(?:产出|效益|满意度)指标/.test(String(content)),
  );
  return labels.map(({ row, col }) => {
    const { bottom } = sheet.merges.find(({ top, left }) => top === row && left === col) ?? { bottom: row };
    return [...places].flatMap(([at, index]) => (at >= row && at <= bottom ? [index] : []));
  });
}

const NAMES = [
  "设施巡查",
  "培训覆盖",
  "隐患整改",
  "档案归集",
  "设备运行",
  "信息公开",
  "服务群众",
  "节水改造",
  "林木管护",
];
const POINTS = [50, 30, 10];

export function evaluationFilling(template: Template): fc.Arbitrary<Filling> {
  const groups = groupsOf(template);
  return fc
    .tuple(
      funds(template.id === "department"),
      answers(measured),
      answers(effect),
      fc.array(fc.nat(20), { minLength: 30, maxLength: 30 }),
      fc.tuple(...groups.map((rows) => fc.integer({ min: 1, max: rows.length }))),
    )
    .map(([money, figures, effects, seeds, counts]) => {
      const filling: Record<string, string | number> = {
        year: "（2024年度）",
        unit: "青禾市水务局",
        ...(template.id === "project"
          ? { project: "城乡供水改造", supervisor: "青禾市水务局" }
          : { duties: "负责供水节水。" }),
        goal: "完成年度供水保障任务。",
        achievement: "供水保障任务已完成，水质稳定达标。",
        ...money,
      };
      groups.forEach((rows, group) => {
        const used = rows.slice(0, counts[group]);
        const weights = spread(POINTS[group]!, used.length, seeds);
        used.forEach((row, place) => {
          const [target, actual, share, explanation] = (group === 1 ? effects : figures)[row]!;
          const weight = weights[place]!;
          Object.assign(filling, {
            [`name.${row}`]: `${NAMES[row % NAMES.length]}${row + 1}`,
            [`target.${row}`]: target,
            [`actual.${row}`]: actual,
            [`weight.${row}`]: weight,
            [`score.${row}`]: cents(weight * share),
            [`explanation.${row}`]: explanation && `${NAMES[row % NAMES.length]}${row + 1}：${explanation}`,
          });
        });
      });
      return filling;
    });
}

/** Some projects that spent little, each with a reason of its own, among others that spent nearly all. */
export const projectListFilling: fc.Arbitrary<Filling> = fc
  .array(fc.tuple(line, fc.boolean(), fc.integer({ min: 0, max: 79 })), { minLength: 2, maxLength: ROWS })
  .map(
    (projects) =>
      Object.assign(
        { unit: "填报单位：青禾市水务局", year: "（2024年度）" },
        ...projects.map(([own, isLow, share], index) => ({
          ...lineFilling(
            String(index),
            isLow ? { ...own, executed: cents((own.budget * share) / 100) } : own,
          ),
          [`name.${index}`]: `供水工程${index + 1}标段`,
          [`department.${index}`]: "青禾市供水中心",
          [`explanation.${index}`]: isLow
            ? `第${index + 1}标段施工图审查延后，进度款未到支付节点；已倒排工期，竣工后按合同支付。`
            : "",
        })),
      ) as Filling,
  );

/** Spending keeps up with the months gone. */
export const monitoringFilling: fc.Arbitrary<Filling> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), line, fc.option(line, { nil: null }), answers(measured))
  .map(([month, first, second, figures]) => {
    const until = (own: Line) => ({ ...own, executed: cents((own.budget * Math.min(month + 0.5, 12)) / 12) });
    const filling: Record<string, string | number> = {
      year: "（2024年度）",
      project: "城乡供水改造",
      supervisor: "青禾市水务局",
      unit: "青禾市供水中心",
      month,
      goal: "完成年度供水保障任务。",
      ...lineFilling("appropriation", until(first)),
      ...(second ? lineFilling("carryover", until(second)) : {}),
      "forecast.appropriation": first.budget,
    };
    figures.slice(0, 8).forEach(([target, actual, share, explanation], row) => {
      Object.assign(filling, {
        [`name.${row}`]: `${NAMES[row]}${row + 1}`,
        [`target.${row}`]: target,
        [`actual.${row}`]: actual,
        [`chance.${row}`]: share < 1 ? "有可能" : "确定能",
        [`explanation.${row}`]: explanation,
      });
    });
    return filling;
  });

export function fillingOf(template: Template): fc.Arbitrary<Filling> {
  if (template.id === "project-list") return projectListFilling;
  return template.id === "monitoring" ? monitoringFilling : evaluationFilling(template);
}

/** Any figures at all, fitting or not, where figures are expected; many places left blank. */
export function roughFilling({ sheets: [sheet] }: Template): fc.Arbitrary<Filling> {
  const figure = (slot: string) =>
    slot === "month"
      ? fc.integer({ min: 1, max: 12 })
      : fc.oneof(
          fc.constant(""),
          fc.constant(0),
          fc.integer({ min: -500, max: 100_000 }).map((n) => n / 100),
          fc.integer({ min: 0, max: 20 }).map((n) => n / 2),
          fc.integer({ min: 1, max: 1_000_000_000 }).map((n) => n / 1000),
        );
  const slots = sheet.cells.flatMap(({ slot }) => (slot ? [slot] : []));
  const numeric = slots.filter((slot) => /^(?:initial|budget|executed|weight|score)\.|^month$/.test(slot));
  const names = Object.fromEntries(
    slots.filter((slot) => slot.startsWith("name.")).map((slot) => [slot, slot]),
  );
  return fc
    .record(Object.fromEntries(numeric.map((slot) => [slot, figure(slot)])))
    .map((figures) => ({ ...names, ...figures }));
}
