import { isExplained } from "../../../src/core/facts/explained";
import { readForms } from "../../../src/core/form/read";
import { sheetFromValues } from "../../../src/core/sheet/sheet";

const [form] = readForms(
  sheetFromValues([
    ["项目支出绩效自评表"],
    ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "修复水渠", "12条", "11条", 50, 45, "请填写未完成原因（100字以内）"],
    ["效益指标", "受益农户", "300户", "280户", 50, 46, "汛期停工，已于次年一月补齐。"],
  ]),
);
const [prompted, explained] = form!.indicators.map(({ explanation }) => explanation);

test("what somebody wrote explains; the form's own prompt, a blank and no cell do not", () => {
  expect(isExplained(form!, explained)).toBe(true);
  expect(isExplained(form!, prompted)).toBe(false);
  expect(isExplained(form!, { ...explained!, text: "" })).toBe(false);
  expect(isExplained(form!, null)).toBe(false);
});

test("a prompt in the same row or column elsewhere takes nothing away", () => {
  const prompts = [
    { at: { row: explained!.at.row, col: 0 }, text: "请填写" },
    { at: { row: 0, col: explained!.at.col }, text: "请填写" },
  ];
  expect(isExplained({ ...form!, prompts }, explained)).toBe(true);
  expect(isExplained({ ...form!, prompts: [explained!] }, explained)).toBe(false);
});

test("one cell that explains is enough, whichever it is", () => {
  expect(isExplained(form!, prompted, explained)).toBe(true);
  expect(isExplained(form!, prompted, null, undefined)).toBe(false);
  expect(isExplained(form!)).toBe(false);
});
