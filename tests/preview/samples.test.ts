import { SAMPLES } from "../../src/preview/samples";
import { amount, formSheet, label, text } from "../../src/preview/samples/form";

describe.each(SAMPLES.map((sample) => [sample.id, sample.book.sheets] as const))("%s", (_, sheets) => {
  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
    "%s has every cell once, up to its edges",
    (_, sheet) => {
      const places = sheet.cells.map(({ row, col }) => `${row},${col}`);
      expect(new Set(places).size).toBe(places.length);
      const rows = 1 + Math.max(...sheet.cells.map(({ row }) => row));
      expect(places).toHaveLength(rows * sheet.widths.length);
      expect(Math.max(...sheet.cells.map(({ col }) => col))).toBe(sheet.widths.length - 1);
    },
  );

  test("fits beside the pane on a screen of 1440 pixels", () => {
    for (const { widths } of sheets) expect(widths.reduce((a, b) => a + b)).toBeLessThanOrEqual(1030);
  });

  test("names nobody: no telephone number, no real place's office", () => {
    const words = sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value))).join("\n");
    expect(words).not.toMatch(/1[3-9]\d{9}|\d{3,4}-\d{7,8}/);
    expect(
      words.match(/[^\n：（]{2,4}[市县区](?=[^\n]{2,12}局)/g)?.every((place) => place === "云岭市"),
    ).toBe(true);
  });
});

test("a span pushes the cells of the rows it covers to the right", () => {
  const sheet = formSheet({
    name: "表",
    widths: [80, 80, 80],
    rows: [
      [label("资金", { rows: 2 }), text("预算"), amount("=C2")],
      [text("执行"), amount(5)],
    ],
  });
  expect(sheet.merges).toEqual([{ top: 0, bottom: 1, left: 0, right: 0 }]);
  expect(sheet.cells.find(({ row, col }) => row === 1 && col === 2)).toMatchObject({
    value: 5,
    format: "#,##0.00",
  });
  expect(sheet.cells.find(({ row, col }) => row === 0 && col === 2)).toMatchObject({
    value: null,
    formula: "=C2",
  });
});
