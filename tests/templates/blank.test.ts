import { TEMPLATES } from "../../src/templates";
import { FLAVOURS, isFormula } from "../../src/templates/model";
import { readForms } from "../../src/core/form/read";
import { calculate } from "./calculator";
import { asSheets, entered, findingsOf } from "./filling";

jest.setTimeout(60_000);

const KINDS = {
  department: ["self-evaluation"],
  project: ["self-evaluation"],
  // The low list is never taken for a second one.
  "project-list": ["project-list"],
  monitoring: ["monitoring"],
};

describe.each(TEMPLATES.map((template) => [template.id, template] as const))("%s", (id, template) => {
  test.each(FLAVOURS)("%s: formulas come to what the blank form says of them", async (flavour) => {
    const results = await calculate(entered(template, flavour, {}));
    for (const { name, cells } of template.sheets)
      for (const { row, col, content } of cells) {
        if (!isFormula(content) || content[flavour] === null) continue;
        expect([name, row, col, results[name]![row]![col] ?? ""]).toEqual([name, row, col, content.blank]);
      }
  });

  test.each(FLAVOURS)(
    "%s: the blank form is read as what it is, and nothing is found in it",
    async (flavour) => {
      const results = await calculate(entered(template, flavour, {}));
      const forms = asSheets(template, results).flatMap((sheet) => readForms(sheet));
      expect(forms.map(({ kind }) => kind)).toEqual(KINDS[id]);
      expect(forms.flatMap(({ prompts }) => prompts)).toEqual([]);
      expect(findingsOf(template, results)).toEqual([]);
    },
  );
});
