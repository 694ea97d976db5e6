/** A fix is certain or it is not offered: no proposal makes a table worse, and a planted fault is led back to the truth. */
import fc from "fast-check";
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import type { Finding, Fix } from "../../src/core/finding";
import { round } from "../../src/core/sheet/arithmetic";
import { address, sheetFromValues, type CellValue, type Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";
import { readCorpus } from "../core/form/corpus";
import { budget, timed } from "../fuzz/budget";
import { withEntry } from "./formula";
import { pageIds, pageOf } from "./pages";

const findingsOf = (sheet: Sheet): Finding[] =>
  checkSheet(sheet, rules, nationalProfile).flatMap(({ findings }) => findings);
const errorsOf = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity === "error").map(({ rule, at }) => `${address(at)} ${rule}`);
const applied = (sheet: Sheet, { edits }: Fix) =>
  edits.reduce((before, { at, to }) => withEntry(before, at.row, at.col, to), sheet);

interface Offer {
  readonly fix: Fix;
  /** Errors there were not before. */
  readonly come: readonly string[];
  readonly after: Sheet;
}

/** Every proposal on a sheet that writes a figure, with what comes of it. */
function offersOn(sheet: Sheet): Offer[] {
  const found = findingsOf(sheet);
  const before = new Set(errorsOf(found));
  return found
    .flatMap(({ fixes }) => fixes)
    .filter(({ kind }) => kind !== "skeleton")
    .map((fix) => {
      const after = applied(sheet, fix);
      return { fix, after, come: errorsOf(findingsOf(after)).filter((error) => !before.has(error)) };
    });
}

test("on every table of the corpus and of the rules' pages no fix brings an error", () => {
  const pages = pageIds.map(pageOf).flatMap(({ faulty, clean }) => [...faulty, ...clean]);
  const sheets = [...readCorpus().flatMap((page) => page.sheets), ...pages.map((page) => page.sheet)];
  const offers = sheets.flatMap(offersOn);
  expect(sheets.length).toBeGreaterThan(450);
  expect(offers.length).toBeGreaterThan(60);
  expect(offers.filter(({ come }) => come.length > 0).map(({ come }) => come)).toEqual([]);
});

/** Where the figures of the generated table stand. */
const FUNDS_ROW = 2;
const FIRST_ROW = 6;
const SCORE = 6;

/** A sound table: every figure follows from the budget, what was spent, and the results. */
const soundTables = fc
  .record({
    budget: fc.integer({ min: 100, max: 5000 }),
    spent: fc.integer({ min: 900, max: 1000 }),
    carried: fc.integer({ min: 1, max: 50 }),
    rows: fc.array(
      fc.record({
        weight: fc.integer({ min: 2, max: 10 }),
        target: fc.integer({ min: 5, max: 40 }),
        short: fc.boolean(),
      }),
      { minLength: 3, maxLength: 8 },
    ),
  })
  .map(({ budget: given, spent, carried, rows }): CellValue[][] => {
    const executed = round((given * spent) / 1000, 2);
    const rest = 90 - rows.reduce((sum, { weight }) => sum + weight, 0);
    const indicators = [...rows, { weight: rest, target: 10, short: false }].map(
      ({ weight, target, short }, i) => {
        const reached = short ? target - 1 : target;
        const score = round((reached / target) * weight, 2);
        const why = short ? `第${i + 1}处用地未批，明年一季度补建。` : "";
        return [
          "产出指标",
          "数量指标",
          `第${i + 1}处水闸改造`,
          `≥${target}座`,
          `${reached}座`,
          weight,
          score,
          why,
        ];
      },
    );
    const rateScore = round((executed / given) * 10, 2);
    const total = round(
      indicators.reduce((sum, row) => sum + Number(row[6]), rateScore),
      2,
    );
    return [
      ["项目支出绩效自评表（2024年度，单位：万元）"],
      ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["年度资金总额", given, given, executed, 10, `${round((executed / given) * 100, 2)}%`, rateScore],
      ["其中：当年财政拨款", given - carried, given - carried, round(executed - carried, 2), "", "", ""],
      ["上年结转资金", carried, carried, carried, "", "", ""],
      [
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
      ],
      ...indicators,
      ["总分", "", "", "", "", 100, total, ""],
    ];
  });

/** A figure of the table and how far off it is put. */
const planted = soundTables.chain((truth) =>
  fc.record({
    truth: fc.constant(truth),
    place: fc.constantFrom(
      ...[2, 3, 5, 6].map((col) => ({ row: FUNDS_ROW, col })),
      { row: FIRST_ROW, col: 6 },
      { row: FIRST_ROW + 1, col: 6 },
      { row: FIRST_ROW, col: 5 },
      { row: truth.length - 1, col: 5 },
      { row: truth.length - 1, col: 6 },
    ),
    by: fc.constantFrom(-7, -1, -0.5, 0.5, 1, 3),
    // A total that was added up from the wrong score is off by as much.
    along: fc.boolean(),
  }),
);

function withFault(
  truth: readonly (readonly CellValue[])[],
  row: number,
  col: number,
  by: number,
): CellValue[][] {
  const value = truth[row]![col]!;
  const off =
    typeof value === "string"
      ? `${round(Number(value.replace("%", "")) + by, 2)}%`
      : round(Number(value) + by, 2);
  return truth.map((cells, r) => cells.map((cell, c) => (r === row && c === col ? off : cell)));
}

/** Figures that are not what they are in truth. */
function apart(sheet: Sheet, truth: readonly (readonly CellValue[])[]): number {
  /** In points where the truth is a percentage, which a formula gives as a fraction. */
  const plain = (value: CellValue | undefined, like: CellValue | undefined) => {
    if (typeof value === "string" && /%$/.test(value)) return Number(value.slice(0, -1));
    if (typeof value === "string") return value;
    return Number(value ?? 0) * (typeof like === "string" && /%$/.test(like) ? 100 : 1);
  };
  const differs = (value: CellValue | undefined, wanted: CellValue) => {
    const [x, y] = [plain(value, wanted), plain(wanted, wanted)];
    return typeof x === "number" && typeof y === "number" ? Math.abs(x - y) > 0.0051 : x !== y;
  };
  return truth.flatMap((row, r) => row.filter((cell, c) => differs(sheet.rows[r]?.[c]?.value, cell || 0)))
    .length;
}

test("a sound table has no error; a planted fault is led back by every figure proposed, and by none further away", () => {
  let [offered, together] = [0, 0];
  const ledBack = timed("a planted fault", ({ truth, place, by, along }) => {
    expect(errorsOf(findingsOf(sheetFromValues(truth)))).toEqual([]);
    const lone = withFault(truth, place.row, place.col, by);
    const isRateScore = place.row === FUNDS_ROW && place.col === SCORE;
    const faulty = along && isRateScore ? withFault(lone, truth.length - 1, SCORE, by) : lone;
    const sheet = sheetFromValues(faulty);
    for (const { fix, come, after } of offersOn(sheet)) {
      offered++;
      expect([fix, come]).toEqual([fix, []]);
      expect([fix, apart(after, truth)]).toEqual([fix, apart(sheet, truth) - fix.edits.length]);
      if (fix.edits.length > 1) together++;
    }
  });
  fc.assert(fc.property(planted, ledBack), budget(300));
  expect(offered).toBeGreaterThan(50);
  expect(together).toBeGreaterThan(5);
});
