/** The pane in its language and colours. */
import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import type { AnyRule } from "../core/rule/rule";
import type { Locale } from "../core/locale";
import type { Host } from "../host/host";
import type { Checker } from "./state/checker";
import { errorDetail } from "./engine/error-detail";
import { ErrorBoundary } from "../ui/error-boundary";
import { Pane } from "./pane";
import type { SettingsStore } from "./state/settings";
import { useStore } from "../ui/store";
import { strings } from "./strings/strings";
import { type OfficeTheme, paneTheme, providerStyle, useDark } from "../ui/theme";

export interface AppProps {
  readonly host: Host;
  readonly checker: Checker;
  readonly store: SettingsStore;
  readonly rules: readonly AnyRule[];
  /** Language to begin with. */
  readonly locale: Locale;
  readonly officeTheme?: OfficeTheme | undefined;
}

export function App({ locale: initialLocale, officeTheme, ...rest }: AppProps) {
  const { store } = rest;
  const settings = useStore(store);
  const locale = settings.locale ?? initialLocale;
  const text = strings[locale];
  const surroundings = useDark(officeTheme);
  const dark = settings.theme === "auto" ? surroundings : settings.theme === "dark";
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = text.product;
  }, [locale, text]);
  return (
    <FluentProvider theme={paneTheme(dark, locale)} style={providerStyle(dark)}>
      <ErrorBoundary
        title={text.product}
        trouble={text.trouble.unexpected}
        detailName={text.supportDetail}
        retryName={text.retry}
        detailOf={errorDetail}
        onRetry={() => rest.checker.check()}
      >
        <Pane {...rest} locale={locale} settings={settings} />
      </ErrorBoundary>
    </FluentProvider>
  );
}
