import { readWorkbook } from "../../../src/files/workbook/read";
import { settingsPart } from "../../../src/core/settings-part";
import { sheetParts, workbook, zip, type Part } from "../books";

const SPACE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";

/** The part Office writes for an add-in with settings; `bag` goes into its properties. */
function extension(bag: string, number = 1, prefix = "we:"): Part {
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix.slice(0, -1)}`;
  return {
    name: `xl/webextensions/webextension${number}.xml`,
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${prefix}webextension ${name}="${SPACE}" id="{0F}"><${prefix}reference id="1" version="1.0.0.0" store="developer" storeType="Registry"/><${prefix}alternateReferences/><${prefix}properties>${bag}</${prefix}properties><${prefix}bindings/></${prefix}webextension>`,
  };
}

const cells = '<row r="1"><c r="A1"><v>1</v></c></row>';
async function settings(...parts: Part[]) {
  const { sheets, settings: found } = await readWorkbook(zip([...sheetParts(cells), ...parts]), "a.xlsx");
  expect(sheets[0]?.rows).toEqual([[{ value: 1 }]]);
  return found;
}

test("a text comes without the quotes of its JSON, anything else as its JSON", async () => {
  const bag = [
    '<we:property name="perf.acknowledged" value="&quot;{\\&quot;version\\&quot;:1}&quot;"/>',
    '<we:property name="object" value="{&quot;a&quot;:[1]}"/>',
    '<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>',
    '<we:property name="bare" value="尾款待审计"/>',
  ].join("");
  expect(await settings(extension(bag))).toEqual({
    "perf.acknowledged": '{"version":1}',
    object: '{"a":[1]}',
    "Office.AutoShowTaskpaneWithDocument": "true",
    bare: "尾款待审计",
  });
});

test("quotes, brackets and entities of any kind", async () => {
  const bag = `<we:property value='"执行率>90%&#10;&lt;见&#x9644;件&gt; &amp;amp; &apos;'  name = "a&amp;b" ></we:property>`;
  expect(await settings(extension(bag))).toEqual({ "a&b": `"执行率>90%\n<见附件> &amp; '` });
});

test("other names for the namespace", async () => {
  for (const prefix of ["", "x:"])
    expect(await settings(extension(`<${prefix}property name="a" value="1"/>`, 1, prefix))).toEqual({
      a: "1",
    });
});

test("of several parts with one name the highest number counts; names are only names", async () => {
  const named = (value: number) => `<we:property name="__proto__" value="${value}"/>`;
  const found = await settings(extension(named(10), 10), extension(named(9), 9));
  expect(Object.entries(found)).toEqual([["__proto__", "10"]]);
});

test("a property without a name or value is none, and no number a character", async () => {
  const bag = '<we:property name="a"/><we:property value="1"/><we:property name="b" value="&#x1fffff;"/>';
  expect(await settings(extension(bag))).toEqual({ b: "&#x1fffff;" });
});

const custom = (number: number, content: string): Part => ({ name: `customXml/item${number}.xml`, content });
const kept = (value: string) => settingsPart(new Map([["a", value]]));

test("what the add-in keeps in its custom part counts before a property bag", async () => {
  const bag = extension('<we:property name="a" value="1"/><we:property name="b" value="2"/>');
  expect(await settings(custom(1, "<note/>"), custom(2, kept("今")), bag)).toEqual({ a: "今", b: "2" });
});

test("a copy of the part with a higher number counts, as does one in UTF-16", async () => {
  expect(await settings(custom(10, kept("10")), custom(9, kept("9")))).toEqual({ a: "10" });
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${kept("宽")}`, "utf16le"));
  expect(await settings({ ...custom(1, ""), content: utf16 })).toEqual({ a: "宽" });
});

test.each(["<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>", "<a <b>", "\u0000"])(
  "a custom part of someone else does not hinder reading, whatever it holds: %s",
  async (content) => {
    expect(await settings(custom(1, content))).toEqual({});
  },
);

test("a broken part does not hinder reading", async () => {
  expect(await settings(extension(`<we:property ${'a="1" '.repeat(50_000)}`))).toEqual({});
  expect(await settings({ name: "xl/webextensions/webextension.xml", content: "\u0000" })).toEqual({});
});

test.each(["xlsx", "biff8", "ods", "fods"] as const)("%s without add-ins: none", async (type) => {
  expect((await readWorkbook(workbook([["甲"]], type), "a")).settings).toEqual({});
});

test("a part that does not unpack to what it declares is refused like any other", async () => {
  await expect(settings({ ...extension(""), claim: { size: 5 } })).rejects.toMatchObject({ code: "damaged" });
});
