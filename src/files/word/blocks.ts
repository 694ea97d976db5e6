/** The body of a Word document as it is seen: paragraphs and tables in their order. */
import { WorkbookError, type Limits } from "../model";
import { attributeOf, readMarkup, type Tag } from "./markup";
import type { Block, DocumentCell, DocumentRow, DocumentTable, Paragraph } from "./model";

/** Deleted and moved text, what a change replaced, and drawings for programs that know no other. */
const UNSEEN = /^(?:w:del|w:moveFrom|w:\w+Change|mc:Fallback)$/;
/** Elements whose nesting must be sound for a cell to stand in its place. */
const FRAMES = new Set(["w:p", "w:tbl", "w:tr", "w:tc", "w:sdt"]);
const SYMBOLS: Readonly<Record<string, string>> = {
  F052: "☑",
  F0FE: "☑",
  F06F: "□",
  F0A3: "□",
  F0A8: "□",
};

/** Nothing is counted further than this, whatever is claimed. */
const MOST = 2 ** 31;

interface OpenTable {
  readonly table: DocumentTable;
  row?: DocumentRow;
  cell?: DocumentCell;
}

/**
 * Reads the main part of a document. Throws `WorkbookError`: `damaged` where elements are not closed in their order,
 * `too-large` beyond the limits.
 */
export function readBlocks(xml: string, limits: Pick<Limits, "cells" | "nesting">): Block[] {
  const blocks: Block[] = [];
  const frames: string[] = [];
  const tables: OpenTable[] = [];
  /** Content controls around the place; whether each shows its prompt. */
  const controls: { prompts: boolean }[] = [];
  let paragraph: Paragraph | undefined;
  let [unseen, prompts, cells, paragraphs] = [0, 0, 0, 0];
  let [inText, inRowProperties, inParagraphProperties] = [false, false, false];

  const here = () => tables[tables.length - 1];
  const put = (text: string) => {
    const target = here()?.cell ?? (tables.length === 0 ? paragraph : undefined);
    if (target && prompts === 0 && !inParagraphProperties) target.text += text;
  };
  const number = (tag: Tag, name: string) =>
    Math.min(MOST, Math.max(0, Math.trunc(Number(attributeOf(xml, tag, name))))) || 0;

  function opened(tag: Tag): void {
    const open = here();
    switch (tag.name) {
      case "w:tbl":
        if (tables.length === limits.nesting)
          throw new WorkbookError(
            "too-large",
            `tables nested in tables ${tables.length} deep`,
            undefined,
            "nesting",
          );
        tables.push({ table: { kind: "table", widths: [], rows: [] } });
        break;
      case "w:tr":
        if (!open || open.row) throw misplaced(tag);
        open.row = { before: 0, deleted: false, cells: [] };
        break;
      case "w:tc":
        if (!open?.row || open.cell) throw misplaced(tag);
        if (++cells > limits.cells)
          throw new WorkbookError("too-large", `more than ${limits.cells} cells`, undefined, "cells");
        open.cell = { text: "", span: 1, merge: undefined, start: undefined, joined: false };
        break;
      case "w:p":
        paragraphs++;
        if (open?.cell) open.cell.start ??= tag.start;
        else if (tables.length === 0) paragraph ??= { kind: "paragraph", text: "", start: tag.start };
        break;
      case "w:sdt":
        controls.push({ prompts: false });
        break;
    }
  }

  function closed(tag: Tag): void {
    const open = here();
    switch (tag.name) {
      case "w:tbl": {
        const { table } = tables.pop()!;
        // Inside a cell or a text box a table is part of what is written there.
        if (tables.length > 0 || paragraph) put(linesOf(table));
        else blocks.push(table);
        break;
      }
      case "w:tr":
        open!.table.rows.push(open!.row!);
        open!.row = undefined;
        break;
      case "w:tc":
        open!.row!.cells.push(open!.cell!);
        open!.cell = undefined;
        break;
      case "w:p":
        paragraphs--;
        // The paragraphs of a text box stand inside another.
        if (open?.cell || paragraphs > 0) put("\n");
        else if (paragraph) {
          blocks.push(paragraph);
          paragraph = undefined;
        }
        break;
      case "w:sdt":
        if (controls.pop()!.prompts) prompts--;
        break;
    }
  }

  /** What stands alone, or is told by its beginning. */
  function seen(tag: Tag): void {
    const { row, cell, table } = here() ?? {};
    switch (tag.name) {
      case "w:gridCol":
        table?.widths.push(number(tag, "w:w"));
        break;
      case "w:gridBefore":
        if (row) row.before = number(tag, "w:val");
        break;
      case "w:gridSpan":
        if (cell) cell.span = Math.max(1, number(tag, "w:val"));
        break;
      case "w:vMerge":
        if (cell) cell.merge = attributeOf(xml, tag, "w:val") === "restart" ? "first" : "next";
        break;
      case "w:hMerge":
        if (cell) cell.joined = attributeOf(xml, tag, "w:val") !== "restart";
        break;
      case "w:showingPlcHdr": {
        const control = controls[controls.length - 1];
        if (!control || control.prompts || isOff(attributeOf(xml, tag, "w:val"))) break;
        control.prompts = true;
        prompts++;
        break;
      }
      case "w:tab":
      case "w:ptab":
        put("\t");
        break;
      case "w:br":
      case "w:cr":
        put("\n");
        break;
      case "w:noBreakHyphen":
        put("-");
        break;
      case "w:sym":
        put(SYMBOLS[attributeOf(xml, tag, "w:char")?.toUpperCase() ?? ""] ?? "");
        break;
    }
  }

  const whole = readMarkup(xml, {
    tag(tag) {
      const { name, kind } = tag;
      if (UNSEEN.test(name)) {
        if (name === "w:del" && inRowProperties && kind !== "close") here()!.row!.deleted = true;
        if (kind !== "empty") unseen = Math.max(0, unseen + (kind === "open" ? 1 : -1));
        return;
      }
      if (unseen > 0) return;
      if (name === "w:t") inText = kind === "open";
      else if (name === "w:pPr") inParagraphProperties = kind === "open";
      else if (name === "w:trPr") inRowProperties = kind === "open" && here()?.row !== undefined;
      else if (!FRAMES.has(name)) {
        if (kind !== "close") seen(tag);
      } else {
        if (kind !== "close") {
          opened(tag);
          frames.push(name);
        }
        if (kind !== "open") {
          if (frames.pop() !== name) throw misplaced(tag);
          closed(tag);
        }
      }
    },
    text(text) {
      if (inText && unseen === 0) put(text);
    },
  });
  if (!whole || frames.length > 0 || unseen > 0)
    throw new WorkbookError("damaged", `the document breaks off inside <${frames.at(-1) ?? "…"}>`);
  return blocks;
}

/** A table as text: each paragraph of its cells a line. */
export function linesOf({ rows }: DocumentTable): string {
  return rows.flatMap(({ deleted, cells }) => (deleted ? [] : cells.map(({ text }) => text))).join("");
}

const isOff = (value: string | undefined) => value !== undefined && /^(?:0|false|off)$/i.test(value);

const misplaced = ({ name, kind, start }: Tag) =>
  new WorkbookError("damaged", `<${kind === "close" ? "/" : ""}${name}> out of place at ${start}`);
