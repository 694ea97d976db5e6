/**
 * The forms' formulas in both flavours. Arguments are A1 addresses. Where a figure is missing the result is
 * blank. Blank is asked for by LEN: the preview's grid takes 0 for equal to "".
 */
import type { Profile } from "../core/profiles/profile";
import type { Formula } from "./model";
import { RED_PACE, YELLOW_PACE } from "./thresholds";

const both = (formula: string, blank: Formula["blank"] = ""): Formula => ({
  native: formula,
  perf: formula,
  blank,
});

/** 合计 of a range; blank while nothing is filled in. */
export function total(range: string): Formula {
  return both(`=IF(COUNT(${range})=0,"",SUM(${range}))`);
}

/** 执行率; none without a budget above 0, nor where spending is blank, below 0 or no figure. */
export function rate(budget: string, executed: string): Formula {
  const none = `OR(COUNT(${budget},${executed})<2,N(${budget})<=0,N(${executed})<0)`;
  return {
    native: `=IF(${none},"",${executed}/${budget})`,
    perf: `=IF(${none},"",PERF.RATE(${budget},${executed}))`,
    blank: "",
  };
}

/** 执行率得分: rate × weight, at most the weight, 2 decimals. */
export function rateScore(budget: string, executed: string, weight: string, rated: string): Formula {
  const none = `OR(LEN(${rated})=0,N(${weight})<0)`;
  return {
    native: `=IF(${none},"",ROUND(MIN(${executed}/${budget}*${weight},${weight}),2))`,
    perf: `=IF(${none},"",PERF.RATESCORE(${budget},${executed},${weight}))`,
    blank: "",
  };
}

/** 总分, 分值合计: the rate's points and the indicators'; blank until an indicator has some. */
export function points(ofRate: string, ofIndicators: string): Formula {
  return both(`=IF(COUNT(${ofIndicators})=0,"",ROUND(SUM(${ofRate},${ofIndicators}),2))`);
}

/** 等级 of a total score with 2 decimals; none outside the scale. */
export function grade(score: string, { grades, fullScore }: Pick<Profile, "grades" | "fullScore">): Formula {
  const none = `OR(LEN(${score})=0,N(${score})<0,N(${score})>${fullScore})`;
  const [last, ...better] = [...grades].reverse();
  const nested = better.reduce(
    (rest, { name, from }) => `IF(${score}>=${Math.round(from * fullScore * 100) / 100},"${name}",${rest})`,
    `"${last!.name}"`,
  );
  return {
    native: `=IF(${none},"",${nested})`,
    perf: `=IF(${none},"",PERF.GRADE(${score}))`,
    blank: "",
  };
}

/** Budget not spent; blank while one of the two is missing. */
export function unspent(budget: string, executed: string): Formula {
  return both(`=IF(COUNT(${budget},${executed})<2,"",${budget}-${executed})`);
}

/** 序时进度: the share of the year that has gone. */
export function timeGone(months: string, blank: number): Formula {
  return both(`=IF(N(${months})<=0,"",${months}/12)`, blank);
}

/** 进度比: rate ÷ share of the year gone; blank as the rate is. */
export function pace(
  { budget, executed, rated }: { budget: string; executed: string; rated: string },
  { months, time }: { months: string; time: string },
): Formula {
  const none = `OR(LEN(${rated})=0,N(${time})<=0)`;
  return {
    native: `=IF(${none},"",${rated}/${time})`,
    perf: `=IF(${none},"",PERF.PACE(${budget},${executed},${months}&"月底"))`,
    blank: "",
  };
}

/** 预警: the light of a pace. */
export function light(paced: string): Formula {
  return both(`=IF(LEN(${paced})=0,"",IF(${paced}<${RED_PACE},"红",IF(${paced}<${YELLOW_PACE},"黄","绿")))`);
}
