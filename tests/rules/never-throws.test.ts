import fc from "fast-check";
import { checkSheet } from "../../src/core/rule/check";
import { words } from "../../src/core/rule/message";
import { nationalProfile } from "../../src/core/profiles/national";
import { LOCALES } from "../../src/core/locale";
import type { Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";
import { budget, timed } from "../fuzz/budget";
import { spoiltTables } from "../fuzz/spoilt";

const check = (sheet: Sheet) => checkSheet(sheet, rules, nationalProfile);

test("a spoilt table is checked without throwing; every finding points into the sheet and has its words", () => {
  const pointsIntoIt = timed("a spoilt table", (sheet: Sheet) => {
    const forms = check(sheet);
    for (const { findings } of forms)
      for (const finding of findings) {
        expect(finding.at.row).toBeGreaterThanOrEqual(0);
        expect(finding.at.row).toBeLessThan(sheet.rows.length + 1);
        expect(finding.at.col).toBeGreaterThanOrEqual(0);
        expect(finding.at.col).toBeLessThanOrEqual(widest(sheet));
        for (const locale of LOCALES)
          for (const text of Object.values(words(finding, rules, locale)))
            expect(text).not.toMatch(/undefined|NaN|Infinity|\{\w+/);
      }
  });
  fc.assert(fc.property(spoiltTables, pointsIntoIt), budget(400));
});

/** One column past the last, merged ones counted. */
function widest({ rows, merges }: Sheet): number {
  const ends = [...rows.map((row) => row?.length ?? 0), ...merges.map(({ right }) => right + 1)];
  return Math.max(0, ...ends);
}

test("the same table has the same findings every time", () => {
  fc.assert(
    fc.property(spoiltTables, (sheet) => {
      const again = structuredClone(sheet);
      expect(check(again)).toEqual(check(sheet));
      // Nothing was written into the table itself.
      expect(again).toEqual(sheet);
    }),
    budget(60),
  );
});
