// The directory at the end of an archive: what it counts, how it tells sizes that do not fit, where it may lie.
import { archiveEntries, readEntry, type Archive } from "../../../src/files/zip/archive";
import { zipEntries } from "../../../src/files/zip/directory";
import { defaultLimits, WorkbookError } from "../../../src/files/model";
import { type Bytes, zip } from "../books";

const PARTS = ["甲.xlsx", "乙.xlsx"].map((name, i) => ({ name, utf8: true, content: `内容${i}`.repeat(9) }));
const WIDE = 0xffffffff;

interface Lies {
  /** Bytes of the extra field that tells sizes; all 24 unless it is cut. */
  readonly told?: number;
  /** Where the record stands, seen from where it does. */
  readonly off?: number;
  readonly signature?: number;
}

/** The same archive as tools write it that count in 64 bits from the first byte on. */
function wide(parts = PARTS, { told = 24, off = 0, signature = 0x06064b50 }: Lies = {}): Bytes {
  const narrow = Buffer.from(zip(parts));
  const directory = narrow.readUInt32LE(narrow.length - 6);
  const entries: Buffer[] = [];
  for (let at = directory; narrow.readUInt32LE(at) === 0x02014b50;) {
    const end = at + 46 + narrow.readUInt16LE(at + 28);
    const entry = Buffer.from(narrow.subarray(at, end));
    // Another field before it, as for times of change.
    const extra = Buffer.alloc(4 + 5 + 4 + told);
    extra.writeUInt16LE(0x5455, 0);
    extra.writeUInt16LE(5, 2);
    extra.writeUInt16LE(1, 9);
    extra.writeUInt16LE(told, 11);
    [24, 20, 42].forEach((field, i) => {
      if (told >= 8 * (i + 1)) extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(field)), 13 + 8 * i);
      entry.writeUInt32LE(WIDE, field);
    });
    entry.writeUInt16LE(extra.length, 30);
    entries.push(entry, extra);
    at = end;
  }
  const before = Buffer.concat([narrow.subarray(0, directory), ...entries]);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(signature, 0);
  record.writeBigUInt64LE(BigInt(parts.length), 32);
  record.writeBigUInt64LE(BigInt(directory), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(before.length + off), 8);
  const end = Buffer.from(narrow.subarray(narrow.length - 22));
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(WIDE, 16);
  return new Uint8Array(Buffer.concat([before, record, locator, end]));
}

/** With some bytes of its only entry, or of its end record, another. */
function changed(change: (bytes: Buffer, entry: number, end: number) => void): Bytes {
  const bytes = Buffer.from(zip(PARTS.slice(0, 1)));
  change(bytes, bytes.lastIndexOf("PK\x01\x02"), bytes.length - 22);
  return new Uint8Array(bytes);
}

/** With an end record that counts other entries than there are. */
function counting(count: number, archive: Bytes): Bytes {
  const bytes = Buffer.from(archive);
  bytes.writeUInt16LE(count, bytes.length - 12);
  return new Uint8Array(bytes);
}

const inMemory = (bytes: Bytes, size = bytes.length): Archive => ({
  size,
  read: (start, end) => Promise.resolve(bytes.slice(start, end)),
});

const listed = (bytes: Bytes, entries = 99) => zipEntries(bytes, { entries });

test("an archive that counts in 64 bits lists the same entries as one that does not", async () => {
  expect(listed(wide())).toEqual(listed(zip(PARTS)));
  const archive = inMemory(wide());
  const contents = (await archiveEntries(archive)).map((entry) => readEntry(archive, entry, defaultLimits));
  expect((await Promise.all(contents)).map((content) => Buffer.from(content).toString())).toEqual(
    PARTS.map(({ content }) => content),
  );
});

test("of sizes and place only those that do not fit are told in 64 bits", () => {
  const bytes = Buffer.from(wide(PARTS.slice(0, 1), { told: 8 }));
  const entry = bytes.lastIndexOf("PK\x01\x02");
  const [plain] = listed(zip(PARTS.slice(0, 1)));
  bytes.writeUInt32LE(plain!.packedSize, entry + 20);
  bytes.writeUInt32LE(0, entry + 42);
  expect(listed(new Uint8Array(bytes))).toEqual([plain]);
});

test("a comment behind the end is passed over, however long", () => {
  const bytes = Buffer.from(zip(PARTS));
  bytes.writeUInt16LE(0xffff, bytes.length - 2);
  const long = new Uint8Array(Buffer.concat([bytes, Buffer.alloc(0xffff, "PK")]));
  expect(listed(long)).toEqual(listed(zip(PARTS)));
  expect(() => listed(new Uint8Array(Buffer.concat([long, Buffer.alloc(1)])))).toThrow("is missing");
});

test("what is changed, how it is packed and whether it is locked is told as stored", () => {
  const bytes = changed((all, entry) => {
    all.writeUInt16LE(1, entry + 8);
    all.writeUInt16LE(12, entry + 10);
    all.writeUInt32LE(0x5a21_6842, entry + 12);
  });
  expect(listed(bytes)).toMatchObject([{ encrypted: true, method: 12, changed: 0x5a21_6842, offset: 0 }]);
});

