/** The spreadsheet component, put together from its own plugins. */
import "@univerjs/preset-sheets-core/lib/index.css";
import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import type { Locale } from "../core/locale";

export const UNIVER_LOCALE: Readonly<Record<Locale, LocaleType>> = {
  "zh-CN": LocaleType.ZH_CN,
  en: LocaleType.EN_US,
};

export function createUniver(container: HTMLElement, locale: Locale): { univer: Univer; api: FUniver } {
  const univer = new Univer({
    theme: defaultTheme,
    locale: UNIVER_LOCALE[locale],
    locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
    logLevel: LogLevel.WARN,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { univer, api: FUniver.newAPI(univer) };
}
