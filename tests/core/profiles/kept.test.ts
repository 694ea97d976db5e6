import { nationalProfile } from "../../../src/core/profiles/national";
import { findProfile } from "../../../src/core/profiles";
import { parseProfileChoice, serializeProfileChoice } from "../../../src/core/profiles/choice";
import { rules } from "../../../src/rules";

const strict = findProfile("strict")!;
const own = JSON.stringify({ id: "own", extends: "hunan", title: "本单位", source: "本单位通知" });
const read = (stored: unknown) => parseProfileChoice(stored, rules);

test("what is kept is read again", () => {
  expect(read(serializeProfileChoice({ profile: strict, own: null }))).toEqual({
    profile: strict,
    own: null,
  });
  expect(read(serializeProfileChoice({ profile: nationalProfile, own }))).toMatchObject({
    profile: { id: "own", title: { "zh-CN": "本单位" } },
    own,
  });
});

test.each([
  ["no text", undefined],
  ["no JSON", "{"],
  ["no object", "1"],
  ["a list", "[]"],
  ["a later version", '{"version":2,"id":"strict"}'],
  ["no version", '{"id":"strict"}'],
  ["an unknown standard", '{"version":1,"id":"mars"}'],
  ["an id that is no text", '{"version":1,"id":7}'],
  ["nothing chosen", '{"version":1}'],
  ["a standard with a fault", '{"version":1,"own":"{\\"id\\":1}"}'],
])("%s is no choice", (_, stored) => expect(read(stored)).toBeUndefined());
