/** Light or dark, and the letters of the language. */
import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { type CSSProperties, useSyncExternalStore } from "react";
import type { Locale } from "../core/locale";

/** What the pane reads of `Office.context.officeTheme`, which several hosts leave out in part or whole. */
export interface OfficeTheme {
  readonly isDarkTheme?: boolean;
  readonly bodyBackgroundColor?: string;
}

const CHINESE = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"';
const FONTS: Readonly<Record<Locale, string>> = {
  "zh-CN": `${CHINESE}, "Segoe UI", system-ui, sans-serif`,
  en: `"Segoe UI", system-ui, ${CHINESE}, sans-serif`,
};

export function paneTheme(dark: boolean, locale: Locale): Theme {
  const base = dark ? webDarkTheme : webLightTheme;
  // Chinese characters fill their square: lines of them need more air than Fluent gives.
  return { ...base, fontFamilyBase: FONTS[locale], lineHeightBase200: "18px", lineHeightBase300: "22px" };
}

/** Fills the pane even where its content does not; the scroll bars follow the theme. */
export function providerStyle(dark: boolean): CSSProperties {
  return { minHeight: "100vh", colorScheme: dark ? "dark" : "light" };
}

/** Office's own theme where it tells, else the system's preference, followed as it changes. */
export function useDark(office: OfficeTheme | undefined): boolean {
  const system = useSyncExternalStore(subscribe, () => darkPreferred().matches);
  return officeIsDark(office) ?? system;
}

const darkPreferred = () => window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  const query = darkPreferred();
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export function officeIsDark(office: OfficeTheme | undefined): boolean | undefined {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(office?.bodyBackgroundColor ?? "");
  if (!channels) return undefined;
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
