/** The tables of the corpus written into documents: forms and findings are those of the sheets. */
import { readForms } from "../../../src/core/form/read";
import { nationalProfile } from "../../../src/core/profiles/national";
import { checkSheet } from "../../../src/core/rule/check";
import type { Sheet } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";
import { readCorpus } from "../../core/form/corpus";
import { describeForms } from "../../core/form/describe";
import { docxOf, opened, type Manner } from "../documents";

const pages = readCorpus();

/** Without the numbers of rows and addresses of cells: titles outside a table are rows of the sheet, blank ones are not. */
const described = (sheets: readonly Sheet[]) =>
  describeForms(sheets.flatMap((sheet) => readForms(sheet))).map((line) =>
    line.replace(/^(\w+ )?\d+(?= \|)|(?<=^group .*\| )[\d ]+$|(?<=^prompts ).*/g, "$1#"),
  );
const findings = (sheets: readonly Sheet[]) =>
  sheets.flatMap((sheet) =>
    checkSheet(sheet, rules, nationalProfile).flatMap((form) =>
      form.findings.map(({ rule, message, at }) => ({
        rule,
        message,
        place: sheet.places?.[at.row]?.[at.col],
        at,
      })),
    ),
  );
const named = (sheets: readonly Sheet[]) =>
  findings(sheets)
    .map(({ rule, message }) => `${rule} ${message}`)
    .sort();

/** Behind the second indicator, or where no merged area lies across next. */
function cut({ merges }: Sheet, [form]: ReturnType<typeof readForms>): Manner["cutBefore"] {
  const rows = form?.indicators.map(({ row }) => row) ?? [];
  const row = rows.slice(2).find((at) => !merges.some(({ top, bottom }) => top < at && at <= bottom));
  const headings = form?.headings[0]?.at.row;
  const whole = merges.every(
    ({ top, bottom }) => headings === undefined || top > headings || bottom < headings || top === bottom,
  );
  return row !== undefined && headings !== undefined && whole ? { row, headings } : undefined;
}

const manners: readonly (readonly [string, (sheet: Sheet) => Manner | undefined])[] = [
  ["titles as paragraphs", () => ({ titlesOutside: true })],
  ["titles inside the table", () => ({})],
  ["drawn by hand", () => ({ byHand: true })],
  ["edited", () => ({ titlesOutside: true, edited: true })],
  [
    "cut in two",
    (sheet) => {
      const forms = readForms(sheet);
      const cutBefore = forms.length === 1 ? cut(sheet, forms) : undefined;
      return cutBefore && { cutBefore };
    },
  ],
];

describe.each(manners)("%s", (_, mannerOf) => {
  const written = pages.flatMap(({ name, sheets }) =>
    sheets.flatMap((sheet, i) => {
      const manner = mannerOf(sheet);
      return manner ? [[`${name} ${i + 1}`, sheet, manner] as const] : [];
    }),
  );
  test("enough of them", () => expect(written.length).toBeGreaterThan(15));
  test.each(written)("%s", async (_, sheet, manner) => {
    const { sheets } = await opened(docxOf(sheet, manner));
    expect(described(sheets)).toEqual(described([sheet]));
    expect(named(sheets)).toEqual(named([sheet]));
  });
});

test("each finding lies in the row of the table where it lies on the sheet", async () => {
  for (const { sheets } of pages)
    for (const sheet of sheets) {
      const { sheets: made } = await opened(docxOf(sheet));
      expect(findings(made).map(({ rule, place }) => [rule, place])).toEqual(
        findings([sheet]).map(({ rule, at }) => [
          rule,
          expect.objectContaining({ table: 1, row: at.row + 1 }),
        ]),
      );
    }
});
