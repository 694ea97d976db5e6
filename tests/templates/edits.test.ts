import { parseAddress, type Area } from "../../src/core/sheet/sheet";
import { TEMPLATES } from "../../src/templates";
import { toEdits, type TemplateEdit } from "../../src/templates/edits";
import { FLAVOURS } from "../../src/templates/model";
import { projectList } from "../../src/templates/project-list";
import { STYLES } from "../../src/templates/styles";

type Of<K extends TemplateEdit["kind"]> = Extract<TemplateEdit, { kind: K }>;
const only = <K extends TemplateEdit["kind"]>(edits: readonly TemplateEdit[], kind: K) =>
  edits.filter((edit): edit is Of<K> => edit.kind === kind);

const cellsOf = (range: string) => {
  const { top, left, bottom, right } = parseAddress(range) as Area;
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => {
    const width = right - left + 1;
    return `${top + Math.floor(index / width)},${left + (index % width)}`;
  });
};

/** The edits of one sheet after the other. */
function bySheet(edits: readonly TemplateEdit[]): TemplateEdit[][] {
  const sheets: TemplateEdit[][] = [];
  for (const edit of edits) {
    if (edit.kind === "sheet") sheets.push([]);
    sheets[sheets.length - 1]!.push(edit);
  }
  return sheets;
}

describe.each(
  TEMPLATES.flatMap((template) => FLAVOURS.map((flavour) => [template.id, flavour, template] as const)),
)("%s, %s", (_, flavour, template) => {
  const sheets = bySheet(toEdits(template, flavour));

  test("every cell has one style, the one of the template", () => {
    template.sheets.forEach(({ cells }, index) => {
      const styles = new Map(
        only(sheets[index]!, "style").flatMap(({ ranges, style }) =>
          ranges.flatMap(cellsOf).map((place) => [place, style] as const),
        ),
      );
      expect(only(sheets[index]!, "style").flatMap(({ ranges }) => ranges.flatMap(cellsOf))).toHaveLength(
        cells.length,
      );
      for (const { row, col, style } of cells) expect(styles.get(`${row},${col}`)).toBe(STYLES[style]);
    });
  });

  test("formats, merged areas, sizes and contents cover the form", () => {
    template.sheets.forEach(({ cells, merges, widths, heights }, index) => {
      const edits = sheets[index]!;
      const formatted = only(edits, "formats").flatMap(({ ranges }) => ranges.flatMap(cellsOf));
      expect(formatted).toHaveLength(cells.filter(({ style }) => "format" in STYLES[style]).length);
      expect(only(edits, "merges")[0]!.ranges).toHaveLength(merges.length);
      expect(only(edits, "widths")[0]!.points).toHaveLength(widths.length);
      expect(only(edits, "heights")[0]!.points).toEqual(heights);
      const [{ contents, range }] = only(edits, "contents") as [Of<"contents">];
      expect(cellsOf(range)).toHaveLength(contents.flat().length);
    });
  });

  test("validations, highlights, panes and print are all there, after the contents", () => {
    template.sheets.forEach(({ validations, highlights, frozenRows, print }, index) => {
      const edits = sheets[index]!;
      expect(only(edits, "validation").map(({ validation }) => validation)).toEqual(validations);
      expect(only(edits, "highlight").map(({ range, when }) => [range, when])).toEqual(
        highlights.map(({ range, when }) => [range, when]),
      );
      expect(only(edits, "freeze")).toEqual([{ kind: "freeze", rows: frozenRows }]);
      expect(only(edits, "print")).toEqual([{ kind: "print", print }]);
      expect(edits[0]!.kind).toBe("sheet");
    });
  });

  test("formulas are those of the flavour", () => {
    const formulas = JSON.stringify(sheets);
    expect(formulas.includes("PERF.")).toBe(flavour === "perf");
  });
});

test("a sheet may get another name, and formulas follow it", () => {
  const edits = toEdits(projectList, "native", (name) => `${name}'(2)`);
  expect(only(edits, "sheet").map(({ name }) => name)).toEqual(["项目支出明细'(2)", "低执行率清单'(2)"]);
  const [, low] = only(edits, "contents");
  expect(low!.contents[1]![2]).toMatch(/^=COUNTIF\('项目支出明细''\(2\)'!\$G\$5:\$G\$36,/);
});
