import "../functions/runtime";
import { parseAddress } from "../../src/core/sheet/sheet";
import { functions } from "../../src/functions";
import { TEMPLATES } from "../../src/templates";
import { layout, piece } from "../../src/templates/layout";
import { isFormula } from "../../src/templates/model";

const SHEETS = TEMPLATES.flatMap(({ id, sheets }) =>
  sheets.map((sheet) => [`${id}: ${sheet.name}`, sheet] as const),
);

describe.each(SHEETS)("%s", (_, sheet) => {
  const { cells, merges, widths, heights, validations, highlights, print } = sheet;

  test("every cell is there once, up to the edges", () => {
    expect(new Set(cells.map(({ row, col }) => `${row},${col}`)).size).toBe(cells.length);
    expect(cells).toHaveLength(widths.length * heights.length);
  });

  test("nothing lies under a merged area, and no two of them overlap", () => {
    const covered = merges.flatMap(({ top, left, bottom, right }) =>
      cells.filter(
        ({ row, col }) =>
          row >= top && row <= bottom && col >= left && col <= right && (row > top || col > left),
      ),
    );
    expect(covered.filter(({ content, slot }) => content !== null || slot)).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
  });

  test("places to fill in have names of their own", () => {
    const slots = cells.flatMap(({ slot }) => (slot ? [slot] : []));
    expect(new Set(slots).size).toBe(slots.length);
  });

  test("what is said beside a cell fits Excel's limits, and its list too", () => {
    for (const { prompt, alert, rule } of validations) {
      for (const notice of [prompt, alert])
        if (notice) expect([notice.title.length <= 32, notice.text.length <= 255]).toEqual([true, true]);
      if (rule.kind === "list") expect(rule.values.join(",").length).toBeLessThanOrEqual(255);
    }
  });

  test("ranges lie within the form, and no cell has two validations", () => {
    const areas = [...validations, ...highlights].map(({ range }) => parseAddress(range)!);
    for (const { bottom, right } of [...areas, parseAddress(print.area)!])
      expect([bottom < heights.length, right < widths.length]).toEqual([true, true]);
    const own = validations.flatMap(({ range }) => {
      const { top, left, bottom, right } = parseAddress(range)!;
      return cells.filter(({ row, col }) => row >= top && row <= bottom && col >= left && col <= right);
    });
    expect(new Set(own).size).toBe(own.length);
  });

  test("functions are those of PERF, and conditions know none of them", () => {
    const called = cells.flatMap(({ content }) =>
      isFormula(content) ? [...(content.perf ?? "").matchAll(/PERF\.(\w+)/g)] : [],
    );
    for (const [, name] of called) expect(Object.keys(functions)).toContain(name);
    const native = cells.flatMap(({ content }) => (isFormula(content) ? [content.native] : []));
    expect(
      [...native, ...highlights.map(({ when }) => when)].filter((text) => text.includes("PERF")),
    ).toEqual([]);
  });

  test("only what every spreadsheet program has calculated for ten years is used", () => {
    const KNOWN = /^(?:AND|COUNT|COUNTIF|IF|INDEX|ISNUMBER|LEN|MATCH|MIN|N|OR|ROUND|SMALL|SUM|TRIM)$/;
    const texts = cells.flatMap(({ content }) => (isFormula(content) ? [content.native] : []));
    const used = texts.flatMap((text) =>
      [...text.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z.]*)\(/g)].map((match) => match[1]!),
    );
    expect([...new Set(used)].filter((name) => !KNOWN.test(name))).toEqual([]);
  });
});

describe("a layout", () => {
  test("puts pieces beside what reaches down into their row", () => {
    const rows = layout(3);
    rows.row(20, piece("label", "甲", { rows: 2 }), piece("text", "乙", { cols: 2 }));
    rows.row(20, piece("text", "丙"), piece("text", "丁", { slot: "d" }));
    const { cells, merges, heights, whole } = rows.finish();
    expect(whole).toBe("A1:C2");
    expect(heights).toEqual([20, 20]);
    expect(merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
    expect(cells.map(({ content }) => content)).toEqual(["甲", "乙", null, null, "丙", "丁"]);
    expect(cells[5]).toEqual({ row: 1, col: 2, style: "text", content: "丁", slot: "d" });
  });

  test("refuses a row too long, one too short, and two pieces in one place", () => {
    expect(() => layout(1).row(20, piece("text", "甲", { cols: 2 }))).toThrow("A1:B1 is outside");
    const short = layout(2);
    short.row(20, piece("text", "甲"));
    expect(() => short.finish()).toThrow("1 cells of A1:B1 are not laid out");
    const twice = layout(2);
    twice.row(20, piece("text", "甲"), piece("text", "乙", { rows: 2 }));
    expect(() => twice.row(20, piece("text", "丙", { cols: 2 }))).toThrow("B2 is laid out twice");
  });
});
