/** What the reader makes of a sheet. Every field remembers the cell it came from, so that a finding can point there. */
import type { AmountUnit } from "../sheet/arithmetic";
import type { Area, Position } from "../sheet/sheet";

/** A text cell; `text` is "" where the cell is blank. */
export interface TextField {
  readonly at: Position;
  readonly text: string;
}

interface FigureField extends TextField {
  /** True where the cell holds a formula: it follows what it is reckoned from. */
  readonly computed?: boolean;
}

/** A cell that holds a number: in the form's unit (amounts) or as a fraction (rates). */
export interface KnownNumber extends FigureField {
  readonly state: "number";
  readonly value: number;
}

/**
 * A cell where a number is expected, and why there is none if so.
 * - `blank`: nothing in it
 * - `mark`: a dash, slash or the like, meaning "not applicable"
 * - `error`: an error value of the spreadsheet program
 * - `unreadable`: text that is no single number
 */
export type NumberField =
  | KnownNumber
  | (FigureField & { readonly state: "blank" | "mark" | "error" | "unreadable"; readonly value: null });

/** "target" is a 绩效目标表: goals only, filled in before the year; nothing to score yet. */
export type FormKind = "self-evaluation" | "target" | "project-list" | "monitoring";

/** Canonical name of a heading; `labels/columns.ts` lists the wordings of each. */
export type ColumnName =
  | "level1"
  | "level2"
  | "name"
  | "targetSign"
  | "target"
  | "targetUnit"
  | "adjustedTarget"
  | "actual"
  | "weight"
  | "score"
  | "explanation"
  | "initialBudget"
  | "budget"
  | "executed"
  | "rate"
  | "sequence"
  /** 评分标准, 得分计算方法: how points are given, in place of a target. */
  | "criteria";

/** A heading that was recognised, and the column it stands over. */
export interface Heading {
  readonly column: ColumnName;
  readonly at: Position;
  readonly text: string;
  /** How many rows of the block have something under it; not counted in project lists. */
  readonly filled?: number;
}

export interface FundRow {
  readonly row: number;
  readonly label: TextField;
  readonly initialBudget: NumberField | null;
  readonly budget: NumberField | null;
  readonly executed: NumberField | null;
  /** As declared, as a fraction. */
  readonly rate: NumberField | null;
  readonly weight: NumberField | null;
  readonly score: NumberField | null;
}

/** An amount with its label, such as 基本支出 7301.64. */
export interface LabelledAmount {
  readonly label: TextField;
  readonly amount: NumberField;
}

/** Expenditure by nature, as far as the form states it: 基本支出, 项目支出 and 支出合计. */
export interface Expenditure {
  readonly basic: LabelledAmount | null;
  readonly project: LabelledAmount | null;
  readonly total: LabelledAmount | null;
}

/** The block that says what was given and what was spent. */
export interface Funds {
  readonly area: Area;
  readonly headings: readonly Heading[];
  readonly total: FundRow;
  /** Rows under the total (其中：…), in sheet order. */
  readonly parts: readonly FundRow[];
  readonly expenditure: Expenditure;
  /** Heading or label of the figure that the execution rate divides by. */
  readonly denominator: string;
  readonly explanation: TextField | null;
}

/** A third-level indicator. */
export interface Indicator {
  readonly row: number;
  readonly level1: TextField | null;
  readonly level2: TextField | null;
  readonly name: TextField;
  /** Sign, value and unit joined where the form splits them: `≥` `95` `%` → `≥95%`. */
  readonly target: TextField | null;
  readonly actual: TextField | null;
  readonly weight: NumberField | null;
  readonly score: NumberField | null;
  /** Its own column's text; where that is blank, the words written into the score's cell: 9.5分（因减少1人）. */
  readonly explanation: TextField | null;
  /** 评分标准: how its points are given, as printed in the form. */
  readonly criteria: TextField | null;
}

/** A level-1 or level-2 cell that states a weight for what stands beside it: 产出指标(50分). */
export interface WeightGroup {
  readonly label: TextField;
  readonly level: 1 | 2;
  readonly weight: number;
  readonly indicators: readonly Indicator[];
}

export interface Total {
  readonly label: TextField;
  readonly weight: NumberField | null;
  readonly score: NumberField | null;
}

export interface Project {
  readonly row: number;
  readonly kind: "item" | "subtotal" | "total";
  readonly name: TextField;
  readonly budget: NumberField | null;
  readonly executed: NumberField | null;
  readonly rate: NumberField | null;
  readonly explanation: TextField | null;
}

/**
 * What a labelled row outside the blocks speaks of.
 * - `reason`: why goals were missed, whichever: 未能完成原因 in the head
 * - `spending`: why money was left: 执行率偏低的原因
 * - `adjustment`: why the budget changed: 预算调整说明
 * - `measure`: what will be done: 改进措施
 * - `note`: anything: 存在问题, 其他需要说明的问题, 备注
 */
export type RemarkKind = "reason" | "spending" | "adjustment" | "measure" | "note";

export interface Remark {
  readonly kind: RemarkKind;
  readonly label: TextField;
  readonly text: TextField;
}

export interface Unit {
  readonly name: AmountUnit;
  readonly at: Position;
}

/** What looks like data and was not understood. */
export interface Unread {
  readonly area: Area;
  /** A column whose heading says nothing we know; rows with figures that fit no block; a table that is none of ours. */
  readonly why: "column" | "rows" | "table";
  /** The column's heading; "" where there is none. */
  readonly heading: string;
}

/** A block whose reading is open: another is about as good, or arithmetic agrees with none. */
export type Doubtful = "funds" | "indicators" | "projects";

export interface Form {
  readonly kind: FormKind;
  readonly title: string;
  readonly area: Area;
  readonly unit: Unit | null;
  /** 填报单位, 项目名称 … as far as stated, by canonical label. */
  readonly head: Readonly<Record<string, TextField>>;
  readonly funds: Funds | null;
  /** Headings of the indicator table or project list. */
  readonly headings: readonly Heading[];
  readonly indicators: readonly Indicator[];
  readonly groups: readonly WeightGroup[];
  readonly total: Total | null;
  readonly projects: readonly Project[];
  /** 优, 良, 中, 差 as stated beside the total, in the head or under the table. */
  readonly grade: TextField | null;
  /** Cells that still hold what the form asks to be written there. */
  readonly prompts: readonly TextField[];
  /** 偏差大或目标未完成原因分析 as one row under the whole table. */
  readonly explanationBelow: TextField | null;
  /** Other rows outside the blocks that give reasons, by what they speak of. */
  readonly remarks: readonly Remark[];
  readonly unread: readonly Unread[];
  /** Blocks that no rule may accuse. */
  readonly doubtful: readonly Doubtful[];
}
