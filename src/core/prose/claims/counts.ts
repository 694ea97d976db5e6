/** A、B、C等3个项目: names counted; 1829户 × 1000元/户 = 182.9万元: products. Both only confirm. */
import { amountAgrees } from "../arithmetic";
import type { Draft } from "../claim";
import type { Placed, Prose } from "../layout";
import { sumClaim } from "./parts";

const LONGEST = 400;

export function countClaims(prose: Prose): Draft[] {
  return prose.figures.flatMap((figure) => [...named(prose, figure), ...product(prose, figure)]);
}

/** As many names joined by 、 before the figure as it says. */
function named({ text }: Prose, count: Placed): Draft[] {
  if (count.use !== "amount" || count.decimals > 0 || count.base < 3 || count.base > 60 || count.factor !== 1)
    return [];
  const most = Math.max(0, count.start - LONGEST);
  let from = count.start;
  while (from > most && !"，：；。！？\n（".includes(text[from - 1]!)) from--;
  const run = text.slice(from, count.start);
  const names = run.split("、");
  if (names.length !== count.base || /\d/.test(run) || names.some((name) => name.length > 40)) return [];
  const printed = `${count.value}${count.unit}`;
  return [
    {
      kind: "parts-total",
      verdict: "right",
      reason: "recomputed",
      operands: [["whole", count]],
      computed: printed,
      values: { calculation: Array(names.length).fill("1").join(" + "), computed: printed, printed },
      span: [from, count.end],
    },
  ];
}

const NEAR = 6;
const UNDER = /^money[/每]+([人户亩个村])/;
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  人: ["person", "visit"],
  户: ["household"],
  亩: ["area"],
  个: ["count:个"],
  村: ["count:村", "count:个"],
};

/** A standard times what it is paid for. */
function product({ figures }: Prose, price: Placed): Draft[] {
  const under = UNDER.exec(price.dimension)?.[1];
  if (price.use !== "price" || under === undefined) return [];
  const near = figures.slice(Math.max(0, price.index - NEAR), price.index + NEAR + 1);
  const amounts = near.filter((f) => f.use === "amount" && f.dimension === "money" && f.digits > 2);
  for (const count of near.filter((f) => f.use === "amount" && COUNTED[under]?.includes(f.dimension)))
    for (const amount of amounts) {
      const number = under === "亩" ? count.base / (2000 / 3) : count.base;
      if (!amountAgrees(price.base * number, amount, []) || amount.ulp > amount.base / 100) continue;
      const draft = sumClaim(amount, [count, price], "right", "recomputed");
      const computed = `${amount.value}${amount.unit}`;
      return [
        {
          ...draft,
          computed,
          values: {
            calculation: `${count.value}${count.unit} × ${price.value}${price.unit}`,
            computed,
            printed: computed,
          },
          span: [amount.labelStart, amount.end],
        },
      ];
    }
  return [];
}
