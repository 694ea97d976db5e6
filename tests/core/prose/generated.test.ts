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

/** Names that no list of the reader holds. */
const NAMES = ["檀溪圩", "鹭洲", "梧桐湾", "紫荆坪", "望江亭", "石磨岭", "白鹿原", "青萝渡"];
const some = (least: number, most: number) =>
  fc.tuple(
    fc.shuffledSubarray(NAMES, { minLength: least, maxLength: most }),
    fc.array(cents, { minLength: most, maxLength: most }),
  );

/** What was given to each stands in a list; what each spent, sentences behind it. */
const named = fc
  .tuple(some(3, 5), fc.nat(10), fc.integer({ min: 300, max: 990 }))
  .map(([[names, given], which, permille]): Meant => {
    const at = which % names.length;
    const total = given.slice(0, names.length).reduce((sum, each) => sum + each, 0);
    const spent = Math.round((given[at]! * permille) / 1000);
    const p = `${percent(spent, given[at]!)}%`;
    const items = names.map((name, i) => `${name}片区${printed(given[i]!)}万元`).join("、");
    return {
      text: `共下达资金${printed(total)}万元，其中${items}。资金由财政直接支付。${names[at]}片区支出${printed(spent)}万元，支付率${p}。`,
      claimed: p,
      computed: p,
    };
  });

/** Two rows of figures, and what each pair of them changed by. */
const rows = fc
  .tuple(
    some(2, 4),
    fc.array(fc.integer({ min: 1030, max: 1900 }), { minLength: 4, maxLength: 4 }),
    fc.nat(3),
  )
  .map(([[names, before], by, which]): Meant => {
    const was = before.slice(0, names.length);
    const now = was.map((each, i) => Math.round((each * by[i]!) / 1000));
    const more = was.map((each, i) => `${percent(now[i]! - each, each)}%`);
    const row = (values: readonly number[]) => values.map((value) => `${printed(value)}万元`).join("、");
    return {
      text: `${names.join("、")}的产值分别为${row(now)}，与上年的${row(was)}相比，分别增长${more.join("、")}。`,
      claimed: more[which % names.length]!,
      computed: more[which % names.length]!,
    };
  });

const behind = fc
  .tuple(cents, fc.integer({ min: 20, max: 900 }), fc.constantFrom("（上年同期", "，2021年为"))
  .map(([was, by, opener]): Meant => {
    const now = was + Math.max(1, Math.round((was * by) / 1000));
    const p = `${percent(now - was, was)}%`;
    const end = opener.startsWith("（") ? "）" : "";
    return {
      text: `2022年营业额${printed(now)}万元，同比增长${p}${opener}${printed(was)}万元${end}。`,
      claimed: p,
      computed: p,
    };
  });

const points = fc
  .tuple(fc.integer({ min: 1000, max: 8000 }), fc.integer({ min: 10, max: 1900 }))
  .map(([was, by]): Meant => {
    const by2 = `${printed(by)}个百分点`;
    return {
      text: `入园率由${printed(was)}%提高到${printed(was + by)}%，提高${by2}。`,
      claimed: by2,
      computed: by2,
    };
  });

const scored = fc
  .array(fc.integer({ min: 50, max: 300 }), { minLength: 3, maxLength: 5 })
  .map((earned): Meant => {
    const tenths = (value: number) => (value / 10).toFixed(1);
    const items = earned.map((each, i) => `${NAMES[i]}${tenths(each + 10)}分得${tenths(each)}分`).join("，");
    const total = `${tenths(earned.reduce((sum, each) => sum + each, 0))}分`;
    return { text: `${items}，自评总分${total}。`, claimed: total, computed: total };
  });

const rest = fc
  .tuple(fc.integer({ min: 100, max: 9999 }), fc.integer({ min: 10, max: 90 }))
  .map(([all, percentage]): Meant => {
    const done = Math.round((all * percentage) / 100);
    const p = `${percent(done, all)}%`;
    return { text: `发放${done}户，占计划的${p}；未发放的${all - done}户。`, claimed: p, computed: p };
  });

