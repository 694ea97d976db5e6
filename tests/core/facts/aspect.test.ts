import { aspectOf, plainName } from "../../../src/core/facts/aspect";

const at = { row: 0, col: 0 };
const field = (text: string) => ({ at, text });

test.each([
  ["指标1：培训人次", "培训人次"],
  ["指标12:培训人次", "培训人次"],
  ["指标3培训人次", "培训人次"],
  ["1.培训人次", "培训人次"],
  ["12、培训人次", "培训人次"],
  ["（1）培训人次", "培训人次"],
  ["(12)培训人次", "培训人次"],
  ["★培训人次", "培训人次"],
  ["**1.培训人次", "培训人次"],
  // No numbering: figures and signs of the name itself.
  ["2024年培训人次", "2024年培训人次"],
  ["123.培训人次", "123.培训人次"],
  ["5G基站数", "5G基站数"],
  ["培训指标1：人次", "培训指标1:人次"],
  ["重点★项目", "重点★项目"],
])("%s is plainly %s", (name, plain) => expect(plainName({ name: field(name) })).toBe(plain));

test.each([
  ["产出指标", "数量指标", "quantity"],
  ["产出指标", "质量指标2", "quality"],
  ["产出指标", "进度", "time"],
  ["产出指标", "经济成本指标", "cost"],
  ["成本指标", "", "cost"],
  ["成本指标", "社会成本指标", null],
  ["效益指标", "社会效益指标", null],
  ["", "", null],
] as const)("%s, %s: %s", (level1, level2, aspect) =>
  expect(aspectOf({ level1: field(level1), level2: level2 === "" ? null : field(level2) })).toBe(aspect),
);
