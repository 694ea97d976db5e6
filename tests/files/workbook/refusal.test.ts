import { streamInflate } from "../../../src/files/zip/inflate";
import { defaultLimits, type Limits, WorkbookError } from "../../../src/files/model";
import { checkCells } from "../../../src/files/zip/package";
import { readWorkbook } from "../../../src/files/workbook/read";
import { crc32, unpack } from "../../../src/files/zip/unpack";
import { zipEntries } from "../../../src/files/zip/directory";
import { nodeUnpacker } from "../../../src/cli/files/unpacker";
import { agile } from "../encryption/encryptors";
import { type Bytes, compound, type Part, sheetParts, text, workbook, zip } from "../books";

/** How the reader refuses: the code, with the format where it names one. */
async function refusal(bytes: Bytes, name = "自评表.xlsx", limits: Partial<Limits> = {}): Promise<string> {
  const codes = new Set<string>();
  for (const unpacker of [undefined, nodeUnpacker]) {
    const error = await readWorkbook(bytes, name, { limits, ...(unpacker && { unpacker }) }).then(
      () => "read",
      (cause: unknown) => cause,
    );
    if (!(error instanceof WorkbookError)) throw error;
    codes.add(error.format ? `${error.code} ${error.format}` : error.code);
  }
  return [...codes].join(" or ");
}

const good = sheetParts('<row r="1"><c r="A1"><v>1</v></c></row>');
const SHEET = "xl/worksheets/sheet1.xml";
const without = (name: string) => good.filter((part) => part.name !== name);
const changed = (change: Partial<Part>) =>
  zip(good.map((part) => (part.name === SHEET ? { ...part, ...change } : part)));

/** A package of OpenDocument of some type, what its manifest says and nothing else. */
const openDocument = (type: string, manifest = "<manifest/>") =>
  zip([
    { name: "mimetype", content: type },
    { name: "content.xml", content: "<x/>" },
    { name: "META-INF/manifest.xml", content: manifest },
  ]);

/** A compound file with a field of its header another. */
function headed(field: number, value: number): Bytes {
  const bytes = compound("Workbook");
  new DataView(bytes.buffer).setUint32(field, value, true);
  return bytes;
}

describe("not a workbook", () => {
  test.each<[string, Bytes, string]>([
    ["no bytes", text(""), "empty"],
    ["text under another name", text("项目,预算\n甲,12\n"), "not-a-workbook"],
    ["rubbish", Uint8Array.from({ length: 600 }, (_, i) => (i * 151 + 3) % 256), "not-a-workbook"],
    ["zero bytes only", new Uint8Array(600), "damaged"],
    ["an empty zip", zip([]), "not-a-workbook"],
    ["a zip of something else", zip([{ name: "a.txt", content: "a" }]), "not-a-workbook"],
    ["a zip of workbooks", zip([{ name: "一/自评表.xlsx", content: "a" }]), "unsupported-format archive"],
    [
      "a Word document",
      zip([...good, { name: "word/document.xml", content: "" }]),
      "unsupported-format word",
    ],
    ["an OFD file", zip([{ name: "OFD.xml", content: "" }]), "unsupported-format ofd"],
    ["a PDF file", text("%PDF-1.7"), "unsupported-format pdf"],
    ["an old Word document", compound("WordDocument"), "unsupported-format word"],
    ["an old presentation", compound("PowerPoint Document"), "unsupported-format powerpoint"],
    ["an old drawing", compound("VisioDocument"), "unsupported-format visio"],
    [
      "a presentation",
      zip([...good, { name: "ppt/presentation.xml", content: "" }]),
      "unsupported-format powerpoint",
    ],
    [
      "an OpenDocument text",
      openDocument("application/vnd.oasis.opendocument.text"),
      "unsupported-format word",
    ],
    [
      "an OpenDocument presentation",
      openDocument("application/vnd.oasis.opendocument.presentation"),
      "unsupported-format powerpoint",
    ],
    ["another compound file", compound("Contents"), "not-a-workbook"],
    ["a page without a table", text("<!DOCTYPE html><html><p>404</p></html>"), "unsupported-format web-page"],
    ["other XML", text('<?xml version="1.0"?><note/>'), "not-a-workbook"],
  ])("%s", async (_, bytes, code) => expect(await refusal(bytes)).toBe(code));

  test.each(["~$自评表.xlsx", "上报/~$自评表.xls", ".~自评表.xlsx"])("a lock file: %s", async (name) =>
    expect(await refusal(workbook([["a"]]), name)).toBe("lock-file"),
  );
});

