/** The items of a list, and where the last of them ends. */
import type { Prose } from "../text/layout";
import type { Item } from "./list";
import type { Mention } from "../mentions/mentions";
import { isFollowUp } from "../mentions/stages";

const countable = (m: Mention) => m.use === "amount" && !m.change && m.reference === null;
/** The list is over, the sentence goes back to the whole or on to another. */
const RETURNS =
  /^(?:实现|完成|全年|全[市县区省]|截[至止]|另|此外|同时|以上|上述|两项|[三四五]项|剔除|扣除|加上)/;

/**
 * A figure begins an item where it has a name of its own and counts what the items count; other figures (使用资金,
 * 占比, 已支付) tell more of the item they stand behind.
 */
export function itemsOf(prose: Prose, inside: readonly Mention[], end: number, nested: boolean): Found {
  const first = inside.find((m) => m.use !== "percent" || !/[占比]/.test(m.label));
  if (!first || first.use !== "amount" || first.change) return { items: [], ambiguous: false };
  const columns = columnLabels(inside);
  const groups: Mention[][] = [];
  let [group, itemGroup] = [-1, -1];
  let over = end;
  let last: Mention | undefined;
  let ambiguous = false;
  /** The figures of a list within the item before: 工程费2100万元，其中土建1500万元、安装600万元，其他300万元. */
  let inner: "none" | "first" | "、" = "none";
  let series = false;
  for (const m of inside) {
    const isNewGroup = m.group !== group;
    group = m.group;
    const begins =
      countable(m) &&
      m.dimension === first.dimension &&
      !columns.has(m.label) &&
      (groups.length === 0 || isNewGroup || m.group !== itemGroup || !isFollowUp(m.label)) &&
      (apart(groups) || !isFollowUp(m.label) || isFollowUp(first.label)) &&
      m.name !== "";
    if (begins && groups.length > 0) {
      const joined = joinOf(prose, last!, m);
      const opens =
        m.label.startsWith("其中") || prose.text.slice(m.labelStart - 3, m.labelStart).includes("其中");
      // 男412人、女74人；辅警328人: what 、 joins ends where it joins no more.
      if (series && joined === "，" && (nested || !REST.test(m.label))) {
        over = m.labelStart;
        break;
      }
      if (nested && groups.length === 1 && joined === "，") ambiguous = true;
      if (!nested && (opens || inner !== "none")) {
        const goesOn: boolean = opens || joined === "、" || (!isNewGroup && inner === "first");
        if (inner === "first" && !opens && joined === "，" && !isNewGroup) ambiguous = true;
        inner = opens ? "first" : goesOn ? "、" : "none";
        if (goesOn) {
          groups.at(-1)!.push(m);
          last = m;
          continue;
        }
      }
      if (groups.length === 1) series = joined === "、";
    }
    if (begins) {
      if (
        groups.length > 0 &&
        (endsList(m, first, isNewGroup && !apart(groups)) ||
          (groups.length > 1 &&
            isNewGroup &&
            isOneGroup(groups) &&
            !groups.some(([one]) => isLike(m, one!))) ||
          (isUse(first) && !isUse(m)))
      ) {
        over = m.labelStart;
        break;
      }
      groups.push([m]);
      itemGroup = m.group;
    } else if (groups.length > 0) groups.at(-1)!.push(m);
    last = m;
  }
  const items = groups.map((own, i): Item => {
    const next = groups[i + 1]?.[0]!.labelStart;
    return { start: own[0]!.labelStart, end: next ?? lastEnd(prose, groups, over), mentions: own };
  });
  return { items, ambiguous };
}

/** Where the last item ends; what is no longer told of it is taken from it. */
function lastEnd({ text }: Prose, all: readonly Mention[][], most: number): number {
  const item = all.at(-1)!;
  // What no other item tells of itself is told of the whole: 省级90万元，县级10万元，执行率90%.
  const told = new Set(all.slice(0, -1).flatMap((own) => own.slice(1).map(kindOfFact)));
  const { group } = item[0]!;
  const goesOn = (m: Mention) => (all.length === 1 ? m.group === group : told.has(kindOfFact(m)));
  let to = 1;
  while (to < item.length && goesOn(item[to]!)) to++;
  if (to === item.length && to > 1) return most;
  const kept = item.splice(to);
  if (kept.length === 0) return most;
  const stop = item.at(-1)!.end;
  return Math.min(most, stop + (/^[^，。；\n]*/.exec(text.slice(stop, stop + 60))?.[0].length ?? 0));
}

/** Every item between two ；: the next is one more, whatever it is called. */
const apart = (groups: readonly (readonly Mention[])[]): boolean =>
  groups.length > 2 && new Set(groups.map(([m]) => m!.group)).size === groups.length;

/** 一般债 and 专项债: of one kind by their last word. */
const isLike = (a: Mention, b: Mention): boolean =>
  a.name.length > 2 && a.name.slice(-1) === b.name.slice(-1);

/** 甲20万元，乙30万元；丙…: where commas part the items, a ； ends them. */
const isOneGroup = (groups: readonly (readonly Mention[])[]): boolean =>
  groups.every(([m]) => m!.group === groups[0]![0]!.group);

/** 58.5万元用于甲: the figure before its name. */
const isUse = ({ label, after }: Mention): boolean =>
  /^(?:其中|将|其余|余下|剩余|，|：)*$/.test(label) && /^(?:用于|用作|作为|为|是)/.test(after);

/** 其余5辆 belongs to what 、 joins, whatever joins it. */
const REST = /其余|其他|其它|剩余|余下/;

/** What joins an item to the one before. */
function joinOf({ text }: Prose, before: Mention, { start }: Mention): "、" | "，" {
  // 甲（含乙20万元）、丙30万元
  const between = text.slice(before.end, Math.min(start, before.end + 200)).replace(/（[^（）]*）/g, "");
  return /^(?:、|和|及|与|以及)/.test(between) ? "、" : "，";
}

/** What changes the whole is none of its parts. */
const ADJUSTS = /追加|追减|核减|调增|调减/;

/** 其中甲 a，乙 b；年末结转 c: another stage after ； is another matter. */
const endsList = (m: Mention, first: Mention, isNewGroup: boolean): boolean =>
  (RETURNS.test(m.label) && !RETURNS.test(first.label)) ||
  (ADJUSTS.test(m.label) && !ADJUSTS.test(first.label)) ||
  (isNewGroup &&
    (((m.stage === "left") !== (first.stage === "left") && /年末|年底|结转下年/.test(m.label)) ||
      (m.stage === "done" && first.stage !== "done" && /共|合计|总|实际/.test(m.label))));

const kindOfFact = ({ dimension, change, label, use }: Mention): string =>
  `${dimension} ${change} ${use === "percent" ? (/占/.test(label) ? "of" : /[增降减升]/.test(label) ? "change" : "rate") : ""}`;

interface Found {
  readonly items: Item[];
  readonly ambiguous: boolean;
}

/** Labels that more than one group carries: columns of a table in words. */
function columnLabels(inside: readonly Mention[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { label, use } of inside)
    if (use === "amount" && label.length > 1) seen.set(label, (seen.get(label) ?? 0) + 1);
  return new Set([...seen].filter(([, count]) => count > 1).map(([label]) => label));
}
