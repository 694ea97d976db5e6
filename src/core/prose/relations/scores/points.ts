/** 指标分数 w 分，实际得分 s 分: points lost without a reason, points of a heading and its rows. */
import { formatNumber } from "../../../sheet/print";
import type { Draft } from "../../verdicts/draft";
import { plus, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { shareWords } from "../../mentions/names";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";

const FULL = /(?:分值|指标分数|标准分|权重分|满分|分数|权重)(?:为|是|：|)*$/;
const SCORE = /(?:得分|实得|自评分|评分)(?:为|是|：|数|)*$/;
const REASON = /因|由于|受|影响|未|不足|不到位|滞后|扣|偏|欠|困难|较低|有待|缺|尚|延|慢|致/;
const HEADING = /(?:数量|质量|时效|成本|效益|满意度|产出|过程|决策|影响|管理)(?:类)?(?:指标)?$/;
/** A reason stands close to the points it explains. */
const REACH = 500;
const MOST_REASONS = 200;

interface Row {
  readonly full: Mention;
  readonly score: Mention;
  readonly name: string;
}

export function points(tree: Tree): Draft[] {
  const rows = readRows(tree);
  const reasons = rows.length > 0 ? reasonSentences(tree.text) : [];
  return [
    ...rows.flatMap((row, i) => lost(tree, row, rows[i + 1], reasons)),
    ...rows.flatMap((row, i) => headed(rows, row, i)),
    ...totals(tree),
  ];
}

function readRows({ mentions, text }: Tree): Row[] {
  const printed = mentions.filter((f) => f.dimension === "point" && f.use === "amount");
  return printed.flatMap((full, i) => {
    const score = printed[i + 1];
    if (!score || !FULL.test(full.label) || SCORE.test(full.label) || !SCORE.test(score.label)) return [];
    if (score.sentence !== full.sentence || score.start - full.end > 20) return [];
    const head = full.bracket >= 0 ? full.bracket : full.labelStart;
    const name = /[^，。；：\n（）]*$/.exec(text.slice(Math.max(0, head - 30), head))?.[0] ?? "";
    return [{ full, score, name }];
  });
}

/** Fewer points than there are, no reason before the next row, nor anywhere in the text for that name. */
function lost(
  { text }: Tree,
  { full, score, name }: Row,
  next: Row | undefined,
  reasons: readonly string[],
): Draft[] {
  if (score.base >= full.base || full.base <= 0) return [];
  const end = Math.min(next?.full.labelStart ?? text.length, score.end + REACH);
  const explained = text.slice(score.end, end);
  // A heading whose rows follow at once: they lose the points.
  if (next && explained.length < 40 && !/。/.test(explained)) return [];
  if (REASON.test(explained) || !/。/.test(explained)) return [];
  const values = { name: name || "—", full: formatNumber(full.value), score: formatNumber(score.value) };
  const span = [
    full.bracket >= 0 ? Math.max(0, full.bracket - name.length) : full.labelStart,
    score.end,
  ] as const;
  const operands = [
    ["full", full],
    ["score", score],
  ] as const;
  const subject = name.replace(/指标|（.*$/g, "");
  return subject.length < 2 || reasons.some((sentence) => shareWords(subject, sentence))
    ? []
    : [{ kind: "score-unexplained", verdict: "wrong", reason: "points-lost", operands, values, span }];
}

/** Sentences anywhere in the text that give a reason; a report has few. */
function reasonSentences(text: string): string[] {
  const found = text.split(/[。\n]/).filter((sentence) => /原因|由于|因为|导致|扣分|扣减/.test(sentence));
  return found.slice(0, MOST_REASONS).map((sentence) => sentence.slice(0, 300));
}

/** 数量指标（10分，得10分） over rows of 5 and 5: the rows up to the next heading. */
function headed(rows: readonly Row[], row: Row, at: number): Draft[] {
  if (!HEADING.test(row.name)) return [];
  const following = rows.slice(at + 1, at + 30);
  const until = following.findIndex((r) => HEADING.test(r.name));
  const below = until < 0 ? following : following.slice(0, until);
  if (below.length < 2) return [];
  const sum = (column: "full" | "score") =>
    decide({
      equation: wholeIs(row[column], plus("part", ...below.map((r) => r[column]))),
      unsure: "list-open",
    });
  const [full, score] = [sum("full"), sum("score")];
  if (full.verdict !== "right" || score.verdict !== "right") return [];
  return [{ ...full, span: [row.full.labelStart, row.score.end] }];
}

const TOTAL = /总|评价分|合计|自评分|综合/;
const MOST_POINTS = 60;

/** 评价分100分 over 自评得分20分 five times: the points that follow under one name. */
function totals({ mentions }: Tree): Draft[] {
  const earned = mentions.filter(
    (m) => m.dimension === "point" && m.use === "amount" && SCORE_ANY.test(m.label),
  );
  return earned.flatMap((whole, i) => {
    const next = earned[i + 1];
    if (!TOTAL.test(whole.label) || whole.base <= 0 || !next) return [];
    const parts = earned.slice(i + 1, i + 1 + MOST_POINTS).filter((m) => m.label === next.label);
    if (parts.length < 3) return [];
    const draft = decide({
      equation: wholeIs(whole, plus("part", ...parts)),
      unsure: "list-open",
    });
    return draft.verdict === "right" ? [draft] : [];
  });
}
const SCORE_ANY = /(?:得分|评价分|自评分|评分|总分)(?:为|是|合计|：|共|)*$/;