test("a remark of an entry is passed over", () => {
  const bytes = Buffer.from(zip(PARTS));
  const second = bytes.lastIndexOf("PK\x01\x02");
  bytes.writeUInt16LE(7, bytes.indexOf("PK\x01\x02") + 32);
  const remarked = [bytes.subarray(0, second), Buffer.from("remark!"), bytes.subarray(second)];
  expect(listed(new Uint8Array(Buffer.concat(remarked)))).toEqual(listed(zip(PARTS)));
});

test("names are given with forward slashes and from the root", () => {
  const names = listed(zip(["\\xl\\a.xml", "//b.xml"].map((name) => ({ name, content: "" }))));
  expect(names.map(({ name }) => name)).toEqual(["xl/a.xml", "b.xml"]);
});

test.each<[string, Bytes, string, number?]>([
  ["sizes in 64 bits that are missing", wide(PARTS, { told: 16 }), "zip64 sizes missing"],
  ["a record in 64 bits that stands elsewhere", wide(PARTS, { off: 1 }), "zip64 directory missing"],
  ["one that stands behind the end", wide(PARTS, { off: 1000 }), "zip64 directory missing"],
  ["one of another kind", wide(PARTS, { signature: 0 }), "zip64 directory missing"],
  [
    "sizes that do not fit and are told nowhere",
    changed((all, entry) => all.writeUInt32LE(WIDE, entry + 20)),
    "runs past the end of the file",
  ],
  ["more entries than allowed", zip(PARTS), "2 zip entries", 1],
  [
    "more entries than it counts and than allowed",
    counting(1, zip(Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, content: "" })))),
    "more than 9 zip entries",
    9,
  ],
  [
    "an entry of which the end is cut off",
    changed(
      (all, _, end) => all.writeUInt32LE(0x02014b50, end - 30) && all.writeUInt32LE(end - 30, end + 16),
    ),
    "zip directory runs past the file",
  ],
  [
    "a name that is longer than the file",
    changed((all, entry) => all.writeUInt16LE(0xfff0, entry + 28)),
    "zip directory runs past the file",
  ],
  [
    "an entry behind the end",
    changed((all, entry) => all.writeUInt32LE(5000, entry + 42)),
    "runs past the end of the file",
  ],
  [
    "two names that differ by case alone",
    zip(["a.xml", "A.xml"].map((name) => ({ name, content: "" }))),
    "there twice",
  ],
])("refused: %s", (_, bytes, detail, entries = 99) => {
  expect(() => listed(bytes, entries)).toThrow(WorkbookError);
  expect(() => listed(bytes, entries)).toThrow(detail);
});

test("a directory that begins before what is at hand is out of place", () => {
  const bytes = zip(PARTS);
  const { length } = bytes;
  expect(() => zipEntries(bytes.slice(length - 30), { entries: 9 }, length - 30)).toThrow("out of place");
});

describe("an archive read in pieces", () => {
  test("that grows shorter meanwhile is truncated", async () => {
    const bytes = zip(PARTS);
    await expect(archiveEntries(inMemory(bytes, bytes.length + 1))).rejects.toMatchObject({
      code: "truncated",
    });
  });

  test("is not held whole for its directory", async () => {
    const endless: Archive = {
      size: 2 ** 33,
      read: (start, end) => {
        const bytes = new Uint8Array(end - start);
        const record = zip([]);
        bytes.set(record, bytes.length - record.length);
        return Promise.resolve(bytes);
      },
    };
    await expect(archiveEntries(endless)).rejects.toMatchObject({ code: "too-large", limit: "entries" });
  });

  test("gives an entry that is not where it is said to be no content", async () => {
    const bytes = Buffer.from(zip(PARTS));
    bytes.writeUInt32LE(0, bytes.lastIndexOf("PK\x03\x04"));
    const archive = inMemory(new Uint8Array(bytes));
    const [first, second] = await archiveEntries(archive);
    expect(await readEntry(archive, first!, defaultLimits)).toEqual(
      new TextEncoder().encode(PARTS[0]!.content),
    );
    await expect(readEntry(archive, second!, defaultLimits)).rejects.toMatchObject({ code: "damaged" });
  });

  test("gives an entry of no bytes at all as an empty one", async () => {
    const bytes = changed((all, entry) => {
      for (const field of [16, 20, 24]) all.writeUInt32LE(0, entry + field);
    });
    const [entry] = await archiveEntries(inMemory(bytes));
    expect(await readEntry(inMemory(bytes), entry!, defaultLimits)).toHaveLength(0);
  });

  test("may list its entries in any order", async () => {
    const bytes = Buffer.from(zip(PARTS));
    const [first, second] = [bytes.indexOf("PK\x01\x02"), bytes.lastIndexOf("PK\x01\x02")];
    const swapped = [
      ...[bytes.subarray(0, first), bytes.subarray(second, bytes.length - 22)],
      ...[bytes.subarray(first, second), bytes.subarray(bytes.length - 22)],
    ];
    const names = await archiveEntries(inMemory(new Uint8Array(Buffer.concat(swapped))));
    expect(names.map(({ name }) => name)).toEqual(["乙.xlsx", "甲.xlsx"]);
  });

  test("lists nothing that shares its bytes with another entry", async () => {
    const bytes = Buffer.from(zip(PARTS));
    const second = bytes.lastIndexOf("PK\x01\x02");
    bytes.writeUInt32LE(bytes.readUInt32LE(second + 42) - 20, second + 42);
    await expect(archiveEntries(inMemory(new Uint8Array(bytes)))).rejects.toMatchObject({ code: "zip-bomb" });
  });
});
