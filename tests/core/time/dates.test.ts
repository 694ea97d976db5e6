import { dayOf, readDate } from "../../../src/core/time/dates";

test("the first and the last day of what a text names", () => {
  const quarter = readDate("2023年第二季度")!;
  expect(dayOf(quarter, "first")).toEqual({ year: 2023, month: 4, day: 1 });
  expect(dayOf(quarter, "last")).toEqual({ year: 2023, month: 6, day: 31 });
});
