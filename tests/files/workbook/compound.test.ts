// The streams of a compound file are named however its sectors lie, and no chain is followed without end.
import { compoundNames } from "../../../src/files/workbook/compound";

const END = 0xfffffffe;
const FREE = 0xffffffff;

interface Shape {
  /** Bytes of a sector as a power of two. */
  readonly shift?: number;
  /** Names of streams, four to a sector of 512 bytes. */
  readonly names?: readonly string[];
  /** The sector behind each sector, as the allocation table says. */
  readonly next?: Readonly<Record<number, number>>;
  /** The directory's sectors in order. */
  readonly directory?: readonly number[];
  /** The sector of the allocation table, and the sector that names it where the header does not. */
  readonly table?: number;
  readonly beyond?: number;
}

const SECTORS = 6;

function file({
  shift = 9,
  names = ["Root Entry", "Workbook"],
  directory = [1],
  table = 0,
  beyond,
  next = Object.fromEntries(directory.map((sector, i) => [sector, directory[i + 1] ?? END])),
}: Shape = {}): Uint8Array {
  const size = 2 ** shift;
  const bytes = Buffer.alloc(size * (SECTORS + 1), 0);
  const at = (sector: number) => (sector + 1) * size;
  bytes.writeUInt16LE(shift, 30);
  bytes.writeUInt32LE(directory[0]!, 48);
  bytes.writeUInt32LE(beyond ?? END, 68);
  bytes.fill(0xff, 76, 512);
  if (beyond === undefined) bytes.writeUInt32LE(table, 76);
  else {
    bytes.fill(0xff, at(beyond), at(beyond) + size - 4);
    bytes.writeUInt32LE(table, at(beyond));
    bytes.writeUInt32LE(END, at(beyond) + size - 4);
  }
  bytes.fill(0xff, at(table), at(table) + size);
  for (const [sector, behind] of Object.entries(next))
    bytes.writeUInt32LE(behind, at(table) + 4 * Number(sector));
  const each = size / 128;
  names.forEach((name, i) => {
    const entry = at(directory[Math.floor(i / each)]!) + 128 * (i % each);
    bytes.write(name, entry, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, entry + 64);
  });
  return new Uint8Array(bytes);
}

const LONG = ["Root Entry", "一", "二", "三", "Workbook"];

test.each<[string, Shape]>([
  ["small sectors", {}],
  ["large sectors", { shift: 12 }],
  ["a directory in sectors far apart", { names: LONG, directory: [4, 1] }],
  ["a table that is named beyond the header", { names: LONG, directory: [1, 5], beyond: 3, table: 2 }],
  ["a directory that ends with the file", { directory: [5] }],
])("%s", (_, shape) => {
  expect(compoundNames(file(shape))).toEqual(shape.names ?? ["Root Entry", "Workbook"]);
});

test("an entry without a name is none, and none is longer than its place", () => {
  const bytes = file({ names: ["Root Entry", "", "x".repeat(20)] });
  new DataView(bytes.buffer).setUint16(1024 + 256 + 64, 600, true);
  const names = compoundNames(bytes);
  expect(names).toHaveLength(2);
  expect(names[1]).toBe("x".repeat(20).padEnd(31, "\0"));
});

test.each<[string, Shape, string]>([
  ["sectors of a size that no one makes", { shift: 10 }, "sector shift 10"],
  ["a directory in a circle", { next: { 1: 3, 3: 1 } }, "runs in a circle"],
  ["a directory behind the end", { next: { 1: 77 } }, "directory is cut off"],
])("%s is refused", (_, shape, detail) => {
  expect(() => compoundNames(file(shape))).toThrow(detail);
});

test.each([
  ["named nowhere", FREE, END],
  ["that stands behind the end", 90, END],
  ["that is named behind the end", FREE, 90],
])("a table %s is refused", (_, inHeader, beyond) => {
  const bytes = file();
  const view = new DataView(bytes.buffer);
  view.setUint32(76, inHeader, true);
  view.setUint32(68, beyond, true);
  expect(() => compoundNames(bytes)).toThrow("allocation table is cut off");
});

test("names of tables in a circle end", () => {
  const bytes = file({ beyond: 3, table: 2 });
  new DataView(bytes.buffer).setUint32(4 * 512 + 508, 3, true);
  expect(compoundNames(bytes)).toEqual(["Root Entry", "Workbook"]);
});

test("a file that ends within its header is cut off", () => {
  expect(() => compoundNames(file().slice(0, 511))).toThrow("shorter than its header");
  expect(() => compoundNames(file().slice(0, 512))).toThrow("directory is cut off");
});
