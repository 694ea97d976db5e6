import { officeIsDark } from "../../src/ui/theme";

test.each([
  [undefined, undefined],
  [{}, undefined],
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, true],
  [{ isDarkTheme: false }, false],
  [{ bodyBackgroundColor: "#262626" }, true],
  [{ bodyBackgroundColor: "f5f5f5" }, false],
  [{ bodyBackgroundColor: "Window" }, undefined],
])("%j → %s", (office, dark) => {
  expect(officeIsDark(office)).toBe(dark);
});
