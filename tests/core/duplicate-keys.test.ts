import { duplicateKeys } from "../../src/core/duplicate-keys";
import { storedValue } from "../../src/core/json";
import { parseProfile } from "../../src/core/profiles/parse";
import { profileErrorText } from "../../src/core/profiles/errors";
import { everyRule } from "../../src/rules/cross";

test.each<[json: string, paths: string[]]>([
  ['{"a":1,"a":2}', ["$.a"]],
  ['{"a":{"b":1},"c":{"b":1}}', []],
  ['{"a":[{"b":1},{"b":1,"x":[],"b":2}]}', ["$.a[1].b"]],
  ['{"rules":{"rate-low":{},"rate-low":{}}}', ['$.rules["rate-low"]']],
  ['{"a":"b\\":1,\\"a","c":["a","a"],"d":"a:a"}', []],
  ['{"\\u0061":1,"a":2}', ["$.a"]],
  ["[1,2,[3,{}]]", []],
  ['{"":1,"":2,"":3}', ['$[""]', '$[""]']],
])("%s", (json, paths) => {
  JSON.parse(json);
  expect(duplicateKeys(json)).toEqual(paths);
});

test("a profile that says two things of one matter is refused with the path", () => {
  const own =
    '{"id":"qinghe","title":"青禾县","source":"通知","extends":"national","rateWeight":10,"rateWeight":20}';
  const result = parseProfile(own, everyRule);
  expect("errors" in result && result.errors.map((error) => profileErrorText(error, "zh-CN"))).toEqual([
    "$.rateWeight：这一项写了两次，看不出以哪一个为准；请删去一个",
  ]);
});

test("what a workbook keeps is no setting where a key comes twice", () => {
  expect(storedValue('{"version":1,"items":[],"items":[1]}')).toBeUndefined();
  expect(storedValue('{"version":1,"items":[]}')).toEqual({ version: 1, items: [] });
});
