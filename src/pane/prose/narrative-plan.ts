/** Sentences as a sheet that can be printed: a title, then a row each. */
import type { SheetPlan } from "../../core/sheet/plan";

/** Points. */
const WIDTH = 520;
const LINE = 18;
/** Characters of Chinese in a line of that width. */
const PER_LINE = 42;

export function narrativePlan(name: string, title: string, sentences: readonly string[]): SheetPlan {
  const last = sentences.length + 1;
  const lines = (text: string) => Math.max(1, Math.ceil(text.length / PER_LINE));
  return {
    name,
    rows: [[title], ...sentences.map((text) => [text])],
    widths: [WIDTH],
    heights: [LINE * 2, ...sentences.map((text) => LINE * lines(text))],
    styles: [
      { ranges: ["A1"], style: { size: 14, bold: true, horizontal: "left" } },
      { ranges: [`A2:A${last}`], style: { size: 11, horizontal: "left" } },
    ],
    gridlines: false,
    print: { orientation: "portrait", area: `A1:A${last}` },
  };
}
