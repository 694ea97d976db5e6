/** Calculates sheets with the formula engine of the preview's grid, PERF functions included. */
import {
  ICommandService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import {
  CustomFunction,
  FormulaDataModel,
  IFunctionService,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  UniverFormulaEnginePlugin,
  type ISetFormulaCalculationResultMutation,
} from "@univerjs/engine-formula";
import { call, registeredIds } from "../functions/runtime";
import "../../src/functions";

export type Value = string | number | boolean | null;
/** Rows of figures, texts and formulas, "" for a blank cell; all sheets may refer to each other. */
export type Contents = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;
export type Results = Readonly<Record<string, Value[][]>>;

/** The engine keeps what it knows of a book by its id beyond the book's life. */
let books = 0;

/** What the cells show, by sheet; formulas give their results, spilled ones included. One at a time. */
export async function calculate(sheets: Contents): Promise<Results> {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { enUS: {} }, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const names = Object.keys(sheets);
  const unit = `book-${++books}`;
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unit,
    sheetOrder: names,
    sheets: Object.fromEntries(names.map((name) => [name, worksheet(name, sheets[name]!)])),
  });
  const injector = univer.__getInjector();
  injector.get(IFunctionService).registerExecutors(
    ...registeredIds().map((id) => {
      const executor = new CustomFunction(`PERF.${id}`);
      executor.calculateCustom = (...args: unknown[]) => single(call(id, ...args.map(asMatrix))) as never;
      return executor;
    }),
  );
  const commands = injector.get(ICommandService);
  const result = await new Promise<ISetFormulaCalculationResultMutation>((resolve, reject) => {
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationResultMutation.id)
        resolve(params as ISetFormulaCalculationResultMutation);
    });
    commands
      .executeCommand(SetFormulaCalculationStartMutation.id, { forceCalculation: true, commands: [] })
      .catch(reject);
  });
  const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[unit];
  univer.dispose();
  return Object.fromEntries(
    names.map((name) => {
      const layers = [spilled?.[name], result.unitData[unit]?.[name]] as const;
      return [name, sheets[name]!.map((row, r) => row.map((content, c) => shown(content, layers, r, c)))];
    }),
  );
}

type Layer = IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined;

/** Results lie over spilled cells, and both over what was entered. */
function shown(content: string | number, layers: readonly [Layer, Layer], row: number, col: number): Value {
  const [below, above] = layers.map((layer) => layer?.[row]?.[col]?.v);
  return above ?? below ?? (content === "" || isFormula(content) ? null : content);
}

function worksheet(name: string, rows: Contents[string]) {
  const cellData: Record<number, Record<number, ICellData>> = {};
  rows.forEach((row, r) => {
    cellData[r] = {};
    row.forEach((content, c) => {
      if (content !== "") cellData[r]![c] = isFormula(content) ? { f: content } : { v: content };
    });
  });
  return { id: name, name, rowCount: rows.length, columnCount: rows[0]!.length, cellData };
}

const isFormula = (content: string | number): content is string =>
  typeof content === "string" && content.startsWith("=");
const asMatrix = (argument: unknown) => (Array.isArray(argument) ? (argument as unknown[][]) : [[argument]]);
/** Functions give arrays; one of a single cell is that cell. */
const single = (result: unknown): unknown => {
  const rows = result as unknown[][];
  return Array.isArray(rows) && rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : result;
};
