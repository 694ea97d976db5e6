/** Rows of parts of which no word tells the whole: 采茶戏52场、木偶戏47场、综艺37场, told of the 136场 somewhere before. */
import { YEAR_IN_TEXT } from "../../time/year";
import type { Mention } from "../mentions/mentions";
import type { Tree } from "./tree";

/** No part of what stands before it: 共, 剩余, 追加, 去年; nor what happened to the one before: 其中, 已支付. */
const NO_PART =
  /其中|包括|另|此外|同时|共|合计|总|累计|小计|剩余|结余|[未尚]|追加|追减|核减|调[增减整]|每|均|标准|计划|任务|目标|年初|年末|全年|去年|上年(?!度?(?:结转|结余))|同期|增加|减少|超/;
const YEAR = new RegExp(YEAR_IN_TEXT);
const MOST_ITEMS = 20;
const LEAST = 3;

/** Each reaches as far as it can; `listed` are figures of lists that words open. */
export function rowsOf({ text, mentions }: Tree, listed: ReadonlySet<number>): (readonly Mention[])[] {
  const rows: (readonly Mention[])[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const row = rowFrom(text, mentions, i, listed);
    if (row.length < LEAST) continue;
    rows.push(row);
    i = row.at(-1)!.index;
  }
  return rows;
}

/** Whether a figure may be a part of what stands before it. */
export const isPartLike = ({ label }: Mention): boolean => !NO_PART.test(label);

/** Amounts of one measure in one group of clauses, each with a name of its own; shares of them may stand between. */
function rowFrom(
  text: string,
  mentions: readonly Mention[],
  at: number,
  listed: ReadonlySet<number>,
): Mention[] {
  const first = mentions[at]!;
  const run: Mention[] = [];
  for (let i = at; i < mentions.length && run.length < MOST_ITEMS; i++) {
    const m = mentions[i]!;
    if (m.group !== first.group || m.bracket !== first.bracket) break;
    if (m.use === "percent" && /占/.test(m.label)) continue;
    if (m.use !== "amount" || m.dimension !== first.dimension || m.dimension === "point") break;
    if (m.change || m.reference !== null || listed.has(i) || !isNamed(text, m, run.length)) break;
    run.push(m);
  }
  return run;
}

const isNamed = (text: string, m: Mention, place: number): boolean =>
  m.label !== "" &&
  text[m.labelStart - 1] !== "（" &&
  (place === 0 || (isPartLike(m) && m.stage !== "left" && !YEAR.test(m.label)));
