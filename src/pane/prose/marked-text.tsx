/** The text, its figures marked. One Tab stop; keys move from mark to mark, Enter opens one. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { useHeldPlace } from "../../ui/hold-place";
import { QuietButton } from "../../ui/quiet-button";
import { useWindow } from "../../ui/windowing";
import type { CheckedReport, DeskState, ReportDesk } from "./desk";
import { MarkBlock } from "./mark-block";
import { MarkDetail } from "./mark-detail";
import { operandsOf, type Block } from "./marks";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

const useStyles = makeStyles({
  text: { overflowWrap: "anywhere", lineHeight: "26px" },
  block: { padding: "2px 0", whiteSpace: "pre-wrap" },
  keys: { marginTop: tokens.spacingVerticalXS },
});

export interface MarkedTextProps {
  readonly desk: ReportDesk;
  readonly state: DeskState;
  readonly report: CheckedReport;
  /** Mark that is to be brought into view and get the focus. */
  readonly wanted: { readonly index: number } | null;
  readonly words: ReportStrings;
  readonly locale: Locale;
  onShow(sheetId: string, at: Position): void;
  onFocused(index: number): void;
  onNextWrong(step: 1 | -1, from?: number): void;
}

export function MarkedText(props: MarkedTextProps) {
  const { desk, state, report, words, locale, onShow, onFocused, onNextWrong } = props;
  const styles = { ...useViewStyles(), ...useStyles() };
  const list = useRef<HTMLDivElement>(null);
  const keysId = useId();
  const { marks, blocks } = report;
  const { filter, open } = state;
  const shown = useMemo(
    () => marks.filter((mark) => filter === "all" || mark.verdict === filter),
    [marks, filter],
  );
  const visible = useMemo(() => {
    const starts = new Set(shown.map(({ index }) => index));
    const holds = ({ from, to }: Block) => marks.slice(from, to).some(({ index }) => starts.has(index));
    return filter === "all" ? blocks : blocks.filter(holds);
  }, [blocks, marks, shown, filter]);
  const [focused, setFocused] = useState<number | null>(null);
  const [goal, setGoal] = useState<{ readonly index: number } | null>(null);
  const [taken, setTaken] = useState(props.wanted);
  if (taken !== props.wanted) {
    setTaken(props.wanted);
    setGoal(props.wanted);
  }
  const stop = shown.find(({ index }) => index === focused)?.index ?? shown[0]?.index ?? null;
  const operands = useMemo(() => {
    const mark = open === null ? undefined : marks[open];
    return mark ? operandsOf(mark) : [];
  }, [marks, open]);

  const keys = useMemo(() => visible.map(({ key }) => key), [visible]);
  const keyOf = (index: number | null) =>
    visible.find(({ from, to }) => index !== null && from <= index && index < to)?.key ?? null;
  const place = useHeldPlace(list);
  const { slots, rest } = useWindow(list, keys, [keyOf(stop), keyOf(goal?.index ?? null)], place.settle);

  useLayoutEffect(() => {
    const mark = goal && list.current?.querySelector<HTMLElement>(`[data-mark="${goal.index}"]`);
    if (!mark) return;
    setGoal(null);
    mark.focus({ preventScroll: true });
    void mark.scrollIntoView({ block: "center" });
  }, [goal, visible]);

  function move(event: KeyboardEvent, index: number): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = shown.findIndex((mark) => mark.index === index);
    const to: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const target = shown[to[key] ?? -1];
    if (target) setGoal({ index: target.index });
    else if (key === "Enter" || key === " ") desk.show(open === index ? null : index);
    else if (key === "Escape") desk.show(null);
    else if (key === "n") onNextWrong(1, index);
    else if (key === "p") onNextWrong(-1, index);
    else if (!(key in to)) return;
    event.preventDefault();
  }

  return (
    <section aria-label={words.text} aria-describedby={keysId}>
      {filter !== "all" && (
        <p className={styles.hint} aria-live="polite">
          {words.only(visible.length, blocks.length)}{" "}
          <QuietButton onClick={() => desk.filter("all")}>{words.whole}</QuietButton>
        </p>
      )}
      <div ref={list} className={styles.text}>
        {slots.map(({ index, gap }) => {
          const block = visible[index]!;
          const opened = open !== null && block.from <= open && open < block.to ? marks[open] : undefined;
          return (
            <div
              key={block.key}
              data-key={block.key}
              className={styles.block}
              style={gap > 0 ? { marginTop: gap } : undefined}
            >
              <MarkBlock
                text={report.text}
                block={block}
                marks={marks}
                operands={operands}
                open={open}
                stop={stop}
                words={words}
                onPress={(mark) => desk.show(open === mark ? null : mark)}
                onFocus={(mark) => {
                  setFocused(mark);
                  onFocused(mark);
                }}
                onKeyDown={move}
              />
              {opened && (
                <MarkDetail
                  mark={opened}
                  report={report}
                  chosen={state.chosen}
                  words={words}
                  locale={locale}
                  onChoose={desk.choose}
                  onShow={onShow}
                  onClose={() => {
                    desk.show(null);
                    setGoal({ index: opened.index });
                  }}
                />
              )}
            </div>
          );
        })}
        {rest > 0 && <div style={{ height: rest }} />}
      </div>
      {marks.length > 0 && (
        <p id={keysId} className={mergeClasses(styles.hint, styles.keys)}>
          {words.keys}
        </p>
      )}
    </section>
  );
}