const within = fc
  .tuple(
    fc.integer({ min: 100, max: 9999 }),
    fc.integer({ min: 10, max: 90 }),
    fc.constantFrom("登门", "签到", "入册"),
  )
  .map(([all, percentage, verb]): Meant => {
    const done = Math.round((all * percentage) / 100);
    const p = `${percent(done, all)}%`;
    return { text: `名下${all}户中已有${done}户${verb}，${verb}率${p}。`, claimed: p, computed: p };
  });

const planned = fc
  .tuple(
    fc.integer({ min: 100, max: 9999 }),
    fc.integer({ min: 10, max: 90 }),
    fc.constantFrom("完成率", "完成", "完成计划的"),
  )
  .map(([all, percentage, words]): Meant => {
    const done = Math.round((all * percentage) / 100);
    const p = `${percent(done, all)}%`;
    return { text: `栽种果苗${done}株，年度计划${all}株，${words}${p}。`, claimed: p, computed: p };
  });

const averaged = fc
  .tuple(fc.integer({ min: 12, max: 900 }), fc.integer({ min: 20, max: 900 }), fc.boolean())
  .map(([count, each, countFirst]): Meant => {
    const [paid, houses] = [`支用奖金${count * each}元`, `覆盖住户${count}户`];
    const one = `${each}元`;
    const text = `${(countFirst ? [houses, paid] : [paid, houses]).join("，")}，户均${one}。`;
    return { text, claimed: one, computed: one };
  });

const priced = fc
  .tuple(fc.integer({ min: 12, max: 900 }), fc.integer({ min: 20, max: 900 }))
  .map(([count, each]): Meant => {
    const all = `${count * each}元`;
    return { text: `每吨运费${each}元，外运陈粮${count}吨，应付运费${all}。`, claimed: all, computed: all };
  });

const left = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 10, max: 90 }))
  .map(([all, percentage]): Meant => {
    const done = Math.round((all * percentage) / 100);
    const text = `应收租金${all}万元，实收${done}万元，收缴率${percent(done, all)}%，欠租${all - done}万元。`;
    return { text, claimed: `${all - done}万元`, computed: `${all - done}万元` };
  });

const meant = fc.oneof(
  execution,
  completion,
  list,
  growth,
  share,
  named,
  rows,
  behind,
  points,
  scored,
  rest,
  within,
  planned,
  averaged,
  priced,
  left,
);

const claimOf = (text: string, figure: string) =>
  read(text).filter(({ operands, kind }) => {
    const last = operands
      .filter(({ role }) => ["rate", "average", "whole", "difference"].includes(role))
      .at(-1);
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
      // Where another place has that very figure, both agree.
      fc.pre(sentences.every((other) => !other.text.includes(wrong)));
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

test("whichever figure of a claim is spoilt, the claim is ticked no more", () => {
  fc.assert(
    fc.property(
      fc.array(meant, { minLength: 1, maxLength: 2 }),
      fc.nat(1),
      fc.nat(9),
      (sentences, which, of) => {
        const text = sentences.map((each) => each.text).join("\n");
        const { claimed } = sentences[which % sentences.length]!;
        const [claim] = claimOf(text, claimed);
        const figure = claim!.operands[of % claim!.operands.length]!;
        const changed = text.slice(0, figure.start) + spoilt(figure.text) + text.slice(figure.end);
        const now = read(changed).filter(
          ({ kind, operands }) =>
            kind === claim!.kind &&
            operands.length === claim!.operands.length &&
            operands.every(({ start }, i) => start === claim!.operands[i]!.start),
        );
        expect(now.map(({ verdict }) => verdict)).not.toContain("right");
      },
    ),
    { numRuns: 200 },
  );
});
