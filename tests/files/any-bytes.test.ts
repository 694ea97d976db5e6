/** Whatever a file holds, the reader reads it or names what is wrong. */
import fc from "fast-check";
import { nodeUnpacker } from "../../src/cli/files/unpacker";
import { WorkbookError } from "../../src/files/model";
import { readWorkbook } from "../../src/files/workbook/read";
import { budget, timed } from "../fuzz/budget";
import { sheetParts, zip, type Bytes } from "./books";

const limits = { unpackedSize: 20 * 2 ** 20, cells: 200_000 };

/** The sheets, or the code of the refusal; anything else thrown is a fault of ours. */
async function outcome(bytes: Bytes): Promise<unknown> {
  try {
    return (await readWorkbook(bytes, "自评表.xlsx", { limits, unpacker: nodeUnpacker })).sheets;
  } catch (cause) {
    if (cause instanceof WorkbookError) return cause.code;
    throw cause;
  }
}

/** Reads twice, since the second time must not differ; sheets hold nothing outside a sheet's bounds. */
const readOrRefused = (name: string) =>
  timed(name, async (bytes: Bytes) => {
    const read = await outcome(bytes);
    expect(await outcome(bytes)).toEqual(read);
    if (typeof read === "string") return;
    for (const { rows, merges } of read as Awaited<ReturnType<typeof readWorkbook>>["sheets"]) {
      expect(rows.length).toBeLessThanOrEqual(1_048_576);
      for (const { top, left, bottom, right } of merges) {
        expect(top).toBeLessThanOrEqual(bottom);
        expect(left).toBeLessThanOrEqual(right);
        expect(top).toBeLessThan(rows.length);
      }
    }
  });

test("any bytes", async () => {
  const head = fc.constantFrom(
    "",
    "PK\x03\x04",
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "<?xml",
    "<html><table>",
    "\t\x08\x10\0",
  );
  const bytes = fc
    .tuple(head, fc.uint8Array({ maxLength: 3000 }))
    .map(([start, rest]) => new Uint8Array(Buffer.concat([Buffer.from(start, "latin1"), rest])));
  await fc.assert(fc.asyncProperty(bytes, readOrRefused("any bytes")), budget(150));
});

test("a sound package with any markup in it", async () => {
  const tags = [
    "row",
    "c",
    "v",
    "f",
    "is",
    "t",
    "si",
    "mergeCell",
    "sheetData",
    "x:c",
    "hyperlink",
    "dimension",
    "cols",
    "col",
  ];
  const names = ["r", "t", "s", "ref", "spans", "count", "min", "max", "xml:space", "si"];
  const strange = [
    "A1",
    "XFD1048576",
    "A0",
    "ZZZZ9",
    "-1",
    "1e9",
    "s",
    "inlineStr",
    "b",
    "e",
    "A1:XFD1048576",
    "shared",
    "",
  ];
  const piece = fc
    .record({
      tag: fc.constantFrom(...tags),
      attributes: fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...strange)), {
        maxLength: 3,
      }),
      kind: fc.constantFrom("<>", "</>", "/>", "<"),
      text: fc.oneof(
        fc.constantFrom("1", "=1+1", "&#0;", "&x;", "]]>", "<!--", "1e999"),
        fc.string({ maxLength: 5 }),
      ),
    })
    .map(({ tag, attributes, kind, text }) => {
      const inside = [tag, ...attributes.map(([name, value]) => `${name}="${value}"`)].join(" ");
      return (
        { "<>": `<${inside}>${text}`, "</>": `</${tag}>`, "/>": `<${inside}/>`, "<": `<${inside}` }[kind] ??
        ""
      );
    });
  const markup = fc.tuple(fc.array(piece, { maxLength: 25 }), fc.array(piece, { maxLength: 6 }));
  const read = readOrRefused("any markup");
  await fc.assert(
    fc.asyncProperty(markup, ([cells, after]) => read(zip(sheetParts(cells.join(""), after.join(""))))),
    budget(150),
  );
});
