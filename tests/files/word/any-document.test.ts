/** Whatever stands in a document, it is read or what is wrong is named. */
import fc from "fast-check";
import { readForms } from "../../../src/core/form/read";
import { WorkbookError } from "../../../src/files/model";
import type { Bytes } from "../books";
import { budget, timed } from "../../fuzz/budget";
import { bodyIn, docx, docxOf, opened, tbl, tc, tr } from "../documents";
import { readCorpus } from "../../core/form/corpus";

const limits = { cells: 50_000, unpackedSize: 20 * 2 ** 20 };

async function outcome(bytes: Bytes) {
  try {
    const document = await opened(bytes, limits);
    return { sheets: document.sheets, text: document.textWithout(document.sheets.slice(0, 1)) };
  } catch (cause) {
    if (cause instanceof WorkbookError) return cause.code;
    throw cause;
  }
}

/** Twice the same; merged areas lie on the sheet, apart from each other; every cell has its place. */
const readOrRefused = (name: string) =>
  timed(name, async (bytes: Bytes) => {
    const read = await outcome(bytes);
    expect(await outcome(bytes)).toEqual(read);
    if (typeof read === "string") return;
    for (const sheet of read.sheets) {
      const covered = new Set<string>();
      for (const { top, left, bottom, right } of sheet.merges) {
        expect(bottom).toBeLessThan(sheet.rows.length);
        for (let row = top; row <= bottom; row++)
          for (let col = left; col <= right; col++) {
            expect(covered).not.toContain(`${row},${col}`);
            covered.add(`${row},${col}`);
          }
      }
      sheet.rows.forEach((row, r) => row?.forEach((_, c) => expect(sheet.places?.[r]?.[c]).toBeDefined()));
      readForms(sheet);
    }
  });

const numbers = fc.constantFrom("0", "1", "2", "3", "7", "-1", "60", "2147483648", "1e999", "NaN", "");
const tags = fc.constantFrom(
  ...[
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:trPr",
    "w:tcPr",
    "w:pPr",
    "w:tblGrid",
    "w:sdt",
    "w:sdtPr",
  ],
  ...[
    "w:del",
    "w:ins",
    "w:moveFrom",
    "w:tcPrChange",
    "mc:Fallback",
    "w:txbxContent",
    "w:br",
    "w:tab",
    "w:showingPlcHdr",
  ],
);
const valued = fc
  .tuple(
    fc.constantFrom("w:gridSpan", "w:gridBefore", "w:vMerge", "w:hMerge", "w:gridCol"),
    numbers,
    fc.constantFrom("w:val", "w:w"),
  )
  .map(([tag, value, name]) => `<${tag} ${name}="${value}"/>`);
const piece = fc.oneof(
  valued,
  tags.chain((tag) => fc.constantFrom(`<${tag}>`, `</${tag}>`, `<${tag}/>`, `<${tag}`)),
  fc.constantFrom("预算100万元", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&x;", '"', "表", "<", ">"),
);

test("any markup", async () => {
  const read = readOrRefused("any markup of a document");
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) => read(docx(pieces.join("")))),
    budget(150),
  );
});

/** Sound nesting, whatever the spans: cells overlap, rows are uneven, areas never end. */
const cell = fc
  .record({
    text: fc.constantFrom("", "一级指标", "年度指标值", "执行率", "95%", "合计", "100", "项目支出绩效自评表"),
    span: numbers,
    merge: fc.constantFrom("", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', "<w:hMerge/>"),
  })
  .map(({ text, span, merge }) => tc(text, `<w:gridSpan w:val="${span}"/>${merge}`));
const rows = fc.array(
  fc
    .tuple(fc.array(cell, { maxLength: 6 }), numbers)
    .map(([cells, before]) => tr(cells, `<w:gridBefore w:val="${before}"/>`)),
  { maxLength: 8 },
);
const tables = fc
  .array(fc.tuple(rows, fc.array(fc.constantFrom(0, 30, 60, 119, 120, 900, 2 ** 31), { maxLength: 8 })), {
    maxLength: 4,
  })
  .map((all) => all.map(([list, widths]) => tbl(list, widths)).join("<w:p/>"));

test("any grid", async () => {
  const read = readOrRefused("any grid of a document");
  await fc.assert(
    fc.asyncProperty(tables, (body) => read(docx(body))),
    budget(150),
  );
});

test("documents with a piece cut out, doubled or put elsewhere", async () => {
  const originals = readCorpus()
    .slice(0, 8)
    .map(({ sheets }) => docxOf(sheets[0]!, { titlesOutside: true, edited: true }));
  const read = readOrRefused("spoilt documents");
  const spoilt = fc.record({
    which: fc.nat(originals.length - 1),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(400),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom("cut", "double", "move"),
  });
  await fc.assert(
    fc.asyncProperty(spoilt, ({ which, at, length, to, kind }) => {
      const xml = bodyIn(originals[which]!);
      const start = Math.floor(at * xml.length);
      const part = xml.slice(start, start + length);
      const rest = kind === "double" ? xml : xml.slice(0, start) + xml.slice(start + length);
      const place = Math.floor(to * rest.length);
      return read(docx(kind === "cut" ? rest : rest.slice(0, place) + part + rest.slice(place)));
    }),
    budget(150),
  );
});
