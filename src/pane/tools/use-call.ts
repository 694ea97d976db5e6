/** The call being put together: its function, what was given for each parameter, and what it comes to. */
import { useEffect, useState } from "react";
import type { Area } from "../../core/sheet/sheet";
import list from "../../functions/list.json";
import type { Host, SheetInfo } from "../../host/host";
import { isSound, parseArgument, referenceText, type Argument } from "./arguments";
import { computeCall, type FunctionId, type Result } from "./compute";

/** Milliseconds without a key pressed before a call is computed. */
const PAUSE = 250;

export type Listed = (typeof list)[number];
export const FUNCTIONS: readonly Listed[] = list;

export interface CallDraft {
  readonly listed: Listed;
  readonly texts: readonly string[];
  readonly args: readonly Argument[];
  /** Parameters that are needed and lacking, by number. */
  readonly lacking: readonly number[];
  /** The sheet of references that name none; `null` until the first is given. */
  readonly home: Pick<SheetInfo, "id" | "name"> | null;
  /** `null` while it is not computed. */
  readonly result: Result | null;
  choose(id: string): void;
  /** What is typed for a parameter. */
  type(index: number, text: string): void;
  /** Takes the selected range for a parameter; false where several ranges are selected. */
  pick(index: number): Promise<boolean>;
}

export function useCall(host: Host, onFailure: (error: unknown) => void): CallDraft {
  const [listed, setListed] = useState<Listed>(FUNCTIONS[0]!);
  const [texts, setTexts] = useState<readonly string[]>([]);
  const [home, setHome] = useState<CallDraft["home"]>(null);
  const [computed, setComputed] = useState<{
    readonly of: readonly string[];
    readonly result: Result;
  } | null>(null);
  const args = listed.parameters.map((_parameter, index) => parseArgument(texts[index] ?? ""));
  const lacking = listed.parameters.flatMap(({ optional }, index) =>
    (!optional && args[index]!.kind === "omitted") || !isSound(args[index]!) ? [index] : [],
  );

  useEffect(() => {
    if (lacking.length > 0) return;
    let wanted = true;
    const timer = setTimeout(() => {
      compute().then(
        (result) => wanted && setComputed({ of: texts, result }),
        (error: unknown) => wanted && onFailure(error),
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // `texts` is new with every function and every key.
  }, [texts]);

  async function compute(): Promise<Result> {
    const sheet = home ?? (await activeSheet());
    return computeCall(host, listed.id as FunctionId, args, sheet);
  }

  async function activeSheet(): Promise<Pick<SheetInfo, "id" | "name">> {
    const { sheetId, sheetName } = await host.selection();
    const sheet = { id: sheetId, name: sheetName };
    setHome(sheet);
    return sheet;
  }

  function type(index: number, text: string): void {
    setTexts(listed.parameters.map((_parameter, each) => (each === index ? text : (texts[each] ?? ""))));
  }

  return {
    listed,
    texts,
    args,
    lacking,
    home,
    result: computed?.of === texts && lacking.length === 0 ? computed.result : null,
    choose(id) {
      setListed(FUNCTIONS.find((each) => each.id === id) ?? listed);
      setTexts([]);
      setHome(null);
    },
    type,
    async pick(index) {
      const { sheetId, sheetName, area } = await host.selection();
      if (!area) return false;
      const base = home ?? { id: sheetId, name: sheetName };
      setHome(base);
      const named = base.id === sheetId ? null : sheetName;
      type(index, referenceText(await filledPart(host, sheetId, area), named));
      return true;
    },
  };
}

/** Rows and columns of a sheet in Excel: whoever selects so many means those that are filled. */
const WHOLE = { rows: 1_048_576, cols: 16_384 };

async function filledPart(host: Host, sheetId: string, area: Area): Promise<Area> {
  const [rows, cols] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (rows < WHOLE.rows && cols < WHOLE.cols) return area;
  const { sheet } = await host.read(sheetId, { mergesOf: () => [] });
  const right = sheet.rows.reduce((most, row) => Math.max(most, (row?.length ?? 0) - 1), 0);
  const last = Math.max(0, sheet.rows.length - 1);
  return {
    ...area,
    bottom: rows === WHOLE.rows ? Math.max(area.top, last) : area.bottom,
    right: cols === WHOLE.cols ? Math.max(area.left, right) : area.right,
  };
}
