import { settingsInPart, settingsPart } from "../../src/core/settings-part";

const NAMESPACE = "urn:perf-self-evaluation:settings";

test("what was kept is read again, whatever characters it has", () => {
  const kept = new Map([
    ["perf.acknowledged", '{"reason":"尾款 <5% & \\"待审\\"\\n 见\'附件\'"}'],
    ["a&b", "𠮷 ≥95%"],
    ["empty", ""],
  ]);
  expect(settingsInPart(settingsPart(kept))).toEqual(kept);
});

test.each([
  [
    "with a declaration",
    `<?xml version="1.0"?>\n<settings xmlns="${NAMESPACE}"><entry key="a">1</entry></settings>`,
  ],
  ["under a prefix", `<p:settings xmlns:p="${NAMESPACE}"><p:entry key='a'>1</p:entry></p:settings>`],
])("written anew %s it is the same", (_name, xml) => {
  expect([...settingsInPart(xml)]).toEqual([["a", "1"]]);
});

test.each(["", "<note/>", '<settings xmlns="urn:else"><entry key="a">1</entry></settings>'])(
  "%s holds none of ours",
  (xml) => expect(settingsInPart(xml).size).toBe(0),
);

test("what XML cannot hold is replaced", () => {
  expect([...settingsInPart(settingsPart(new Map([["a", "1\u00002\ud800"]])))]).toEqual([
    ["a", "1\ufffd2\ufffd"],
  ]);
});
