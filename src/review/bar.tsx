/** The bar over everything: which review it is, files into it, results out of it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { LOCALES, type Locale } from "../core/locale";
import { chosenFiles, type GivenFile } from "./engine/dropped";
import { FileInput } from "./file-input";
import { MenuButton } from "./menu-button";
import { profileOf } from "./profile-of";
import type { DeskState } from "./state/model";
import type { ExportName } from "./state/outgoing";
import type { ReviewDesk } from "./state/review-desk";
import type { Strings } from "./strings/strings";

// Seldom opened, and not small.
const RemoveDialog = lazy(() => import(/* webpackChunkName: "review-dialogs" */ "./remove-dialog"));
const SettingsDialog = lazy(() => import(/* webpackChunkName: "review-dialogs" */ "./settings-dialog"));

const EXPORTS: readonly (readonly ExportName[])[] = [
  ["letters", "summary", "copies"],
  ["xlsx", "html", "json"],
];
const LANGUAGES = { "zh-CN": "中文", en: "English" };
const BUNDLE = ".perfreview";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "6px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  review: {
    display: "flex",
    alignItems: "baseline",
    minWidth: 0,
    flexGrow: 1,
    columnGap: "10px",
    paddingLeft: "12px",
    marginLeft: "6px",
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  language: { minWidth: "60px" },
});

export interface BarProps {
  readonly desk: ReviewDesk;
  readonly state: DeskState;
  readonly text: Strings;
  readonly locale: Locale;
  onLocale(locale: Locale): void;
  onFiles(files: readonly GivenFile[]): void;
  onMended(files: readonly GivenFile[], mended: true): void;
}

export function Bar({ desk, state, text, locale, onLocale, onFiles, onMended }: BarProps) {
  const styles = useStyles();
  const { review, running, busy, files } = state;
  const [dialog, setDialog] = useState<"settings" | "remove" | null>(null);
  const waiting = running !== null || busy !== null;
  const other = LOCALES.find((each) => each !== locale)!;
  const take = (list: readonly File[]) => onFiles(chosenFiles(list));
  return (
    <header className={`${styles.bar} no-print`}>
      <h1 className={styles.name}>{text.product}</h1>
      <div className={styles.review}>
        {review ? (
          <>
            <span className={styles.title} title={review.name}>
              {review.name}
            </span>
            <span className={styles.quiet}>{profileOf(review).title[locale]}</span>
          </>
        ) : (
          <span className={styles.quiet}>{text.local}</span>
        )}
      </div>
      {review && (
        <>
          <FileInput label={text.bar.addFiles} many onFiles={take}>
            {(open) => (
              <Button size="small" disabled={waiting} onClick={open}>
                {text.bar.addFiles}
              </Button>
            )}
          </FileInput>
          <FileInput label={text.bar.addFolder} folder onFiles={take}>
            {(open) => (
              <Button size="small" disabled={waiting} onClick={open}>
                {text.bar.addFolder}
              </Button>
            )}
          </FileInput>
          {files.length > 0 && (
            <FileInput label={text.bar.round} many onFiles={(list) => onMended(chosenFiles(list), true)}>
              {(open) => (
                <Button size="small" disabled={waiting} title={text.round.text} onClick={open}>
                  {text.bar.round}
                </Button>
              )}
            </FileInput>
          )}
          <MenuButton
            name={text.bar.export}
            primary
            disabled={waiting || files.length === 0}
            groups={EXPORTS.map((group) =>
              group.map((name) => ({
                name: text.export[name],
                onClick: () => void desk.exportAs(name, locale),
              })),
            )}
          />
          <FileInput
            label={text.bar.merge}
            accept={BUNDLE}
            onFiles={([file]) => void desk.openFile(file!, true)}
          >
            {(merge) => (
              <MenuButton
                name={text.bar.more}
                disabled={waiting}
                groups={[
                  [
                    { name: text.bar.settings, onClick: () => setDialog("settings") },
                    { name: text.bar.save, onClick: () => void desk.save(locale) },
                    { name: text.bar.merge, onClick: merge },
                  ],
                  [
                    { name: text.bar.all, onClick: desk.leave },
                    { name: text.bar.remove, onClick: () => setDialog("remove") },
                  ],
                ]}
              />
            )}
          </FileInput>
        </>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.language}
        lang={other}
        onClick={() => onLocale(other)}
      >
        {LANGUAGES[other]}
      </Button>
      <Suspense>
        {review && dialog === "settings" && (
          <SettingsDialog
            review={review}
            fixed={files.length > 0}
            text={text}
            locale={locale}
            onSave={(changed) => {
              setDialog(null);
              void desk.change(changed);
            }}
            onClose={() => setDialog(null)}
          />
        )}
        {review && dialog === "remove" && (
          <RemoveDialog
            name={review.name}
            text={text}
            onRemove={() => {
              setDialog(null);
              void desk.remove();
            }}
            onClose={() => setDialog(null)}
          />
        )}
      </Suspense>
    </header>
  );
}
