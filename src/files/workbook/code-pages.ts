/** Text of .xls files older than Unicode: the platform decodes it, in place of the reader library's large tables. */

/** Windows code page → the platform's name for it. */
const ENCODINGS: Readonly<Record<number, string>> = {
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1200: "utf-16le",
  1201: "utf-16be",
  10000: "macintosh",
  54936: "gb18030",
  65001: "utf-8",
};

const decoders = new Map<number, TextDecoder>();

function decoder(codePage: number): TextDecoder {
  let known = decoders.get(codePage);
  if (!known) {
    const regional = codePage === 874 || (codePage >= 1250 && codePage <= 1258);
    // Western European for what we do not know: figures and Latin letters come out right.
    const encoding = ENCODINGS[codePage] ?? (regional ? `windows-${codePage}` : "windows-1252");
    known = new TextDecoder(encoding, { ignoreBOM: true });
    decoders.set(codePage, known);
  }
  return known;
}

/** In the shape that the library's `set_cptable` takes. */
export const codePages = {
  utils: {
    decode: (codePage: number, bytes: ArrayLike<number>): string =>
      decoder(codePage).decode(Uint8Array.from(bytes)),
  },
};
