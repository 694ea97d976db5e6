/** Every sentence of the page around the grid. English is typed from Chinese, so that neither can lack a key. */
import type { Locale } from "../core/locale";

const zh = {
  product: "绩效自评助手 试用页",
  hint: "这是浏览器里的试用页，不是 Excel；表格只在本机处理，不上传。",
  skip: "跳到任务窗格（F6）",
  ribbon: "Excel 功能区里的按钮",
  home: "开始",
  check: "检查",
  openPane: "打开面板",
  where: "装好以后，这两个按钮在 Excel 的“开始”选项卡上。",
  bar: "示例与文件",
  work: "表格和任务窗格",
  samples: "示例",
  open: "打开本机文件…",
  drop: "松开鼠标即可打开：Excel、WPS 表格（.xlsx、.xls、.et、.ods …）或 Word 文档（.docx）",
  dismiss: "知道了",
  language: "界面语言",
  grid: "表格",
  loading: "正在准备表格…",
  pane: "绩效自评助手任务窗格",
  cannotOpen: (name: string, why: string) => `无法打开“${name}”：${why}页面上的表格保持不变。`,
  onlyOne: (opened: string, left: readonly string[]) =>
    `一次只能看一个文件：已打开“${opened}”，没有打开${left.map((name) => `“${name}”`).join("、")}。很多文件一起检查，请用复核台或 perf-check。`,
  failed: (why: string) => `试用页出错：${why}。请刷新页面；仍不行时重新运行 npm start。`,
};

const en: typeof zh = {
  product: "Self-Evaluation Helper: try it",
  hint: "A page to try it on, not Excel. Your sheet stays on this machine.",
  skip: "To the task pane (F6)",
  ribbon: "The buttons of Excel's ribbon",
  home: "Home",
  check: "Check",
  openPane: "Open pane",
  where: "Once installed, these two are on Excel's Home tab.",
  bar: "Samples and files",
  work: "Spreadsheet and task pane",
  samples: "Samples",
  open: "Open a file…",
  drop: "Drop it to open it: Excel, WPS (.xlsx, .xls, .et, .ods …) or Word (.docx)",
  dismiss: "OK",
  language: "Language",
  grid: "Spreadsheet",
  loading: "Preparing the sheet…",
  pane: "Self-Evaluation Helper task pane",
  cannotOpen: (name, why) => `“${name}” cannot be opened: ${why} The sheet in view is unchanged.`,
  onlyOne: (opened, left) =>
    `One file is shown at a time: “${opened}” is open, ${left.map((name) => `“${name}”`).join(", ")} ${left.length === 1 ? "is" : "are"} not. To check many at once use the review desk or perf-check.`,
  failed: (why) => `The page failed: ${why}. Reload the page; if that fails, run npm start again.`,
};

export type Strings = typeof zh;
/** The sentences that need no value. */
export type PlainText = { [K in keyof Strings]: Strings[K] extends string ? K : never }[keyof Strings];

export const STRINGS: Readonly<Record<Locale, Strings>> = { "zh-CN": zh, en };
