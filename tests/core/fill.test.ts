import { fill } from "../../src/core/fill";

test("a name with quotation marks stands in quotation marks as single ones", () => {
  const values = { name: "“三公”经费变动率" };
  expect(fill("“{name}”没有填。", values)).toBe("“‘三公’经费变动率”没有填。");
  expect(fill("把{name}改为 0。", values)).toBe("把“三公”经费变动率改为 0。");
});
