/** A a，占比 p%; 占总额的 p%; 资产负债率. */
import { rateAgrees } from "../arithmetic";
import type { Draft } from "../claim";
import { cueOf, rateKind } from "../cues";
import type { Placed, Prose } from "../layout";
import { shareWords } from "../roles";
import { before, earlier } from "../scope";
import { isChange } from "./part-lists";
import { agrees, rightRate, unchecked, wrongRate } from "./rate-claim";

const KIND = "share";
const isAmount = (f: Placed) => f.use === "amount" && !isChange(f);

export function shareClaims(prose: Prose): Draft[] {
  return prose.figures.flatMap((rate) => {
    if (rate.use !== "percent" || rate.dimension !== "percent") return [];
    const kind = rateKind(cueOf(prose, rate));
    if (kind === "debt-ratio") return [debtRatio(prose, rate)];
    return kind === "share" ? [readShare(prose, rate)] : [];
  });
}

function readShare(prose: Prose, rate: Placed): Draft {
  const near = before(prose, rate).filter(isAmount).reverse();
  const back = earlier(prose, rate, 3).filter(isAmount);
  const named = /占(?!比)([^，]{2,16}?)(?:的|比例|比重|比)/.exec(cueOf(prose, rate))?.[1] ?? "";
  for (const part of near.slice(0, 4))
    for (const whole of [...near, ...back]) {
      if (whole === part || whole.dimension !== part.dimension || !agrees(part, whole, rate)) continue;
      if (rate.digits > 2 || whole.sentence === part.sentence || shareWords(named, whole.label + whole.after))
        return rightRate(KIND, part, whole, rate);
    }
  return (
    ofSiblings(prose, near, rate) ??
    refute(prose, near, rate, named) ??
    unchecked(KIND, "whole-absent", rate, near.slice(0, 1))
  );
}

/** The whole is not printed, but its parts are. */
function ofSiblings({ figures }: Prose, near: readonly Placed[], rate: Placed): Draft | null {
  const [part] = near;
  if (!part) return null;
  const siblings = figures
    .slice(Math.max(0, rate.index - 30), rate.index + 30)
    .filter(
      (f) =>
        isAmount(f) &&
        f.sentence === part.sentence &&
        f.dimension === part.dimension &&
        f.bracket === part.bracket,
    );
  const total = siblings.reduce((sum, { base }) => sum + base, 0);
  if (siblings.length < 2 || !rateAgrees(part.base / total, rate, siblings)) return null;
  return rightRate(KIND, part, { ...part, base: total, value: total / part.factor }, rate);
}

/** T，其中 A a，占比 p%: a share of T and of nothing else. */
function refute({ text }: Prose, near: readonly Placed[], rate: Placed, named: string): Draft | null {
  const [part] = near;
  if (!part || figuresBetween(part, rate) || part.clause < rate.clause - 1) return null;
  const same = near.filter((f) => f.dimension === part.dimension && f.bracket === part.bracket);
  const whole = same[same.length - 1]!;
  if (whole === part || whole.base <= part.base) return null;
  const head = text.slice(whole.end, whole.end + 12);
  const listed = named === "" && /^[，。；：]?其中/.test(head);
  const said = named !== "" && same.length === 2 && whole.label.includes(named) && whole.group === part.group;
  if (
    same.some(
      (f) =>
        f !== part &&
        f.base < part.base &&
        f.index < part.index &&
        /其中/.test(text.slice(f.end, part.start)),
    )
  )
    return null;
  return listed || said ? wrongRate(KIND, part, whole, rate) : null;
}

const figuresBetween = (part: Placed, rate: Placed) => rate.index - part.index > 1;

/** Debts over assets, both in the sentence. */
function debtRatio(prose: Prose, rate: Placed): Draft {
  const near = before(prose, rate).filter(isAmount);
  const debts = near.filter((f) => /负债/.test(f.label));
  const assets = near.filter((f) => /资产/.test(f.label) && !/净资产|流动|固定|无形|负债/.test(f.label));
  const [debt, asset] = [debts[debts.length - 1], assets[assets.length - 1]];
  if (!debt || !asset) return unchecked(KIND, "base-absent", rate);
  if (agrees(debt, asset, rate)) return rightRate(KIND, debt, asset, rate);
  const sole = debts.length === 1 && assets.length === 1;
  return sole ? wrongRate(KIND, debt, asset, rate) : unchecked(KIND, "several-bases", rate, [debt]);
}
