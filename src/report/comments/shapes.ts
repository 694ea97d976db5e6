/** The boxes that comments are shown in: VML, which Excel still asks for. */
import { parseAddress } from "../../core/sheet/sheet";
import { textWidth } from "../text/text-width";
import type { CellNote } from "./comments";
import { attribute, inserted, NotAnnotated, tagsNamed, tagsOf } from "./tags";

export const EMPTY_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';

const TYPE = "_x0000_t202";
const SHAPE_TYPE =
  `<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="${TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

/** Pixels of a box, and of a line of text in it. */
const WIDTH = 300;
const LINE = 17;
const CHARACTERS = 44;
const HIGHEST = 420;

/** Sizes of the sheet's columns and rows, in pixels. */
export interface SheetSizes {
  width(col: number): number;
  height(row: number): number;
}

export function addShapes(text: string, notes: readonly CellNote[], sizes: SheetSizes): string {
  const end = [...tagsOf(text)].filter(({ kind }) => kind === "close").at(-1)?.start;
  if (end === undefined) throw new NotAnnotated("unsound", "drawings of comments without a root");
  const known = tagsNamed(text, "shapetype").some((tag) => attribute(tag, "id") === TYPE);
  const taken = [...text.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  let id = Math.max(1024, ...taken);
  const shapes = notes.map((note) => shape(note, ++id, sizes));
  return inserted(text, end, (known ? "" : SHAPE_TYPE) + shapes.join(""));
}

/** Behind the text, by the most severe finding. */
const FILLS = { error: "FDE2E0", warning: "FFF2CC", hint: "E2EFFA" } as const;

function shape({ cell, lines, severity }: CellNote, id: number, sizes: SheetSizes): string {
  const fill = FILLS[severity];
  const { top: row, left: col } = parseAddress(cell)!;
  const count = lines
    .flatMap(({ text }) => text.split("\n"))
    .reduce((sum, line) => sum + Math.max(Math.ceil(textWidth(line) / CHARACTERS), 1), 0);
  const height = Math.min((count + 1) * LINE, HIGHEST);
  const right = reach(col + 1, WIDTH + 15, sizes.width);
  const first = Math.max(row - 1, 0);
  const bottom = reach(first, height + 4, sizes.height);
  const anchor = [col + 1, 15, first, 4, right.index, right.left, bottom.index, bottom.left].join(", ");
  const namespaces =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
  return (
    `<v:shape ${namespaces} id="_x0000_s${id}" type="#${TYPE}" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${WIDTH * 0.75}pt;height:${height * 0.75}pt;z-index:1;visibility:hidden" fillcolor="#${fill}" o:insetmode="auto">` +
    `<v:fill color2="#${fill}"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`
  );
}

/** The column or row in which so many pixels from the start of another end. */
function reach(
  from: number,
  pixels: number,
  size: (index: number) => number,
): { index: number; left: number } {
  let left = pixels;
  for (let index = from; ; index++) {
    const here = size(index);
    if (left < here) return { index, left: Math.round(left) };
    left -= here;
  }
}

const DEFAULT_WIDTH = 64;
const DEFAULT_HEIGHT = 20;

/** As the sheet states them; hidden ones take nothing, and some are always there. */
export function sizesOf(sheet: string): SheetSizes {
  const widths = new Map<number, number>();
  for (const tag of tagsNamed(sheet.slice(0, sheet.search(/<(?:[\w.-]+:)?sheetData\b/)), "col")) {
    const [min, max, width] = ["min", "max", "width"].map((name) => Number(attribute(tag, name)));
    const pixels = attribute(tag, "hidden") === "1" ? 0 : Math.trunc(width! * 7 + 5);
    if (!(pixels >= 0)) continue;
    for (let col = min!; col <= Math.min(max!, min! + 1000); col++) widths.set(col - 1, pixels);
  }
  const heights = new Map<number, number>();
  for (const [tag] of sheet.matchAll(/<(?:[\w.-]+:)?row\b[^>]*>/g)) {
    const row = Number(attribute({ rest: tag }, "r"));
    const points = attribute({ rest: tag }, "hidden") === "1" ? "0" : attribute({ rest: tag }, "ht");
    if (points !== undefined && Number(points) >= 0) heights.set(row - 1, Number(points) / 0.75);
  }
  return {
    width: (col) => widths.get(col) ?? DEFAULT_WIDTH,
    height: (row) => heights.get(row) ?? DEFAULT_HEIGHT,
  };
}
