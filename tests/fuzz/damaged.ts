/** Workbooks of every format with bytes changed, lost or put in. */
import fc from "fast-check";
import { isCellError } from "../../src/core/sheet/sheet";
import { readCorpus } from "../core/form/corpus";
import { workbook, type Bytes } from "../files/books";

const [table] = readCorpus()[0]!.sheets;
const values = Array.from(table!.rows, (row) =>
  Array.from(row ?? [], (cell) => (cell && !isCellError(cell.value) ? cell.value : null)),
);
const FORMATS = ["xlsx", "xlsb", "biff8", "biff5", "ods", "xlml", "fods", "html"] as const;
const originals = FORMATS.map((format) => workbook(values, format, "自评表"));

interface Damage {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly kind: "overwritten" | "inserted" | "removed" | "cut off";
}

/** Most damage of the commonest kind: it leaves the rest in place. */
const KINDS: readonly Damage["kind"][] = [
  ...Array.from({ length: 8 }, () => "overwritten" as const),
  "inserted",
  "removed",
  "cut off",
];

const damages = fc.array(
  fc.record<Damage>({
    // Beyond the signature, which says at once that it is none.
    at: fc.integer({ min: 30, max: 9999 }).map((n) => n / 10_000),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc
        .constantFrom([0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0], [0x50, 0x4b, 1, 2])
        .map((list) => Uint8Array.from(list)),
    ),
    kind: fc.constantFrom(...KINDS),
  }),
  { minLength: 1, maxLength: 4 },
);

function damaged(original: Uint8Array, list: readonly Damage[]): Bytes {
  let bytes = Buffer.from(original);
  for (const { at, bytes: other, kind } of list) {
    const from = Math.floor(at * bytes.length);
    const [before, behind] = [bytes.subarray(0, from), bytes.subarray(from)];
    if (kind === "cut off") bytes = Buffer.from(before);
    else if (kind === "inserted") bytes = Buffer.concat([before, other, behind]);
    else if (kind === "removed") bytes = Buffer.concat([before, behind.subarray(other.length)]);
    else bytes = Buffer.concat([before, other, behind.subarray(other.length)]);
  }
  return new Uint8Array(bytes);
}

export const damagedWorkbooks: fc.Arbitrary<{ readonly format: string; readonly bytes: Bytes }> = fc
  .record({ which: fc.nat(FORMATS.length - 1), list: damages })
  .map(({ which, list }) => ({ format: FORMATS[which]!, bytes: damaged(originals[which]!, list) }));
