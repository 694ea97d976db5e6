/** Units of targets and results, and what converts into what. */

export interface UnitMeaning {
  /** Units of one dimension convert into one another; different ones are not comparable. */
  readonly dimension: string;
  /** Size in the dimension's base unit. */
  readonly factor: number;
}

/** Dimension → unit → size. A unit not listed counts things of its own kind: 件, 套, 场. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  money: { 元: 1, 块: 1, 元整: 1 },
  percent: { "%": 1, 百分比: 1, 百分之: 1, "‰": 0.1 },
  percentagePoint: { 个百分点: 1, 百分点: 1 },
  area: {
    平方米: 1,
    平米: 1,
    "㎡": 1,
    m2: 1,
    亩: 2000 / 3,
    公顷: 10_000,
    ha: 10_000,
    平方公里: 1_000_000,
    平方千米: 1_000_000,
    km2: 1_000_000,
  },
  length: {
    毫米: 0.001,
    mm: 0.001,
    厘米: 0.01,
    cm: 0.01,
    米: 1,
    延米: 1,
    m: 1,
    里: 500,
    公里: 1000,
    千米: 1000,
    km: 1000,
  },
  mass: { 克: 0.001, g: 0.001, 斤: 0.5, 公斤: 1, 千克: 1, kg: 1, 吨: 1000, t: 1000 },
  volume: { 毫升: 0.000_001, 升: 0.001, l: 0.001, 立方米: 1, 立方: 1, 方: 1, m3: 1 },
  energy: { 千瓦时: 1, 度: 1, kwh: 1 },
  // A working day is not a calendar day, and a month has no fixed number of either.
  workday: { 个工作日: 1, 工作日: 1 },
  day: {
    分钟: 1 / 1440,
    小时: 1 / 24,
    个小时: 1 / 24,
    天: 1,
    日: 1,
    个自然日: 1,
    自然日: 1,
    周: 7,
    个星期: 7,
    星期: 7,
  },
  month: { 个月: 1, 月: 1, 季度: 3, 个季度: 3, 年: 12 },
  person: { 人: 1, 名: 1, 位: 1, 个人: 1 },
  visit: { 人次: 1, 人次数: 1 },
  household: { 户: 1, 户次: 1, 家庭: 1 },
};

const MEANINGS = new Map<string, UnitMeaning>(
  Object.entries(DIMENSIONS).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, { dimension, factor }] as const),
  ),
);

/** What a unit measures. `undefined` for the empty unit, which goes with every other. */
export function unitMeaning(unit: string): UnitMeaning | undefined {
  if (unit === "") return undefined;
  const key = unit.toLowerCase();
  const known = MEANINGS.get(key);
  if (known) return known;
  // 元/亩, 次/年: a rate is comparable with the same rate only, its numerator converted.
  const slash = key.indexOf("/");
  const numerator = slash > 0 ? MEANINGS.get(key.slice(0, slash)) : undefined;
  if (numerator) return { dimension: `${numerator.dimension}${key.slice(slash)}`, factor: numerator.factor };
  return { dimension: `count:${key}`, factor: 1 };
}
