/** Every sentence of the page around the grid. English is typed from Chinese, so that neither can lack a key. */
import type { Locale } from "../core/locale";

const zh = {
  product: "绩效自评助手 预览宿主",
  hint: "这是浏览器预览，不是 Excel；表格只在本机处理，不上传。",
  bar: "示例与文件",
  work: "表格和任务窗格",
  samples: "示例",
  open: "打开本机 .xlsx、.docx",
  drop: "松开鼠标即可打开 .xlsx、.docx 文件",
  dismiss: "知道了",
  language: "界面语言",
  grid: "表格",
  loading: "正在准备表格…",
  pane: "绩效自评助手任务窗格",
  cannotOpen: (name: string, why: string) => `无法打开“${name}”：${why}页面上的表格保持不变。`,
  failed: (why: string) => `预览页面出错：${why}。请刷新页面；仍不行时重新运行 npm start。`,
};

const en: typeof zh = {
  product: "Self-Evaluation Helper: preview host",
  hint: "A browser preview, not Excel. Your sheet stays on this machine.",
  bar: "Samples and files",
  work: "Spreadsheet and task pane",
  samples: "Samples",
  open: "Open an .xlsx or .docx",
  drop: "Drop the .xlsx or .docx file to open it",
  dismiss: "OK",
  language: "Language",
  grid: "Spreadsheet",
  loading: "Preparing the sheet…",
  pane: "Self-Evaluation Helper task pane",
  cannotOpen: (name, why) => `“${name}” cannot be opened: ${why} The sheet in view is unchanged.`,
  failed: (why) => `The preview failed: ${why}. Reload the page; if that fails, run npm start again.`,
};

export type Strings = typeof zh;
/** The sentences that need no value. */
export type PlainText = { [K in keyof Strings]: Strings[K] extends string ? K : never }[keyof Strings];

export const STRINGS: Readonly<Record<Locale, Strings>> = { "zh-CN": zh, en };
