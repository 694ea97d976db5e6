import { parseAddress } from "../../src/core/sheet/sheet";
import { TEMPLATES } from "../../src/templates";
import { FLAVOURS } from "../../src/templates/model";
import { templatePlan } from "../../src/templates/plan";
import { projectList } from "../../src/templates/project-list";
import { STYLES } from "../../src/templates/styles";

const cellsOf = (range: string) => {
  const { top, left, bottom, right } = parseAddress(range)!;
  const width = right - left + 1;
  return Array.from(
    { length: (bottom - top + 1) * width },
    (_, index) => `${top + Math.floor(index / width)},${left + (index % width)}`,
  );
};

const FORMS = TEMPLATES.flatMap((each) => FLAVOURS.map((flavour) => [each.id, flavour, each] as const));

describe.each(FORMS)("%s, %s", (_, flavour, template) => {
  const plans = templatePlan(template, flavour, (name) => name);

  test("every cell has one style, the one of the template", () => {
    template.sheets.forEach(({ cells }, index) => {
      const styled = plans[index]!.styles!.flatMap(({ ranges, style }) =>
        ranges.flatMap(cellsOf).map((place) => [place, style] as const),
      );
      expect(styled).toHaveLength(cells.length);
      const styles = new Map(styled);
      for (const { row, col, style } of cells) expect(styles.get(`${row},${col}`)).toBe(STYLES[style]);
    });
  });

  test("every sheet, cell, size, rule and page of the template is planned", () => {
    expect(plans.map(({ name }) => name)).toEqual(template.sheets.map(({ name }) => name));
    template.sheets.forEach((sheet, index) => {
      const { validations, highlights, frozenRows, print, heights } = sheet;
      const plan = plans[index]!;
      expect(plan.rows.flat()).toHaveLength(sheet.cells.length);
      expect(plan.widths).toHaveLength(sheet.widths.length);
      expect(plan.merges).toHaveLength(sheet.merges.length);
      expect(plan).toMatchObject({ validations, highlights, frozenRows, print, heights, gridlines: false });
    });
  });

  test("formulas are those of the flavour; texts and figures are no formulas", () => {
    const entries = plans.flatMap(({ rows }) => rows.flat());
    const formulas = entries.flatMap((entry) => (typeof entry === "object" && entry ? [entry.formula] : []));
    expect(formulas.length).toBeGreaterThan(5);
    expect(formulas.every((formula) => formula.startsWith("="))).toBe(true);
    expect(formulas.join().includes("PERF.")).toBe(flavour === "perf");
  });
});

test("a sheet may get another name, and formulas follow it", () => {
  const [list, low] = templatePlan(projectList, "native", (name) => `${name}'(2)`);
  expect([list!.name, low!.name]).toEqual(["项目支出明细'(2)", "低执行率清单'(2)"]);
  expect(low!.rows[1]![2]).toEqual({
    formula: expect.stringMatching(/^=COUNTIF\('项目支出明细''\(2\)'!\$G\$5:\$G\$36,/),
  });
});

test("a column is as wide as Excel makes it for so many characters", () => {
  expect(templatePlan(projectList, "native", (name) => name)[0]!.widths!.slice(0, 2)).toEqual([
    35.25, 161.25,
  ]);
});
