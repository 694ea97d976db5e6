/** Our reading of workbooks made to mislead is that of LibreOffice, where Calc is installed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { readWorkbook } from "../../../src/files/workbook/read";
import { type Bytes, workbook, written } from "../books";
import { agile, byXor, rc4ByMd5, rc4BySha1, standard } from "../encryption/encryptors";
import { CRAFTED, inWorksheet, plainParts, withPart } from "./crafted";

const OWN = "VelvetSweatshop";
const LOCKED = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(
  LOCKED,
  XLSX.utils.aoa_to_sheet([[1, 2], ...Array.from({ length: 300 }, (_, i) => [i, i])]),
);
const packed = written(LOCKED);

interface Sample {
  readonly what: string;
  readonly file: Bytes;
  /** .xlsx or .xls, by which LibreOffice goes. */
  readonly ending: "xlsx" | "xls";
  readonly expected: readonly number[] | "damaged";
}

const samples: readonly Sample[] = [
  { what: "a plain workbook", file: workbook([[1, 2]]), ending: "xlsx", expected: [1, 2] },
  ...CRAFTED.map(([what, content, expected]): Sample => ({
    what,
    file: inWorksheet(content),
    ending: "xlsx",
    expected,
  })),
  {
    what: "a comment before the list of sheets",
    file: withPart(
      "xl/workbook.xml",
      `<!-- <sheets/> -->${String(plainParts().find(({ name }) => name === "xl/workbook.xml")!.content)}`,
    ),
    ending: "xlsx",
    expected: [1, 2],
  },
  ...[
    ["agile encryption", agile(packed, OWN)],
    ["agile encryption by SHA-1", agile(packed, OWN, { hash: "SHA1", keyBits: 128 })],
    ["standard encryption", standard(packed, OWN)],
  ].map(([what, file]): Sample => ({
    what: what as string,
    file: file as Bytes,
    ending: "xlsx",
    expected: [1, 2],
  })),
  ...[
    ["RC4 by SHA-1", rc4BySha1(LOCKED, OWN, 128)],
    ["RC4 by MD5", rc4ByMd5(LOCKED, OWN)],
    ["XOR", byXor(LOCKED, OWN)],
  ].map(([what, file]): Sample => ({
    what: what as string,
    file: file as Bytes,
    ending: "xls",
    expected: [1, 2],
  })),
];

/** The figures of row 1 of each sample, as Calc writes them out; `undefined` where it opens nothing, or is not there. */
function byLibreOffice(): readonly (readonly number[] | undefined)[] {
  const folder = mkdtempSync(path.join(tmpdir(), "calc-"));
  try {
    const names = samples.map(({ ending }, i) => `${i}.${ending}`);
    names.forEach((name, i) => writeFileSync(path.join(folder, name), samples[i]!.file));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    spawnSync("soffice", [profile, "--headless", "--convert-to", "csv", "--outdir", folder, ...names], {
      cwd: folder,
      timeout: 240_000,
    });
    const made = new Set(readdirSync(folder));
    return samples.map((_, i) => {
      if (!made.has(`${i}.csv`)) return undefined;
      const [first = ""] = readFileSync(path.join(folder, `${i}.csv`), "utf8").split("\n");
      return first.split(",").filter(Boolean).map(Number);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const theirs = byLibreOffice();

if (theirs[0] === undefined)
  test.skip("LibreOffice Calc (soffice) is not installed here: there is nothing to compare with", () =>
    undefined);
else
  test.each(samples.map((sample, i) => [sample.what, sample, theirs[i]] as const))(
    "%s",
    async (_, sample, their) => {
      const { file, ending, expected } = sample;
      if (expected === "damaged") {
        await expect(readWorkbook(file, `a.${ending}`)).rejects.toMatchObject({ code: expected });
        return;
      }
      const { sheets } = await readWorkbook(file, `a.${ending}`);
      expect(sheets[0]!.rows[0]?.map((cell) => cell?.value)).toEqual(their);
      expect(their).toEqual(expected);
    },
  );
