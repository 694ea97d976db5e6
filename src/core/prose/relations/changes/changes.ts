/** 比上年增收 d，增长 p%; 由 A 增加到 B; 比年初预算增加 d: a later figure, an earlier one, and what lies between. */
import type { Draft } from "../../verdicts/draft";
import { type Equation, minus, plus } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import type { ClaimReason } from "../../model";
import { operatorOf } from "../../mentions/operators";
import { withRivals } from "../../verdicts/rivals";
import { isDecrease } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";
import { type Pair, pairOf } from "./pairs";
import { growth, movedOf } from "./growth";

const KIND = "change";

export function changes(tree: Tree): Draft[] {
  const pairs = new Map<number, Pair>();
  const differences = new Map<number, Draft>();
  const growths: Draft[] = [];
  for (const m of tree.mentions) {
    if (m.change && m.use === "amount") {
      const pair = pairOf(tree, m);
      pairs.set(m.index, pair);
      if (pair.later && pair.earlier)
        differences.set(m.index, difference(tree, m, pair.later, pair.earlier, pair.unsure));
    } else if (m.use === "percent" && m.dimension === "percent") {
      const operator = operatorOf(tree, m);
      if (operator?.type !== "change") continue;
      const draft = growth(tree, m, operator.down, pairs);
      growths.push(draft);
      // 净增1470人，增幅28%: a tick on the first would be read as one on both.
      const moved = draft.verdict === "wrong" ? movedOf(tree, m) : null;
      if (moved && differences.get(moved.index)?.verdict === "right") differences.delete(moved.index);
    }
  }
  return [...differences.values(), ...growths];
}

/** Later less earlier, or the other way round where it fell. */
function difference(
  tree: Tree,
  moved: Mention,
  later: Mention,
  earlier: Mention,
  unsure?: ClaimReason,
): Draft {
  const down = isDecrease(moved.label);
  const over = down
    ? [...plus("base", earlier), ...minus("result", later)]
    : [...plus("result", later), ...minus("base", earlier)];
  const equation: Equation = { kind: KIND, target: moved, role: "difference", over };
  return decide({ equation, rivals: () => withRivals(tree, equation, [later, earlier]), unsure });
}
