/** 得分 s 分，等级 g: the grade that the profile's bands give. */
import { formatNumber } from "../../../sheet/print";
import type { Profile } from "../../../profiles/profile";
import type { Draft } from "../../verdicts/draft";
import type { Placed, Prose } from "../../text/layout";

const KIND = "score-grade";
const SCORE =
  /(?:自评|评价|综合|绩效|最终|总)?(?:得分|评分|总分|分数|评价分|自评分|得分值|总评分|评定分)(?:值|数|为|是|达|：|合计|共|)*$/;
const TOTAL = /总|自评|评价|综合|最终|绩效/;
const GRADE =
  /(?:等级|等次|档次|级别|评级|结果|结论|评定|评价|评为|属于|为|是|：|，)[^，。；\d]{0,10}?[“"「『‘]?(优秀|优|良好|良|中等|(?<!其)中|较差|差|不合格|合格|一般|好)(?=[”"」』’，。；）\n]|等级|等次|档|级|$)/;
const LETTER: Readonly<Record<string, string>> = {
  优秀: "优",
  优: "优",
  良好: "良",
  良: "良",
  中等: "中",
  中: "中",
  较差: "差",
  差: "差",
};
const REACH = 60;

export function grades(prose: Prose, profile: Profile): Draft[] {
  const ownBands = /分[^。；\n]{0,12}(?:以上|含)[^。；\n]{0,12}(?:为|评定为)?[“"]?优/.test(
    bandsPassage(prose.text),
  );
  return prose.figures.flatMap((score) => {
    if (score.dimension !== "point" || score.use !== "amount" || !SCORE.test(score.label)) return [];
    const draft = readGrade(prose, score, profile, ownBands);
    return draft ? [draft] : [];
  });
}

/** Where a text states bands of its own, if it does. */
function bandsPassage(text: string): string {
  const at = text.indexOf("分以上");
  const other = text.indexOf("分（含）");
  const from = at < 0 ? other : other < 0 ? at : Math.min(at, other);
  return from < 0 ? "" : text.slice(Math.max(0, from - 20), from + 60);
}

function readGrade({ text }: Prose, score: Placed, profile: Profile, ownBands: boolean): Draft | null {
  // （满分100分） stands between score and grade; blanked, so that offsets hold.
  const tail = text
    .slice(score.end, score.end + REACH)
    .replace(/（[^（）]*满分[^（）]*）/, (aside) => " ".repeat(aside.length));
  const stop = tail.search(/[。\n]|\d+(?:\.\d+)?分/);
  const match = GRADE.exec(stop < 0 ? tail : tail.slice(0, stop));
  const operands = [["score", score]] as const;
  if (!match) {
    const asks = TOTAL.test(score.label) && !/指标/.test(score.label);
    return asks
      ? {
          kind: KIND,
          verdict: "uncheckable",
          reason: "grade-absent",
          operands,
          values: { score: score.value },
        }
      : null;
  }
  const end = score.end + match.index + match[0].length;
  const span = [score.labelStart, end] as const;
  const word = match[1]!;
  const letter = LETTER[word];
  const base = { kind: KIND, operands, span, values: { score: score.value, printed: word } } as const;
  const band = profile.grades.find(({ from }) => score.value >= from * profile.fullScore - 1e-9);
  const known = letter !== undefined && profile.grades.some(({ name }) => name.startsWith(letter));
  if (!known) return { ...base, verdict: "uncheckable", reason: "grade-unknown" };
  const full = /满分(?:为|是)?(\d+)分/.exec(
    text.slice(Math.max(0, score.start - 60), score.end + REACH),
  )?.[1];
  if (!band || score.value > profile.fullScore || (full !== undefined && Number(full) !== profile.fullScore))
    return { ...base, verdict: "uncheckable", reason: "full-unknown" };
  const values = {
    ...base.values,
    computed: band.name,
    from: formatNumber(band.from * profile.fullScore),
  };
  if (band.name.startsWith(letter))
    return { ...base, verdict: "right", reason: "grade-fits", computed: band.name, values };
  if (ownBands) return { ...base, verdict: "uncheckable", reason: "grade-unknown" };
  return { ...base, verdict: "wrong", reason: "grade-off", computed: band.name, values };
}
