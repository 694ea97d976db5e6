import fc from "fast-check";
import { LOCALES } from "../../../src/core/locale";
import { claimWords } from "../../../src/core/prose/words";
import { budget } from "../../fuzz/budget";
import { read } from "./support";
import { REPORT } from "./report";

const WORDS =
  "预算 执行数 执行率 支出 其中： 包括 （ ） ， 。 ； 、 \n 共计 合计 完成 任务 目标值 完成值 占比 增长 比上年增加 得分 分 等级为优 等 分别为 按性质分， 由 构成 超任务 其余 万元 亿元 元 亩 万亩 公顷 个 人 户 % ‰ ≥ 约 每 / 〔 〕 ① 年初 年末 1 2.5 0 100 1,234.56 , 2023年 剩余 资产负债率 😀".split(
    " ",
  );
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(""));

/** A report with pieces cut out, doubled or replaced. */
const mutated = fc
  .array(
    fc.tuple(
      fc.nat(REPORT.length),
      fc.nat(30),
      fc.oneof(fc.constant(""), fc.constantFrom(...WORDS), fc.string()),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((edits) =>
    edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), REPORT),
  );

const texts = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), sentence, mutated);

test("whatever the text, claims quote it by their offsets and have words in both languages", () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const claim of read(text)) {
        expect(claim.start).toBeGreaterThanOrEqual(0);
        expect(claim.end).toBeLessThanOrEqual(text.length);
        expect(claim.quote).not.toBe("");
        expect(claim.quote).toBe(text.slice(claim.start, claim.end));
        expect(claim.computed ?? "").not.toMatch(/NaN|Infinity|undefined/);
        for (const { start, end, text: printed } of claim.operands)
          expect(printed).toBe(text.slice(start, end));
        for (const locale of LOCALES) expect(claimWords(claim, locale)).not.toMatch(/NaN|Infinity|[{}]/);
      }
    }),
    budget(400),
  );
});

test("the same text gives the same claims, in the order they stand", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const claims = read(text);
      expect(read(text)).toEqual(claims);
      expect(claims.map(({ start }) => start)).toEqual(
        claims.map(({ start }) => start).sort((a, b) => a - b),
      );
    }),
    budget(100),
  );
});

const money = fc.integer({ min: 100, max: 9_999_999 }).map((cents) => cents / 100);

test("true figures are never called wrong, wherever they are cut", () => {
  fc.assert(
    fc.property(fc.array(money, { minLength: 2, maxLength: 12 }), fc.nat(4), (parts, decimals) => {
      const total = parts.reduce((sum, part) => sum + part, 0).toFixed(2);
      const places = "甲乙丙丁戊己庚辛壬癸子丑";
      const list = parts.map((part, i) => `${places[i]}乡${part.toFixed(2)}万元`).join("，");
      const rate = ((parts[0]! / Number(total)) * 100).toFixed(decimals);
      const text = `全年预算数${total}万元，其中：${list}。全年预算数${total}万元，执行数${parts[0]!.toFixed(2)}万元，执行率${rate}%。`;
      expect(read(text).filter(({ verdict }) => verdict === "wrong")).toEqual([]);
    }),
    budget(200),
  );
});

test.each(["1", "其中", "（", "）", "（）", ",", "，", "1,", "目标", "由构成", "〔", "\n"])(
  "a megabyte of %j is read to its end",
  (piece) => expect(read(piece.repeat(1_000_000 / piece.length))).toEqual([]),
);

test.each([
  "1万元、",
  "（1万元",
  "其中1万元，",
  "共计1万元，",
  "执行率1%，",
  "（其中1万元）",
  "等3个",
  "得1分，",
  "5人，人均1元，",
  "每户1元，5户，共5元，",
  "应收5元，实收4元，收缴率80%，欠1元，",
])("so are a hundred thousand of %j", (piece) =>
  expect(read(piece.repeat(100_000 / piece.length)).every(({ verdict }) => verdict !== "wrong")).toBe(true),
);
