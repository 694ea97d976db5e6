import fc from "fast-check";
import { read } from "./support";

/** Amounts in hundredths, so that sums are exact. */
const cents = fc.integer({ min: 10_000, max: 9_999_999 });
const printed = (value: number) => (value / 100).toFixed(2);
const percent = (over: number, under: number) => ((over / under) * 100).toFixed(2);
const PLACES = ["东河", "西坪", "南山", "北岭", "中塘", "高桥", "长田", "白石"];

/** A sentence with the figures it claims, and what they are computed to. */
interface Meant {
  readonly text: string;
  /** The figure claimed, as it stands in the text. */
  readonly claimed: string;
  readonly computed: string;
}

const execution = fc
  .tuple(cents, fc.integer({ min: 50, max: 999 }), fc.constantFrom("执行率", "支付率", "支出进度"))
  .map(([budget, share, rate]): Meant => {
    const spent = Math.round((budget * share) / 1000);
    const p = `${percent(spent, budget)}%`;
    return {
      text: `下达资金${printed(budget)}万元，实际支出${printed(spent)}万元，${rate}${p}。`,
      claimed: p,
      computed: p,
    };
  });

const completion = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 10, max: 99 }),
    fc.constantFrom("整改", "开工", "竣工", "验收"),
  )
  .map(([task, share, verb]): Meant => {
    const done = Math.round((task * share) / 100);
    const p = `${percent(done, task)}%`;
    return { text: `任务${task}户，已${verb}${done}户，${verb}率${p}。`, claimed: p, computed: p };
  });

const list = fc
  .tuple(fc.array(cents, { minLength: 2, maxLength: 7 }), fc.constantFrom("，其中：", "。其中，", "（"))
  .map(([parts, opener]): Meant => {
    const total = `${printed(parts.reduce((sum, part) => sum + part, 0))}万元`;
    const items = parts
      .map((part, i) => `${PLACES[i]}镇${printed(part)}万元`)
      .join(opener === "（" ? "、" : "，");
    return {
      text: `共安排资金${total}${opener}${items}${opener === "（" ? "）" : ""}。`,
      claimed: total,
      computed: total,
    };
  });

const growth = fc.tuple(cents, fc.integer({ min: 20, max: 900 })).map(([was, by]): Meant => {
  const more = Math.max(1, Math.round((was * by) / 1000));
  const p = `${percent(more, was)}%`;
  const text = `全年收入${printed(was + more)}万元，比上年增加${printed(more)}万元，增长${p}。`;
  return { text, claimed: p, computed: p };
});

const share = fc.tuple(cents, fc.integer({ min: 50, max: 950 })).map(([whole, of]): Meant => {
  const part = Math.round((whole * of) / 1000);
  const p = `${percent(part, whole)}%`;
  return {
    text: `采购总额${printed(whole)}万元，货物${printed(part)}万元，占采购总额的${p}。`,
    claimed: p,
    computed: p,
  };
});

const meant = fc.oneof(execution, completion, list, growth, share);

const claimOf = (text: string, figure: string) =>
  read(text).filter(({ operands, kind }) => {
    const last = operands.find(({ role }) => role === "rate" || role === "whole");
    return kind !== "repeated-quantity" && last?.text === figure;
  });

test("what is computed is what was meant, wherever it stands", () => {
  fc.assert(
    fc.property(fc.array(meant, { minLength: 1, maxLength: 4 }), (sentences) => {
      const text = sentences.map((each) => each.text).join("\n");
      for (const { claimed } of sentences) {
        const verdicts = claimOf(text, claimed).map(({ verdict }) => verdict);
        expect(verdicts).toContain("right");
        expect(verdicts).not.toContain("wrong");
      }
    }),
    { numRuns: 300 },
  );
});

/** Another digit in the place that matters most but one: 91.67 becomes 94.67. */
function spoilt(figure: string): string {
  const places = [...figure].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const at = places[Math.min(1, places.length - 1)]!;
  return figure.slice(0, at) + ((Number(figure[at]) + 3) % 10) + figure.slice(at + 1);
}

test("one spoilt figure is found, or honestly doubted, and never ticked", () => {
  let found = 0;
  let all = 0;
  fc.assert(
    fc.property(fc.array(meant, { minLength: 1, maxLength: 3 }), fc.nat(2), (sentences, which) => {
      const faulty = sentences[which % sentences.length]!;
      const wrong = spoilt(faulty.claimed);
      // Where another sentence has that very figure, both places agree.
      fc.pre(sentences.every((other) => other.claimed !== wrong));
      const at = faulty.text.indexOf(faulty.claimed);
      const own = faulty.text.slice(0, at) + wrong + faulty.text.slice(at + faulty.claimed.length);
      const text = sentences.map((each) => (each === faulty ? own : each.text)).join("\n");
      const claims = claimOf(text, wrong);
      expect(claims.map(({ verdict }) => verdict)).not.toContain("right");
      all++;
      if (claims.some(({ verdict }) => verdict === "wrong")) found++;
    }),
    { numRuns: 300 },
  );
  expect(found / all).toBeGreaterThan(0.9);
});
