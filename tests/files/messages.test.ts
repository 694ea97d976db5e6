import { workbookErrorText } from "../../src/files/messages";

test("says what is wrong and what to do, in both languages", () => {
  expect(workbookErrorText({ code: "encrypted" }, "zh-CN")).toMatch(/密码.*去掉密码/);
  expect(workbookErrorText({ code: "encrypted" }, "en")).toMatch(/password.*remove the password/);
});

test("names the format it is not", () => {
  expect(workbookErrorText({ code: "unsupported-format", format: "ofd" }, "zh-CN")).toContain(
    "这是OFD 版式文件",
  );
  expect(workbookErrorText({ code: "unsupported-format", format: "word" }, "en")).toContain(
    "is a Word document",
  );
});
