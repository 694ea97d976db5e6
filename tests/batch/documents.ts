/** Documents with tables, and what checking them gives. */
import { checkFile } from "../../src/batch/check-file";
import type { CheckSettings } from "../../src/batch/settings";
import type { FileAccess, Source } from "../../src/batch/source";
import { nationalProfile } from "../../src/core/profiles/national";
import { defaultLimits, WorkbookError } from "../../src/files/model";
import { rules } from "../../src/rules";
import type { Bytes } from "../files/books";
import { p, span, tbl, tc, tr } from "../files/documents";

const settings: CheckSettings = {
  profile: nationalProfile,
  kept: "notes",
  asOf: null,
  rules: rules.map(({ id }) => id),
  severity: "hint",
  limits: defaultLimits,
};

const funds = (budget: number, executed: number, rate: string) => [
  tr([tc("项目名称"), tc("青禾县供水管网改造", span(6))]),
  tr(["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]),
  tr(["年度资金总额", `${budget}`, `${budget}`, `${executed}`, "10", rate, "10"]),
];
const widths = Array.from({ length: 7 }, () => 1200);
/** A table with its title and its unit of money above it. */
export const form = (budget: number, executed: number, rate: string) =>
  `${p("项目支出绩效自评表")}${p("单位：万元")}${tbl(funds(budget, executed, rate), widths)}`;

/** The outcome for a file of these bytes; `files` go with it. */
export async function check(
  bytes: Bytes,
  path = "自评.docx",
  more: Partial<CheckSettings> = {},
  files: Record<string, Bytes> = {},
) {
  const access: FileAccess = {
    read: async (source) => (source.path === path ? bytes : files[source.path]!),
    stamp: () => ({ size: 1, mtime: 1 }),
    errorOf: (cause) => {
      if (!(cause instanceof WorkbookError)) throw cause;
      const { code, detail, format } = cause;
      return { code, detail, ...(format && { format }) };
    },
    unpacker: {},
  };
  const source: Source = {
    path,
    paired: { named: true, files: Object.keys(files).map((name) => ({ path: name })) },
  };
  return checkFile(source, { ...settings, ...more }, access);
}
