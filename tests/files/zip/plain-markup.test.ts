// Markup as Excel reads it: no comment, no instruction, tags that end where their values do.
import { asUtf8, eachTag, plainMarkup } from "../../../src/files/zip/plain-markup";
import { declaresDocumentType } from "../../../src/files/zip/prolog";
import { text } from "../books";

const plain = (xml: string) => new TextDecoder().decode(plainMarkup("a.xml", text(xml)));

test.each([
  ["<a>1</a>", "<a>1</a>"],
  ['<?xml version="1.0"?><a/>', '<?xml version="1.0"?><a/>'],
  ["<a><!-- 1 --><b/><!----></a>", "<a><b/></a>"],
  ["<!-- 1 --><a/>", "<a/>"],
  ["<a><?b c?>1</a>", "<a>1</a>"],
  ["<a><![CDATA[1 < 2 & 3 > 2]]>,<![CDATA[]]></a>", "<a>1 &lt; 2 &amp; 3 &gt; 2,</a>"],
  ["<a><!-- <![CDATA[ --><b/><![CDATA[<!--]]></a>", "<a><b/>&lt;!--</a>"],
  ["<a>1! 2? <b/></a>", "<a>1! 2? <b/></a>"],
])("%s", (given, expected) => expect(plain(given)).toBe(expected));

test("what holds nothing of the kind is not even copied", () => {
  for (const xml of ["<a>!?</a>", '<?xml version="1.0"?><a/>']) {
    const part = text(xml);
    expect(plainMarkup("a.xml", part)).toBe(part);
    expect(asUtf8(part)).toBe(part);
  }
});

test.each([
  ["<a><!-- 1", "<!-- without an end in a.xml"],
  ["<a><!--> 1", "<!-- without an end in a.xml"],
  ["<a><![CDATA[1]>", "<![CDATA[ without an end in a.xml"],
  ["<a><?b >", "<? without an end in a.xml"],
  ["<a/><!ELEMENT b>", "a declaration within a.xml"],
])("%s is refused", (xml, detail) => expect(() => plain(xml)).toThrow(detail));

test.each<[string, number[], string]>([
  ["low byte first", [0xff, 0xfe, 0x3c, 0, 0x61, 0], "<a"],
  ["high byte first", [0xfe, 0xff, 0, 0x3c, 0, 0x61], "<a"],
  ["low byte first without a mark", [0x3c, 0, 0x61, 0], "<a"],
  ["high byte first without a mark", [0, 0x3c, 0, 0x61], "<a"],
])("UTF-16, %s", (_, bytes, expected) =>
  expect(new TextDecoder().decode(asUtf8(Uint8Array.from(bytes)))).toBe(expected),
);

test.each([
  [0xff, 0x3c],
  [0xfe, 0xfe],
  [0x3c, 0x61],
  [0, 0],
  [0x61, 0xff],
  [0x61, 0xfe],
  [0x61, 0],
  [0x61, 0x3c],
])("a part that begins with %d, %d is not in UTF-16", (...bytes) => {
  const part = Uint8Array.from(bytes);
  expect(asUtf8(part)).toBe(part);
});

function tags(xml: string): string[] {
  const part = text(xml);
  const found: string[] = [];
  eachTag("a.xml", part, (open, close) =>
    found.push(new TextDecoder().decode(part.subarray(open, close + 1))),
  );
  return found;
}

test("a tag ends behind its values", () => {
  expect(tags(`<?xml version=">"?>1<a b=">" c='">'><d/>2</a>`)).toEqual([`<a b=">" c='">'>`, "<d/>", "</a>"]);
  expect(tags("")).toEqual([]);
  expect(() => tags("<a <b>")).toThrow("a tag within a tag");
  expect(() => tags('<a b=">')).toThrow("ends within a tag");
  expect(() => tags("<a")).toThrow("ends within a tag");
});

test.each([
  ["<!DOCTYPE a><a/>", true],
  ["<!doctype a><a/>", true],
  ['<?xml version="1.0"?> <!-- > -- -> --> <?b ?> <!DOCTYPE a>', true],
  ["<a/><!DOCTYPE a>", false],
  ["<?b > <!DOCTYPE a> ?><a/>", false],
  ["<!-- <!DOCTYPE a> --><a/>", false],
  ["<!-- <!DOCTYPE a>", false],
  ["<?b <!DOCTYPE a>", false],
  ["<!-- -->", false],
  ["1", false],
])("%j declares a type: %s", (xml, declared) => {
  expect(declaresDocumentType(text(xml))).toBe(declared);
  const wide = Buffer.from(xml, "utf16le");
  expect(declaresDocumentType(new Uint8Array(wide))).toBe(declared);
  expect(declaresDocumentType(new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), wide])))).toBe(
    declared,
  );
  expect(declaresDocumentType(new Uint8Array(Buffer.from(wide).swap16()))).toBe(declared);
});
