/** A rule's page: why, one faulty and one sound example, the others on demand, options. Its text is drawn as text, never as markup. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { cellText } from "../../../core/sheet/text";
import type { Locale } from "../../../core/locale";
import { type Example, parsePage, type RulePage as Page } from "../../../rules/page";
import { QuietButton } from "../../../ui/quiet-button";
import type { Strings } from "../../strings/strings";

const useStyles = makeStyles({
  page: {
    padding: "2px 8px 8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  heading: { margin: "8px 0 2px", fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  text: { margin: "0 0 4px" },
  list: { margin: "0 0 4px", paddingLeft: "18px" },
  scroll: { overflowX: "auto", marginBottom: "8px" },
  table: { borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  cell: {
    minWidth: "40px",
    maxWidth: "180px",
    padding: "1px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
  },
  flagged: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
});

export interface RulePageProps {
  readonly rule: string;
  readonly text: Strings;
  readonly locale: Locale;
}

export function RulePage({ rule, text: { page: words }, locale }: RulePageProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [page, setPage] = useState<Page | "loading" | "failed">("loading");
  useEffect(() => {
    let wanted = true;
    loadPage(rule).then(
      (loaded) => wanted && setPage(loaded),
      () => wanted && setPage("failed"),
    );
    return () => void (wanted = false);
  }, [rule]);
  if (page === "loading") return null;
  if (page === "failed") return <p className={styles.text}>{words.failed}</p>;
  const hidden = Math.max(0, page.faulty.length - 1) + Math.max(0, page.clean.length - 1);
  const examples = (list: readonly Example[]) =>
    (all ? list : list.slice(0, 1)).map((example, index) => (
      <ExampleTable key={index} example={example} flagged={words.flagged} />
    ));
  return (
    <div className={styles.page} lang={locale}>
      <h4 className={styles.heading}>{words.why}</h4>
      <Prose markdown={page.why[locale]} />
      {/* The examples are Chinese tables with Chinese captions. */}
      {locale === "zh-CN" && (
        <>
          <h4 className={styles.heading}>{words.faulty}</h4>
          {examples(page.faulty)}
          <h4 className={styles.heading}>{words.clean}</h4>
          {examples(page.clean)}
          {!all && hidden > 0 && (
            <p className={styles.text}>
              <QuietButton onClick={() => setAll(true)}>{words.more(hidden)}</QuietButton>
            </p>
          )}
        </>
      )}
      <h4 className={styles.heading}>{words.options}</h4>
      <Prose markdown={page.options[locale]} />
    </div>
  );
}

async function loadPage(rule: string): Promise<Page> {
  // The bundler takes in every page of the folder, in one bundle that loads when the first is opened.
  const page = (await import(
    /* webpackMode: "lazy-once", webpackChunkName: "rule-pages", webpackExclude: /README/ */ `../../../rules/${rule}.md`
  )) as { default: string };
  return parsePage(page.default);
}

/** Paragraphs and lists; the pages use no other Markdown but `code`. */
function Prose({ markdown }: { markdown: string }) {
  const styles = useStyles();
  const blocks = markdown.split(/\n{2,}/).map((block) => block.split("\n"));
  return blocks.map((lines, index) =>
    lines.every((line) => line.startsWith("- ")) ? (
      <ul key={index} className={styles.list}>
        {lines.map((line, nth) => (
          <li key={nth}>{withCode(line.slice(2))}</li>
        ))}
      </ul>
    ) : (
      <p key={index} className={styles.text}>
        {withCode(lines.join(" "))}
      </p>
    ),
  );
}

const withCode = (line: string) =>
  line.split("`").map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));

function ExampleTable({ example, flagged }: { example: Example; flagged: string }) {
  const styles = useStyles();
  const { caption, sheet, expected } = example;
  const columns = Math.max(...sheet.rows.map((row) => row?.length ?? 0));
  const spanOf = (row: number, col: number) => {
    const area = sheet.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && col >= left && col <= right,
    );
    if (!area) return {};
    if (area.top !== row || area.left !== col) return null;
    return { rowSpan: area.bottom - area.top + 1, colSpan: area.right - area.left + 1 };
  };
  return (
    <>
      <p className={styles.text}>{withCode(caption)}</p>
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <tbody>
            {sheet.rows.map((row, r) => (
              <tr key={r}>
                {Array.from({ length: columns }, (_, c) => {
                  const span = spanOf(r, c);
                  const isFlagged = expected.some((at) => at.row === r && at.col === c);
                  return (
                    span && (
                      <td
                        key={c}
                        className={mergeClasses(styles.cell, isFlagged && styles.flagged)}
                        {...span}
                      >
                        {isFlagged && <span title={flagged}>⚑</span>}
                        {cellText(row?.[c])}
                      </td>
                    )
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
