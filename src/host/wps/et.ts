/**
 * What the adapter uses of ET, the object model of WPS 表格: synchronous, counting from 1. The vendor's own
 * declarations may not be handed on, and say less than holds: `MergeArea` and `NumberFormat` can be null.
 */

export interface EtRange {
  /** As `B3` or `B3:C4`. */
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly Areas: EtList<EtRange>;
  readonly Cells: EtCells;
  Value2: unknown;
  readonly Formula: unknown;
  /** `null` where the cells have several. */
  NumberFormat: string | null;
  readonly Text: unknown;
  /** `null` where some of the cells are merged and some are not. */
  readonly MergeCells: boolean | null;
  readonly MergeArea: EtRange | null;
  /** The table that the cell belongs to. */
  readonly ListObject: object | null;
  /** Newer builds only. */
  readonly HasSpill?: boolean;
  readonly SpillingToRange?: EtRange | null;
  Merge(): void;
  Select(): void;
  /** In characters. */
  ColumnWidth: number;
  /** In points. */
  readonly Width: number;
  RowHeight: number;
  WrapText: boolean;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  readonly Font: { Name: string; Size: number; Bold: boolean };
  readonly Interior: { Color: number };
  readonly Borders: { Item(index: number): { LineStyle: number; Color: number } };
  readonly Validation: EtValidation;
  readonly FormatConditions: {
    Add(
      type: number,
      operator: undefined,
      formula: string,
    ): { readonly Interior: { Color: number }; readonly Font: { Color: number } };
  };
}

export interface EtCells {
  Item(row: number, column: number): EtRange;
}

export interface EtList<T> {
  readonly Count: number;
  Item(key: number): T;
}

export interface EtValidation {
  Delete(): void;
  Add(type: number, alert?: number, operator?: number, formula1?: string, formula2?: string): void;
  InputTitle: string;
  InputMessage: string;
  ErrorTitle: string;
  ErrorMessage: string;
  ShowError: boolean;
  InCellDropdown: boolean;
}

export interface EtPage {
  Orientation: number;
  PaperSize: number;
  CenterHorizontally: boolean;
  Zoom: number | false;
  FitToPagesWide: number;
  FitToPagesTall: number | false;
  PrintArea: string;
  PrintTitleRows: string;
}

export interface EtSheet {
  Name: string;
  /** Survives renaming; "" where the workbook has never been given any. */
  readonly CodeName: string;
  readonly Visible: number;
  readonly ProtectContents: boolean;
  /** A sheet that is one big chart has none. */
  readonly UsedRange?: EtRange;
  readonly Cells: EtCells;
  Range(address: string): EtRange;
  Activate(): void;
  Delete(): void;
  readonly PageSetup: EtPage;
}

export interface EtXmlParts extends EtList<{ readonly XML: string; Delete(): void }> {
  SelectByNamespace(uri: string): EtXmlParts;
  Add(xml: string): unknown;
}

export interface EtBook {
  /** With its folder, once it is saved. */
  readonly FullName: string;
  readonly Worksheets: EtList<EtSheet> & { Add(before: undefined, after: EtSheet): EtSheet };
  readonly ActiveSheet: EtSheet;
  readonly ProtectStructure: boolean;
  readonly CustomXMLParts: EtXmlParts;
  FollowHyperlink(address: string): void;
}

export interface EtEvents {
  AddApiEventListener(name: string, listener: (...payload: unknown[]) => void): void;
  RemoveApiEventListener(name: string, listener: (...payload: unknown[]) => void): void;
}

export interface EtPane {
  readonly ID: number;
  Visible: boolean;
  DockPosition: number;
  MinWidth: number;
}

/** What stands on `Application`, but on a Mac in part on `wps` alone. */
export interface EtAddin {
  readonly ApiEvent: EtEvents;
  readonly PluginStorage: {
    getItem(key: string): unknown;
    setItem(key: string, value: string | number): void;
  };
  CreateTaskPane(url: string, title: string): EtPane;
  GetTaskPane(id: number): EtPane | null;
  /** From 12.1.0.20540 on. */
  AddCustomFunction?(namespace: string, name: string, implementation: unknown, about: object): void;
}

export interface EtApplication extends Partial<EtAddin> {
  readonly Version: string;
  readonly Build: unknown;
  readonly ActiveWorkbook: EtBook | null;
  readonly Workbooks: EtList<EtBook>;
  readonly ActiveSheet: EtSheet | null;
  readonly ActiveCell: EtRange | null;
  /** A range, or a shape, which has no `Areas`. */
  readonly Selection: Partial<EtRange> | null;
  readonly ActiveWindow: {
    SplitRow: number;
    SplitColumn: number;
    FreezePanes: boolean;
    DisplayGridlines: boolean;
  };
  /** False while the program takes no commands, as while a cell is being edited. */
  readonly Ready?: boolean;
  DisplayAlerts: boolean;
  ScreenUpdating: boolean;
  readonly LanguageSettings?: { LanguageID(id: number): number };
}
