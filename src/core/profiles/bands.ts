/** Reads what a profile divides points by: grades, tiers, caps and usual weights. */
import { sum } from "../sheet/arithmetic";
import type { Cap, Grade, Profile, Tier } from "./profile";
import { POINTS, readIf, SHARE, type Place, type Reader } from "./fields";

export function readGrades(reader: Reader, place: Place): readonly Grade[] {
  const grades = reader.list(place, 1).map((item) => {
    const grade = reader.object(item, ["name", "from"], ["name", "from"]);
    return (
      grade && {
        name: readIf(grade, item, "name", reader.text),
        from: readIf(grade, item, "from", (from) => reader.number(from, SHARE)),
      }
    );
  });
  grades.forEach((grade, index) => {
    const [from, above] = [grade?.from, grades[index - 1]?.from];
    const path = `${place.path}[${index}].from`;
    if (from !== undefined && above !== undefined && from >= above)
      reader.fail(path, "grades-order", { from, above });
    else if (from !== undefined && from > 0 && index === grades.length - 1) reader.fail(path, "grades-end");
  });
  return grades as Grade[];
}

export function readTiers(reader: Reader, place: Place): readonly Tier[] {
  const keys = ["name", "from", "to"];
  const tiers = reader.list(place, 3, 3).map((item) => {
    const tier = reader.object(item, keys, keys);
    return (
      tier && {
        name: readIf(tier, item, "name", reader.text),
        from: readIf(tier, item, "from", (from) => reader.number(from, SHARE)),
        to: readIf(tier, item, "to", (to) => reader.number(to, SHARE)),
      }
    );
  });
  tiers.forEach((tier, index) => {
    const expected = index === 0 ? 1 : tiers[index - 1]?.from;
    if (tier?.to !== undefined && expected !== undefined && tier.to !== expected)
      reader.fail(`${place.path}[${index}].to`, "tiers-join", { expected });
    const path = `${place.path}[${index}].from`;
    if (tier?.from === undefined) return;
    if (index === tiers.length - 1 && tier.from !== 0) reader.fail(path, "tiers-join", { expected: 0 });
    else if (tier.to !== undefined && tier.from >= tier.to)
      reader.fail(path, "tiers-join", { expected: `< ${tier.to}` });
  });
  return tiers as Tier[];
}

export function readCaps(reader: Reader, place: Place, full: number): readonly Cap[] {
  const caps = reader.list(place, 0).map((item) => {
    const cap = reader.object(item, ["below", "total"], ["below", "total"]);
    return (
      cap && {
        below: readIf(cap, item, "below", (below) => reader.number(below, { above: 0, to: 1 })),
        total: readIf(cap, item, "total", (total) => reader.number(total, POINTS)),
      }
    );
  });
  caps.forEach((cap, index) => {
    for (const key of ["below", "total"] as const) {
      const [value, before] = [cap?.[key], caps[index - 1]?.[key]];
      if (value !== undefined && before !== undefined && value <= before)
        reader.fail(`${place.path}[${index}].${key}`, "caps-order", { value, before });
    }
    if (cap?.total !== undefined && cap.total > full)
      reader.fail(`${place.path}[${index}].total`, "over-full", { value: cap.total, full });
  });
  return caps as Cap[];
}

export function readWeights(reader: Reader, place: Place, full: number): Profile["expectedWeights"] {
  if (place.value === null) return null;
  const weights = reader.map(place, "weights").map(([name, item]) => {
    if (name === "") reader.fail(item.path, "empty");
    return [name, reader.number(item, POINTS)] as const;
  });
  const total = sum(weights.flatMap(([, points]) => points ?? []));
  if (total > full) reader.fail(place.path, "weights-over", { total, full });
  return Object.fromEntries(weights) as Record<string, number>;
}
