/** A made-up spreadsheet program, form and rules for the pane's tests. */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type CheckedForm, checkSheet } from "../../src/core/rule/check";
import type { Form, NumberField, TextField } from "../../src/core/form/model";
import type { AnyRule } from "../../src/core/rule/rule";
import type { Finding, Severity } from "../../src/core/finding";
import type { Locale } from "../../src/core/locale";
import { type Position, type Sheet, sheetFromValues } from "../../src/core/sheet/sheet";
import {
  type AddedSheet,
  type CellEdit,
  type Host,
  HostError,
  type NameOf,
  type ReadOptions,
  type Selection,
  type SheetChange,
  type SheetInfo,
  type SheetPosition,
  type SheetSnapshot,
  type WriteOutcome,
} from "../../src/host/host";
import { entryCell, freeNames, type SheetPlan } from "../../src/core/sheet/plan";
import { App } from "../../src/pane/app";
import { createSettings } from "../../src/pane/state/settings";
import { createChecker } from "../../src/pane/state/use-checker";

/** What jsdom lacks. */
export function stubBrowser({ dark = false } = {}): void {
  window.matchMedia = (media) =>
    ({ media, matches: dark, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
  Element.prototype.scrollIntoView = () => {};
  document.hasFocus = () => true;
}

export class FakeHost implements Host {
  readonly selected: { sheetId: string; at: Position }[] = [];
  reads = 0;
  /** Reads in progress now, and the most there ever were at once. */
  reading = 0;
  mostReading = 0;
  snapshot: SheetSnapshot = { id: "s1", protected: false, sheet: sheetFromValues([["x"]], [], "自评表") };
  /** Replaced by tests that delay or refuse. */
  answer: () => Promise<void> = async () => {};
  selectAnswer: () => Promise<void> = async () => {};
  watchAnswer: () => Promise<void> = async () => {};
  saveAnswer: () => Promise<void> = async () => {};
  writeAnswer: (edits: readonly CellEdit[]) => Promise<WriteOutcome | void> = async () => {};
  readonly writes: { sheetId: string; edits: readonly CellEdit[] }[] = [];
  /** The active cell, and what the workbook keeps. */
  active: SheetPosition & Partial<Selection> = { sheetId: "s1", at: { row: 0, col: 0 } };
  readonly settings = new Map<string, unknown>();
  private listener: ((change: SheetChange) => void) | null = null;
  private visibility: ((visible: boolean) => void) | null = null;
  looksEmptyUndo = false;
  runsFunctions = true;
  hasPrinter = true;
  /** For each read, whether merged areas were asked for. */
  readonly askedForMerges: boolean[] = [];

  constructor(readonly locale: Locale = "zh-CN") {}

  /** Sheets besides the active one. */
  readonly others: SheetSnapshot[] = [];

  async sheets(): Promise<readonly SheetInfo[]> {
    return [this.snapshot, ...this.others].map(({ id, sheet: { name } }) => ({ id, name, visible: true }));
  }

  async addSheets(plan: (nameOf: NameOf) => readonly SheetPlan[]): Promise<readonly AddedSheet[]> {
    const taken = [this.snapshot, ...this.others].map(({ sheet }) => sheet.name);
    const added = plan(freeNames(taken)).map(({ name, rows }, index): SheetSnapshot => ({
      id: `added-${index}`,
      protected: false,
      sheet: { name, rows: rows.map((row) => row.map(entryCell)), merges: [] },
    }));
    this.others.push(this.snapshot, ...added.slice(1));
    if (added[0]) this.snapshot = added[0];
    const pageSetUp = this.hasPrinter;
    return added.map(({ id, sheet: { name } }) => ({ id, name, visible: true, pageSetUp }));
  }

  async read(sheetId?: string, { mergesOf }: ReadOptions = {}): Promise<SheetSnapshot> {
    this.reads += 1;
    this.askedForMerges.push(mergesOf?.(sheetId ?? this.snapshot.id) === undefined);
    this.reading += 1;
    this.mostReading = Math.max(this.mostReading, this.reading);
    try {
      await this.answer();
      if (sheetId === undefined || sheetId === this.snapshot.id) return this.snapshot;
      const other = this.others.find(({ id }) => id === sheetId);
      if (!other) throw new HostError("sheet-gone", sheetId);
      return other;
    } finally {
      this.reading -= 1;
    }
  }

  async select(sheetId: string, at: Position): Promise<void> {
    await this.selectAnswer();
    this.selected.push({ sheetId, at });
  }

  async selection(): Promise<Selection> {
    await this.selectAnswer();
    const { row, col } = this.active.at;
    const cell = { top: row, left: col, bottom: row, right: col };
    return { sheetName: this.snapshot.sheet.name, area: cell, ...this.active };
  }

  /** Makes the edits in the snapshot, unless `writeAnswer` refuses. */
  async write(sheetId: string, edits: readonly CellEdit[]): Promise<WriteOutcome> {
    this.writes.push({ sheetId, edits });
    const outcome = await this.writeAnswer(edits);
    if (outcome) return outcome;
    const rows = this.snapshot.sheet.rows.map((row) => row && [...row]);
    for (const { at, to } of edits) (rows[at.row] ??= [])[at.col] = to;
    this.snapshot = { ...this.snapshot, sheet: { ...this.snapshot.sheet, rows } };
    return { after: edits.map(({ to }) => to) };
  }

  async setting(key: string, text?: string): Promise<unknown> {
    if (text === undefined) return this.settings.get(key);
    await this.saveAnswer();
    this.settings.set(key, text);
    return text;
  }

  async onChange(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    await this.watchAnswer();
    this.listener = listener;
    return async () => void (this.listener = null);
  }

  /** Pages opened in the user's browser; `null` where links do so by themselves. */
  pages: string[] | null = null;
  openPage(address: string): boolean {
    this.pages?.push(address);
    return this.pages !== null;
  }

  async onVisibility(listener: (visible: boolean) => void): Promise<() => Promise<void>> {
    this.visibility = listener;
    return async () => void (this.visibility = null);
  }

  /** The user edits, inserts rows or changes the sheet, or Excel recalculates. */
  change(kind: SheetChange["kind"] = "edited"): void {
    this.listener?.({ sheetId: this.snapshot.id, kind });
  }

  /** The user closes the pane, or opens it again. */
  showPane(visible: boolean): void {
    this.visibility?.(visible);
  }

  get watched(): boolean {
    return this.listener !== null;
  }
}

/** A promise settled from outside. */
export function gate(): { passed: Promise<void>; open(): void } {
  let open = () => {};
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

export const textField = (text: string): TextField => ({ at: { row: 0, col: 0 }, text });
export const numberField = (value: number): NumberField => ({
  at: { row: 0, col: 0 },
  text: String(value),
  state: "number",
  value,
});

export function makeForm(change: Partial<Form> = {}): Form {
  const area = { top: 0, left: 0, bottom: 9, right: 9 };
  return {
    kind: "self-evaluation",
    title: "部门整体支出绩效自评表",
    area,
    unit: { name: "万元", at: { row: 0, col: 0 } },
    head: { reportingUnit: textField("云溪市水利局") },
    funds: {
      area,
      headings: [],
      total: {
        row: 3,
        label: textField("资金总额"),
        initialBudget: numberField(900),
        budget: numberField(816.1),
        executed: numberField(790.85),
        rate: null,
        weight: numberField(10),
        score: numberField(9.69),
      },
      parts: [],
      expenditure: { basic: null, project: null, total: null },
      denominator: "全年预算数",
      explanation: null,
    },
    headings: [],
    indicators: [],
    groups: [],
    total: { label: textField("总分"), weight: numberField(100), score: numberField(97.63) },
    projects: [],
    grade: null,
    prompts: [],
    explanationBelow: null,
    remarks: [],
    unread: [],
    doubtful: [],
    ...change,
  };
}

const madeUp = (severity: Severity): AnyRule => ({
  id: `made-up-${severity}`,
  scope: "form",
  severity,
  basis: { "zh-CN": "填表说明", en: "form notes" },
  title: { "zh-CN": "假设", en: "made up" },
  options: {},
  messages: {
    m: {
      "zh-CN": { what: `有误 {n}`, why: "审核会退回。", fix: "改成实际数。" },
      en: { what: `wrong {n}`, why: "It will be sent back.", fix: "Enter the real figure." },
    },
  },
  check() {},
});
export const testRules = (["error", "warning", "hint"] as const).map(madeUp);

export function finding(severity: Severity, row: number, col: number, n: number): Finding {
  return {
    rule: `made-up-${severity}`,
    message: "m",
    severity,
    at: { row, col },
    values: { n },
    evidence: {},
    fixes: [],
  };
}

/** In sheet order, as a check gives them: H2 hint, F4 error 1, C6 warning, I14 error 2. */
export const someFindings = [
  finding("hint", 1, 7, 4),
  finding("error", 3, 5, 1),
  finding("warning", 5, 2, 3),
  finding("error", 13, 8, 2),
];

export function checked(findings: readonly Finding[] = someFindings, form = makeForm()): CheckedForm[] {
  return [{ form, findings }];
}

/** Settings that a test leaves nothing of. */
export function memorySettings(stored: Record<string, string> = {}) {
  return createSettings(() => ({
    getItem: (key) => stored[key] ?? null,
    setItem: (key, value) => void (stored[key] = value),
  }));
}

/** Presses an entry of the pane's menu. */
export async function choose(entry: string): Promise<void> {
  await userEvent.click(screen.getByRole("button", { name: /^(?:更多|More)$/ }));
  await userEvent.click(screen.getByRole("button", { name: entry }));
}

/** The pane over a made-up program; `found` is what each next check finds. */
export function renderPane(host = new FakeHost(), initial: readonly CheckedForm[] = checked()) {
  const found: { forms: readonly CheckedForm[]; error?: Error } = { forms: initial };
  const checker = createChecker(host, testRules, {
    async check() {
      if (found.error !== undefined) throw found.error;
      return found.forms;
    },
  });
  const view = render(
    <App host={host} checker={checker} store={memorySettings()} rules={testRules} locale={host.locale} />,
  );
  return { host, checker, found, ...view };
}

/** The pane over a sheet that is really read, by these rules. */
export function renderSheet(sheet: Sheet, host = new FakeHost(), rules: readonly AnyRule[] = []) {
  host.snapshot = { id: "s1", protected: false, sheet };
  const checker = createChecker(host, rules, {
    check: async ({ sheet: read, hints, profile }) => checkSheet(read, rules, profile, hints),
  });
  const view = render(
    <App host={host} checker={checker} store={memorySettings()} rules={rules} locale={host.locale} />,
  );
  return { host, checker, ...view };
}
