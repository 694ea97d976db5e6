/** A letter as a Word document, set as offices set theirs: GB/T 9704 margins, 小标宋 over 仿宋. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Letter, LetterForm } from "./letter";
import { filled } from "./letter";
import type { LetterWording } from "../model";
import type { Strings } from "../strings/strings";

/** Half points: 二号, 三号, 五号. */
const SIZES = { title: 44, text: 32, small: 21 } as const;
const fontOf = (eastAsia: string) => ({ ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia });
const FONTS = {
  title: fontOf("方正小标宋简体"),
  heading: fontOf("黑体"),
  text: fontOf("仿宋_GB2312"),
  table: fontOf("宋体"),
} as const;
type Face = keyof typeof FONTS;
/** Twentieths of a point between lines, as the standard sets 三号 text. */
const LINE = 560;
/** Two characters of 三号. */
const INDENT = 640;
/** Twips that the text is wide: A4 less margins of 28 and 26 mm. */
const WIDTH = convertMillimetersToTwip(210 - 28 - 26);

export interface LetterOptions {
  readonly wording: LetterWording;
  /** Who signs; left to be filled in where "". */
  readonly office: string;
  /** As it is written under a letter. */
  readonly date: string;
}

export async function letterDocument(
  letter: Letter,
  { wording, office, date }: LetterOptions,
  text: Strings,
): Promise<Uint8Array> {
  const { letter: words } = text;
  const lines = (content: string) =>
    filled(content, letter)
      .split("\n")
      .map((line) => paragraph(line, { indent: true }));
  const forms = letter.forms.flatMap((form, i) => formPart(form, i, text));
  const document = new Document({
    creator: office,
    title: filled(wording.title, letter),
    styles: { default: { document: { run: { font: FONTS.text, size: SIZES.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
            },
          },
        },
        children: [
          paragraph(filled(wording.title, letter), { face: "title", center: true, after: 400 }),
          paragraph(`${letter.unit}${words.colon}`),
          ...lines(wording.opening),
          paragraph(words.received, { face: "heading", indent: true }),
          receivedTable(letter, text),
          paragraph(words.toMend, { face: "heading", indent: true }),
          ...forms,
          ...lines(wording.closing),
          paragraph("", {}),
          paragraph(office || words.noOffice, { right: true }),
          paragraph(date, { right: true }),
        ],
      },
    ],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

interface Setting {
  readonly face?: Face;
  readonly size?: number;
  readonly center?: boolean;
  readonly right?: boolean;
  readonly indent?: boolean;
  /** Twentieths of a point. */
  readonly after?: number;
  /** False in tables, where lines are as high as their text. */
  readonly spaced?: boolean;
}

function paragraph(content: string, setting: Setting = {}): Paragraph {
  const { face = "text", center, right, indent, after = 0, spaced = true } = setting;
  const size = setting.size ?? (face === "title" ? SIZES.title : SIZES.text);
  return new Paragraph({
    alignment: center ? AlignmentType.CENTER : right ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { after, ...(spaced && { line: face === "title" ? 640 : LINE, lineRule: LineRuleType.EXACT }) },
    ...(indent && { indent: { firstLine: INDENT } }),
    children: content
      .split("\n")
      .map((line, i) => new TextRun({ text: line, font: FONTS[face], size, ...(i > 0 && { break: 1 }) })),
  });
}

function formPart({ name, from, remark, faults }: LetterForm, index: number, text: Strings) {
  const { letter: words } = text;
  return [
    paragraph(words.form(index + 1, name), { indent: true }),
    paragraph(words.from(from), { face: "table", size: SIZES.small, after: 80, spaced: false }),
    ...(remark ? [paragraph(words.remark(remark), { indent: true })] : []),
    ...(faults.length > 0
      ? [
          table(
            [8, 17, 43, 32],
            [words.number, words.place, words.fault, words.ask],
            faults.map((fault, i) => [
              String(i + 1),
              fault.place || words.whole,
              `${text.letter.severity(text.severity[fault.severity])}${fault.what}`,
              [fault.fix, fault.remark && words.remark(fault.remark)].filter(Boolean).join("\n"),
            ]),
          ),
        ]
      : []),
    paragraph("", { size: SIZES.small, spaced: false }),
  ];
}

function receivedTable({ received }: Letter, { letter: words }: Strings): Table {
  return table(
    [8, 42, 38, 12],
    [words.number, words.table, words.file, words.decision],
    received.map(({ name, file, decision }, i) => [String(i + 1), name, file, decision]),
  );
}

/** @param shares of the width, in percent */
function table(
  shares: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Table {
  const widths = shares.map((share) => Math.round((WIDTH * share) / 100));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (content, col) =>
          new TableCell({
            width: { size: widths[col]!, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            children: [
              paragraph(content, {
                face: isHead ? "heading" : "table",
                size: SIZES.small,
                center: isHead || col === 0,
                spaced: false,
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}
