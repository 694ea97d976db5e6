import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import { rules } from "../../src/rules";
import { TEMPLATES } from "../../src/templates";
import { FLAVOURS, isFormula } from "../../src/templates/model";
import { STYLES } from "../../src/templates/styles";
import { readWorkbook } from "../../src/files/workbook/read";

const root = path.resolve(__dirname, "../..");
const shipped = path.join(root, "assets/templates");
const FILES = TEMPLATES.flatMap((template) =>
  FLAVOURS.map((flavour) => [`${template.id}-${flavour}.xlsx`, template, flavour] as const),
);

test("there is a file for every form in every flavour, and there are no others", () => {
  expect(readdirSync(shipped).sort()).toEqual(FILES.map(([name]) => name).sort());
});

describe.each(FILES)("%s", (name, template, flavour) => {
  const bytes = readFileSync(path.join(shipped, name));

  test("holds the form: contents, formulas, formats, merged areas; nothing is found in it", async () => {
    const { sheets } = await readWorkbook(bytes, name);
    expect(sheets.map((sheet) => sheet.name)).toEqual(template.sheets.map((sheet) => sheet.name));
    template.sheets.forEach(({ cells, merges }, index) => {
      const sheet = sheets[index]!;
      expect(new Set(sheet.merges.map(key))).toEqual(new Set(merges.map(key)));
      for (const { row, col, content, style } of cells) {
        const cell = sheet.rows[row]?.[col];
        if (!isFormula(content)) {
          expect([row, col, cell?.value ?? null]).toEqual([row, col, content]);
          continue;
        }
        const formula = content[flavour]?.replaceAll("PERF.", "_xldudf_PERF_");
        expect([row, col, cell?.formula]).toEqual([row, col, formula]);
        if (formula) expect([row, col, cell!.value ?? ""]).toEqual([row, col, content.blank]);
        if (formula && "format" in STYLES[style]) expect(cell!.format).toBe(STYLES[style].format);
      }
      expect(checkSheet(sheet, rules, nationalProfile).flatMap(({ findings }) => findings)).toEqual([]);
    });
  });
});

const key = ({ top, left, bottom, right }: { top: number; left: number; bottom: number; right: number }) =>
  [top, left, bottom, right].join();
