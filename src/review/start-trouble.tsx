/** Why the desk cannot be opened, in both languages: nobody has told us yet which one the user reads. */
import { FluentProvider } from "@fluentui/react-components";
import { LOCALES } from "../core/locale";
import { paneTheme, providerStyle, useDark } from "../ui/theme";
import { TroubleBox } from "../ui/trouble";
import { strings } from "./strings/strings";

export function StartTrouble({ detail }: { readonly detail: string }) {
  const dark = useDark(undefined);
  return (
    <FluentProvider theme={paneTheme(dark, "zh-CN")} style={providerStyle(dark)}>
      <main style={{ padding: "16px", maxWidth: "640px" }}>
        {LOCALES.map((locale) => (
          <section key={locale} lang={locale}>
            <h1 style={{ fontSize: "16px" }}>{strings[locale].product}</h1>
            <TroubleBox
              trouble={strings[locale].trouble.noStore}
              detailName={strings[locale].detail}
              detail={detail}
            />
          </section>
        ))}
      </main>
    </FluentProvider>
  );
}