describe("damaged", () => {
  const book = workbook([["绩效自评表"], ["执行率", 0.96]]);

  test.each<[string, Bytes, string]>([
    ["cut in the middle", book.slice(0, book.length >> 1), "truncated"],
    ["cut within the directory at the end", book.slice(0, book.length - 10), "truncated"],
    ["a compound file cut short", compound("Workbook").slice(0, 700), "truncated"],
    ["a compound file within its header", compound("Workbook").slice(0, 300), "truncated"],
    ["a compound file of sectors that no one makes", headed(30, 10), "damaged"],
    ["a compound file whose directory begins behind its end", headed(48, 9999), "truncated"],
    ["a compound file without a table of its sectors", headed(76, 0xffffffff), "truncated"],
    ["a compound file that is none inside", compound("Workbook"), "damaged"],
    ["a failed checksum", changed({ claim: { crc: 1 } }), "damaged"],
    ["a part larger than it claims", changed({ claim: { size: 5 } }), "damaged"],
    ["a part smaller than it claims", changed({ claim: { size: 5000 } }), "damaged"],
    ["bytes that do not unpack", changed({ claim: { method: 0 } }), "damaged"],
    ["an unknown packing method", changed({ claim: { method: 12 } }), "damaged"],
    ["a part that is there twice", zip([...good, good.find(({ name }) => name === SHEET)!]), "damaged"],
    ["no list of parts", zip(without("[Content_Types].xml")), "not-a-workbook"],
    ["no workbook part", zip(without("xl/workbook.xml")), "damaged"],
    ["no sheet part", zip(without(SHEET)), "damaged"],
    ["a chart sheet only", zip(sheetParts("", "", "", "chartsheet")), "no-sheets"],
  ])("%s", async (_, bytes, code) => expect(await refusal(bytes)).toBe(code));

  test("bytes changed within a packed part", async () => {
    const broken = changed({});
    const at = Buffer.from(broken).indexOf(SHEET) + SHEET.length;
    broken.fill(0xff, at, at + 20);
    expect(await refusal(broken)).toBe("damaged");
  });
});

describe("a declared document type", () => {
  const BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const sheet = good.find(({ name }) => name === SHEET)!.content as string;
  const utf16 = (content: string) => new Uint8Array(Buffer.from(`\ufeff${content}`, "utf16le"));

  test.each<[string, string | Bytes]>([
    ["at once", BOMB + sheet],
    ["behind a declaration and a comment", `<?xml version="1.0"?>\n<!-- > -- x -->\n${BOMB}${sheet}`],
    ["from elsewhere", `<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheet}`],
    ["in UTF-16", utf16(BOMB + sheet)],
  ])("in a part, %s", async (_, content) => expect(await refusal(changed({ content }))).toBe("unsafe-xml"));

  test.each<[string, string]>([
    [
      "XML 2003",
      `<?xml version="1.0"?>${BOMB}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`,
    ],
    ["a web page with entities", "<!DOCTYPE html [<!ENTITY a 'b'>]><table><tr><td>1</td></tr></table>"],
  ])("in markup: %s", async (_, content) => expect(await refusal(text(content))).toBe("unsafe-xml"));

  test("is no matter where it cannot stand, in a page, or in an old manifest", async () => {
    const inText = changed({ content: sheet.replace("<v>1</v>", "<v>1</v><!-- <!DOCTYPE x> -->") });
    expect((await readWorkbook(inText, "a.xlsx")).sheets).toHaveLength(1);
    const page = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN"><table><tr><td>1</td></tr></table>';
    expect((await readWorkbook(text(page), "a.xls")).sheets).toHaveLength(1);
    const ods = workbook([["a"]], "ods");
    const manifest = { name: "META-INF/manifest.xml", content: '<!DOCTYPE manifest PUBLIC "x"><manifest/>' };
    const parts = zipEntries(ods, { entries: 99 }).filter(({ name }) => name !== manifest.name);
    const unpacked = await unpack(ods, parts, { inflate: streamInflate, crc32 }, defaultLimits);
    const old = zip([
      ...[...unpacked].map(([name, content]) => ({ name, content: content as Bytes })),
      manifest,
    ]);
    expect((await readWorkbook(old, "a.ods")).sheets).toHaveLength(1);
  });
});

