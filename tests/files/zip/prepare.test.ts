// Parts as the reader is given them, each by what it is.
import { preparedParts } from "../../../src/files/zip/prepare";
import { text } from "../books";

const prepared = (xml: string, name = "xl/part.xml") =>
  new TextDecoder().decode(preparedParts(new Map([[name, text(xml)]])).get(name));

test.each([
  [
    "built-in Chinese dates are short dates, custom formats of that number are kept",
    '<styleSheet><numFmts><numFmt formatCode="0.0%" numFmtId="57"/></numFmts><xf a="1" numFmtId="31"/><xf numFmtId="57"/><xf numFmtId="32"/></styleSheet>',
    '<styleSheet><numFmts><numFmt formatCode="0.0%" numFmtId="57"/></numFmts><xf a="1" numFmtId="14"/><xf numFmtId="57"/><xf numFmtId="32"/></styleSheet>',
  ],
  [
    "the same with prefixes",
    '<ss:styleSheet><ss:numFmt numFmtId="58"/><ss:xf numFmtId="58"/><ss:xf numFmtId="27"/></ss:styleSheet>',
    '<ss:styleSheet><ss:numFmt numFmtId="58"/><ss:xf numFmtId="58"/><ss:xf numFmtId="14"/></ss:styleSheet>',
  ],
  [
    "a sheet without a part is none, with a prefix neither",
    '<workbook><sheet name="a" r:id="r1"/><sheet name="b" r:id=""/><x:sheet r:id="" name="c"/></workbook>',
    '<workbook><sheet name="a" r:id="r1"/></workbook>',
  ],
  [
    "relations of Strict Open XML",
    '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/></Relationships>',
    '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>',
  ],
  [
    "links, with and without a prefix, but nothing that only sounds like them",
    '<worksheet><hyperlinks><hyperlink ref="A1"/><ab:hyperlink ref="B1"/></hyperlinks><hyper/><t>hyperlink</t></worksheet>',
    '<worksheet> hyperlinks> hyperlink ref="A1"/> ab:hyperlink ref="B1"/></hyperlinks><hyper/><t>hyperlink</t></worksheet>',
  ],
  [
    "a text before runs is a run",
    "<sst><si><t>1</t><r><t>2</t></r></si><si><t>3</t><rPh><t>4</t></rPh></si></sst>",
    "<sst><si><r><t>1</t></r><r><t>2</t></r></si><si><t>3</t><rPh><t>4</t></rPh></si></sst>",
  ],
  [
    "the same with attributes, blanks and a prefix",
    '<x:sst><x:si><x:t xml:space="preserve"> 1</x:t>\n<x:r ><x:t>2</x:t></x:r></x:si></x:sst>',
    '<x:sst><x:si><x:r><x:t xml:space="preserve"> 1</x:t>\n</x:r><x:r ><x:t>2</x:t></x:r></x:si></x:sst>',
  ],
  ["anything else is as it was", "<a><t>1</t><r/><hyperlink/></a>", "<a><t>1</t><r/><hyperlink/></a>"],
])("%s", (_, given, expected) => {
  expect(prepared(given)).toBe(expected);
  expect(prepared(`<?xml version="1.0"?>\n${given}`)).toBe(`<?xml version="1.0"?>\n${expected}`);
});

test.each(["worksheet", "macrosheet", "dialogsheet", "x:worksheet"])("a %s is read closely", (root) => {
  const sheet = `<${root}><sheetData/><sheetData/></${root}>`;
  expect(() => prepared(sheet)).toThrow("list of cells");
  expect(() => prepared(sheet.replace(">", " a='1'>"))).toThrow("list of cells");
});

test("parts in no need of a change are not even copied; OpenDocument gets the styles that it may leave out", () => {
  const parts = new Map(
    [
      '<styleSheet><xf numFmtId="0"/></styleSheet>',
      "<sst><si><t>1</t></si></sst>",
      "<workbook/>",
      "\0\0",
    ].map((content, i) => [`${i}.xml`, text(content)]),
  );
  const same = preparedParts(parts);
  for (const [name, part] of parts) expect(same.get(name)).toBe(part);
  expect([...preparedParts(new Map([["content.xml", text("<a/>")]])).keys()]).toEqual([
    "content.xml",
    "styles.xml",
  ]);
  const styles = text("<b/>");
  const both = new Map([
    ["content.xml", text("<a/>")],
    ["styles.xml", styles],
  ]);
  expect(preparedParts(both).get("styles.xml")).toBe(styles);
});
