/** What holds of every table an office might hand in. */
import fc from "fast-check";
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import type { Finding, Fix } from "../../src/core/finding";
import { address, type Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";
import { budget, timed } from "../fuzz/budget";
import { projectLists, selfEvaluations, sheetOf, type Model } from "../fuzz/tables";
import { withEntry } from "./formula";

const allFindings = (sheet: Sheet) =>
  checkSheet(sheet, rules, nationalProfile).flatMap((form) => form.findings);
const key = ({ rule, at }: Finding) => `${address(at)} ${rule}`;

/** A permutation of the model's rows, as where each goes. */
const shuffled = (models: fc.Arbitrary<Model>) =>
  models.chain((model) =>
    fc.record({
      model: fc.constant(model),
      order: fc.shuffledSubarray([...model.rows.keys()], { minLength: model.rows.length }),
    }),
  );

/** Said once of a table, in the first row it is seen in. */
const ONCE = ["unit-unclear"];

/** Findings by the row they are in, wherever it stands; elsewhere by the cell. */
function byRow(model: Model): string[] {
  return allFindings(sheetOf(model))
    .map(({ rule, message, at, severity }) => {
      if (ONCE.includes(rule)) return [rule, message].join(" ");
      const row = model.rows[at.row - model.before.length];
      const name = row?.find((value) => typeof value === "string" && value.startsWith("第"));
      return [rule, message, severity, row ? String(name) : at.row, at.col].join(" ");
    })
    .sort();
}

test.each([
  ["indicators of one class", selfEvaluations],
  ["projects of a list", projectLists],
])("the order of %s matters to no finding", (name, models) => {
  const unmoved = timed(name, ({ model, order }: { model: Model; order: number[] }) =>
    expect(byRow({ ...model, rows: order.map((i) => model.rows[i]!) })).toEqual(byRow(model)),
  );
  fc.assert(fc.property(shuffled(models), unmoved), budget(150));
});

test.each([
  ["a self-evaluation", selfEvaluations],
  ["a list of projects", projectLists],
])("in %s a fix removes its finding and causes none", (name, models) => {
  const mended = timed(name, (model: Model) => {
    const sheet = sheetOf(model);
    const found = allFindings(sheet);
    const before = found.map(key);
    for (const finding of found)
      for (const fix of finding.fixes.filter(({ kind }) => kind !== "skeleton")) {
        const after = allFindings(applied(sheet, fix));
        expect(after.map(key)).not.toContain(key(finding));
        const come = after.filter((each) => !before.includes(key(each)));
        expect(come.filter((each) => !wasHidden(each, finding, sheet, model)).map(key)).toEqual([]);
      }
  });
  fc.assert(fc.property(models, mended), budget(100));
});

/**
 * A fault may hide another: its finding silences what it explains, a rate that its figures contradict leaves open how
 * much was spent, and a total is not looked at before its parts are known. What comes to light was there before.
 */
function wasHidden(come: Finding, mended: Finding, sheet: Sheet, model: Model): boolean {
  const alone = rules.filter(({ id }) => id === come.rule);
  const silenced = checkSheet(sheet, alone, nationalProfile).some(({ findings }) =>
    findings.some((each) => key(each) === key(come)),
  );
  const contradicted = /(?:^|-)rate-mismatch$/.test(mended.rule) && come.at.row === mended.at.row;
  return silenced || contradicted || come.at.row >= model.before.length + model.rows.length;
}

function applied(sheet: Sheet, { edits }: Fix): Sheet {
  return edits.reduce((before, { at, to }) => withEntry(before, at.row, at.col, to), sheet);
}
