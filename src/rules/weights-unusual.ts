import { cited } from "../core/rule/evidence";
import { ratePoints } from "../core/facts/rate-row";
import type { Form, NumberField, TextField } from "../core/form/model";
import { formatNumber } from "../core/sheet/print";
import { normalizeText } from "../core/sheet/text";
import { sum } from "../core/sheet/arithmetic";
import { defineRule } from "../core/rule/rule";
import type { Position } from "../core/sheet/sheet";

/** The block of a profile's weights that stands in the funds, not among the indicators. */
const RATE = "执行率";

export default defineRule({
  id: "weights-unusual",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "hint",
  basis: {
    "zh-CN":
      "财预〔2020〕10号：原则上预算执行率 10、产出 50、效益 30、满意度 10；有特殊情况的可以调整，各地另有规定的从其规定。",
    en: "Cai Yu [2020] No. 10: in principle 10 for the execution rate, 50 output, 30 benefit, 10 satisfaction; adjusted where there is cause, and by places.",
  },
  title: { "zh-CN": "分值分配与通常的不同", en: "Points are spread unusually" },
  options: {
    /** Points allowed for rounding. */
    tolerance: 0.02,
  },
  messages: {
    unusual: {
      "zh-CN": {
        what: "各部分的分值与所选口径通常的不同（表内/通常）：{blocks}。",
        why: "分值分配不按惯例的，审核人会问依据。",
        fix: "有特殊情况或本地规定的不用改；没有的，按通常的分值调整。",
      },
      en: {
        what: "Points of the blocks differ from those usual under the chosen standard (here/usual): {blocks}.",
        why: "A reviewer asks on what grounds points are spread otherwise.",
        fix: "Leave it where there is cause or a local rule; else adjust to the usual points.",
      },
    },
  },
  check(form, { profile, options, report }) {
    const usual = profile.expectedWeights;
    if (!usual) return;
    const indicators = sum(form.indicators.map(({ weight }) => weight?.value ?? 0));
    const rate = ratePoints(form).weight?.value;
    // A total that counts the indicators only is told of elsewhere; any other makes up no whole table.
    const totals = rate == null ? [indicators + (usual[RATE] ?? 0)] : [indicators + rate, indicators];
    if (!totals.some((total) => Math.abs(total - profile.fullScore) <= options.tolerance)) return;
    const told: string[] = [];
    const cells: (NumberField | null)[] = [];
    let first: Position | undefined;
    for (const { names, at, weights } of blocksOf(form, Object.keys(usual))) {
      const weight = sum(weights.map((each) => each?.value ?? 0));
      const points = sum(names.map((name) => usual[name]!));
      if (Math.abs(weight - points) <= options.tolerance) continue;
      told.push(`${names.join("+")} ${formatNumber(weight)}/${formatNumber(points)}`);
      cells.push(...weights);
      first ??= at;
    }
    if (first) report("unusual", first, { blocks: cited(told.join("、"), ...cells) });
  },
});

interface Block {
  /** More than one where a block holds another: 满意度 as a second level of 效益. */
  readonly names: string[];
  readonly at: Position;
  readonly weights: (NumberField | null)[];
}

/** The form's points by the blocks of a standard; none where the form follows a scheme of its own. */
function blocksOf(form: Form, names: readonly string[]): Block[] {
  const wanted = names.filter((name) => name !== RATE);
  const named = (field: TextField | null) =>
    wanted.find((name) => normalizeText(field?.text ?? "").includes(name));
  const blocks = new Map<string, Block>();
  const inner = new Map<string, Block>();
  for (const { level1, level2, name, weight } of wanted.length > 0 ? form.indicators : []) {
    const own = named(level1);
    if (!own) return [];
    const block = blocks.get(own) ?? { names: [own], at: (level1 ?? name).at, weights: [] };
    blocks.set(own, block);
    block.weights.push(weight);
    const other = named(level2);
    if (other) inner.set(other, block);
  }
  for (const [name, block] of inner) if (!blocks.has(name)) block.names.push(name);
  // A block that is not there is told as such.
  const found = [...blocks.values()];
  if (found.flatMap((block) => block.names).length < wanted.length) return [];
  const rate = ratePoints(form).weight;
  const share = rate?.value != null ? [{ names: [RATE], at: rate.at, weights: [rate] }] : [];
  return [...(names.includes(RATE) ? share : []), ...found];
}
