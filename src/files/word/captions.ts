/** What stands around a table and belongs to it: its title, whose it is, in what unit, remarks under it. */
import type { Block, DocumentTable, Paragraph } from "./model";

/** A longer text, or one of sentences, is no caption. */
const LONGEST = 80;
const MOST_ABOVE = 6;
const MOST_BELOW = 3;

const REMARK = /^(?:注|备注|说明|填表|填报|联系|单位负责人|审核|负责人)/;
/** 续表, 续表1-2, 项目支出绩效自评表（续）: the table before goes on. */
const CONTINUED = /^(?:续(?:上)?表.{0,30}|.{0,40}[（(]续(?:上?表)?[\s\d]*[)）])$/;
const TITLE = /.{2}(?:表|清单|台账|明细)(?:[（(][^()（）]*[)）])?$/;

const plain = (text: string) => text.replace(/\s+/g, "");

export const isBlank = ({ text }: Paragraph): boolean => text.trim() === "";
export const isContinued = ({ text }: Paragraph): boolean => CONTINUED.test(text.trim());

/** Whether a text names a table. */
export function isTitle(text: string): boolean {
  const name = plain(text);
  return name.length <= LONGEST && TITLE.test(name) && !CONTINUED.test(name);
}

/** Whether a table begins with a title of its own: it does not go on with the one before. */
export function isTitled({ rows }: DocumentTable): boolean {
  const [first] = rows;
  return first?.cells.length === 1 && isTitle(first.cells[0]!.text);
}

/** The lines right above the table at `table`, from top to bottom; none of those before `from`. */
export function linesAbove(blocks: readonly Block[], table: number, from: number): Paragraph[] {
  const lines: Paragraph[] = [];
  for (let i = table - 1; i >= from && lines.length < MOST_ABOVE; i--) {
    const block = blocks[i]!;
    if (block.kind === "table" || block.text.length > LONGEST || /[。；]/.test(block.text)) break;
    if (!isBlank(block)) lines.unshift(block);
  }
  return lines;
}

/** The remarks right below the table at `table`, and where what follows them begins. */
export function linesBelow(blocks: readonly Block[], table: number): { lines: Paragraph[]; next: number } {
  const lines: Paragraph[] = [];
  let next = table + 1;
  for (let i = next; i < blocks.length && lines.length < MOST_BELOW; i++) {
    const block = blocks[i]!;
    if (block.kind === "table" || (!isBlank(block) && !REMARK.test(block.text.trim()))) break;
    if (isBlank(block)) continue;
    lines.push(block);
    next = i + 1;
  }
  return { lines, next };
}

/** A line set apart by blanks, such as 填报单位：青禾县水务局　　金额单位：万元, is what would be several cells. */
export function cellsOf(line: string): string[] {
  return line
    .trim()
    .split(/(?<!\s)\s?(?:\t|[ \u3000]{2})\s*(?=[^\s:：]{2,14}[:：]|\d{4}年)/u)
    .map((part) => part.trim());
}
