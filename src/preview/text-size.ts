/** Text measured by the browser, in the font the grid draws with. */
import type { IStyleData } from "@univerjs/core";
import type { Look } from "../core/sheet/styled-book";
import type { Measure, TextSize } from "./row-heights";
import { FONT, STYLES } from "./snapshot";

const POINT = 4 / 3; // CSS pixels

function css(style: IStyleData): string {
  return `${style.bl ? "bold " : ""}${(style.fs ?? 11) * POINT}px ${FONT}`;
}

/**
 * Resolves once the fonts that `page.css` maps are there; canvas text drawn earlier would be laid out wrongly. Where
 * this computer has none of them WebKit and old Chromium reject, and the text is drawn in a font of the browser's own.
 */
export async function loadFonts(): Promise<void> {
  await Promise.allSettled([
    document.fonts.load(`16px ${FONT}`, "绩效"),
    document.fonts.load(`bold 16px ${FONT}`, "绩效"),
  ]);
}

export function browserMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) throw new Error("this browser has no 2D canvas");
  const sizes = new Map<Look, TextSize>();
  return (look) => {
    const known = sizes.get(look);
    if (known) return known;
    const font = css(STYLES[look]);
    context.font = font;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("绩Ag");
    const size: TextSize = {
      lineHeight: fontBoundingBoxAscent + fontBoundingBoxDescent,
      width(text) {
        context.font = font;
        return context.measureText(text).width;
      },
    };
    sizes.set(look, size);
    return size;
  };
}
