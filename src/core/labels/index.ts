/** Every wording we recognise: `columns.ts` for headings, `rows.ts` for labels of rows, head and foot. */
export { columnLabel, type ColumnLabel } from "./columns";
export { normalizeLabel } from "./normalize";
export {
  fundLabel,
  headLabel,
  isDetailName,
  isExplanationBelowLabel,
  isFiller,
  isFootLabel,
  isGoalLabel,
  isGradeName,
  isLevel1Name,
  isLevel2Name,
  isOtherHeadLabel,
  isTotalLabel,
  remarkLabel,
  type FundLabel,
  type HeadLabel,
} from "./rows";
