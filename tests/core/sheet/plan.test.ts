import { freeNames } from "../../../src/core/sheet/plan";

test.each([
  ["自评表", "自评表 (2)"],
  ["DATA", "DATA (2)"],
  ["二", "二"],
  ["收/支*表", "收 支 表"],
  ["'甲'", "甲"],
  ["", "Sheet"],
  ["很".repeat(40), "很".repeat(31)],
])("the free name for %s is %s", (wanted, name) => {
  expect(freeNames(["自评表", "data"])(wanted)).toBe(name);
});

test("a long name keeps room for its number, and none is given twice", () => {
  const nameOf = freeNames(["很".repeat(31)]);
  expect([nameOf("很".repeat(31)), nameOf("很".repeat(31))]).toEqual([
    `${"很".repeat(27)} (2)`,
    `${"很".repeat(27)} (3)`,
  ]);
});
