/** The ways in which a row of headings is read, from the plainest on. */
import type { ColumnLabel } from "../../labels";
import type { BandKind } from "./band";

/** How a heading is read: by wordings that are known, else as a table of indicators or of money. */
export interface Reading {
  /** Least strength of a suggestion. */
  readonly least: number;
  readonly labels?: ReadonlySet<ColumnLabel>;
  readonly kinds: readonly BandKind[];
}

export const KNOWN: Reading = { least: 1, kinds: ["indicators", "funds", "fund-pairs", "projects"] };
export const LIKELY: readonly Reading[] = [
  {
    least: 0.3,
    labels: new Set<ColumnLabel>([
      ...([
        "sequence",
        "level1",
        "level2",
        "name",
        "indicatorGroup",
        "targetSign",
        "target",
        "targetUnit",
      ] as const),
      ...([
        "adjustedTarget",
        "actual",
        "weight",
        "score",
        "explanation",
        "remark",
        "criteria",
        "other",
      ] as const),
    ]),
    kinds: ["indicators"],
  },
  {
    least: 0.3,
    labels: new Set<ColumnLabel>([
      ...([
        "sequence",
        "projectName",
        "department",
        "initialBudget",
        "budget",
        "executed",
        "executedToDate",
      ] as const),
      ...([
        "forecast",
        "rate",
        "sum",
        "weight",
        "score",
        "explanation",
        "remark",
        "unitPrice",
        "other",
      ] as const),
    ]),
    kinds: ["funds", "projects"],
  },
];
