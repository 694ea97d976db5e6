/** Whose file it is, by its name. */
import { withoutYears } from "../core/time/year";
import { nameOf } from "./source";

/** What names of files say besides whose they are. */
const KINDS =
  /绩效|自评|评价|报告|报表|附表|表格|(?<!代)表|文字|说明|材料|部门整体|整体|支出|(?:附件|附)\d*|终稿|定稿|最终|盖章版?|\(\d\)|[\s\-—_+·、:.()【】[\]《》“”#]/g;

/** A file's name without what says only which kind of file it is: 青禾县水务局自评报告(终稿).docx → 青禾县水务局. */
export function plainName(path: string): string {
  return withoutYears(nameOf(path).replace(/(?<=.)\.[^.]*$/, ""))
    .replace(KINDS, "")
    .toLowerCase();
}