test("OpenDocument without styles, or with macros that declare a document type, is read", async () => {
  const book = workbook([["a"]], "ods");
  const entries = zipEntries(book, { entries: 99 }).filter(({ name }) => name !== "styles.xml");
  const unpacked = await unpack(book, entries, { inflate: streamInflate, crc32 }, defaultLimits);
  const parts = [...unpacked].map(([name, content]) => ({ name, content: content as Bytes }));
  const macro = { name: "Basic/Standard/Module1.xml", content: '<!DOCTYPE script:module PUBLIC "x"><a/>' };
  for (const bytes of [zip(parts), zip([...parts, macro])])
    expect((await readWorkbook(bytes, "a.ods")).sheets[0]!.rows[0]![0]!.value).toBe("a");
});

describe("encrypted", () => {
  test("a package inside a compound file", async () =>
    expect(await refusal(compound("EncryptionInfo", "EncryptedPackage"))).toBe("encrypted"));

  test("an OpenDocument workbook", async () => {
    const manifest = "<manifest><encryption-data/></manifest>";
    expect(await refusal(openDocument("application/vnd.oasis.opendocument.spreadsheet", manifest))).toBe(
      "encrypted",
    );
  });

  test("a package without what tells how it is locked, and none behind Excel's password", async () => {
    expect(await refusal(compound("EncryptedPackage"))).toBe("encrypted");
    for (const content of ["PX and more of it", "XK and more of it"])
      expect(await refusal(agile(text(content), "VelvetSweatshop"))).toBe("damaged");
  });

  test("a part encrypted within the zip", async () =>
    expect(await refusal(changed({ encrypted: true }))).toBe("encrypted"));
});

describe("too much", () => {
  test("a part that unpacks to hundreds of times its size", async () => {
    const bomb = changed({ content: " ".repeat(defaultLimits.ratioFrom + 1) });
    expect(bomb.length).toBeLessThan(50_000);
    expect(await refusal(bomb)).toBe("zip-bomb");
  });

  test("a part that claims to", async () =>
    expect(await refusal(changed({ claim: { size: 4_000_000_000 } }))).toBe("zip-bomb"));

  test("of everything together", async () =>
    expect(await refusal(zip(good), "a.xlsx", { unpackedSize: 100 })).toBe("too-large"));

  test("entries", async () => expect(await refusal(zip(good), "a.xlsx", { entries: 4 })).toBe("too-large"));

  test("bytes", async () => expect(await refusal(zip(good), "a.xlsx", { fileSize: 100 })).toBe("too-large"));

  test("nothing where a bound is just met", async () => {
    const page = text("<table><tr><td>1</td></tr></table>");
    const { length } = page;
    for (const limits of [{ fileSize: length }, { markupSize: length }])
      expect((await readWorkbook(page, "a.xls", { limits })).sheets).toHaveLength(1);
  });

  test("markup", async () => {
    const page = text(`<table>${"<tr><td>1</td></tr>".repeat(9)}</table>`);
    expect(await refusal(page, "a.xls", { markupSize: 100 })).toBe("too-large");
    expect((await readWorkbook(page, "a.xls")).sheets).toHaveLength(1);
  });

  test("cells of all sheets", async () => {
    expect(await refusal(workbook([[1, 2, 3]]), "a.xlsx", { cells: 2 })).toBe("too-large");
    expect(
      (await readWorkbook(workbook([[1, 2, 3]]), "a.xlsx", { limits: { cells: 3 } })).sheets,
    ).toHaveLength(1);
  });

  test("cells, before they are read", async () => {
    const cells = `<row r="1">${"<c><v>1</v></c>".repeat(30)}</row>`;
    const parts = new Map([["xl/worksheets/sheet1.xml", text(cells)]]);
    expect(() => checkCells(parts, 20)).toThrow("30 cells");
    expect(() => checkCells(parts, 30)).not.toThrow();
    expect(() =>
      checkCells(new Map([["xl/worksheets/sheet1.xml", text(cells.replace(/c>/g, "x:c>"))]]), 20),
    ).toThrow();
    expect(await refusal(zip(sheetParts(cells)), "a.xlsx", { cells: 20 })).toBe("too-large");
  });

  test("the bound that was passed is named", async () =>
    expect(readWorkbook(zip(good), "a.xlsx", { limits: { unpackedSize: 100 } })).rejects.toMatchObject({
      limit: "unpackedSize",
    }));

  test("parts that are not read do not count", async () => {
    const bytes = zip([
      ...good,
      { name: "xl/media/image1.png", content: "a", claim: { size: 4_000_000_000 } },
    ]);
    expect((await readWorkbook(bytes, "a.xlsx")).sheets).toHaveLength(1);
  });
});
