import { workbookErrorText } from "../../src/files/messages";

test("says what is wrong and what to do, in both languages", () => {
  expect(workbookErrorText({ code: "encrypted" }, "zh-CN")).toMatch(/密码.*去掉密码/);
  expect(workbookErrorText({ code: "encrypted" }, "en")).toMatch(/password.*remove the password/);
});

test("names the format it is not", () => {
  expect(workbookErrorText({ code: "unsupported-format", format: "ofd" }, "zh-CN")).toContain(
    "这是OFD 版式文件",
  );
  expect(workbookErrorText({ code: "unsupported-format", format: "visio" }, "en")).toContain(
    "is a Visio drawing",
  );
});

test.each(["word", "rtf"] as const)("what %s holds is to be saved as a document that is read", (format) => {
  expect(workbookErrorText({ code: "unsupported-format", format }, "zh-CN")).toContain("另存为 .docx");
  expect(workbookErrorText({ code: "unsupported-format", format }, "en")).toContain("save it as .docx");
});
