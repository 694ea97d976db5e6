/** Whether a list is the whole of its total, by evidence of words and shape: only then is a smaller sum a fault. */
import { YEAR_IN_TEXT } from "../../time/year";
import type { List } from "./list";
import type { Mention } from "../mentions/mentions";

/** Attributes that one person or household can have several of. */
const OVERLAP =
  /女|男|党员|学历|职称|民族|岁|残疾|贫困|低保|脱贫|本科|研究生|专科|高级|中级|初级|特困|^重点.{0,4}$|优秀|以上|边缘|监测/;

const PEOPLE = /^(?:person|household|visit)$/;
/** 上半年, 前三季度: the one holds the other. */
const TO_DATE = /前[一二三两1-3]个?季度|年累计|\d-\d+月/;

export const isOverlapping = (cells: readonly Mention[]): boolean =>
  !cells.every(({ label }) => /[男女]/.test(label)) &&
  cells.some(
    ({ label, dimension }) => TO_DATE.test(label) || (PEOPLE.test(dimension) && OVERLAP.test(label)),
  );

/** Four quarters, two halves. */
export const fillsYear = (cells: readonly Mention[]): boolean =>
  (cells.length === 4 && cells.every(({ label }) => /季度/.test(label))) ||
  (cells.length === 2 && cells.every(({ label }) => /[上下]半年/.test(label)));

/** Kinds that are all there is of their sort when several of them stand together. */
const FAMILIES: readonly RegExp[] = [
  /中央|国家|省|自治区|兵团|师|市|州|盟|县|区|旗|乡|镇|本级|地方|上级|自筹|配套|财政|社会|银行|其他/,
  /基本|项目|经营|上缴|对附属/,
  /税/,
  /流动|固定|无形|在建/,
  /一般|专项|再融资|新增|置换/,
  /城镇|城市|农村|乡村|街道/,
  /在职|退休|离退|离休|在编|编外|聘用|行政|事业|参公|工勤/,
  /公用|人员|项目/,
  /基金|公共预算|国有资本|社会保险|事业|经营|其他|财政拨款/,
  /第[一二三四五六七八九十\d]|[一二三四\d]月|[首次一二三四五]批|提前|年初|年中/,
  /[优良中差]|合格/,
  /产出|效益|满意|数量|质量|时效|成本|社会|生态|经济|可持续/,
  /货物|工程|服务/,
  /出国|接待|公车|公务用车|会议|培训/,
  /出让|划拨|租赁/,
  /国有|集体|个人|企业/,
  /约束|指导/,
  /(?<!女)男|女/,
  /本级|下级|对下|所属/,
  /本级|上级|下级|上年|结转|结余|调入|转移支付/,
  /线上|线下/,
  /新建|改建|扩建|改造|续建|维修|提升/,
  /集中|分散/,
  /上半年|下半年|季度/,
  new RegExp(YEAR_IN_TEXT),
  /满意|一般/,
  /旧存|新收|新增|结转|存量/,
];
const REST = /其他|其它|其余|剩余|余下/;
/** Shares printed beside the parts add up to all. */
const ALL_SHARES = 100;
const NEARLY = 0.7;
const COUNTED = /[两二三四五六七八九十\d]+(?:批|类|项|部分|个方面|个部分|大类|块|期|种|笔)/;

/** Words of which every name has one. */
export const familyOf = (names: readonly string[]): RegExp | undefined =>
  FAMILIES.find((family) => names.every((name) => family.test(name.slice(-14))));

export function isComplete(list: List, whole: Mention, cells: readonly Mention[], text: string): boolean {
  if (list.kind === "all") return true;
  if (isOverlapping(cells)) return false;
  const labels = cells.map(({ name }) => name);
  if (REST.test(labels.at(-1)!)) return true;
  if (sharesAddUp(list)) return true;
  if (COUNTED.test(text.slice(whole.labelStart, list.start)) && cells.length > 1) return true;
  if (familyOf(labels)) return true;
  if (list.kind === "cut" && cells.length > 2) return true;
  // The less is missing, the less it takes to say that nothing should be.
  const reached = cells.reduce((sum, { base }) => sum + base, 0) / whole.base;
  return reached >= NEARLY && (isParallel(list, labels) || isLong(list, labels, text));
}

/** Percentages of a share beside every part, together all. */
function sharesAddUp({ items }: List): boolean {
  const shares = items.flatMap(({ mentions }) =>
    mentions.filter((m) => m.use === "percent" && /占/.test(m.label)),
  );
  const total = shares.reduce((sum, { base }) => sum + base, 0);
  return shares.length === items.length && Math.abs(total - ALL_SHARES) <= 0.06 * shares.length;
}

/** So many parts, each with a name of its own, are all there are; after a colon three will do. */
function isLong({ items, start }: List, labels: readonly string[], text: string): boolean {
  const least = text[start] === "：" || text[start - 1] === "：" ? 3 : 4;
  return items.length >= least && labels.every((label) => label.length > 1 && label.length < 24);
}

/** 甲乡, 乙乡, 丙乡; 省级资金, 县级资金; every item with the same facts. */
function isParallel({ items }: List, labels: readonly string[]): boolean {
  const heads = new Set(labels.map((label) => label.replace(/^其中[：，]?/, "").slice(0, 2)));
  if (heads.size === 1 && labels.every((label) => label.length > 2)) return true;
  const tails = new Set(labels.map((label) => label.slice(-1)));
  const twoTails = new Set(labels.map((label) => label.slice(-2)));
  if (twoTails.size === 1 && labels.every((label) => label.length > 2)) return true;
  if (labels.length > 2 && tails.size === 1 && labels.every((label) => label.length > 1)) return true;
  const shapes = new Set(items.map(({ mentions }) => mentions.map((m) => `${m.dimension}${m.use}`).join()));
  return shapes.size === 1 && items[0]!.mentions.length > 1;
}
