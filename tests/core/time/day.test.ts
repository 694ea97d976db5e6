import { clock, daySerial, isoDay, lastDayOf, monthsElapsed, parseDay } from "../../../src/core/time/day";

test("a moment is the day and the time it is here", () => {
  expect(isoDay(new Date(2026, 6, 5, 23, 59))).toBe("2026-07-05");
  expect(isoDay(new Date(2026, 11, 31))).toBe("2026-12-31");
  expect(clock(new Date(2026, 6, 5, 9, 5))).toBe("09:05");
});

test.each([
  ["2024-02-29", { year: 2024, month: 2, day: 29 }],
  ["2023-02-29", undefined],
  ["2023-13-01", undefined],
  ["2023-04-31", undefined],
  ["2023-00-10", undefined],
  ["2023-10-00", undefined],
  ["2023-1-1", undefined],
  ["2023-01-01T00:00", undefined],
  ["昨天", undefined],
])("%s as a day of the calendar", (text, day) => {
  expect(parseDay(text)).toEqual(day);
});

test("the last day of a month", () => {
  expect([2, 4, 12].map((month) => lastDayOf(2024, month))).toEqual([
    "2024-02-29",
    "2024-04-30",
    "2024-12-31",
  ]);
});

test.each([
  [36525.99, undefined],
  [36526, { year: 2000, month: 1, day: 1 }],
  [45351, { year: 2024, month: 2, day: 29 }],
  [73415.5, { year: 2100, month: 12, day: 31 }],
  [73416, undefined],
  [NaN, undefined],
])("day number %p", (serial, day) => {
  expect(daySerial(serial)).toEqual(day);
});

test("months over never decrease within a year, and 12 are the most", () => {
  const start = { year: 2023, month: 4, day: 1 };
  const months = Array.from({ length: 900 }, (_, index) => monthsElapsed(daySerial(45017 + index)!, start));
  expect(months[0]).toBe(0);
  months.slice(1).forEach((count, index) => expect(count).toBeGreaterThanOrEqual(months[index]!));
  expect(months.at(-1)).toBe(12);
});
