/** What can be done with the findings as a whole, and with the pane itself. */
import { type Locale, LOCALES } from "../core/locale";
import type { AnyRule } from "../core/rule/rule";
import type { MenuItem } from "../ui/menu";
import { useExport } from "./findings/use-export";
import type { FooterPanel } from "./footer";
import type { Checker } from "./state/checker";
import type { CheckerState } from "./state/model";
import type { SettingsStore } from "./state/settings";
import type { Strings } from "./strings/strings";

/** Each language under its own name. */
const NAMES: Readonly<Record<Locale, string>> = { "zh-CN": "中文", en: "English" };

export interface MenuContext {
  readonly checker: Checker;
  readonly state: CheckerState;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  readonly store: SettingsStore;
  onWorkbook(): void;
  onPanel(panel: FooterPanel): void;
}

export interface PaneMenu {
  readonly items: readonly MenuItem[];
  /** What came of exporting or copying the list. */
  readonly told: string | null;
}

export function useMenu({
  checker,
  state,
  rules,
  text,
  locale,
  store,
  onWorkbook,
  onPanel,
}: MenuContext): PaneMenu {
  const { result, choice } = state;
  const sheets = result
    ? [{ name: result.sheetName, items: result.items, acknowledged: result.acknowledged }]
    : [];
  const context = { checker, profile: choice.profile, rules, text, locale };
  const { told, toSheet, copy } = useExport(sheets, result?.run, context);
  const any = sheets.some(({ items, acknowledged }) => items.length + acknowledged.length > 0);
  const items: MenuItem[] = [
    ...(result ? [{ name: text.workbook.open, onClick: onWorkbook }] : []),
    ...(any
      ? [
          { name: text.exports.toSheet, onClick: () => void toSheet() },
          { name: text.exports.copy, onClick: () => void copy() },
        ]
      : []),
    { name: text.settings.unfold, apart: result !== null, onClick: () => onPanel("settings") },
    { name: text.keys.title, onClick: () => onPanel("keys") },
    ...LOCALES.filter((each) => each !== locale).map((each) => ({
      name: NAMES[each],
      lang: each,
      onClick: () => store.set({ locale: each }),
    })),
  ];
  return { items, told };
}
