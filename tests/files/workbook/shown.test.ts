import { shownText } from "../../../src/files/workbook/shown";

test.each([
  [0.9765, "0.00%", "97.65%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [45658, "yyyy-mm-dd", "2025-01-01"],
  [95, '"≥"0"%"', "≥95%"],
  [0.1 + 0.2, undefined, "0.3"],
  ["达标", "0.00%", "达标"],
  [true, undefined, "TRUE"],
  [{ error: "#REF!" }, undefined, "#REF!"],
  [null, "0.00", ""],
  // A format that is none: the figure alone.
  [2.5, "[broken", "2.5"],
])("%j as %s shows %s", (value, format, shown) =>
  expect(shownText({ value, ...(format !== undefined && { format }) })).toBe(shown),
);
