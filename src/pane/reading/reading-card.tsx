/** One form as it was read, block by block. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type ReactNode, useId, useMemo, useState } from "react";
import type { BlockName, ReadRow } from "../../core/form/explain";
import type { HeadingCorrection, Meaning } from "../../core/form/corrections";
import type { Form } from "../../core/form/model";
import type { Locale } from "../../core/locale";
import { areaAddress, type Position } from "../../core/sheet/sheet";
import { FieldList, FoldedList } from "./fields";
import { HeadingColumns } from "./heading-columns";
import { blocksOf, type HeadingTable, headingTables, type Reading } from "./reading";
import { QuietButton } from "../../ui/quiet-button";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  fold: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, marginTop: "3px" },
  open: { transform: "rotate(90deg)" },
  meta: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  block: { marginTop: tokens.spacingVerticalM },
  blockHead: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: "2px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  blockTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  aside: { fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
  body: { fontSize: tokens.fontSizeBase200, lineHeight: "20px" },
});

export interface Actions {
  onShow(at: Position): void;
  onMeaning(at: Position, meaning: Meaning | null): void;
  onRestore(corrections: readonly HeadingCorrection[]): void;
}

export interface ReadingCardProps extends Actions {
  readonly form: Form;
  readonly reading: Reading;
  readonly text: Strings;
  readonly locale: Locale;
  /** Whether the card can be folded, and stands open at first. */
  readonly folding?: { readonly open: boolean };
}

export function ReadingCard({ form, reading, text, locale, folding, ...actions }: ReadingCardProps) {
  const styles = useStyles();
  const titleId = useId();
  const [open, setOpen] = useState(folding?.open ?? true);
  const title = form.title || text.kinds[form.kind];
  const kind = form.title === "" ? [] : [text.kinds[form.kind]];
  const unit = form.unit ? text.unit(form.unit.name) : text.unitUnknown;
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {folding ? (
          <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <ChevronRight16Regular
              className={mergeClasses(styles.chevron, open && styles.open)}
              aria-hidden
            />
            {title}
          </button>
        ) : (
          title
        )}
      </h2>
      <p className={styles.meta}>{[...kind, text.reading.range(areaAddress(form.area)), unit].join(" · ")}</p>
      {open && <CardBody form={form} reading={reading} text={text} locale={locale} {...actions} />}
    </section>
  );
}

function CardBody({ form, reading, text, locale, ...actions }: Omit<ReadingCardProps, "folding">) {
  const blocks = useMemo(() => blocksOf(form), [form]);
  const tables = useMemo(() => headingTables(form, reading), [form, reading]);
  const { onShow } = actions;
  const names = text.reading.blocks;
  const columns = (wanted: (table: HeadingTable) => boolean) =>
    tables
      .filter(wanted)
      .map((table) => (
        <ColumnsBlock key={table.kind} table={table} text={text} locale={locale} {...actions} />
      ));
  const fields = (block: BlockName, rows: readonly ReadRow[]) =>
    rows.length > 0 && (
      <FieldList
        fields={rows.flatMap((row) => row.fields)}
        label={names[block]}
        text={text}
        locale={locale}
        onShow={onShow}
      />
    );
  const folded = (block: BlockName, rows: readonly ReadRow[]) =>
    rows.length > 0 && (
      <FoldedList
        rows={rows}
        label={names[block]}
        text={text}
        locale={locale}
        kind={block === "indicators" ? "points" : "money"}
        firstOpen={block === "funds"}
        onShow={onShow}
      />
    );
  const counted = (block: BlockName) =>
    blocks[block].length > 0 && (
      <Block title={text.reading.count(names[block], blocks[block].length.toLocaleString("en-US"))}>
        {folded(block, blocks[block])}
      </Block>
    );
  return (
    <>
      {blocks.head.length > 0 && <Block title={names.head}>{fields("head", blocks.head)}</Block>}
      {blocks.funds.length > 0 && (
        <Block title={names.funds}>
          {folded("funds", blocks.funds.filter(isNamed))}
          {fields(
            "funds",
            blocks.funds.filter((row) => !isNamed(row)),
          )}
        </Block>
      )}
      {columns(({ kind }) => kind === "funds")}
      {columns(({ kind }) => kind !== "funds")}
      {counted("indicators")}
      {blocks.total.length > 0 && <Block title={names.total}>{fields("total", blocks.total)}</Block>}
      {counted("projects")}
    </>
  );
}

const isNamed = (row: ReadRow) => row.fields[0]?.field === "name";

export interface ColumnsBlockProps extends Actions {
  readonly table: HeadingTable;
  readonly text: Strings;
  readonly locale: Locale;
}

/** The headings of a table; where the user corrected some, also how to take that back. */
export function ColumnsBlock({ table, text, locale, onRestore, ...actions }: ColumnsBlockProps) {
  const corrections = table.corrections.map(({ correction }) => correction);
  const title = table.kind ? text.reading.columns[table.kind] : text.reading.blocks.headings;
  return (
    <Block
      title={title}
      aside={
        corrections.length > 0 && (
          <>
            {text.reading.corrected} ·{" "}
            <QuietButton onClick={() => onRestore(corrections)}>{text.reading.restore}</QuietButton>
          </>
        )
      }
    >
      <HeadingColumns table={table} text={text} locale={locale} {...actions} />
    </Block>
  );
}

function Block({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.block}>
      <div className={styles.blockHead}>
        <h3 className={styles.blockTitle}>{title}</h3>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </div>
  );
}
