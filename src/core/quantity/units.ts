/** Units of targets and results, and what converts into what. */

export interface UnitMeaning {
  /** Units of one dimension convert into one another; different ones are not comparable. */
  readonly dimension: string;
  /** Size in the dimension's base unit. */
  readonly factor: number;
}

/** Dimension → unit → size. A unit not listed counts things of its own kind: 件, 套, 篇. */
const DIMENSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  money: { 元: 1, 块: 1, 块钱: 1, 元整: 1, 元人民币: 1 },
  percent: { "%": 1, 百分比: 1, 成: 10, "‰": 0.1 },
  percentagePoint: { 个百分点: 1, 百分点: 1 },
  area: {
    平方厘米: 0.0001,
    平方米: 1,
    平米: 1,
    平方: 1,
    m2: 1,
    公亩: 100,
    亩: 2000 / 3,
    公顷: 10_000,
    ha: 10_000,
    hm2: 10_000,
    平方公里: 1_000_000,
    平方千米: 1_000_000,
    km2: 1_000_000,
  },
  length: {
    毫米: 0.001,
    mm: 0.001,
    厘米: 0.01,
    公分: 0.01,
    cm: 0.01,
    米: 1,
    延米: 1,
    延长米: 1,
    m: 1,
    里: 500,
    华里: 500,
    公里: 1000,
    千米: 1000,
    km: 1000,
  },
  mass: { 毫克: 1e-6, mg: 1e-6, 克: 0.001, g: 0.001, 斤: 0.5, 公斤: 1, 千克: 1, kg: 1, 吨: 1000, t: 1000 },
  volume: { 毫升: 1e-6, ml: 1e-6, 升: 0.001, l: 0.001, 立方米: 1, 立方: 1, 方: 1, 方量: 1, m3: 1 },
  power: { 瓦: 0.001, w: 0.001, 千瓦: 1, kw: 1, 兆瓦: 1000, mw: 1000 },
  energy: { 瓦时: 0.001, 千瓦时: 1, 度: 1, 度电: 1, kwh: 1 },
  data: { kb: 1 / 1024, mb: 1, 兆: 1, gb: 1024, tb: 1024 ** 2, pb: 1024 ** 3 },
  // A working day is not a calendar day, and a month has no fixed number of either.
  workday: { 个工作日: 1, 工作日: 1, 个工作天: 1, 工作天: 1 },
  day: {
    毫秒: 1 / 86_400_000,
    秒: 1 / 86_400,
    秒钟: 1 / 86_400,
    分钟: 1 / 1440,
    小时: 1 / 24,
    个小时: 1 / 24,
    天: 1,
    日: 1,
    个自然日: 1,
    自然日: 1,
    日历天: 1,
    周: 7,
    个周: 7,
    个星期: 7,
    星期: 7,
  },
  month: { 个月: 1, 月: 1, 季度: 3, 个季度: 3, 年: 12, 周年: 12 },
  person: { 人: 1, 名: 1, 位: 1, 个人: 1, 人数: 1 },
  visit: { 人次: 1, 人次数: 1, 人·次: 1 },
  personDay: { 人日: 1, 人天: 1 },
  household: { 户: 1, 户家庭: 1, 户数: 1 },
  time: { 次: 1, 次数: 1, 回: 1, 遍: 1 },
  session: { 场: 1, 场次: 1 },
  batch: { 批: 1, 批次: 1 },
  // 台(套) on one side and either on the other name the same machines.
  machine: { 台: 1, "台(套)": 1, 台套: 1, "台/套": 1 },
  point: { 分: 1 },
};

/** Every unit listed, longest first, so that a reader finds 平方公里 before 平方. */
export const KNOWN_UNITS: readonly string[] = Object.values(DIMENSIONS)
  .flatMap((units) => Object.keys(units))
  .sort((a, b) => b.length - a.length);

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
  const slash = key.indexOf("/");
  if (slash <= 0) return { dimension: `count:${key}`, factor: 1 };
  // 元/亩, 次/年: a rate is comparable with the same rate only.
  const over = meaningOfPart(key.slice(0, slash));
  const under = meaningOfPart(key.slice(slash + 1));
  return { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor / under.factor };
}

const meaningOfPart = (part: string): UnitMeaning =>
  MEANINGS.get(part) ?? { dimension: `count:${part}`, factor: 1 };

/** Whether values in the two units can be held against each other: the same dimension, or 个 beside 个村. */
export function sameDimension(a: UnitMeaning, b: UnitMeaning): boolean {
  if (a.dimension === b.dimension) return true;
  const [short, long] = [a.dimension, b.dimension].sort((x, y) => x.length - y.length) as [string, string];
  return short.startsWith("count:") && !short.includes("/") && long.startsWith(short) && !long.includes("/");
}

/** Ranks and classes: 2类 is better than 3类, 1级 may be better than 2级. Not amounts of anything. */
const RANK = /^(?:[A-Za-z]*级|类|等|号|档|流|名次|位数|代|版)/;
/** What tells a clause from the name of a thing. */
const CLAUSE = /[的了和与及或为被把在已未不无按至到从比率达超]/;

/** A unit is short and no clause: 个, 平方米, 元/亩, 人次, 个村, 台(套). */
export function isUnit(unit: string): boolean {
  if (unit === "" || MEANINGS.has(unit.toLowerCase())) return true;
  const plain = unit.replace(/^([^()]{1,3})\(([^()]{1,3})\)$/, "$1$2");
  if (plain.length > 8 || /[^\p{L}\p{N}/%‰·°]/u.test(plain) || RANK.test(plain)) return false;
  return !CLAUSE.test(plain) && plain.split("/").every((part) => part !== "" && part.length <= 5);
}
